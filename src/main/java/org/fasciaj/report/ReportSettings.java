package org.fasciaj.report;

import java.util.List;
import java.util.OptionalDouble;
import org.fasciaj.measure.Limits;

/**
 * What a report is written with. Immutable.
 *
 * @param limits the limits of the flags
 * @param blinded true for a reviewer's report: no names, dates, order or results
 * @param overwrite whether an earlier report in the same folder may be replaced
 * @param settingsText every setting of the run as the report prints it, one short line each
 * @param mdcMm minimal detectable change of the thickness, mm, from the study's own repeats; empty
 *     while none is established, and then the report gives no verdict
 */
public record ReportSettings(
    Limits limits,
    boolean blinded,
    boolean overwrite,
    List<String> settingsText,
    OptionalDouble mdcMm) {
  /** Copies the list and checks that a minimal detectable change is positive. */
  public ReportSettings {
    settingsText = List.copyOf(settingsText);
    if (mdcMm.isPresent() && !(mdcMm.getAsDouble() > 0 && mdcMm.getAsDouble() < 100)) {
      throw new IllegalArgumentException(
          "the minimal detectable change must lie between 0 and 100 mm, not " + mdcMm);
    }
  }

  /** Settings without an established minimal detectable change. */
  public ReportSettings(
      Limits limits, boolean blinded, boolean overwrite, List<String> settingsText) {
    this(limits, blinded, overwrite, settingsText, OptionalDouble.empty());
  }
}
