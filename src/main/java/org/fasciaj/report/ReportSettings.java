package org.fasciaj.report;

import java.util.List;
import org.fasciaj.measure.Limits;

/**
 * Settings of the HTML report.
 *
 * @param limits limits of the flags
 * @param blinded whether it must not tell person, date and order of visits
 * @param overwrite whether older pages may be replaced
 * @param settingsText the run's settings, one sentence each
 */
public record ReportSettings(
    Limits limits, boolean blinded, boolean overwrite, List<String> settingsText) {
  /** Copies the list. */
  public ReportSettings {
    settingsText = List.copyOf(settingsText);
  }
}
