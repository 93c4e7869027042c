package org.fasciaj.anatomy;

import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.Rank;
import org.fasciaj.edge.RunMeans;

/** The picture's own speckle, as the unit of all evidence. Reusable, not thread-safe. */
final class Noise {
  /** Median absolute value to standard deviation of a normal variable. */
  static final float MAD_TO_SD = 1.4826f;

  private final Rank rank = new Rank();
  private final RunMeans runs = new RunMeans();
  private float[] deviations = new float[0];
  private float[] mean = new float[0];

  /**
   * Robust standard deviation of a cell against its neighbours above and below, grey levels; NaN
   * where too little of the picture is tissue.
   */
  float of(CellGrid grid) {
    int rows = grid.rows();
    if (deviations.length < grid.columns() * rows) {
      deviations = new float[grid.columns() * rows];
    }
    if (mean.length < rows) {
      mean = new float[rows];
    }
    runs.configure(rows, 0, 3);
    int n = 0;
    for (int c = 0; c < grid.columns(); c++) {
      runs.load(grid, c);
      runs.means(3, mean);
      for (int r = 4; r < rows - 4; r++) {
        float v = grid.at(c, r);
        deviations[n] = v - 0.5f * (mean[r - 4] + mean[r + 2]);
        n += v > 6 && v < 249 ? 1 : 0;
      }
    }
    if (n < 200) {
      return Float.NaN;
    }
    return Math.max(1f, MAD_TO_SD * rank.select(deviations, n, n / 2));
  }
}
