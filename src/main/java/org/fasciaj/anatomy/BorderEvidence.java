package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.Rank;
import org.fasciaj.edge.RunMeans;

/**
 * Evidence for both borders on the coarse grid: lines of two widths and the step across, in units
 * of the picture's own spread. Reusable, not thread-safe.
 */
final class BorderEvidence {
  /** Evidence that is enough, standard deviations: one bright spot is no border. */
  private static final float ENOUGH_LINE = 4.5f;

  private static final float ENOUGH_STEP = 3;
  private static final float STEP_SHARE = 0.5f;

  /** The same of a step from bright fascia to dark muscle. */
  private static final float ENOUGH_FALL = 4;

  private static final float FALL_SHARE = 1;

  /** Rows at the picture's top and bottom without evidence: the longest side of a border. */
  private static final int EDGE = 12;

  private float[] above = new float[0];
  private float[] below = new float[0];
  private float[] thin = new float[0];
  private float[] thick = new float[0];
  private float[] step = new float[0];
  private final RunMeans runs = new RunMeans();
  private final Rank rank = new Rank();
  private float[] column = new float[0];

  /** Evidence of the superficial border, at column * rows + row; valid until the next filling. */
  float[] above() {
    return above;
  }

  /** The same of the deep border. */
  float[] below() {
    return below;
  }

  /** Fills both. */
  void fill(CellGrid grid) {
    int rows = grid.rows();
    int size = grid.columns() * rows;
    prepare(size, rows);
    runs.configure(rows, EDGE, EDGE);
    for (int c = 0; c < grid.columns(); c++) {
      runs.load(grid, c);
      runs.line(3, 3, 4, column);
      keep(column, rows, thin, c * rows);
      runs.line(5, 5, 6, column);
      keep(column, rows, thick, c * rows);
      runs.step(EDGE, 1, column);
      keep(column, rows, step, c * rows);
    }
    float unitThin = spread(thin, size);
    float unitThick = spread(thick, size);
    float unitStep = spread(step, size);
    reward(above, below, thin, unitThin, thick, unitThick, step, unitStep, size);
  }

  private static void reward(
      float[] above,
      float[] below,
      float[] thin,
      float unitThin,
      float[] thick,
      float unitThick,
      float[] step,
      float unitStep,
      int n) {
    for (int i = 0; i < n; i++) {
      float line = Math.max(thin[i] / unitThin, thick[i] / unitThick);
      float fall = step[i] / unitStep;
      float either = STEP_SHARE * Math.min(ENOUGH_STEP, Math.abs(fall));
      float seen = Math.max(0, Math.min(ENOUGH_LINE, line));
      above[i] = seen + either;
      below[i] = seen + Math.max(either, FALL_SHARE * Math.min(ENOUGH_FALL, fall));
    }
  }

  private void prepare(int size, int rows) {
    if (above.length < size) {
      above = new float[size];
      below = new float[size];
      thin = new float[size];
      thick = new float[size];
      step = new float[size];
    }
    if (column.length < rows) {
      column = new float[rows];
    }
  }

  /** Copies a column of evidence; near the picture's edge there is none. */
  private static void keep(float[] column, int rows, float[] out, int at) {
    int edge = Math.min(EDGE, rows);
    Arrays.fill(column, 0, edge, 0f);
    Arrays.fill(column, Math.max(edge, rows - EDGE), rows, 0f);
    System.arraycopy(column, 0, out, at, rows);
  }

  /** Robust standard deviation about zero of the values that are not zero. */
  private float spread(float[] v, int n) {
    float median = rank.medianOfNonZero(v, n);
    return Float.isNaN(median) ? 1 : Math.max(0.5f, Noise.MAD_TO_SD * median);
  }
}
