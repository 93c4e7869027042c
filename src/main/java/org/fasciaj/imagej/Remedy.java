package org.fasciaj.imagej;

import org.fasciaj.Reason;

/** What to do about a reason in ImageJ, where there is no command line. Stateless. */
public final class Remedy {
  static final String SET_SCALE =
      "Set it with Analyze > Set Scale... (unit mm), or type it in the Scale field of Measure"
          + " heel...";

  private Remedy() {}

  /** One sentence. */
  public static String of(Reason reason) {
    return switch (reason) {
      case NO_CALIBRATION -> SET_SCALE;
      case CALIBRATION_NOT_TRUSTED ->
          "Use the original, or confirm a scale in the Scale field of Measure heel...";
      default -> reason.remedy();
    };
  }
}
