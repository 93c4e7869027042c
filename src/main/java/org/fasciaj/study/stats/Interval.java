package org.fasciaj.study.stats;

/**
 * A confidence interval. Immutable and thread-safe.
 *
 * @param low lower limit, in the unit of its estimate; NaN when not established
 * @param high upper limit, in the unit of its estimate; NaN when not established
 */
public record Interval(double low, double high) {
  /** No interval can be given from these data. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  /** Checks that the limits come together and in order. */
  public Interval {
    if (Double.isNaN(low) != Double.isNaN(high) || low > high) {
      throw new IllegalArgumentException("interval from " + low + " to " + high);
    }
  }

  /** Both limits, or {@link #NONE} when either is not a finite number. */
  static Interval ofFinite(double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high) && low <= high
        ? new Interval(low, high)
        : NONE;
  }

  /** Centre minus and plus a half width. */
  static Interval around(double centre, double halfWidth) {
    return ofFinite(centre - halfWidth, centre + halfWidth);
  }

  /** True when the limits are numbers. */
  public boolean present() {
    return !Double.isNaN(low);
  }

  /** True when the value lies inside or on a limit; false for {@link #NONE}. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
