package org.fasciaj.report.dicom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.anatomy.Point;

/**
 * What a report of ours says, for a session that goes on from it. Coordinates are in pixels of the
 * whole picture as everywhere in FasciaJ (DICOM's less half a pixel), to the precision of 32-bit
 * numbers (PS3.3 C.18.6): under 0.0001 pixels. Immutable.
 *
 * @param sopInstanceUid the measured picture
 * @param frame its frame, from 1
 * @param sourceSha256 SHA-256 of the measured file; "" when not recorded
 * @param laterality "L", "R" or ""
 * @param timepoint the visit; "" when not recorded
 * @param superficial border between fat pad and fascia
 * @param deep border between fascia and cortex or muscle
 * @param cortex plantar cortex
 * @param skin skin surface; empty when not seen
 * @param insertion station 0
 * @param spur base and tip of the spur; empty for none
 * @param values the quantities by the name of their column in the table of measurements
 */
public record SrReading(
    String sopInstanceUid,
    int frame,
    String sourceSha256,
    String laterality,
    String timepoint,
    List<Point> superficial,
    List<Point> deep,
    List<Point> cortex,
    List<Point> skin,
    Point insertion,
    Optional<List<Point>> spur,
    Map<String, Value> values) {
  /**
   * One quantity.
   *
   * @param trackingUid the same at every visit of the heel
   * @param value the value; NaN when refused
   * @param sd one standard deviation; NaN when there is none
   * @param unit UCUM code, such as mm
   * @param status status word, as tables hold it
   * @param reason reason code; "" when measured
   * @param calliper the line that it was measured along; empty for none
   */
  public record Value(
      String trackingUid,
      double value,
      double sd,
      String unit,
      String status,
      String reason,
      List<Point> calliper) {
    /** Copies the list. */
    public Value {
      calliper = List.copyOf(calliper);
    }
  }

  /** Copies the lists. */
  public SrReading {
    superficial = List.copyOf(superficial);
    deep = List.copyOf(deep);
    cortex = List.copyOf(cortex);
    skin = List.copyOf(skin);
    // Keeps the order of the report.
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
