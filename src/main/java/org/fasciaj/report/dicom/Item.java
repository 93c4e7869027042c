package org.fasciaj.report.dicom;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.ThicknessSample;
import org.fasciaj.study.FrameResult;

/**
 * One quantity of a frame as a report holds it: what it is, and the lines that it was taken from.
 * Immutable.
 *
 * @param name end of the tracking identifier, that of the column in the table of measurements
 * @param finding what was measured
 * @param concept the number's concept
 * @param unit its unit
 * @param method how it was measured
 * @param derivation mean or maximum; null for neither
 * @param stationMm station in whole mm; -1 for none
 * @param quantity the value
 * @param calliper the line that it was measured along, pixels; empty for none
 * @param borders whether the borders belong to it
 */
record Item(
    String name,
    Code finding,
    Code concept,
    Code unit,
    Code method,
    Code derivation,
    int stationMm,
    Quantity quantity,
    List<Point> calliper,
    boolean borders) {
  /** Stations lie at multiples of the sampling distance, so only rounding parts them, mm. */
  private static final double SAME_STATION_MM = 1e-6;

  /** The quantities of a frame with an outline; Doppler and grey only where they have a value. */
  static List<Item> of(FrameResult row) {
    HeelMeasurement m = row.measurement();
    HeelOutline o = row.outline();
    List<Item> items = new ArrayList<>();
    items.add(thickness("fascia_thickness_mm", 0, m.thickness(), null, at(m, 0), true));
    items.add(thickness("fascia_thickness_5mm_mm", 5, m.thickness5(), null, at(m, 5), false));
    items.add(thickness("fascia_thickness_10mm_mm", 10, m.thickness10(), null, at(m, 10), false));
    List<Point> largest = at(m, m.maximumStationMm());
    items.add(thickness("fascia_thickness_max_mm", -1, m.maximum(), Codes.MAXIMUM, largest, false));
    items.add(thickness("fascia_thickness_mean_mm", -1, m.mean(), Codes.MEAN, List.of(), true));
    items.add(vertical(o, m));
    List<Point> spur =
        m.spur().present() && m.spur().value() > 0
            ? o.spur().map(s -> List.of(s.base(), s.tip())).orElse(List.of())
            : List.of();
    items.add(
        new Item(
            "spur_length_mm",
            Codes.SPUR,
            Codes.LENGTH,
            Codes.MM,
            Codes.BASE_TO_TIP,
            null,
            -1,
            m.spur(),
            spur,
            false));
    add(items, "echogenicity_ratio", Codes.ECHOGENICITY, Codes.RATIO, m.echogenicity());
    add(items, "doppler_area_mm2", Codes.DOPPLER_AREA, Codes.MM2, m.dopplerArea());
    add(items, "doppler_area_percent", Codes.DOPPLER_SHARE, Codes.PERCENT, m.dopplerPercent());
    return List.copyOf(items);
  }

  private static Item thickness(
      String name,
      int station,
      Quantity q,
      Code derivation,
      List<Point> calliper,
      boolean borders) {
    return new Item(
        name,
        Codes.FASCIA,
        Codes.THICKNESS,
        Codes.MM,
        Codes.NORMAL,
        derivation,
        station,
        q,
        q.present() ? calliper : List.of(),
        borders);
  }

  private static Item vertical(HeelOutline o, HeelMeasurement m) {
    double x = o.insertion().x();
    List<Point> line =
        m.vertical().present()
            ? List.of(new Point(x, o.superficial().at(x)), new Point(x, o.deep().at(x)))
            : List.of();
    return new Item(
        "fascia_thickness_vertical_mm",
        Codes.FASCIA,
        Codes.THICKNESS,
        Codes.MM,
        Codes.VERTICAL,
        null,
        0,
        m.vertical(),
        line,
        false);
  }

  private static void add(List<Item> items, String name, Code concept, Code unit, Quantity q) {
    if (q.present()) {
      Code method = concept.equals(Codes.ECHOGENICITY) ? Codes.GREY_RATIO : Codes.COLOURED;
      items.add(new Item(name, Codes.FASCIA, concept, unit, method, null, -1, q, List.of(), false));
    }
  }

  private static List<Point> at(HeelMeasurement m, double stationMm) {
    for (ThicknessSample s : m.profile()) {
      if (Math.abs(s.stationMm() - stationMm) < SAME_STATION_MM) {
        return List.of(s.superficial(), s.deep());
      }
    }
    return List.of();
  }
}
