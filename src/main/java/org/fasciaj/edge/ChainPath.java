package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Minimum-cost path through a band: one row for each column, neighbours at most a given step apart,
 * by dynamic programming. Reusable, arrays only grow; not thread-safe.
 *
 * <p>Each column's sums are an array of their own with a margin of forbidden rows on both sides, so
 * that a step is a shifted copy and the recurrence runs over equal indices.
 */
public final class ChainPath {
  private float[][] sum = new float[0][];
  private float[] up = new float[0];
  private float[] down = new float[0];
  private float[] own = new float[0];
  private float[] padded = new float[0];

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
    reserve(columns, rows, maxStep);
    System.arraycopy(reward, 0, sum[0], 0, rows);
    for (int c = 1; c < columns; c++) {
      float[] now = sum[c];
      System.arraycopy(sum[c - 1], 0, now, 0, rows);
      System.arraycopy(now, 0, padded, maxStep, rows);
      for (int k = 1; k <= maxStep; k++) {
        System.arraycopy(padded, maxStep - k, up, 0, rows);
        System.arraycopy(padded, maxStep + k, down, 0, rows);
        Lanes.relax(now, up, down, k * stepCost, rows);
      }
      System.arraycopy(reward, c * rows, own, 0, rows);
      Lanes.add(now, own, rows);
    }
    return trace(columns, rows, maxStep, stepCost, path);
  }

  private void reserve(int columns, int rows, int maxStep) {
    if (sum.length < columns) {
      sum = Arrays.copyOf(sum, columns);
    }
    for (int c = 0; c < columns; c++) {
      if (sum[c] == null || sum[c].length < rows) {
        sum[c] = new float[rows];
      }
    }
    if (up.length < rows) {
      up = new float[rows];
      down = new float[rows];
      own = new float[rows];
    }
    if (padded.length < rows + 2 * maxStep) {
      padded = new float[rows + 2 * maxStep];
    }
    Arrays.fill(padded, 0, maxStep, Float.NEGATIVE_INFINITY);
    Arrays.fill(padded, maxStep + rows, rows + 2 * maxStep, Float.NEGATIVE_INFINITY);
  }

  private float trace(int columns, int rows, int maxStep, float stepCost, int[] path) {
    float[] end = sum[columns - 1];
    int r = 0;
    for (int i = 1; i < rows; i++) {
      if (end[i] > end[r]) {
        r = i;
      }
    }
    final float total = end[r];
    path[columns - 1] = r;
    for (int c = columns - 1; c > 0; c--) {
      float[] before = sum[c - 1];
      int from = r;
      float best = Float.NEGATIVE_INFINITY;
      // Small steps first: among equals the straightest path wins.
      for (int k = 0; k <= maxStep; k++) {
        float cost = k * stepCost;
        if (r - k >= 0 && before[r - k] - cost > best) {
          best = before[r - k] - cost;
          from = r - k;
        }
        if (r + k < rows && before[r + k] - cost > best) {
          best = before[r + k] - cost;
          from = r + k;
        }
      }
      r = from;
      path[c - 1] = r;
    }
    return total;
  }
}
