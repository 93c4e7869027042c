package org.fasciaj.imagej;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

/** The words and numbers of the plate beside the outline. Stateless and thread-safe. */
public final class ValueText {
  /** Letters of a line: it then fits into half the width of a usual picture. */
  private static final int LONGEST_LINE = 44;

  private ValueText() {}

  /** The rows for a measured frame, in reading order. */
  static List<ValuePlate.Row> rows(HeelMeasurement m, Limits limits, Calibration scale) {
    return List.of(
        new ValuePlate.Row(List.of(part(Ink.SUPERFICIAL), part(Ink.DEEP), part(Ink.CORTEX))),
        row(
            Ink.STATION,
            "Insertion " + length(m.thickness()) + flag(m.thicknessFlag(), limits.thicknessMm())),
        row(null, "5 mm: " + length(m.thickness5())),
        row(null, "10 mm: " + length(m.thickness10())),
        row(null, "Largest " + length(m.maximum()) + flag(m.maximumFlag(), limits.thicknessMm())),
        row(Ink.SPUR, "Spur " + spur(m.spur()) + flag(m.spurFlag(), limits.spurMm())),
        row(null, scale(scale)));
  }

  /** The rows for a frame without an outline: cause and remedy. */
  static List<ValuePlate.Row> refused(Reason reason) {
    List<ValuePlate.Row> rows = new ArrayList<>();
    for (String line : wrapped("Not assessable: " + reason.cause())) {
      rows.add(row(null, line));
    }
    for (String line : wrapped(Remedy.of(reason))) {
      rows.add(row(null, line));
    }
    return rows;
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static ValuePlate.Row row(Ink ink, String text) {
    return ValuePlate.Row.of(ink, text);
  }

  private static ValuePlate.Part part(Ink ink) {
    return new ValuePlate.Part(ink, ink.label());
  }

  private static String spur(Quantity spur) {
    return spur.present() && spur.value() == 0 ? "none seen" : length(spur);
  }

  /** Value, deviation and, when it is not simply measured, its status. */
  public static String length(Quantity q) {
    if (!q.present()) {
      return "not assessable (" + q.reason().code() + ")";
    }
    String text =
        Double.isNaN(q.sd())
            ? String.format(Locale.ROOT, "%.2f mm", q.value())
            : String.format(Locale.ROOT, "%.2f \u00b1 %.2f mm", q.value(), q.sd());
    return q.status() == Status.MEASURED ? text : text + ", " + q.status().code().replace('_', ' ');
  }

  private static String flag(Boolean above, double limit) {
    if (above == null || !above) {
      return "";
    }
    return String.format(Locale.ROOT, ", above %s mm", Double.toString(limit));
  }

  private static String scale(Calibration scale) {
    return String.format(
        Locale.ROOT,
        "Scale %.4f x %.4f mm per pixel (%s)",
        scale.xMm(),
        scale.yMm(),
        scale.source().code().replace('_', ' '));
  }
}
