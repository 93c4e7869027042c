package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Path of the highest reward whose slope changes little: dynamic programming over row and slope, so
 * that a steady tilt is free and only bending costs. Reusable, arrays only grow; not thread-safe.
 *
 * <p>Each column and slope has an array of its own: the recurrence runs over equal indices, and the
 * move itself is one shifted copy.
 */
public final class SlopePath {
  private static final float FORBIDDEN = -1e9f;

  private float[][][] sum = new float[0][][];
  private float[] left = new float[0];
  private float[] own = new float[0];

  /**
   * Finds the path.
   *
   * @param reward reward of column c and row r at c * rows + r
   * @param columns number of columns, at least 1
   * @param rows number of rows
   * @param steepest largest change of row between neighbours, at least 0
   * @param bendCost cost of a change of slope by one row per column
   * @param slopeCost cost of each row of slope in each column: a weak preference for level paths
   * @param path receives the row of each column
   * @return total reward, costs taken off
   */
  public float best(
      float[] reward,
      int columns,
      int rows,
      int steepest,
      float bendCost,
      float slopeCost,
      int[] path) {
    int slopes = 2 * steepest + 1;
    reserve(columns, slopes, rows);
    for (int s = 0; s < slopes; s++) {
      System.arraycopy(reward, 0, sum[0][s], 0, rows);
    }
    for (int c = 1; c < columns; c++) {
      System.arraycopy(reward, c * rows, own, 0, rows);
      for (int s = 0; s < slopes; s++) {
        int move = s - steepest;
        float[] same = sum[c - 1][s];
        float[] less = s > 0 ? sum[c - 1][s - 1] : same;
        float[] more = s < slopes - 1 ? sum[c - 1][s + 1] : same;
        Lanes.bend(left, same, less, more, bendCost, Math.abs(move) * slopeCost, rows);
        float[] now = sum[c][s];
        int first = Math.min(rows, Math.max(0, move));
        int last = Math.max(first, Math.min(rows, rows + move));
        System.arraycopy(left, Math.max(0, first - move), now, first, last - first);
        Lanes.add(now, own, rows);
        Arrays.fill(now, 0, first, FORBIDDEN);
        Arrays.fill(now, last, rows, FORBIDDEN);
      }
    }
    return trace(columns, rows, steepest, bendCost, path);
  }

  private void reserve(int columns, int slopes, int rows) {
    if (sum.length < columns) {
      sum = Arrays.copyOf(sum, columns);
    }
    for (int c = 0; c < columns; c++) {
      if (sum[c] == null || sum[c].length < slopes) {
        sum[c] = new float[slopes][0];
      }
      for (int s = 0; s < slopes; s++) {
        if (sum[c][s].length < rows) {
          sum[c][s] = new float[rows];
        }
      }
    }
    if (left.length < rows) {
      left = new float[rows];
      own = new float[rows];
    }
  }

  private float trace(int columns, int rows, int steepest, float bendCost, int[] path) {
    int slopes = 2 * steepest + 1;
    int slope = 0;
    int r = 0;
    for (int s = 0; s < slopes; s++) {
      for (int i = 0; i < rows; i++) {
        if (sum[columns - 1][s][i] > sum[columns - 1][slope][r]) {
          slope = s;
          r = i;
        }
      }
    }
    final float total = sum[columns - 1][slope][r];
    path[columns - 1] = r;
    for (int c = columns - 1; c > 0; c--) {
      r -= slope - steepest;
      float[][] before = sum[c - 1];
      int best = slope;
      float value = before[slope][r];
      for (int t = Math.max(0, slope - 1); t <= Math.min(slopes - 1, slope + 1); t++) {
        float v = before[t][r] - (t == slope ? 0 : bendCost);
        if (v > value) {
          value = v;
          best = t;
        }
      }
      slope = best;
      path[c - 1] = r;
    }
    return total;
  }
}
