package org.fasciaj.imagej;

import java.util.Map;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.RunSettings;

/** The macro keys for scale and limits, which two commands share. Stateless. */
final class LimitOptions {
  static final String SCALE = "scale";
  static final String THICKNESS = "thickness";
  static final String SPUR = "spur";

  private LimitOptions() {}

  /** The scale that the user gave in mm per pixel, NaN when none. */
  static double scale(Options o) throws CommandException {
    double mm = o.number(SCALE, 0);
    if (mm == 0) {
      return Double.NaN;
    }
    if (!(mm >= RunSettings.SMALLEST_MM_PER_PIXEL && mm <= RunSettings.LARGEST_MM_PER_PIXEL)) {
      throw new CommandException(
          "Scale",
          mm + " mm per pixel is impossible.",
          "Give a value such as 0.08, or 0 for none.");
    }
    return mm;
  }

  /** The limits of the flags. */
  static Limits limits(Options o) throws CommandException {
    Limits usual = Limits.DEFAULT;
    try {
      return new Limits(
          o.number(THICKNESS, usual.thicknessMm()),
          o.number(SPUR, usual.spurMm()),
          usual.smallestSpurMm());
    } catch (IllegalArgumentException e) {
      throw new CommandException("Limits", e.getMessage() + ".", "Give a value such as 4.5.");
    }
  }

  /** Adds both to a macro line. */
  static void put(Map<String, String> values, double mmPerPixel, Limits limits) {
    values.put(SCALE, Double.isNaN(mmPerPixel) ? "0" : Double.toString(mmPerPixel));
    values.put(THICKNESS, Double.toString(limits.thicknessMm()));
    values.put(SPUR, Double.toString(limits.spurMm()));
  }
}
