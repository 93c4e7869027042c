package org.fasciaj.study.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Proportional bias: least-squares line of the differences on the means of the pairs, and the t
 * test of slope 0 (Bland and Altman 1999, Stat Methods Med Res 8:135-160, section 3). Every number
 * is NaN below three pairs or when the means do not vary. A slope also arises without any
 * proportional bias when one method has the larger spread. Immutable and thread-safe.
 *
 * @param slope change of the difference per unit of the mean, mm per mm
 * @param intercept difference at mean 0, mm
 * @param ci interval of the slope, mm per mm
 * @param t slope over its standard error; NaN when the line fits without residual
 * @param df degrees of freedom, n - 2
 * @param p two-sided p value of slope 0
 * @param correlation Pearson's r between the two methods; shown since readers ask for it, no
 *     measure of agreement
 */
public record BiasSlope(
    double slope, double intercept, Interval ci, double t, int df, double p, double correlation) {
  /** Difference is first minus second. */
  static BiasSlope of(Pairs pairs, double level) {
    int n = pairs.n();
    double[] difference = pairs.firstMinusSecond();
    double[] mean = new double[n];
    for (int i = 0; i < n; i++) {
      mean[i] = (pairs.first[i] + pairs.second[i]) / 2;
    }
    double noise = n * Math.pow(Checks.NOISE * pairs.scale(), 2);
    double sxx = products(mean, mean);
    double r = correlation(pairs, noise);
    if (n < 3 || sxx <= noise) {
      return new BiasSlope(Double.NaN, Double.NaN, Interval.NONE, Double.NaN, n - 2, Double.NaN, r);
    }
    double slope = products(mean, difference) / sxx;
    double intercept = Moments.of(difference, 0).mean() - slope * Moments.of(mean, 0).mean();
    double residual = 0;
    for (int i = 0; i < n; i++) {
      double e = difference[i] - intercept - slope * mean[i];
      residual += e * e;
    }
    if (residual <= noise) {
      return new BiasSlope(slope, intercept, Interval.NONE, Double.NaN, n - 2, Double.NaN, r);
    }
    double se = Math.sqrt(residual / (n - 2) / sxx);
    double t = slope / se;
    TDistribution distribution = TDistribution.of(n - 2.0);
    return new BiasSlope(
        slope,
        intercept,
        Interval.around(slope, Moments.tQuantile(level, n - 2.0) * se),
        t,
        n - 2,
        Math.min(1, 2 * distribution.survivalProbability(Math.abs(t))),
        r);
  }

  private static double correlation(Pairs pairs, double noise) {
    double first = products(pairs.first, pairs.first);
    double second = products(pairs.second, pairs.second);
    return pairs.n() < 2 || first <= noise || second <= noise
        ? Double.NaN
        : products(pairs.first, pairs.second) / Math.sqrt(first * second);
  }

  /** Sum of the products of deviations from the means. */
  private static double products(double[] a, double[] b) {
    double meanA = Moments.of(a, 0).mean();
    double meanB = Moments.of(b, 0).mean();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum;
  }
}
