package org.fasciaj.dicom;

import java.util.List;
import org.fasciaj.Reason;

/**
 * Millimetres per pixel of one frame and where they came from. Immutable.
 *
 * @param source origin of the scale
 * @param xMm width of a pixel in mm, positive; NaN without a scale
 * @param yMm height of a pixel in mm, positive; NaN without a scale
 * @param refusal why there is no scale; null when there is one
 * @param warnings short sentences, such as a disagreement between two sources
 */
public record Calibration(
    CalibrationSource source, double xMm, double yMm, Reason refusal, List<String> warnings) {
  /** Checks that a scale is positive and that its absence has a reason. */
  public Calibration {
    warnings = List.copyOf(warnings);
    boolean scaled = source != CalibrationSource.NONE;
    if (scaled != (refusal == null) || scaled != (xMm > 0 && yMm > 0 && xMm + yMm < 1e6)) {
      throw new IllegalArgumentException("inconsistent calibration: " + source + " " + xMm);
    }
  }

  /** True when lengths may be given in mm. */
  public boolean known() {
    return source != CalibrationSource.NONE;
  }
}
