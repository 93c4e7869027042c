package org.fasciaj.anatomy;

import org.fasciaj.edge.CellGrid;

/** The finder's grid of a picture that a test drew, in pixels of 0.1 mm. */
final class DrawnGrid {
  static final double PIXEL_MM = 0.1;

  /** That of {@link HeelFinder}. */
  static final Scale SCALE = new Scale(0.4, 0.1);

  private DrawnGrid() {}

  static void fill(CellGrid grid, float[] grey, int width, int height) {
    float columns = (float) (SCALE.columnMm() / PIXEL_MM);
    float rows = (float) (SCALE.rowMm() / PIXEL_MM);
    grid.fill(grey, 0, width, 0, 0, width, height, columns, rows);
  }
}
