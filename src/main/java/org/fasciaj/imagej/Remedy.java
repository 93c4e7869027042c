package org.fasciaj.imagej;

import org.fasciaj.Reason;

/** What to do about a reason in ImageJ, where there is no command line. Stateless. */
public final class Remedy {
  static final String SET_SCALE =
      "Set it by two clicks on the ruler (Measure heel..., step Scale), with Analyze > Set Scale..."
          + " (unit mm), or in a macro as scale=0.08.";

  private Remedy() {}

  /** One sentence. */
  public static String of(Reason reason) {
    return switch (reason) {
      case NO_CALIBRATION -> SET_SCALE;
      case CALIBRATION_NOT_TRUSTED ->
          "Use the original, or set the scale by two clicks on the ruler: step Scale (F2).";
      default -> reason.remedy();
    };
  }
}
