package org.fasciaj.anatomy;

import org.ddogleg.sorting.QuickSelect;
import org.fasciaj.edge.CellGrid;

/** The picture's own speckle, as the unit of all evidence. */
final class Noise {
  /** Median absolute value to standard deviation of a normal variable. */
  static final float MAD_TO_SD = 1.4826f;

  private Noise() {}

  /**
   * Robust standard deviation of a cell against its neighbours above and below, grey levels; NaN
   * where too little of the picture is tissue.
   */
  static float of(CellGrid grid) {
    int n = 0;
    float[] d = new float[grid.columns() * grid.rows()];
    for (int c = 0; c < grid.columns(); c++) {
      for (int r = 4; r < grid.rows() - 4; r++) {
        float v = grid.at(c, r);
        if (v > 6 && v < 249) {
          d[n++] = Math.abs(v - 0.5f * (grid.mean(c, r - 4, r - 2) + grid.mean(c, r + 2, r + 4)));
        }
      }
    }
    if (n < 200) {
      return Float.NaN;
    }
    return Math.max(1f, spread(d, n));
  }

  /**
   * Robust standard deviation from the first n absolute deviations, n at least 1; reorders them.
   */
  static float spread(float[] deviations, int n) {
    return MAD_TO_SD * QuickSelect.select(deviations, n / 2, n);
  }
}
