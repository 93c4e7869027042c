package org.fasciaj.edge;

import java.util.Arrays;

/**
 * The best pair of borders, found jointly: an upper and a lower path through the same columns, a
 * bounded distance apart, by dynamic programming over both at once. State (t, s) is the lower
 * path's distance below the upper one and the upper path's row; rows of s are contiguous, so that
 * each move of t is one loop over equal indices.
 *
 * <p>Reusable, arrays only grow; not thread-safe.
 */
public final class PairPath {
  private static final float FORBIDDEN = -1e9f;

  private int columns;
  private int rows;
  private int least;
  private int gaps;
  private float slopeCost;
  private float growCost;
  private float shrinkCost;
  private float[][] sum = new float[0][];
  private float[] stay = new float[0];

  /**
   * Prepares a search.
   *
   * @param columns number of columns, at least 1
   * @param rows number of rows
   * @param least smallest distance of the two paths in rows, at least 1
   * @param most largest distance, below rows
   * @param slopeCost cost of moving the upper path by one row between columns
   * @param growCost cost of a distance that grows by one row from a column to the next
   * @param shrinkCost cost of a distance that shrinks by one row
   */
  public PairPath configure(
      int columns,
      int rows,
      int least,
      int most,
      float slopeCost,
      float growCost,
      float shrinkCost) {
    this.columns = columns;
    this.rows = rows;
    this.least = least;
    this.gaps = Math.max(1, Math.min(most, rows - 1) - least + 1);
    this.slopeCost = slopeCost;
    this.growCost = growCost;
    this.shrinkCost = shrinkCost;
    if (sum.length < columns) {
      sum = Arrays.copyOf(sum, columns);
    }
    for (int c = 0; c < columns; c++) {
      if (sum[c] == null || sum[c].length < gaps * rows) {
        sum[c] = new float[gaps * rows];
      }
    }
    if (stay.length < gaps * rows) {

      stay = new float[gaps * rows];
    }
    return this;
  }

  /**
   * Sums the rewards column after column.
   *
   * @param upper reward of the upper path at column * rows + row
   * @param lower reward of the lower path, same layout
   */
  public void run(float[] upper, float[] lower) {
    for (int c = 0; c < columns; c++) {
      float[] now = sum[c];
      if (c == 0) {
        Arrays.fill(now, 0, gaps * rows, 0f);
      } else {
        relax(sum[c - 1], now);
      }
      for (int t = 0; t < gaps; t++) {
        int shift = least + t;
        int at = t * rows;
        int last = rows - shift;
        for (int s = 0; s < last; s++) {
          now[at + s] += upper[c * rows + s] + lower[c * rows + s + shift];
        }
        Arrays.fill(now, at + Math.max(0, last), at + rows, FORBIDDEN);
      }
    }
  }

  /** Best predecessor value of each state: first over the distance, then over the row. */
  private void relax(float[] before, float[] now) {
    for (int t = 0; t < gaps; t++) {
      int at = t * rows;
      int less = Math.max(0, t - 1) * rows;
      int more = Math.min(gaps - 1, t + 1) * rows;
      for (int s = 0; s < rows; s++) {
        float other = Math.max(before[less + s] - growCost, before[more + s] - shrinkCost);
        now[at + s] = Math.max(before[at + s], other);
      }
    }
    System.arraycopy(now, 0, stay, 0, gaps * rows);
    for (int t = 0; t < gaps; t++) {
      int at = t * rows;
      for (int s = 1; s < rows; s++) {
        now[at + s] = Math.max(now[at + s], stay[at + s - 1] - slopeCost);
      }
      for (int s = 0; s < rows - 1; s++) {
        now[at + s] = Math.max(now[at + s], stay[at + s + 1] - slopeCost);
      }
    }
  }

  /**
   * Reads the best pair back.
   *
   * @param upper receives the upper path's row of each column
   * @param lower receives the lower path's row
   */
  public void trace(int[] upper, int[] lower) {
    int state = 0;
    for (int i = 1; i < gaps * rows; i++) {
      if (sum[columns - 1][i] > sum[columns - 1][state]) {
        state = i;
      }
    }
    for (int c = columns - 1; c >= 0; c--) {
      int t = state / rows;
      int s = state % rows;
      upper[c] = s;
      lower[c] = s + least + t;
      if (c > 0) {
        state = predecessor(sum[c - 1], t, s);
      }
    }
  }

  private int predecessor(float[] before, int t, int s) {
    int from = t * rows + s;
    float best = before[from];
    for (int dt = -1; dt <= 1; dt++) {
      for (int ds = -1; ds <= 1; ds++) {
        int u = t + dt;
        int v = s + ds;
        if (u >= 0 && u < gaps && v >= 0 && v < rows) {
          float value =
              before[u * rows + v]
                  - (dt == 0 ? 0 : dt < 0 ? growCost : shrinkCost)
                  - (ds == 0 ? 0 : slopeCost);
          if (value > best) {
            best = value;
            from = u * rows + v;
          }
        }
      }
    }
    return from;
  }
}
