package org.fasciaj.study.stats;

import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Measurement error in mm: standard error of measurement (SEM) and minimal detectable change at 95
 * % (MDC95 = 1.96 sqrt(2) SEM; Weir 2005, J Strength Cond Res 19:231-240; de Vet 2006, Health Qual
 * Life Outcomes 4:54).
 *
 * <p>From the mean squares of a {@link Ratings} table: agreement = sqrt(E + max(0, C - E) / n),
 * where readers' offsets count, and consistency = sqrt(E), where they do not. When readers differ
 * less than chance (C below E) their variance is set to 0, so that agreement equals consistency;
 * the unclamped figure is kept for comparison. Never SD sqrt(1 - ICC), which changes with the ICC
 * chosen. Intervals: consistency and within-subject SD by chi-square, exact under normality;
 * agreement by Satterthwaite's degrees of freedom, approximate.
 *
 * <p>One reader or fewer than two complete subjects: NaN. Below {@value #MIN_SUBJECTS} subjects the
 * figures are shown, but not {@link Result#established established}. Immutable and thread-safe.
 */
public final class ReliabilityError {
  /**
   * Subjects with repeats below which no change is judged. With 10 the upper 95 % limit of the SEM
   * is 1.8 times the estimate, already a wide margin.
   */
  public static final int MIN_SUBJECTS = 10;

  private static final ReliabilityError DEFAULT = new ReliabilityError(Checks.LEVEL);

  private final double level;

  private ReliabilityError(double level) {
    this.level = level;
  }

  /** 95 % intervals. */
  public static ReliabilityError withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public ReliabilityError withLevel(double newLevel) {
    return new ReliabilityError(Checks.share(newLevel, "the confidence level"));
  }

  /** MDC95 of an SEM, same unit. */
  public static double mdc(double sem) {
    return Checks.TWO_SIDED_95 * Math.sqrt(2) * sem;
  }

  /** Error figures of a table. */
  public Result of(Ratings ratings) {
    Set<Caution> cautions = ratings.cautions();
    Ratings.MeanSquares ms = ratings.meanSquares();
    int n = ratings.subjects();
    int k = ratings.readers();
    double e = ms.error();
    double c = ms.columns();
    boolean clamped = c < e;
    if (ratings.usable()) {
      if (n < MIN_SUBJECTS) {
        cautions.add(Caution.FEW_REPEATS);
      }
      if (clamped) {
        cautions.add(Caution.READER_VARIANCE_ZERO);
      }
      if (ms.within() == 0) {
        cautions.add(Caution.PERFECT_AGREEMENT);
      }
    }
    double dfError = (n - 1.0) * (k - 1);
    double unclamped = e + (c - e) / n;
    double agreement = clamped ? e : unclamped;
    // (C + (n - 1) E) / n, each mean square with its own degrees of freedom
    double dfAgreement =
        clamped
            ? dfError
            : Math.pow(c + (n - 1) * e, 2)
                / (c * c / (k - 1.0) + Math.pow((n - 1) * e, 2) / dfError);
    double semAgreement = Math.sqrt(agreement);
    double semConsistency = Math.sqrt(e);
    return new Result(
        n,
        k,
        ratings.missing(),
        semAgreement,
        interval(agreement, dfAgreement),
        Math.sqrt(unclamped),
        semConsistency,
        interval(e, dfError),
        Math.sqrt(ms.within()),
        interval(ms.within(), n * (k - 1.0)),
        mdc(semAgreement),
        mdc(semConsistency),
        level,
        Caution.sorted(cautions));
  }

  private Interval interval(double variance, double df) {
    if (!(variance > 0) || !(df > 0)) {
      return Interval.NONE;
    }
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(df);
    double tail = (1 - level) / 2;
    return Interval.ofFinite(
        Math.sqrt(variance * df / chi.inverseSurvivalProbability(tail)),
        Math.sqrt(variance * df / chi.inverseCumulativeProbability(tail)));
  }

  /**
   * Measurement error of one reading. Immutable.
   *
   * @param n complete subjects
   * @param k readers or repeats
   * @param missing subjects left out because a reading was missing
   * @param semAgreement SEM with readers' offsets, reader variance not below 0, mm
   * @param semAgreementCi its approximate interval, mm
   * @param semAgreementUnclamped the same without setting a negative reader variance to 0, mm, for
   *     comparison only; NaN when the sum itself is negative
   * @param semConsistency SEM without readers' offsets, mm
   * @param semConsistencyCi its interval, mm
   * @param withinSubjectSd SD of all readings of one subject, sqrt(W), mm
   * @param withinSubjectSdCi its interval, mm
   * @param mdcAgreement MDC95 when another reader may read the second visit, mm
   * @param mdcConsistency MDC95 when the same reader reads both visits, mm
   * @param level confidence level of all intervals
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int k,
      int missing,
      double semAgreement,
      Interval semAgreementCi,
      double semAgreementUnclamped,
      double semConsistency,
      Interval semConsistencyCi,
      double withinSubjectSd,
      Interval withinSubjectSdCi,
      double mdcAgreement,
      double mdcConsistency,
      double level,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }

    /** True when enough subjects were repeated and differed to judge changes with the MDC. */
    public boolean established() {
      return n >= MIN_SUBJECTS && mdcAgreement > 0;
    }

    /** MDC95 with readers' offsets, mm; NaN until it is {@link #established}. */
    public double establishedMdc() {
      return established() ? mdcAgreement : Double.NaN;
    }
  }
}
