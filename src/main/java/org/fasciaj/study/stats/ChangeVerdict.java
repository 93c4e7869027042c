package org.fasciaj.study.stats;

import java.util.Locale;

/**
 * What one change says beside the minimal detectable change. The words are neutral: neither
 * direction is called better. Immutable and thread-safe.
 */
public enum ChangeVerdict {
  /** Fell by more than the minimal detectable change. */
  THINNER,
  /** Rose by more than the minimal detectable change. */
  THICKER,
  /** Within the minimal detectable change, or equal to it. */
  NO_DETECTABLE_CHANGE,
  /** The minimal detectable change is unknown. */
  MDC_NOT_ESTABLISHED,
  /** The change is unknown. */
  CHANGE_MISSING;

  /**
   * Judges one change on its unrounded value.
   *
   * @param change later minus earlier, mm; NaN when missing
   * @param mdc minimal detectable change, mm, at or above 0; NaN when not established
   */
  public static ChangeVerdict of(double change, double mdc) {
    if (Double.isNaN(change)) {
      return CHANGE_MISSING;
    }
    if (Double.isNaN(mdc)) {
      return MDC_NOT_ESTABLISHED;
    }
    if (Math.abs(change) > mdc) {
      return change < 0 ? THINNER : THICKER;
    }
    return NO_DETECTABLE_CHANGE;
  }

  /** The code that tables hold. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
