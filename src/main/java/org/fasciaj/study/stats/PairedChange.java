package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.inference.TTest;

/**
 * Change between two visits of the same heels: later minus earlier.
 *
 * <p>Paired t test and interval (Student 1908, Biometrika 6:1-25). Two percentages that are often
 * taken for one another are given apart: the <em>percent change of means</em>, 100 (mean post -
 * mean pre) / mean pre, with Fieller's interval of a ratio of paired means (Fieller 1954, J R Stat
 * Soc B 16:175-185); and the <em>mean of percent changes</em>, the mean over pairs of 100 (post -
 * pre) / pre, with its t interval.
 *
 * <p>No pairs: every number is NaN. One pair: means and change, no SD. Changes that are equal
 * within rounding: SD 0, no interval and no test. Both heels of one patient are not independent:
 * see {@link PatientMeans}. Immutable and thread-safe.
 */
public final class PairedChange {
  private static final PairedChange DEFAULT = new PairedChange(Checks.LEVEL, Double.NaN);

  private final double level;
  private final double mdc;

  private PairedChange(double level, double mdc) {
    this.level = level;
    this.mdc = mdc;
  }

  /** 95 % intervals, no minimal detectable change. */
  public static PairedChange withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public PairedChange withLevel(double newLevel) {
    return new PairedChange(Checks.share(newLevel, "the confidence level"), mdc);
  }

  /** The same with a minimal detectable change in mm; NaN when none is established. */
  public PairedChange withMdc(double newMdc) {
    return new PairedChange(
        level,
        Double.isNaN(newMdc) ? newMdc : Checks.positive(newMdc, "the minimal detectable change"));
  }

  /**
   * Change of heels measured twice.
   *
   * @param pre earlier values, mm; NaN is missing
   * @param post later values of the same heels in the same order, mm; NaN is missing
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public Result of(double[] pre, double[] post) {
    Pairs pairs = Pairs.of(pre, post);
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Checks.countCautions(pairs.n(), pairs.missing, cautions);
    double[] change = pairs.secondMinusFirst();
    Moments moments = Moments.of(change, pairs.scale());
    if (moments.sd() == 0) {
      cautions.add(Caution.ZERO_VARIANCE);
    }
    double t = Double.NaN;
    double p = Double.NaN;
    if (moments.spread()) {
      TTest.Result test = TTest.withDefaults().test(change);
      t = test.getStatistic();
      p = test.getPValue();
    }
    Responders responders = null;
    if (Double.isNaN(mdc)) {
      cautions.add(Caution.MDC_NOT_ESTABLISHED);
    } else if (pairs.n() > 0) {
      responders = Responders.of(change, mdc, level);
    }
    Percent percent = Percent.of(pairs, level, cautions);
    return new Result(
        pairs.n(),
        pairs.missing,
        Moments.of(pairs.first, 0).mean(),
        Moments.of(pairs.second, 0).mean(),
        moments.mean(),
        moments.sd(),
        moments.interval(level),
        t,
        moments.n() - 1,
        p,
        percent,
        responders,
        level,
        Caution.sorted(cautions));
  }

  /**
   * What the change was. Immutable.
   *
   * @param n complete pairs
   * @param missing pairs left out because a value was missing
   * @param meanPre mean of the earlier values over complete pairs, mm
   * @param meanPost mean of the later values over complete pairs, mm
   * @param mean mean change, later minus earlier, mm
   * @param sd SD of the changes, mm
   * @param ci interval of the mean change, mm
   * @param t paired t statistic, no unit
   * @param df its degrees of freedom, n - 1; -1 when there are no pairs
   * @param p two-sided p value of no mean change
   * @param percent the two percentages
   * @param responders shares beyond the minimal detectable change; null when none is established
   * @param level confidence level of all intervals
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int missing,
      double meanPre,
      double meanPost,
      double mean,
      double sd,
      Interval ci,
      double t,
      int df,
      double p,
      Percent percent,
      Responders responders,
      double level,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }

  /**
   * The two percent changes. Immutable.
   *
   * @param ofMeans percent change of the means, % of the mean of the earlier values
   * @param ofMeansCi its interval after Fieller, %; none when the first mean is too uncertain
   * @param meanOfPairs mean of the percent changes of the pairs, %
   * @param meanOfPairsCi its t interval, %
   */
  public record Percent(
      double ofMeans, Interval ofMeansCi, double meanOfPairs, Interval meanOfPairsCi) {
    private static Percent of(Pairs pairs, double level, Set<Caution> cautions) {
      int n = pairs.n();
      if (n == 0) {
        return new Percent(Double.NaN, Interval.NONE, Double.NaN, Interval.NONE);
      }
      double[] percents = new double[n];
      for (int i = 0; i < n; i++) {
        if (pairs.first[i] <= 0) {
          cautions.add(Caution.BASELINE_NOT_POSITIVE);
          return new Percent(Double.NaN, Interval.NONE, Double.NaN, Interval.NONE);
        }
        percents[i] = 100 * (pairs.second[i] - pairs.first[i]) / pairs.first[i];
      }
      Moments moments = Moments.of(percents, 100);
      double pre = Moments.of(pairs.first, 0).mean();
      double post = Moments.of(pairs.second, 0).mean();
      Interval fieller = Fieller.ratio(pairs, level);
      if (n > 1 && !fieller.present()) {
        cautions.add(Caution.RATIO_UNBOUNDED);
      }
      return new Percent(
          100 * (post - pre) / pre,
          fieller.present()
              ? new Interval(100 * (fieller.low() - 1), 100 * (fieller.high() - 1))
              : Interval.NONE,
          moments.mean(),
          moments.interval(level));
    }
  }
}
