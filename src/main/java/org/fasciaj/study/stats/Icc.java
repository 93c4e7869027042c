package org.fasciaj.study.stats;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Intraclass correlation coefficients with F intervals.
 *
 * <p>Shrout and Fleiss 1979, Psychol Bull 86:420-428, doi 10.1037/0033-2909.86.2.420; names and the
 * interval of absolute agreement of McGraw and Wong 1996, Psychol Methods 1:30-46 with the erratum
 * on p. 390. The interval of the mean of k readers under absolute agreement is that of one reader
 * stepped up by Spearman and Brown, kx / (1 + (k - 1) x).
 *
 * <p>One reader or fewer than two complete subjects: NaN. No variation at all: NaN and {@link
 * Caution#ZERO_VARIANCE}. Readers that do not differ on subjects that do: 1, without interval,
 * {@link Caution#PERFECT_AGREEMENT}. A negative estimate is given as it is; where the variance of
 * the mean or an interval comes out at or below 0, as tables of two or three subjects can, that
 * figure is missing and {@link Caution#VARIANCE_NOT_POSITIVE} says so. Unbalanced tables are
 * refused by {@link Ratings}; subjects with a missing reading are left out and counted. Immutable
 * and thread-safe.
 */
public final class Icc {
  private static final Icc DEFAULT = new Icc(Checks.LEVEL);

  private final double level;

  private Icc(double level) {
    this.level = level;
  }

  /** 95 % intervals. */
  public static Icc withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public Icc withLevel(double newLevel) {
    return new Icc(Checks.share(newLevel, "the confidence level"));
  }

  /** The six coefficients. */
  public enum Form {
    /** Every subject may have other readers, who are a sample: one reading. */
    ONE_WAY_SINGLE("ICC(1,1)", "ICC(1)"),
    /** Readers are a sample and their offsets count as error: one reading. */
    AGREEMENT_SINGLE("ICC(2,1)", "ICC(A,1)"),
    /** These readers only, their offsets do not count: one reading. */
    CONSISTENCY_SINGLE("ICC(3,1)", "ICC(C,1)"),
    /** As the first, for the mean of k readings. */
    ONE_WAY_MEAN("ICC(1,k)", "ICC(k)"),
    /** As the second, for the mean of k readings. */
    AGREEMENT_MEAN("ICC(2,k)", "ICC(A,k)"),
    /** As the third, for the mean of k readings. */
    CONSISTENCY_MEAN("ICC(3,k)", "ICC(C,k)");

    private final String shroutFleiss;
    private final String mcGrawWong;

    Form(String shroutFleiss, String mcGrawWong) {
      this.shroutFleiss = shroutFleiss;
      this.mcGrawWong = mcGrawWong;
    }

    /** Name of Shrout and Fleiss, "ICC(2,1)". */
    public String shroutFleiss() {
      return shroutFleiss;
    }

    /** Name of McGraw and Wong, "ICC(A,1)". */
    public String mcGrawWong() {
      return mcGrawWong;
    }
  }

  /** All six coefficients of a table. */
  public Result of(Ratings ratings) {
    Set<Caution> cautions = ratings.cautions();
    Ratings.MeanSquares ms = ratings.meanSquares();
    IccIntervals intervals = new IccIntervals(ms, ratings.subjects(), ratings.readers(), level);
    Map<Form, Estimate> estimates = new EnumMap<>(Form.class);
    boolean flat = ms.rows() == 0 && ms.error() == 0;
    if (ratings.usable() && flat) {
      cautions.add(Caution.ZERO_VARIANCE);
    } else if (ratings.usable() && ms.error() == 0) {
      cautions.add(Caution.PERFECT_AGREEMENT);
    }
    for (Form form : Form.values()) {
      estimates.put(
          form,
          !ratings.usable() || flat
              ? new Estimate(form, Double.NaN, Interval.NONE, Double.NaN)
              : intervals.estimate(form));
    }
    boolean incomplete =
        estimates.values().stream().anyMatch(e -> Double.isNaN(e.value()) || !e.ci().present());
    if (ratings.usable() && ms.error() > 0 && incomplete) {
      cautions.add(Caution.VARIANCE_NOT_POSITIVE);
    }
    return new Result(
        ratings.subjects(),
        ratings.readers(),
        ratings.missing(),
        ms,
        estimates,
        level,
        Caution.sorted(cautions));
  }

  /**
   * One coefficient. Immutable.
   *
   * @param form which of the six
   * @param value the coefficient, at most 1, may be negative; NaN when not defined
   * @param ci its interval
   * @param df degrees of freedom of the error term: n (k - 1), (n - 1)(k - 1), or those of McGraw
   *     and Wong for absolute agreement, any number above 0
   */
  public record Estimate(Form form, double value, Interval ci, double df) {
    /**
     * Words for the interval after Koo and Li 2016 (J Chiropr Med 15:155-163): below 0.5 poor, to
     * 0.75 moderate, to 0.9 good, above excellent; "poor to good" when the limits differ, "not
     * established" without interval.
     */
    public String words() {
      if (!ci.present()) {
        return "not established";
      }
      String low = word(ci.low());
      String high = word(ci.high());
      return low.equals(high) ? low : String.format(Locale.ROOT, "%s to %s", low, high);
    }

    private static String word(double value) {
      if (value < 0.5) {
        return "poor";
      }
      if (value < 0.75) {
        return "moderate";
      }
      return value <= 0.9 ? "good" : "excellent";
    }
  }

  /**
   * The six coefficients. Immutable.
   *
   * @param n complete subjects
   * @param k readers or repeats
   * @param missing subjects left out because a reading was missing
   * @param meanSquares mean squares, squared unit
   * @param estimates one per form
   * @param level confidence level of all intervals
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int k,
      int missing,
      Ratings.MeanSquares meanSquares,
      Map<Form, Estimate> estimates,
      double level,
      List<Caution> cautions) {
    /** Copies map and list. */
    public Result {
      estimates = Collections.unmodifiableMap(new EnumMap<>(estimates));
      cautions = List.copyOf(cautions);
    }

    /** One coefficient. */
    public Estimate get(Form form) {
      return estimates.get(form);
    }
  }

  /** Quantile of F; NaN when a degree of freedom is not a positive number. */
  static double quantile(double p, double df1, double df2) {
    return df1 > 0 && df2 > 0 && Double.isFinite(df1) && Double.isFinite(df2)
        ? FDistribution.of(df1, df2).inverseCumulativeProbability(p)
        : Double.NaN;
  }
}
