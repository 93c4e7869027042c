package org.fasciaj.edge;

/**
 * Minimum-cost path through a band: one row for each column, neighbours at most a given step apart,
 * by dynamic programming. Reusable, arrays only grow; not thread-safe.
 */
public final class ChainPath {
  private float[] sum = new float[0];

  /**
   * Finds the path of the highest total reward.
   *
   * @param reward reward of column c and row r at c * rows + r; negative infinity forbids a cell
   * @param columns number of columns, at least 1
   * @param rows number of rows, at least 1
   * @param maxStep largest change of row between neighbours, at least 0
   * @param stepCost cost of a change of one row, at least 0; grows linearly
   * @param path receives the row of each column, at least columns long
   * @return total reward of the path, costs of its steps taken off
   */
  public float best(
      float[] reward, int columns, int rows, int maxStep, float stepCost, int[] path) {
    if (sum.length < columns * rows) {
      sum = new float[columns * rows];
    }
    System.arraycopy(reward, 0, sum, 0, rows);
    for (int c = 1; c < columns; c++) {
      int at = c * rows;
      int before = at - rows;
      for (int r = 0; r < rows; r++) {
        float best = sum[before + r];
        for (int k = 1; k <= maxStep; k++) {
          float cost = k * stepCost;
          if (r - k >= 0) {
            best = Math.max(best, sum[before + r - k] - cost);
          }
          if (r + k < rows) {
            best = Math.max(best, sum[before + r + k] - cost);
          }
        }
        sum[at + r] = best + reward[at + r];
      }
    }
    return trace(columns, rows, maxStep, stepCost, path);
  }

  private float trace(int columns, int rows, int maxStep, float stepCost, int[] path) {
    int at = (columns - 1) * rows;
    int r = 0;
    for (int i = 1; i < rows; i++) {
      if (sum[at + i] > sum[at + r]) {
        r = i;
      }
    }
    final float total = sum[at + r];
    path[columns - 1] = r;
    for (int c = columns - 1; c > 0; c--) {
      int before = (c - 1) * rows;
      int from = r;
      float best = Float.NEGATIVE_INFINITY;
      // Small steps first: among equals the straightest path wins.
      for (int k = 0; k <= maxStep; k++) {
        float cost = k * stepCost;
        if (r - k >= 0 && sum[before + r - k] - cost > best) {
          best = sum[before + r - k] - cost;
          from = r - k;
        }
        if (r + k < rows && sum[before + r + k] - cost > best) {
          best = sum[before + r + k] - cost;
          from = r + k;
        }
      }
      r = from;
      path[c - 1] = r;
    }
    return total;
  }
}
