package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.study.RunSettings;

/** The settings of a run in sentences, as reports show them. Stateless and thread-safe. */
public final class SettingsText {
  private SettingsText() {}

  /** One sentence for each setting that a result depends on. */
  public static List<String> of(RunSettings settings) {
    List<String> text = new ArrayList<>();
    text.add("Fascia flag above " + mm(settings.limits().thicknessMm()) + ".");
    text.add("Spur flag above " + mm(settings.limits().spurMm()) + ".");
    text.add(
        "Smallest projection counted as a spur: " + mm(settings.limits().smallestSpurMm()) + ".");
    text.add(
        Double.isNaN(settings.mmPerPixel())
            ? "No scale was typed by the user."
            : "Images without a scale: "
                + CsvRow.exact(settings.mmPerPixel())
                + " mm per pixel, typed by the user.");
    return text;
  }

  private static String mm(double value) {
    return CsvRow.exact(value) + " mm";
  }
}
