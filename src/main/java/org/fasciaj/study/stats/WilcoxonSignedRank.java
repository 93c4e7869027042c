package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilcoxon signed rank test of no shift, with the Hodges-Lehmann shift.
 *
 * <p>Ranks are those of the absolute changes; equal ones (within 1e-9 of the largest value, since
 * 4.1 - 3.4 and 4.0 - 3.3 differ in their last bit) share their mean rank. The p value is exact up
 * to 100 signed pairs, also with ties: the distribution of the sum over all sign patterns is built
 * up rank by rank (Streitberg and Roehmel 1986, Stat Softw Newsl 12:10-17). Above it is the normal
 * approximation with tie and continuity correction. Unchanged pairs are {@linkplain Zeros treated
 * by name}. The shift is the median of all pairwise means (Hodges and Lehmann 1963, Ann Math Stat
 * 34:598-611); its interval is exact (Hollander and Wolfe 1999) and given only without ties and
 * zeros.
 *
 * <p>No pairs, or none that changed: p is NaN without pairs and 1 when nothing changed. Immutable
 * and thread-safe.
 */
public final class WilcoxonSignedRank {
  /** Up to this many signed pairs p is exact: the table has 10,101 sums, built in a few ms. */
  static final int EXACT_LIMIT = 100;

  /** Up to this many pairs the shift is computed: it needs n (n + 1) / 2 numbers, 16 MB. */
  static final int SHIFT_LIMIT = 2000;

  /** Absolute changes closer than this share of the largest value are equal. */
  static final double TIE_TOLERANCE = 1e-9;

  private static final WilcoxonSignedRank DEFAULT =
      new WilcoxonSignedRank(Checks.LEVEL, Zeros.DROPPED);

  /** What becomes of pairs that did not change. */
  public enum Zeros {
    /** Left out before ranking, n falls (Wilcoxon 1945, Biometrics Bull 1:80-83). */
    DROPPED,
    /** Ranked with the others, then left out (Pratt 1959, J Am Stat Assoc 54:655-667). */
    PRATT
  }

  /** How p was computed. */
  public enum Method {
    /** No pair to test. */
    NONE,
    /** Over all sign patterns. */
    EXACT,
    /** Normal approximation with tie and continuity correction. */
    NORMAL
  }

  private final double level;
  private final Zeros zeros;

  private WilcoxonSignedRank(double level, Zeros zeros) {
    this.level = level;
    this.zeros = zeros;
  }

  /** 95 % interval, unchanged pairs dropped. */
  public static WilcoxonSignedRank withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public WilcoxonSignedRank withLevel(double newLevel) {
    return new WilcoxonSignedRank(Checks.share(newLevel, "the confidence level"), zeros);
  }

  /** The same with another treatment of unchanged pairs. */
  public WilcoxonSignedRank with(Zeros newZeros) {
    return new WilcoxonSignedRank(level, newZeros);
  }

  /**
   * Tests later minus earlier.
   *
   * @param pre earlier values, mm; NaN is missing
   * @param post later values in the same order, mm; NaN is missing
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public Result of(double[] pre, double[] post) {
    Pairs pairs = Pairs.of(pre, post);
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Checks.countCautions(pairs.n(), pairs.missing, cautions);
    double[] changes = pairs.secondMinusFirst();
    SignedRanks ranks =
        SignedRanks.of(changes, TIE_TOLERANCE * pairs.scale(), zeros == Zeros.PRATT);
    if (ranks.zeros() > 0) {
      cautions.add(Caution.ZERO_CHANGES);
    }
    if (ranks.ties() > 0) {
      cautions.add(Caution.TIES);
    }
    Method method =
        pairs.n() == 0 ? Method.NONE : ranks.n() <= EXACT_LIMIT ? Method.EXACT : Method.NORMAL;
    double pLess = Double.NaN;
    double pGreater = Double.NaN;
    if (method == Method.EXACT) {
      double[] table = ranks.distribution();
      pLess = SignedRanks.atMost(table, ranks.twiceVPlus());
      pGreater = SignedRanks.atMost(table, ranks.twiceTotal() - ranks.twiceVPlus());
    } else if (method == Method.NORMAL) {
      cautions.add(Caution.NORMAL_APPROXIMATION);
      pLess = normalAtMost(ranks, ranks.twiceVPlus() / 2.0);
      pGreater = normalAtMost(ranks, (ranks.twiceTotal() - ranks.twiceVPlus()) / 2.0);
    }
    Interval ci = Interval.NONE;
    double[] means = new double[0];
    if (pairs.n() <= SHIFT_LIMIT) {
      means = SignedRanks.walshAverages(changes);
    } else {
      cautions.add(Caution.SHIFT_NOT_COMPUTED);
    }
    if (pairs.n() > 1 && ranks.zeros() == 0 && ranks.ties() == 0 && method == Method.EXACT) {
      ci = shiftInterval(ranks, means);
      if (!ci.present()) {
        cautions.add(Caution.TOO_FEW_FOR_LEVEL);
      }
    }
    return new Result(
        pairs.n(),
        pairs.missing,
        ranks.n(),
        ranks.zeros(),
        zeros,
        ranks.ties(),
        ranks.twiceVPlus() / 2.0,
        (ranks.twiceTotal() - ranks.twiceVPlus()) / 2.0,
        method,
        Math.min(1, 2 * Math.min(pLess, pGreater)),
        pLess,
        pGreater,
        SignedRanks.median(means),
        ci,
        Caution.sorted(cautions));
  }

  private static double normalAtMost(SignedRanks ranks, double v) {
    double mean = ranks.twiceTotal() / 4.0;
    double sd = Math.sqrt(ranks.sumOfSquaredRanks() / 4);
    return NormalDistribution.of(mean, sd).cumulativeProbability(v + 0.5);
  }

  /** Order statistics of the pairwise means; none when even the extreme ones miss the level. */
  private Interval shiftInterval(SignedRanks ranks, double[] sortedMeans) {
    double[] table = ranks.distribution();
    int q = 0;
    // Ranks are doubled, so that V <= q is 2 V <= 2 q.
    while (SignedRanks.atMost(table, 2L * q) <= (1 - level) / 2) {
      q++;
    }
    return q == 0
        ? Interval.NONE
        : new Interval(sortedMeans[q - 1], sortedMeans[sortedMeans.length - q]);
  }

  /**
   * What the test gave. Immutable.
   *
   * @param pairs complete pairs
   * @param missing pairs left out because a value was missing
   * @param n pairs with a sign, over which the sum runs
   * @param zeros unchanged pairs
   * @param treatment how they were treated
   * @param ties pairs that share their rank with another
   * @param vPlus sum of the ranks of rises
   * @param vMinus sum of the ranks of falls
   * @param method how p was computed
   * @param p two-sided p value
   * @param pLess one-sided p value of a fall
   * @param pGreater one-sided p value of a rise
   * @param shift Hodges-Lehmann shift over all complete pairs, mm; NaN above 2,000 pairs
   * @param shiftCi its exact interval, mm; none with ties, zeros or too few pairs
   * @param cautions what a reader must know
   */
  public record Result(
      int pairs,
      int missing,
      int n,
      int zeros,
      Zeros treatment,
      int ties,
      double vPlus,
      double vMinus,
      Method method,
      double p,
      double pLess,
      double pGreater,
      double shift,
      Interval shiftCi,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }
}
