package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Did the readers see through the blinding? Two arms (the earlier and the later visit), and for
 * each a guess right, wrong or "do not know".
 *
 * <p><em>Bang's index</em> of one arm: (right - wrong) / n; 1 all right, 0 guessing or blinding, -1
 * all wrong; variance (p1 (1 - p1) + p2 (1 - p2) + 2 p1 p2) / n (Bang, Ni and Davis 2004, Control
 * Clin Trials 25:143-156, doi 10.1016/j.cct.2003.10.016). <em>James' index</em> of both arms
 * together: (1 + d + (1 - d) K) / 2 with d the share of "do not know" and K a kappa of disagreement
 * with weights 0 right, 0.5 wrong, 1 not known; 1 blinding, 0.5 guessing, 0 unblinded, with its
 * large-sample variance (James and others 1996, Stat Med 15:1421-1434). Intervals: index -+ z SE,
 * as in the R package BI.
 *
 * <p>An arm without guesses: NaN and {@link Caution#EMPTY_ARM}. Every answer "do not know": James 1
 * with SE 0 by definition (1996, p. 1425) and Bang 0 (its formula without division), no intervals.
 * Immutable and thread-safe.
 */
public final class BlindingIndex {
  private static final BlindingIndex DEFAULT = new BlindingIndex(Checks.LEVEL);

  private final double level;

  private BlindingIndex(double level) {
    this.level = level;
  }

  /** 95 % intervals. */
  public static BlindingIndex withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public BlindingIndex withLevel(double newLevel) {
    return new BlindingIndex(Checks.share(newLevel, "the confidence level"));
  }

  /**
   * Guesses about one arm. Immutable.
   *
   * @param first guessed to be of the first arm
   * @param second guessed to be of the second arm
   * @param unsure "do not know"
   */
  public record Guesses(int first, int second, int unsure) {
    /** Checks the counts. */
    public Guesses {
      if (first < 0 || second < 0 || unsure < 0) {
        throw new IllegalArgumentException("a count of guesses is negative");
      }
    }

    /** All answers. */
    public int n() {
      return first + second + unsure;
    }
  }

  /**
   * Both indices.
   *
   * @param firstArm guesses about what truly was of the first arm
   * @param secondArm guesses about what truly was of the second arm
   */
  public Result of(Guesses firstArm, Guesses secondArm) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    if (firstArm.n() == 0 || secondArm.n() == 0) {
      cautions.add(Caution.EMPTY_ARM);
    }
    boolean allUnsure =
        firstArm.n() > 0
            && secondArm.n() > 0
            && firstArm.unsure() == firstArm.n()
            && secondArm.unsure() == secondArm.n();
    if (allUnsure) {
      cautions.add(Caution.ALL_UNSURE);
    }
    Index james = allUnsure ? new Index(1, 0, Interval.NONE) : james(firstArm, secondArm);
    if (Double.isNaN(james.value())) {
      cautions.add(Caution.ONE_ARM);
    }
    return new Result(
        bang(firstArm.first(), firstArm.second(), firstArm.n()),
        bang(secondArm.second(), secondArm.first(), secondArm.n()),
        james,
        level,
        Caution.sorted(cautions));
  }

  private Index bang(int right, int wrong, int n) {
    if (n == 0) {
      return new Index(Double.NaN, Double.NaN, Interval.NONE);
    }
    double p1 = (double) right / n;
    double p2 = (double) wrong / n;
    // Equal to (p1 (1 - p1) + p2 (1 - p2) + 2 p1 p2) / n
    double variance = (p1 + p2 - (p1 - p2) * (p1 - p2)) / n;
    return index(p1 - p2, variance);
  }

  private Index james(Guesses firstArm, Guesses secondArm) {
    if (firstArm.n() == 0 || secondArm.n() == 0) {
      return new Index(Double.NaN, Double.NaN, Interval.NONE);
    }
    double n = firstArm.n() + secondArm.n();
    // p[guess][arm] among all answers, weights 0 right and 0.5 wrong
    double[][] p = {
      {firstArm.first() / n, secondArm.first() / n},
      {firstArm.second() / n, secondArm.second() / n}
    };
    double unsure = (firstArm.unsure() + secondArm.unsure()) / n;
    double known = 1 - unsure;
    double[] guess = {p[0][0] + p[0][1], p[1][0] + p[1][1]};
    double[] arm = {p[0][0] + p[1][0], p[0][1] + p[1][1]};
    double observed = (p[0][1] + p[1][0]) / 2 / known;
    double chance = (guess[0] * arm[1] + guess[1] * arm[0]) / 2;
    double expected = chance / (known * known);
    if (expected == 0) {
      return new Index(Double.NaN, Double.NaN, Interval.NONE);
    }
    double k = (observed - expected) / expected;
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double weight = i == j ? 0 : 0.5;
        double marginal = guess[1 - j] / 2 + arm[1 - i] / 2;
        double term = known * weight - (1 + k) * marginal;
        sum += p[i][j] * known * known * term * term;
      }
    }
    double variance =
        (sum / (4 * chance * chance)
                + unsure * known
                - known * (1 + k) * (unsure + known * (1 + k) / 4))
            / n;
    return index((1 + unsure + known * k) / 2, variance);
  }

  private Index index(double value, double variance) {
    double clean = variance <= Checks.NOISE ? 0 : variance;
    double se = Math.sqrt(clean);
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    return new Index(value, se, se > 0 ? Interval.around(value, z * se) : Interval.NONE);
  }

  /**
   * One index. Immutable.
   *
   * @param value the index, no unit; NaN when not defined
   * @param se its standard error
   * @param ci its interval, not cut; none when SE is 0, which is no certainty
   */
  public record Index(double value, double se, Interval ci) {}

  /**
   * Both indices. Immutable.
   *
   * @param bangFirst Bang's index of the first arm, -1 to 1
   * @param bangSecond Bang's index of the second arm, -1 to 1
   * @param james James' index, 0 to 1
   * @param level confidence level of all intervals
   * @param cautions what a reader must know
   */
  public record Result(
      Index bangFirst, Index bangSecond, Index james, double level, List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }

    /**
     * True when guesses were right more often than chance allows: an interval of Bang lies above 0,
     * or that of James below 0.5.
     */
    public boolean unblinded() {
      return bangFirst.ci().low() > 0
          || bangSecond.ci().low() > 0
          || (james.ci().present() && james.ci().high() < 0.5);
    }
  }
}
