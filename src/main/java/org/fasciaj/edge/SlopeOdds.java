package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Probability of each place on a {@link SlopePath}: every path is as likely as its total reward
 * says, and the share of all paths that pass a place is summed forward and backward over columns
 * (Rabiner 1989, A tutorial on hidden Markov models, III-A). Reusable, arrays only grow; not
 * thread-safe.
 *
 * <p>Rows that are closed in all columns are left out, moves are shifted copies, sums run over rows
 * of equal index, and a column is brought back into range by the next one's factor instead of in a
 * pass of its own: 6 % off a frame's time.
 */
public final class SlopeOdds {
  private double[][][] forward = new double[0][][];
  private double[][] weight = new double[0][];
  private double[][] backward = new double[0][];
  private double[][] next = new double[0][];
  private double[] mixed = new double[0];
  private double[] moved = new double[0];
  private double[] total = new double[0];

  /**
   * Sums the paths.
   *
   * @param reward reward of column c and row r at c * rows + r, log-likelihood
   * @param columns number of columns, at least 1
   * @param rows number of rows
   * @param closed places of this reward or less are on no path
   * @param steepest largest change of row between neighbours, at least 0
   * @param bendCost cost of a change of slope by one row per column
   * @param slopeCost cost of each row of slope in each column
   * @param temper how much of rewards and costs counts, 0 to 1: below 1 where evidence of
   *     neighbours is not independent
   * @param odds receives the probability of each place, same layout as the reward; each column sums
   *     to 1, or is 0 throughout where no path is open
   */
  public void sum(
      float[] reward,
      int columns,
      int rows,
      float closed,
      int steepest,
      double bendCost,
      double slopeCost,
      double temper,
      float[] odds) {
    Arrays.fill(odds, 0, columns * rows, 0f);
    int first = rows;
    int last = -1;
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        if (reward[c * rows + r] > closed) {
          first = Math.min(first, r);
          last = Math.max(last, r);
        }
      }
    }
    int n = last - first + 1;
    if (n < 1) {
      return;
    }
    int slopes = 2 * steepest + 1;
    reserve(columns, slopes, n);
    double bend = Math.exp(-bendCost * temper);
    double slope = Math.exp(-slopeCost * temper);
    double by = 1;
    for (int c = 0; c < columns; c++) {
      weigh(reward, c * rows + first, n, closed, temper, weight[c]);
      Arrays.fill(total, 0, n, 0.0);
      for (int s = 0; s < slopes; s++) {
        double[] now = forward[c][s];
        if (c == 0) {
          System.arraycopy(weight[0], 0, now, 0, n);
          addTo(total, now, n);
        } else {
          double tilt = by * Math.pow(slope, Math.abs(s - steepest));
          mix(forward[c - 1], s, slopes, bend, tilt, mixed, n);
          move(mixed, s - steepest, moved, n);
          product(now, moved, weight[c], total, n);
        }
      }
      by = level(n);
    }
    for (int s = 0; s < slopes; s++) {
      Arrays.fill(backward[s], 0, n, 1.0);
    }
    by = 1;
    for (int c = columns - 1; c >= 0; c--) {
      share(c, slopes, n, odds, c * rows + first);
      if (c > 0) {
        by = back(weight[c], slopes, n, steepest, slope, bend, by);
      }
    }
  }

  /** One column back: where a path at a row and slope may go on to. */
  private double back(
      double[] weight, int slopes, int n, int steepest, double slope, double bend, double by) {
    for (int s = 0; s < slopes; s++) {
      double tilt = by * Math.pow(slope, Math.abs(s - steepest));
      scaled(mixed, backward[s], weight, tilt, n);
      move(mixed, steepest - s, next[s], n);
    }
    Arrays.fill(total, 0, n, 0.0);
    for (int s = 0; s < slopes; s++) {
      mix(next, s, slopes, bend, 1, backward[s], n);
      addTo(total, backward[s], n);
    }
    return level(n);
  }

  private void share(int c, int slopes, int n, float[] odds, int at) {
    Arrays.fill(total, 0, n, 0.0);
    for (int s = 0; s < slopes; s++) {
      addProduct(total, forward[c][s], backward[s], n);
    }
    double by = level(n);
    for (int r = 0; r < n; r++) {
      odds[at + r] = (float) (total[r] * by);
    }
  }

  /** What makes the sum of the totals 1; 0 where there is nothing. */
  private double level(int n) {
    double sum = 0;
    for (int r = 0; r < n; r++) {
      sum += total[r];
    }
    return sum > 0 ? 1 / sum : 0;
  }

  /** Moves a row by so many places; nothing comes in from beyond its ends. */
  private static void move(double[] from, int by, double[] to, int n) {
    int first = Math.min(n, Math.max(0, by));
    int last = Math.max(first, Math.min(n, n + by));
    Arrays.fill(to, 0, first, 0.0);
    if (last > first) {
      System.arraycopy(from, first - by, to, first, last - first);
    }
    Arrays.fill(to, last, n, 0.0);
  }

  private void weigh(float[] reward, int at, int n, float closed, double temper, double[] out) {
    float most = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < n; r++) {
      most = Math.max(most, reward[at + r]);
    }
    for (int r = 0; r < n; r++) {
      float v = reward[at + r];
      out[r] = v <= closed ? 0 : Math.exp(temper * (v - most));
    }
  }

  /** The slope kept, or changed by one at a cost. */
  private static void mix(
      double[][] from, int s, int slopes, double bend, double by, double[] out, int n) {
    double down = s > 0 ? bend : 0;
    double up = s < slopes - 1 ? bend : 0;
    mix(out, from[s], down, from[Math.max(0, s - 1)], up, from[Math.min(slopes - 1, s + 1)], by, n);
  }

  private static void mix(
      double[] out,
      double[] same,
      double down,
      double[] less,
      double up,
      double[] more,
      double by,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] = by * (same[i] + down * less[i] + up * more[i]);
    }
  }

  private static void scaled(double[] out, double[] a, double[] b, double by, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i] * by;
    }
  }

  private static void product(double[] out, double[] a, double[] b, double[] total, int n) {
    for (int i = 0; i < n; i++) {
      double v = a[i] * b[i];
      out[i] = v;
      total[i] += v;
    }
  }

  private static void addProduct(double[] total, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      total[i] += a[i] * b[i];
    }
  }

  private static void addTo(double[] total, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      total[i] += a[i];
    }
  }

  private void reserve(int columns, int slopes, int n) {
    if (backward.length < slopes || total.length < n) {
      backward = new double[slopes][n];
      next = new double[slopes][n];
      mixed = new double[n];
      moved = new double[n];
      total = new double[n];
    }
    if (forward.length < columns) {
      forward = Arrays.copyOf(forward, columns);
      weight = Arrays.copyOf(weight, columns);
    }
    for (int c = 0; c < columns; c++) {
      if (forward[c] == null || forward[c].length < slopes || forward[c][0].length < n) {
        forward[c] = new double[slopes][n];
        weight[c] = new double[n];
      }
    }
  }
}
