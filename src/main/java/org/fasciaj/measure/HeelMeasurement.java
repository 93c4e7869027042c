package org.fasciaj.measure;

import java.util.List;
import org.fasciaj.Reason;

/**
 * All quantities of one frame. Immutable.
 *
 * @param thickness primary thickness: station 0, along the normal, mm
 * @param thickness5 at 5 mm, mm
 * @param thickness10 at 10 mm, mm
 * @param maximum largest within 0 to 10 mm, mm
 * @param maximumStationMm station of the largest, mm; NaN when refused
 * @param mean mean over 0 to 10 mm, mm
 * @param vertical at station 0, vertically on the screen, mm (for comparison with published work)
 * @param thicknessFlag thickness above its limit; null when not assessable
 * @param maximumFlag maximum above the same limit; null when not assessable
 * @param spur spur length, mm; 0 when none was seen
 * @param spurFlag spur above its limit; null when not assessable
 * @param echogenicity mean grey of the fascia over 0 to 10 mm by that of the fat pad above it
 * @param dopplerArea coloured area inside the outline within 0 to 10 mm, mm2
 * @param dopplerPercent its share of that outline, %
 * @param profile thickness along the fascia, by station; empty when refused
 * @param alternativeMm thickness at station 0 by the second plausible borders, mm; NaN when none
 */
public record HeelMeasurement(
    Quantity thickness,
    Quantity thickness5,
    Quantity thickness10,
    Quantity maximum,
    double maximumStationMm,
    Quantity mean,
    Quantity vertical,
    Boolean thicknessFlag,
    Boolean maximumFlag,
    Quantity spur,
    Boolean spurFlag,
    Quantity echogenicity,
    Quantity dopplerArea,
    Quantity dopplerPercent,
    List<ThicknessSample> profile,
    double alternativeMm) {
  /** Copies the list. */
  public HeelMeasurement {
    profile = List.copyOf(profile);
  }

  /** A measurement in which every quantity is refused for the same reason. */
  public static HeelMeasurement refused(Reason reason) {
    Quantity no = Quantity.refused(reason);
    return new HeelMeasurement(
        no,
        no,
        no,
        no,
        Double.NaN,
        no,
        no,
        null,
        null,
        no,
        null,
        no,
        no,
        no,
        List.of(),
        Double.NaN);
  }
}
