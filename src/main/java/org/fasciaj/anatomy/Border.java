package org.fasciaj.anatomy;

import java.util.Arrays;

/**
 * A border that has one depth in each pixel column of a closed range, in pixels of the whole
 * picture. Immutable and thread-safe.
 */
public final class Border {
  private final int x0;
  private final double[] y;
  private final double[] sd;

  /**
   * Copies the arrays.
   *
   * @param x0 first column
   * @param y depth in pixels for columns x0, x0+1, ...; at least one value
   * @param sd standard deviation of each depth in pixels, same length
   */
  public Border(int x0, double[] y, double[] sd) {
    if (y.length == 0 || y.length != sd.length) {
      throw new IllegalArgumentException("a border needs as many deviations as depths");
    }
    this.x0 = x0;
    this.y = y.clone();
    this.sd = sd.clone();
  }

  /** Copies the first n depths and deviations of longer work arrays. */
  static Border of(int x0, double[] y, double[] sd, int n) {
    return new Border(Arrays.copyOf(y, n), x0, Arrays.copyOf(sd, n));
  }

  /** Takes arrays over that nobody else keeps. */
  private Border(double[] y, int x0, double[] sd) {
    this.x0 = x0;
    this.y = y;
    this.sd = sd;
  }

  /** First column. */
  public int x0() {
    return x0;
  }

  /** Last column. */
  public int x1() {
    return x0 + y.length - 1;
  }

  /** Number of columns. */
  public int length() {
    return y.length;
  }

  /** Depth of the i-th column, counted from x0. */
  public double y(int i) {
    return y[i];
  }

  /** Standard deviation of the i-th column's depth, counted from x0. */
  public double sd(int i) {
    return sd[i];
  }

  /** Depth at a column, linear between columns; NaN outside the border. */
  public double at(double x) {
    return interpolate(y, x);
  }

  /** Standard deviation at a column, linear between columns; NaN outside the border. */
  public double sdAt(double x) {
    return interpolate(sd, x);
  }

  private double interpolate(double[] values, double x) {
    double t = x - x0;
    int last = values.length - 1;
    if (!(t >= 0 && t <= last)) {
      return Double.NaN;
    }
    int i = Math.min((int) t, Math.max(0, last - 1));
    return last == 0 ? values[0] : values[i] + (t - i) * (values[i + 1] - values[i]);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Border b && x0 == b.x0 && Arrays.equals(y, b.y) && Arrays.equals(sd, b.sd);
  }

  @Override
  public int hashCode() {
    return 31 * x0 + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return "Border[" + x0 + ".." + x1() + "]";
  }
}
