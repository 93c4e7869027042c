package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Probability of each place on a {@link SlopePath}: every path is as likely as its total reward
 * says, and the share of all paths that pass a place is summed forward and backward over columns
 * (Rabiner 1989, A tutorial on hidden Markov models, III-A). Reusable, arrays only grow; not
 * thread-safe.
 */
public final class SlopeOdds {
  private double[][][] forward = new double[0][][];
  private double[][] backward = new double[0][];
  private double[][] spare = new double[0][];
  private double[] weight = new double[0];

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
    int slopes = 2 * steepest + 1;
    reserve(columns, slopes, rows);
    double bend = Math.exp(-bendCost * temper);
    double slope = Math.exp(-slopeCost * temper);
    for (int c = 0; c < columns; c++) {
      weigh(reward, c, rows, closed, temper);
      for (int s = 0; s < slopes; s++) {
        double[] now = forward[c][s];
        if (c == 0) {
          System.arraycopy(weight, 0, now, 0, rows);
          continue;
        }
        mix(forward[c - 1], s, slopes, rows, bend, spare[0]);
        double tilt = power(slope, Math.abs(s - steepest));
        for (int r = 0; r < rows; r++) {
          int from = r - (s - steepest);
          now[r] = from < 0 || from >= rows ? 0 : spare[0][from] * tilt * weight[r];
        }
      }
      level(forward[c], slopes, rows);
    }
    for (int s = 0; s < slopes; s++) {
      Arrays.fill(backward[s], 0, rows, 1);
    }
    for (int c = columns - 1; c >= 0; c--) {
      share(c, slopes, rows, odds);
      if (c > 0) {
        weigh(reward, c, rows, closed, temper);
        back(slopes, rows, steepest, slope, bend);
      }
    }
  }

  /** One column back: where a path at a row and slope may go on to. */
  private void back(int slopes, int rows, int steepest, double slope, double bend) {
    for (int s = 0; s < slopes; s++) {
      double tilt = power(slope, Math.abs(s - steepest));
      for (int r = 0; r < rows; r++) {
        int to = r + (s - steepest);
        spare[s][r] = to < 0 || to >= rows ? 0 : backward[s][to] * weight[to] * tilt;
      }
    }
    for (int s = 0; s < slopes; s++) {
      mix(spare, s, slopes, rows, bend, backward[s]);
    }
    level(backward, slopes, rows);
  }

  private static double power(double base, int n) {
    double p = 1;
    for (int i = 0; i < n; i++) {
      p *= base;
    }
    return p;
  }

  private void share(int c, int slopes, int rows, float[] odds) {
    double all = 0;
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int s = 0; s < slopes; s++) {
        sum += forward[c][s][r] * backward[s][r];
      }
      weight[r] = sum;
      all += sum;
    }
    for (int r = 0; r < rows; r++) {
      odds[c * rows + r] = all > 0 ? (float) (weight[r] / all) : 0;
    }
  }

  /** The slope kept, or changed by one at a cost. */
  private static void mix(double[][] from, int s, int slopes, int rows, double bend, double[] out) {
    double[] less = from[Math.max(0, s - 1)];
    double[] more = from[Math.min(slopes - 1, s + 1)];
    double[] same = from[s];
    double down = s > 0 ? bend : 0;
    double up = s < slopes - 1 ? bend : 0;
    for (int r = 0; r < rows; r++) {
      out[r] = same[r] + down * less[r] + up * more[r];
    }
  }

  private void weigh(float[] reward, int c, int rows, float closed, double temper) {
    float most = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < rows; r++) {
      most = Math.max(most, reward[c * rows + r]);
    }
    for (int r = 0; r < rows; r++) {
      float v = reward[c * rows + r];
      weight[r] = v <= closed ? 0 : Math.exp(temper * (v - most));
    }
  }

  /** Divides by the sum, so that products of many columns stay in range. */
  private static void level(double[][] v, int slopes, int rows) {
    double sum = 0;
    for (int s = 0; s < slopes; s++) {
      for (int r = 0; r < rows; r++) {
        sum += v[s][r];
      }
    }
    double by = sum > 0 ? 1 / sum : 0;
    for (int s = 0; s < slopes; s++) {
      for (int r = 0; r < rows; r++) {
        v[s][r] *= by;
      }
    }
  }

  private void reserve(int columns, int slopes, int rows) {
    if (weight.length < rows) {
      weight = new double[rows];
    }
    if (backward.length < slopes || backward[0].length < rows) {
      backward = new double[slopes][rows];
      spare = new double[slopes][rows];
    }
    if (forward.length < columns) {
      forward = Arrays.copyOf(forward, columns);
    }
    for (int c = 0; c < columns; c++) {
      if (forward[c] == null || forward[c].length < slopes || forward[c][0].length < rows) {
        forward[c] = new double[slopes][rows];
      }
    }
  }
}
