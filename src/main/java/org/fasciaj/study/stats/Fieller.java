package org.fasciaj.study.stats;

/**
 * Interval of the ratio of two paired means (Fieller 1954, J R Stat Soc B 16:175-185): all ratios r
 * for which the mean of second - r * first is not different from 0 by the paired t test.
 */
final class Fieller {
  private Fieller() {}

  /**
   * Interval of mean(second) / mean(first), no unit; none below two pairs, without spread, or when
   * the mean of the first column is not different from 0, where the set of ratios is unbounded.
   */
  static Interval ratio(Pairs pairs, double level) {
    int n = pairs.n();
    if (n < 2) {
      return Interval.NONE;
    }
    double x = Moments.of(pairs.first, 0).mean();
    double y = Moments.of(pairs.second, 0).mean();
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      double dx = pairs.first[i] - x;
      double dy = pairs.second[i] - y;
      sxx += dx * dx;
      syy += dy * dy;
      sxy += dx * dy;
    }
    double noise = Checks.NOISE * pairs.scale();
    if (sxx + syy <= n * noise * noise) {
      return Interval.NONE;
    }
    double t = Moments.tQuantile(level, n - 1);
    double factor = t * t / ((double) n * (n - 1));
    // (x^2 - f sxx) r^2 - 2 (xy - f sxy) r + (y^2 - f syy) <= 0
    double a = x * x - factor * sxx;
    double b = x * y - factor * sxy;
    double c = y * y - factor * syy;
    double discriminant = b * b - a * c;
    if (a <= 0 || discriminant < 0) {
      return Interval.NONE;
    }
    double root = Math.sqrt(discriminant);
    return Interval.ofFinite((b - root) / a, (b + root) / a);
  }
}
