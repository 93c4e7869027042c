package org.fasciaj.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fasciaj.Reason;

/**
 * Finds the scale of a picture: ultrasound region, then Pixel Spacing, then Imager Pixel Spacing,
 * then what the user gave, else none. Stateless.
 */
final class Calibrator {
  /** Widest and narrowest field of an ultrasound scan that passes without a warning, in mm. */
  private static final double WIDEST_FIELD = 400;

  private static final double NARROWEST_FIELD = 5;

  /** Longest pixel that is still believed, in mm. */
  private static final double LONGEST_PIXEL = 100;

  private Calibrator() {}

  /**
   * Decides.
   *
   * @param set the header
   * @param choice the region that is measured
   * @param userMm what the user gave, in mm per pixel; NaN for nothing
   */
  static Calibration calibrate(Attributes set, RegionChoice choice, double userMm) {
    boolean user = userMm > 0 && userMm < LONGEST_PIXEL;
    if (!choice.trusted()) {
      return user
          ? new Calibration(CalibrationSource.USER, userMm, userMm, null, List.of())
          : none(Reason.CALIBRATION_NOT_TRUSTED);
    }
    double[] spacing = spacing(set);
    UltrasoundRegion region = choice.scaled();
    List<String> warnings = new ArrayList<>(choice.warnings());
    if (region != null) {
      if (spacing != null
          && (RegionChoice.differs(region.xMm(), spacing[1])
              || RegionChoice.differs(region.yMm(), spacing[0]))) {
        warnings.add("Pixel Spacing and the ultrasound region differ by more than 1 %.");
      }
      return scaled(
          CalibrationSource.REGION, region.xMm(), region.yMm(), choice.box(), userMm, warnings);
    }
    CalibrationSource source = CalibrationSource.PIXEL_SPACING;
    if (spacing == null) {
      spacing = pair(set.reals(Tag.IMAGER_PIXEL_SPACING));
      source = CalibrationSource.IMAGER_PIXEL_SPACING;
    }
    if (spacing != null) {
      return scaled(source, spacing[1], spacing[0], choice.box(), userMm, warnings);
    }
    return user
        ? new Calibration(CalibrationSource.USER, userMm, userMm, null, warnings)
        : none(Reason.NO_CALIBRATION);
  }

  private static Calibration scaled(
      CalibrationSource source,
      double xMm,
      double yMm,
      PixelBox box,
      double userMm,
      List<String> warnings) {
    if (userMm > 0 && (RegionChoice.differs(xMm, userMm) || RegionChoice.differs(yMm, userMm))) {
      warnings.add("The given scale was not used: the header has its own.");
    }
    double width = xMm * box.width();
    double height = yMm * box.height();
    if (Math.max(width, height) > WIDEST_FIELD || Math.min(width, height) < NARROWEST_FIELD) {
      warnings.add(
          String.format(Locale.ROOT, "A field of %.1f by %.1f mm is unusual.", width, height));
    }
    return new Calibration(source, xMm, yMm, null, warnings);
  }

  private static Calibration none(Reason reason) {
    return new Calibration(CalibrationSource.NONE, Double.NaN, Double.NaN, reason, List.of());
  }

  /** Distance of rows, then of columns, in mm; null when there is none. */
  private static double[] spacing(Attributes set) {
    double[] direct = pair(set.reals(Tag.PIXEL_SPACING));
    if (direct != null) {
      return direct;
    }
    for (int groups : new int[] {Tag.SHARED_FUNCTIONAL_GROUPS, Tag.FRAME_FUNCTIONAL_GROUPS}) {
      for (Attributes item : set.items(groups)) {
        for (Attributes measures : item.items(Tag.PIXEL_MEASURES_SEQUENCE)) {
          double[] inside = pair(measures.reals(Tag.PIXEL_SPACING));
          if (inside != null) {
            return inside;
          }
        }
      }
    }
    return null;
  }

  private static double[] pair(double[] values) {
    boolean usable =
        values.length == 2
            && values[0] > 0
            && values[1] > 0
            && Math.max(values[0], values[1]) < LONGEST_PIXEL;
    return usable ? values : null;
  }
}
