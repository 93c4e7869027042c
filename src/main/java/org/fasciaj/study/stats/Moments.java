package org.fasciaj.study.stats;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Mean and SD of a sample with the t interval of the mean. SD below rounding noise is 0.
 *
 * @param n number of values
 * @param mean mean; NaN of nothing
 * @param sd standard deviation with n - 1; NaN below two values
 */
record Moments(int n, double mean, double sd) {
  /**
   * Of values without NaN.
   *
   * @param scale largest absolute value from which the values were computed
   */
  static Moments of(double[] values, double scale) {
    int n = values.length;
    if (n == 0) {
      return new Moments(0, Double.NaN, Double.NaN);
    }
    double mean = Mean.of(values).getAsDouble();
    if (n == 1) {
      return new Moments(1, mean, Double.NaN);
    }
    double sd = Math.sqrt(Variance.of(values).getAsDouble());
    return new Moments(n, mean, sd <= Checks.NOISE * scale ? 0 : sd);
  }

  /** True when a test and an interval can be given. */
  boolean spread() {
    return sd > 0;
  }

  double standardError() {
    return sd / Math.sqrt(n);
  }

  /** Interval of the mean with t(n - 1); none without spread. */
  Interval interval(double level) {
    return spread()
        ? Interval.around(mean, tQuantile(level, n - 1) * standardError())
        : Interval.NONE;
  }

  /** Two-sided quantile of t: |T| stays below it with the given probability. */
  static double tQuantile(double level, double df) {
    return TDistribution.of(df).inverseSurvivalProbability((1 - level) / 2);
  }
}
