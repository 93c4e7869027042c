package org.fasciaj.study.stats;

import java.util.Collection;
import java.util.Locale;

/** Validation shared by the package. Stateless. */
final class Checks {
  /** Usual confidence level. */
  static final double LEVEL = 0.95;

  /** Multiplier of the SD for limits of agreement and MDC (Bland and Altman 1999), no unit. */
  static final double TWO_SIDED_95 = 1.96;

  /**
   * Spread below this share of the largest value is rounding noise, not variation. Doubles carry
   * 1e-16; a length in mm is never known to 1e-12.
   */
  static final double NOISE = 1e-12;

  private Checks() {}

  /** A confidence level, power or share strictly between 0 and 1. */
  static double share(double value, String name) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s must lie between 0 and 1, not %s", name, value));
    }
    return value;
  }

  /** A finite number above 0. */
  static double positive(double value, String name) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s must be a number above 0, not %s", name, value));
    }
    return value;
  }

  /** A finite value, or NaN for a missing one. */
  static double finiteOrMissing(double value, String name) {
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " holds an infinite value");
    }
    return value;
  }

  /** Largest absolute value; 0 of nothing. */
  static double scale(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Notes how few values there are. */
  static void countCautions(int n, int missing, Collection<Caution> cautions) {
    if (n == 0) {
      cautions.add(Caution.NO_DATA);
    } else if (n == 1) {
      cautions.add(Caution.ONE_VALUE);
    } else if (n == 2) {
      cautions.add(Caution.TWO_VALUES);
    }
    if (missing > 0) {
      cautions.add(Caution.MISSING_LEFT_OUT);
    }
  }
}
