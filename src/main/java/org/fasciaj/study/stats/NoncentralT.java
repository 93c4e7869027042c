package org.fasciaj.study.stats;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Non-central t distribution: (Z + ncp) / sqrt(chi2(df) / df).
 *
 * <p>The distribution function is the Poisson mixture of incomplete beta functions (Lenth 1989,
 * Algorithm AS 243, Appl Stat 38:185-189), summed outwards from its largest weight as Benton and
 * Krishnamoorthy do (2003, Comput Stat Data Anal 43:249-267), so that it does not underflow for a
 * large ncp, which the limits of agreement of 1,000 heels have (ncp = 62). Absolute error against R
 * 4.2 and against a quadrature: below 1e-10.
 */
final class NoncentralT {
  /** Terms below this no longer change a double sum near 1. */
  private static final double NEGLIGIBLE = 1e-18;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private NoncentralT() {}

  /**
   * Probability of a value at or below t.
   *
   * @param t any finite number
   * @param df degrees of freedom, above 0
   * @param ncp non-centrality, any finite number
   */
  static double cdf(double t, double df, double ncp) {
    if (t < 0) {
      return 1 - cdf(-t, df, -ncp);
    }
    double centre = NORMAL.cumulativeProbability(-ncp);
    if (t * t / (df + t * t) == 0) {
      return centre; // t is 0 for a double
    }
    double half = ncp * ncp / 2;
    int mode = (int) Math.floor(half);
    double sum =
        mixture(t, df, 0.5, mode, half, logWeight(half, mode, 1))
            + Math.signum(ncp) * mixture(t, df, 1, mode, half, logWeight(half, mode, 1.5));
    return Math.min(1, Math.max(0, centre + sum / 2));
  }

  /** Logarithm of exp(-half) half^(j + offset - 1) / Gamma(j + offset). */
  private static double logWeight(double half, int j, double offset) {
    double power = j + offset - 1;
    double logPower = power == 0 ? 0 : power * Math.log(half);
    return -half + logPower - LogGamma.value(j + offset);
  }

  /** Sum over j of weight(j) * I_x(j + shift, df / 2), outwards from the mode. */
  private static double mixture(
      double t, double df, double shift, int mode, double half, double logWeight) {
    double x = t * t / (df + t * t);
    double y = df / (df + t * t);
    double b = df / 2;
    double a = mode + shift;
    // The weights' own offset is one half above the beta's shift: j! and Gamma(j + 3/2).
    double offset = shift + 0.5;
    double weight = Math.exp(logWeight);
    double beta = x < 0.5 ? RegularizedBeta.value(x, a, b) : RegularizedBeta.complement(y, b, a);
    // I_x(a + 1, b) = I_x(a, b) - step(a)
    double step =
        Math.exp(
            a * Math.log(x)
                + b * Math.log(y)
                + LogGamma.value(a + b)
                - LogGamma.value(a + 1)
                - LogGamma.value(b));
    double sum = weight * beta;
    double w = weight;
    double i = beta;
    double g = step;
    for (int j = mode; w > NEGLIGIBLE && i > 0; j++) {
      i -= g;
      g *= x * (j + shift + b) / (j + shift + 1);
      w *= half / (j + offset);
      sum += w * Math.max(0, i);
    }
    w = weight;
    i = beta;
    g = step;
    for (int j = mode; j > 0 && w > NEGLIGIBLE; j--) {
      g *= (j + shift) / (x * (j + shift - 1 + b));
      i = Math.min(1, i + g);
      w *= (j - 1 + offset) / half;
      sum += w * i;
    }
    return sum;
  }

  /**
   * The value below which the distribution lies with probability p.
   *
   * @param p strictly between 0 and 1
   */
  static double quantile(double p, double df, double ncp) {
    Checks.share(p, "the probability");
    double width = 1 + Math.abs(ncp) / Math.sqrt(2 * df);
    double low = ncp - width;
    double high = ncp + width;
    for (double w = width; cdf(low, df, ncp) > p; w *= 2) {
      low -= w;
    }
    for (double w = width; cdf(high, df, ncp) < p; w *= 2) {
      high += w;
    }
    return new BrentSolver(1e-13, 1e-13, 1e-16).findRoot(v -> cdf(v, df, ncp) - p, low, high);
  }
}
