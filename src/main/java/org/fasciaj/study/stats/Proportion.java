package org.fasciaj.study.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share with its exact interval (Clopper and Pearson 1934, Biometrika 26:404-413). Immutable and
 * thread-safe.
 *
 * @param count number that counts, from 0 to n
 * @param n number in all
 * @param value count / n, from 0 to 1; NaN when n is 0
 * @param ci exact interval, from 0 to 1; none when n is 0
 */
public record Proportion(int count, int n, double value, Interval ci) {
  /**
   * A share with its 95 % interval.
   *
   * @throws IllegalArgumentException when the count is negative or above n
   */
  public static Proportion of(int count, int n) {
    return of(count, n, Checks.LEVEL);
  }

  /**
   * A share with its interval at a confidence level between 0 and 1.
   *
   * @throws IllegalArgumentException when the count is negative or above n
   */
  public static Proportion of(int count, int n, double level) {
    Checks.share(level, "the confidence level");
    if (count < 0 || count > n) {
      throw new IllegalArgumentException(count + " of " + n + " is no share");
    }
    if (n == 0) {
      return new Proportion(0, 0, Double.NaN, Interval.NONE);
    }
    double tail = (1 - level) / 2;
    double low =
        count == 0
            ? 0
            : BetaDistribution.of(count, n - count + 1.0).inverseCumulativeProbability(tail);
    double high =
        count == n
            ? 1
            : BetaDistribution.of(count + 1.0, n - count).inverseSurvivalProbability(tail);
    return new Proportion(count, n, (double) count / n, new Interval(low, high));
  }

  /** The share in percent, 0 to 100; NaN when n is 0. */
  public double percent() {
    return 100 * value;
  }
}
