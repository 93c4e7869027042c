package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Chance-corrected agreement of two readers on ordered grades: kappa = 1 - observed / expected
 * disagreement (Cohen 1960, Educ Psychol Meas 20:37-46; weighted: Cohen 1968, Psychol Bull
 * 70:213-220). Standard error: large-sample formula of Fleiss, Cohen and Everitt 1969, Psychol Bull
 * 72:323-327; the interval is kappa -+ z SE, cut at -1 and 1.
 *
 * <p>No pair: NaN. All ratings in one category: chance agreement is complete, kappa is NaN with
 * {@link Caution#ONE_CATEGORY}. Immutable and thread-safe.
 */
public final class WeightedKappa {
  /** Marks a missing rating in {@link #ofRatings}. */
  public static final int MISSING = -1;

  private final KappaWeights weights;
  private final double level;

  private WeightedKappa(KappaWeights weights, double level) {
    this.weights = weights;
    this.level = level;
  }

  /** Kappa under the given weights with a 95 % interval. */
  public static WeightedKappa with(KappaWeights weights) {
    return new WeightedKappa(weights, Checks.LEVEL);
  }

  /** The same with another confidence level, between 0 and 1. */
  public WeightedKappa withLevel(double newLevel) {
    return new WeightedKappa(weights, Checks.share(newLevel, "the confidence level"));
  }

  /**
   * Agreement of two columns of grades.
   *
   * @param first grades 0 to categories - 1 of the first reader, or {@link #MISSING}
   * @param second grades of the second reader on the same subjects
   * @param categories number of possible grades, also those that nobody gave
   * @throws IllegalArgumentException when the lengths differ or a grade is out of range
   */
  public Result ofRatings(int[] first, int[] second, int categories) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "columns of " + first.length + " and " + second.length + " grades do not pair");
    }
    double[][] table = new double[categories][categories];
    int missing = 0;
    for (int i = 0; i < first.length; i++) {
      int a = grade(first[i], categories);
      int b = grade(second[i], categories);
      if (a == MISSING || b == MISSING) {
        missing++;
      } else {
        table[a][b]++;
      }
    }
    return of(table, first.length - missing, missing);
  }

  private static int grade(int grade, int categories) {
    if (grade < MISSING || grade >= categories) {
      throw new IllegalArgumentException("grade " + grade + " is outside 0 to " + (categories - 1));
    }
    return grade;
  }

  /**
   * Agreement of a square table, first reader in rows.
   *
   * @param table counts, or shares that sum to 1
   * @param n number of subjects behind the table
   * @throws IllegalArgumentException when the table is not square or a cell is negative
   */
  public Result ofTable(double[][] table, int n) {
    return of(table, n, 0);
  }

  private Result of(double[][] table, int n, int missing) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Checks.countCautions(n, missing, cautions);
    int c = table.length;
    double total = 0;
    double[] rows = new double[c];
    double[] columns = new double[c];
    for (int i = 0; i < c; i++) {
      if (table[i].length != c) {
        throw new IllegalArgumentException("the table of grades is not square");
      }
      for (int j = 0; j < c; j++) {
        if (!(table[i][j] >= 0)) {
          throw new IllegalArgumentException("cell " + table[i][j] + " is no count");
        }
        total += table[i][j];
        rows[i] += table[i][j];
        columns[j] += table[i][j];
      }
    }
    double[][] v = weights.disagreement(c);
    double observed = 0;
    double expected = 0;
    double agreed = 0;
    for (int i = 0; i < c; i++) {
      agreed += table[i][i] / total;
      for (int j = 0; j < c; j++) {
        observed += v[i][j] * table[i][j] / total;
        expected += v[i][j] * rows[i] * columns[j] / (total * total);
      }
    }
    double kappa = Double.NaN;
    double se = Double.NaN;
    Interval ci = Interval.NONE;
    if (total > 0 && expected > 0) {
      kappa = 1 - observed / expected;
      se = standardError(table, total, rows, columns, v, expected, kappa, n);
      if (n > 1) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        ci = Interval.ofFinite(Math.max(-1, kappa - z * se), Math.min(1, kappa + z * se));
      }
    } else if (total > 0) {
      cautions.add(Caution.ONE_CATEGORY);
    }
    if (se == 0) {
      // Full agreement or full disagreement: the formula gives 0, not certainty.
      ci = Interval.NONE;
      cautions.add(kappa == 1 ? Caution.PERFECT_AGREEMENT : Caution.ZERO_VARIANCE);
    }
    return new Result(
        n, missing, weights.name(), kappa, se, ci, agreed, level, Caution.sorted(cautions));
  }

  /** Written with disagreement weights v, where Fleiss and others write 1 - v / max v. */
  private static double standardError(
      double[][] table,
      double total,
      double[] rows,
      double[] columns,
      double[][] v,
      double expected,
      double kappa,
      int n) {
    int c = table.length;
    double[] byRow = new double[c];
    double[] byColumn = new double[c];
    for (int i = 0; i < c; i++) {
      for (int j = 0; j < c; j++) {
        byRow[i] += v[i][j] * columns[j] / total;
        byColumn[j] += v[i][j] * rows[i] / total;
      }
    }
    double sum = 0;
    for (int i = 0; i < c; i++) {
      for (int j = 0; j < c; j++) {
        double term = v[i][j] - (byRow[i] + byColumn[j]) * (1 - kappa);
        sum += table[i][j] / total * term * term;
      }
    }
    double centre = expected * (1 - kappa);
    double variance = (sum - centre * centre) / (n * expected * expected);
    return Math.sqrt(Math.max(0, variance <= Checks.NOISE ? 0 : variance));
  }

  /**
   * Agreement on grades. Immutable.
   *
   * @param n pairs of ratings
   * @param missing pairs left out because a rating was missing
   * @param weights name of the weights
   * @param kappa chance-corrected agreement, from -1 to 1; NaN when not defined
   * @param se large-sample standard error
   * @param ci interval, cut at -1 and 1
   * @param agreement share of pairs with the same grade, 0 to 1, not corrected for chance
   * @param level confidence level of the interval
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int missing,
      String weights,
      double kappa,
      double se,
      Interval ci,
      double agreement,
      double level,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }
}
