package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Limits of agreement of two methods or readers, each measuring every subject once: first minus
 * second.
 *
 * <p>Limits = bias -+ 1.96 SD (Bland and Altman 1986, Lancet 1:307-310, and 1999, Stat Methods Med
 * Res 8:135-160). The interval of the bias uses t(n - 1). The interval of a limit is exact, each
 * limit on its own: bias + SD / sqrt(n) times a quantile of the non-central t with non-centrality
 * 1.96 sqrt(n) (Carkeet 2015, Optom Vis Sci 92:e71-e80, doi 10.1097/OPX.0000000000000513). Beside
 * it, only for comparison with older papers, the approximate one of 1986 with standard error sqrt(3
 * SD^2 / n). Proportional bias is tested by {@link BiasSlope}.
 *
 * <p>No pairs: NaN. One pair: bias only. Equal differences: SD 0 and the limits equal the bias, no
 * intervals. Immutable and thread-safe.
 */
public final class BlandAltman {
  private static final BlandAltman DEFAULT = new BlandAltman(Checks.LEVEL, Checks.TWO_SIDED_95);

  private final double level;
  private final double multiplier;

  private BlandAltman(double level, double multiplier) {
    this.level = level;
    this.multiplier = multiplier;
  }

  /** Limits at 1.96 SD with 95 % intervals. */
  public static BlandAltman withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public BlandAltman withLevel(double newLevel) {
    return new BlandAltman(Checks.share(newLevel, "the confidence level"), multiplier);
  }

  /** The same with another multiple of the SD, above 0 (the paper of 1986 used 2). */
  public BlandAltman withMultiplier(double newMultiplier) {
    return new BlandAltman(level, Checks.positive(newMultiplier, "the multiple of the SD"));
  }

  /**
   * Agreement of two columns.
   *
   * @param first values of the first method, mm; NaN is missing
   * @param second values of the second method on the same subjects, mm; NaN is missing
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public Result of(double[] first, double[] second) {
    Pairs pairs = Pairs.of(first, second);
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Checks.countCautions(pairs.n(), pairs.missing, cautions);
    Moments moments = Moments.of(pairs.firstMinusSecond(), pairs.scale());
    if (moments.sd() == 0) {
      cautions.add(Caution.ZERO_VARIANCE);
    }
    double half = multiplier * moments.sd();
    double lower = moments.mean() - half;
    double upper = moments.mean() + half;
    Interval lowerCi = Interval.NONE;
    Interval upperCi = Interval.NONE;
    Interval lowerApprox = Interval.NONE;
    Interval upperApprox = Interval.NONE;
    if (moments.spread()) {
      int n = moments.n();
      double ncp = multiplier * Math.sqrt(n);
      double near = moments.standardError() * NoncentralT.quantile((1 - level) / 2, n - 1.0, ncp);
      double far = moments.standardError() * NoncentralT.quantile((1 + level) / 2, n - 1.0, ncp);
      lowerCi = Interval.ofFinite(moments.mean() - far, moments.mean() - near);
      upperCi = Interval.ofFinite(moments.mean() + near, moments.mean() + far);
      double approx = Moments.tQuantile(level, n - 1.0) * Math.sqrt(3) * moments.standardError();
      lowerApprox = Interval.around(lower, approx);
      upperApprox = Interval.around(upper, approx);
    }
    return new Result(
        moments.n(),
        pairs.missing,
        moments.mean(),
        moments.sd(),
        moments.interval(level),
        multiplier,
        lower,
        upper,
        lowerCi,
        upperCi,
        lowerApprox,
        upperApprox,
        BiasSlope.of(pairs, level),
        level,
        Caution.sorted(cautions));
  }

  /**
   * Agreement of two methods. Immutable.
   *
   * @param n complete pairs
   * @param missing pairs left out because a value was missing
   * @param bias mean difference, first minus second, mm
   * @param sd SD of the differences, mm
   * @param biasCi interval of the bias, mm
   * @param multiplier multiple of the SD from bias to limit
   * @param lower lower limit of agreement, mm
   * @param upper upper limit of agreement, mm
   * @param lowerCi exact interval of the lower limit, mm
   * @param upperCi exact interval of the upper limit, mm
   * @param lowerApproximateCi interval of the lower limit as in 1986, mm, for comparison only
   * @param upperApproximateCi interval of the upper limit as in 1986, mm, for comparison only
   * @param slope proportional bias
   * @param level confidence level of all intervals
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int missing,
      double bias,
      double sd,
      Interval biasCi,
      double multiplier,
      double lower,
      double upper,
      Interval lowerCi,
      Interval upperCi,
      Interval lowerApproximateCi,
      Interval upperApproximateCi,
      BiasSlope slope,
      double level,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }
}
