package org.fasciaj.edge;

/**
 * Path of the highest reward whose slope changes little: dynamic programming over row and slope, so
 * that a steady tilt is free and only bending costs. Reusable, arrays only grow; not thread-safe.
 */
public final class SlopePath {
  private static final float FORBIDDEN = -1e9f;

  private float[] sum = new float[0];

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
    int plane = slopes * rows;
    if (sum.length < columns * plane) {
      sum = new float[columns * plane];
    }
    for (int s = 0; s < slopes; s++) {
      System.arraycopy(reward, 0, sum, s * rows, rows);
    }
    for (int c = 1; c < columns; c++) {
      for (int s = 0; s < slopes; s++) {
        int move = s - steepest;
        float cost = Math.abs(move) * slopeCost;
        int now = c * plane + s * rows;
        int same = (c - 1) * plane + s * rows;
        int less = s > 0 ? same - rows : same;
        int more = s < slopes - 1 ? same + rows : same;
        for (int r = 0; r < rows; r++) {
          int from = r - move;
          if (from < 0 || from >= rows) {
            sum[now + r] = FORBIDDEN;
            continue;
          }
          float bent = Math.max(sum[less + from], sum[more + from]) - bendCost;
          sum[now + r] = Math.max(sum[same + from], bent) - cost + reward[c * rows + r];
        }
      }
    }
    return trace(columns, rows, steepest, bendCost, path);
  }

  private float trace(int columns, int rows, int steepest, float bendCost, int[] path) {
    int slopes = 2 * steepest + 1;
    int plane = slopes * rows;
    int state = 0;
    int end = (columns - 1) * plane;
    for (int i = 1; i < plane; i++) {
      if (sum[end + i] > sum[end + state]) {
        state = i;
      }
    }
    final float total = sum[end + state];
    for (int c = columns - 1; c >= 0; c--) {
      int s = state / rows;
      int r = state % rows;
      path[c] = r;
      if (c == 0) {
        break;
      }
      int from = r - (s - steepest);
      int before = (c - 1) * plane + from;
      int best = s;
      float value = sum[before + s * rows];
      for (int t = Math.max(0, s - 1); t <= Math.min(slopes - 1, s + 1); t++) {
        float v = sum[before + t * rows] - (t == s ? 0 : bendCost);
        if (v > value) {
          value = v;
          best = t;
        }
      }
      state = best * rows + from;
    }
    return total;
  }
}
