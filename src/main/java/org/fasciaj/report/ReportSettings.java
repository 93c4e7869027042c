package org.fasciaj.report;

import java.util.List;
import java.util.OptionalDouble;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.RunSettings;

/**
 * What a report is written with. Immutable.
 *
 * @param limits the limits of the flags
 * @param blinded true for a reviewer's report: no names, dates, order or results
 * @param overwrite whether an earlier report in the same folder may be replaced
 * @param settingsText every setting of the run as the report prints it, one short line each
 * @param options what the user chose about the report
 */
public record ReportSettings(
    Limits limits,
    boolean blinded,
    boolean overwrite,
    List<String> settingsText,
    ReportOptions options) {
  /** Copies the list. */
  public ReportSettings {
    settingsText = List.copyOf(settingsText);
  }

  /** Settings of a report on a run, with the run's settings in the report's language. */
  public static ReportSettings of(
      RunSettings run, boolean blinded, boolean overwrite, ReportOptions options) {
    return new ReportSettings(
        run.limits(), blinded, overwrite, SettingsText.of(options.words(), run), options);
  }

  /** Settings of an English report without a minimal detectable change. */
  public ReportSettings(
      Limits limits, boolean blinded, boolean overwrite, List<String> settingsText) {
    this(limits, blinded, overwrite, settingsText, ReportOptions.DEFAULT);
  }

  /** Minimal detectable change, mm; empty while none is established. */
  OptionalDouble mdcMm() {
    return options.mdcMm();
  }

  /** The words of the report. */
  Words words() {
    return options.words();
  }
}
