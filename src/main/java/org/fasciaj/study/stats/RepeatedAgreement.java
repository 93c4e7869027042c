package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Limits of agreement of single measurements when subjects were measured more than once: first
 * minus second.
 *
 * <p>{@link #replicates}: the true value stays, the repeats of the two methods are not linked and
 * may differ in number (several frames of one heel). Variance of a single difference = variance of
 * the differences of subject means + (1 - mean of 1/m) within-subject variance, for each method
 * (Bland and Altman 1999, Stat Methods Med Res 8:135-160, section 5.1 and 5.2). {@link
 * #linkedPairs}: each repeat was measured by both methods and the true value may vary (the same
 * frame read by hand and by machine): the same with the within-subject variance of the differences
 * in the form of Zou. Intervals of the limits recover the variance of each part (MOVER; Zou 2013,
 * Stat Methods Med Res 22:630-642, doi 10.1177/0962280211402548), the bias has t(subjects - 1).
 *
 * <p>Fewer than two subjects: NaN. No repeats: the simple limits, {@link Caution#NO_REPEATS}, no
 * intervals ({@link BlandAltman} has exact ones). Immutable and thread-safe.
 */
public final class RepeatedAgreement {
  private static final RepeatedAgreement DEFAULT = new RepeatedAgreement(Checks.LEVEL);

  private final double level;

  private RepeatedAgreement(double level) {
    this.level = level;
  }

  /** Limits at 1.96 SD with 95 % intervals. */
  public static RepeatedAgreement withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public RepeatedAgreement withLevel(double newLevel) {
    return new RepeatedAgreement(Checks.share(newLevel, "the confidence level"));
  }

  /**
   * Repeats that are not linked, of a value that stays.
   *
   * @param first for each subject its repeats by the first method, mm; NaN is missing
   * @param second for each subject its repeats by the second method, mm; NaN is missing
   * @throws IllegalArgumentException when the numbers of subjects differ or a value is infinite
   */
  public Result replicates(double[][] first, double[][] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length + " subjects of one method, " + second.length + " of the other");
    }
    List<double[]> a = new ArrayList<>();
    List<double[]> b = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      double[] x = Repeats.present(first[i]);
      double[] y = Repeats.present(second[i]);
      if (x.length > 0 && y.length > 0) {
        a.add(x);
        b.add(y);
      }
    }
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Moments.of(a.get(i), 0).mean() - Moments.of(b.get(i), 0).mean();
    }
    return result(
        differences, List.of(Repeats.of(a), Repeats.of(b)), first.length - differences.length);
  }

  /**
   * Repeats measured by both methods at the same instant or on the same frame.
   *
   * @param first for each subject its values by the first method, mm; NaN is missing
   * @param second values of the same instants by the second method, mm; NaN is missing
   * @throws IllegalArgumentException when the shapes differ or a value is infinite
   */
  public Result linkedPairs(double[][] first, double[][] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length + " subjects of one method, " + second.length + " of the other");
    }
    List<double[]> differences = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      double[] d = Pairs.of(first[i], second[i]).firstMinusSecond();
      if (d.length > 0) {
        differences.add(d);
      }
    }
    double[] means = differences.stream().mapToDouble(d -> Moments.of(d, 0).mean()).toArray();
    return result(means, List.of(Repeats.of(differences)), first.length - means.length);
  }

  private Result result(double[] differences, List<Repeats> parts, int missing) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Moments means = Moments.of(differences, Checks.scale(differences));
    int n = means.n();
    Checks.countCautions(n, missing, cautions);
    boolean repeated = parts.stream().allMatch(Repeats::repeated);
    if (n > 0 && !repeated) {
      cautions.add(Caution.NO_REPEATS);
    }
    double between = means.sd() * means.sd();
    double total = between;
    for (Repeats part : parts) {
      total += part.share();
    }
    double sd = Math.sqrt(total);
    double half = Checks.TWO_SIDED_95 * sd;
    Interval lowerCi = Interval.NONE;
    Interval upperCi = Interval.NONE;
    if (n > 1 && repeated && total > 0) {
      double below = recovered(between, n - 1, true);
      double above = recovered(between, n - 1, false);
      for (Repeats part : parts) {
        below += recovered(part.share(), part.df(), true);
        above += recovered(part.share(), part.df(), false);
      }
      double sdLow = Math.sqrt(Math.max(0, total - Math.sqrt(below)));
      double sdHigh = Math.sqrt(total + Math.sqrt(above));
      double biasPart = Math.pow(normalQuantile(), 2) * between / n;
      double outer = Math.hypot(Math.sqrt(biasPart), Checks.TWO_SIDED_95 * (sdHigh - sd));
      double inner = Math.hypot(Math.sqrt(biasPart), Checks.TWO_SIDED_95 * (sd - sdLow));
      lowerCi = Interval.ofFinite(means.mean() - half - outer, means.mean() - half + inner);
      upperCi = Interval.ofFinite(means.mean() + half - inner, means.mean() + half + outer);
    } else if (total == 0) {
      cautions.add(Caution.ZERO_VARIANCE);
    }
    return new Result(
        n,
        missing,
        means.mean(),
        means.interval(level),
        means.sd(),
        parts.stream().map(Repeats::sd).toList(),
        sd,
        means.mean() - half,
        means.mean() + half,
        lowerCi,
        upperCi,
        level,
        Caution.sorted(cautions));
  }

  /** Square of the distance from a variance part to its lower or upper chi-square limit. */
  private double recovered(double variance, int df, boolean low) {
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(df);
    double quantile =
        low
            ? chi.inverseSurvivalProbability((1 - level) / 2)
            : chi.inverseCumulativeProbability((1 - level) / 2);
    return Math.pow(variance * (1 - df / quantile), 2);
  }

  private double normalQuantile() {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  /**
   * Agreement of single measurements. Immutable.
   *
   * @param n subjects with a value by both methods
   * @param missing subjects left out because one method has none
   * @param bias mean over subjects of the difference of their means, first minus second, mm
   * @param biasCi its interval, t(n - 1), mm
   * @param sdOfMeans SD of the differences of subject means, mm
   * @param withinSubjectSd SD of repeats: of the first and of the second method, or of the linked
   *     differences alone, mm; NaN without repeats
   * @param sd SD of the difference of two single measurements, mm
   * @param lower lower limit of agreement, mm
   * @param upper upper limit of agreement, mm
   * @param lowerCi interval of the lower limit, mm
   * @param upperCi interval of the upper limit, mm
   * @param level confidence level of all intervals
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int missing,
      double bias,
      Interval biasCi,
      double sdOfMeans,
      List<Double> withinSubjectSd,
      double sd,
      double lower,
      double upper,
      Interval lowerCi,
      Interval upperCi,
      double level,
      List<Caution> cautions) {
    /** Copies the lists. */
    public Result {
      withinSubjectSd = List.copyOf(withinSubjectSd);
      cautions = List.copyOf(cautions);
    }
  }
}
