package org.fasciaj.study.stats;

import java.util.Arrays;

/** Complete pairs of two columns, and how many were incomplete. Not shared outside the package. */
final class Pairs {
  final double[] first;
  final double[] second;
  final int missing;

  private Pairs(double[] first, double[] second, int missing) {
    this.first = first;
    this.second = second;
    this.missing = missing;
  }

  /**
   * Keeps the pairs of which both values are numbers.
   *
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  static Pairs of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "columns of " + first.length + " and " + second.length + " values do not pair");
    }
    double[] a = new double[first.length];
    double[] b = new double[first.length];
    int n = 0;
    for (int i = 0; i < first.length; i++) {
      Checks.finiteOrMissing(first[i], "the first column");
      Checks.finiteOrMissing(second[i], "the second column");
      if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
        a[n] = first[i];
        b[n++] = second[i];
      }
    }
    return new Pairs(Arrays.copyOf(a, n), Arrays.copyOf(b, n), first.length - n);
  }

  int n() {
    return first.length;
  }

  /** Second minus first: change from one visit to the next. */
  double[] secondMinusFirst() {
    double[] d = new double[first.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = second[i] - first[i];
    }
    return d;
  }

  /** First minus second: difference of two methods, as Bland and Altman write it. */
  double[] firstMinusSecond() {
    double[] d = new double[first.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = first[i] - second[i];
    }
    return d;
  }

  /** Largest absolute value of both columns: the scale of rounding noise. */
  double scale() {
    return Math.max(Checks.scale(first), Checks.scale(second));
  }
}
