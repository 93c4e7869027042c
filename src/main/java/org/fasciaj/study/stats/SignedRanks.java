package org.fasciaj.study.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Signed ranks with ties and zeros. Ranks are kept doubled, so that mean ranks are whole numbers.
 */
final class SignedRanks {
  /** Doubled ranks of the changed pairs, in no particular order. */
  private final int[] twiceRanks;

  private final long twiceVPlus;
  private final int zeros;
  private final int ties;

  private SignedRanks(int[] twiceRanks, long twiceVPlus, int zeros, int ties) {
    this.twiceRanks = twiceRanks;
    this.twiceVPlus = twiceVPlus;
    this.zeros = zeros;
    this.ties = ties;
  }

  /**
   * Ranks absolute changes.
   *
   * @param changes without NaN
   * @param tolerance changes closer than this are equal, and 0 when closer to 0
   * @param rankZeros whether zeros take the lowest ranks before they are left out
   */
  static SignedRanks of(double[] changes, double tolerance, boolean rankZeros) {
    int[] order =
        IntStream.range(0, changes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(changes[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    int zeros = 0;
    while (zeros < order.length && Math.abs(changes[order[zeros]]) <= tolerance) {
      zeros++;
    }
    int below = rankZeros ? zeros : 0;
    int[] ranks = new int[order.length - zeros];
    long vPlus = 0;
    int ties = 0;
    for (int from = zeros; from < order.length; ) {
      int to = from + 1;
      while (to < order.length
          && Math.abs(changes[order[to]]) - Math.abs(changes[order[to - 1]]) <= tolerance) {
        to++;
      }
      // Mean of the ranks (from - zeros + 1) to (to - zeros), doubled.
      int rank = (from - zeros + 1) + (to - zeros) + 2 * below;
      for (int i = from; i < to; i++) {
        ranks[i - zeros] = rank;
        vPlus += changes[order[i]] > 0 ? rank : 0;
      }
      ties += to - from > 1 ? to - from : 0;
      from = to;
    }
    return new SignedRanks(ranks, vPlus, zeros, ties);
  }

  int n() {
    return twiceRanks.length;
  }

  int zeros() {
    return zeros;
  }

  int ties() {
    return ties;
  }

  long twiceVPlus() {
    return twiceVPlus;
  }

  long twiceTotal() {
    return Arrays.stream(twiceRanks).asLongStream().sum();
  }

  /** Sum of the squares of the (not doubled) ranks: four times the variance of V. */
  double sumOfSquaredRanks() {
    return Arrays.stream(twiceRanks).mapToDouble(r -> r / 2.0 * (r / 2.0)).sum();
  }

  /** Probability of each doubled sum when every sign is a fair coin. */
  double[] distribution() {
    double[] table = new double[Math.toIntExact(twiceTotal()) + 1];
    table[0] = 1;
    int top = 0;
    for (int rank : twiceRanks) {
      top += rank;
      for (int s = top; s >= 0; s--) {
        table[s] = (table[s] + (s >= rank ? table[s - rank] : 0)) / 2;
      }
    }
    return table;
  }

  /** Probability of a doubled sum at or below a limit. */
  static double atMost(double[] table, long limit) {
    double sum = 0;
    for (int s = 0; s <= limit && s < table.length; s++) {
      sum += table[s];
    }
    return Math.min(1, sum);
  }

  /** Means of all pairs of values, each with itself included, in ascending order. */
  static double[] walshAverages(double[] values) {
    int n = values.length;
    double[] means = new double[n * (n + 1) / 2];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        means[k++] = (values[i] + values[j]) / 2;
      }
    }
    Arrays.sort(means);
    return means;
  }

  /** Median of ascending values; NaN of nothing. */
  static double median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
