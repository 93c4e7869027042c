package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Area means of a picture's region on a coarse grid of equal cells, with running sums down each
 * column, so that the mean over any run of rows costs two look-ups. Reusable: {@link #fill} may be
 * called again with any size; arrays only grow. Not thread-safe.
 */
public final class CellGrid {
  /** Picture rows that are averaged together: their sums do not wait for each other. */
  private static final int LINES = 4;

  private int columns;
  private int rows;
  private float cellWidth;
  private float cellHeight;
  private int x0;
  private int y0;
  private float[] mean = new float[0];
  private double[] sums = new double[0];
  private int[] bounds = new int[0];
  private float[][] lines = new float[LINES][0];
  private float[][] byRow = new float[0][];

  /**
   * Averages the region. A cell that is smaller than a pixel takes that pixel's value.
   *
   * @param grey picture, row-major
   * @param start index of the picture's first pixel
   * @param stride pixels from one row to the next
   * @param x0 left column of the region
   * @param y0 top row of the region
   * @param width region's width in pixels, positive
   * @param height region's height in pixels, positive
   * @param cellWidth width of a cell in pixels, positive
   * @param cellHeight height of a cell in pixels, positive
   */
  public void fill(
      float[] grey,
      int start,
      int stride,
      int x0,
      int y0,
      int width,
      int height,
      float cellWidth,
      float cellHeight) {
    this.x0 = x0;
    this.y0 = y0;
    this.cellWidth = cellWidth;
    this.cellHeight = cellHeight;
    columns = Math.max(1, (int) (width / cellWidth));
    rows = Math.max(1, (int) (height / cellHeight));
    reserve(width);
    for (int y = 0; y < height; y += LINES) {
      int at = start + (y0 + y) * stride + x0;
      if (y + LINES <= height) {
        averageFour(grey, at, at + stride, at + 2 * stride, at + 3 * stride);
      }
      for (int i = 0; i < Math.min(LINES, height - y); i++) {
        if (y + LINES > height) {
          averageRow(grey, at + i * stride, lines[i]);
        }
        spreadRow(y + i, lines[i]);
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        mean[c * rows + r] = byRow[r][c];
      }
    }
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      int at = c * (rows + 1);
      sums[at] = 0;
      for (int r = 0; r < rows; r++) {
        sum += mean[c * rows + r];
        sums[at + r + 1] = sum;
      }
    }
  }

  private void reserve(int width) {
    if (mean.length < columns * rows) {
      mean = new float[columns * rows];
    }
    if (sums.length < columns * (rows + 1)) {
      sums = new double[columns * (rows + 1)];
    }
    if (bounds.length < 2 * columns) {
      bounds = new int[2 * columns];
      for (int i = 0; i < LINES; i++) {
        lines[i] = new float[columns];
      }
    }
    for (int c = 0; c < columns; c++) {
      bounds[2 * c] = Math.min(width - 1, (int) (c * cellWidth));
      bounds[2 * c + 1] = Math.max(bounds[2 * c] + 1, Math.min(width, (int) ((c + 1) * cellWidth)));
    }
    if (byRow.length < rows) {
      byRow = Arrays.copyOf(byRow, rows);
    }
    for (int r = 0; r < rows; r++) {
      if (byRow[r] == null || byRow[r].length < columns) {
        byRow[r] = new float[columns];
      } else {
        Arrays.fill(byRow[r], 0, columns, 0f);
      }
    }
  }

  private void averageRow(float[] grey, int from, float[] line) {
    for (int c = 0; c < columns; c++) {
      float sum = 0;
      for (int x = bounds[2 * c]; x < bounds[2 * c + 1]; x++) {
        sum += grey[from + x];
      }
      line[c] = sum / (bounds[2 * c + 1] - bounds[2 * c]);
    }
  }

  private void averageFour(float[] grey, int at0, int at1, int at2, int at3) {
    for (int c = 0; c < columns; c++) {
      int a = bounds[2 * c];
      int b = bounds[2 * c + 1];
      float sum0 = 0;
      float sum1 = 0;
      float sum2 = 0;
      float sum3 = 0;
      for (int x = a; x < b; x++) {
        sum0 += grey[at0 + x];
        sum1 += grey[at1 + x];
        sum2 += grey[at2 + x];
        sum3 += grey[at3 + x];
      }
      lines[0][c] = sum0 / (b - a);
      lines[1][c] = sum1 / (b - a);
      lines[2][c] = sum2 / (b - a);
      lines[3][c] = sum3 / (b - a);
    }
  }

  /** Shares one pixel row among the cell rows that it overlaps. */
  private void spreadRow(int y, float[] line) {
    float top = y / cellHeight;
    float bottom = (y + 1) / cellHeight;
    int last = Math.min(rows - 1, (int) bottom);
    for (int r = (int) top; r <= last; r++) {
      float share = Math.min(bottom, r + 1) - Math.max(top, r);
      if (share > 0) {
        Lanes.addShare(byRow[r], share, line, columns);
      }
    }
  }

  /** Number of cell columns. */
  public int columns() {
    return columns;
  }

  /** Number of cell rows. */
  public int rows() {
    return rows;
  }

  /** Mean grey of one cell. */
  public float at(int column, int row) {
    return mean[column * rows + row];
  }

  /** Cells column by column: index column * rows() + row. Not to be changed. */
  public float[] cells() {
    return mean;
  }

  /** Copies the running sums of a column, of no row up to all rows. */
  void sums(int column, double[] out, int at) {
    System.arraycopy(sums, column * (rows + 1), out, at, rows + 1);
  }

  /** Mean over rows from..to (both included), cut to the grid; NaN when nothing is left. */
  public float mean(int column, int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(rows - 1, to);
    int at = column * (rows + 1);
    return b < a ? Float.NaN : (float) ((sums[at + b + 1] - sums[at + a]) / (b - a + 1));
  }

  /** Picture column (pixel) of a cell column's centre. */
  public double x(double column) {
    return x0 + (column + 0.5) * cellWidth - 0.5;
  }

  /** Picture row (pixel) of a cell row's centre. */
  public double y(double row) {
    return y0 + (row + 0.5) * cellHeight - 0.5;
  }

  /** Cell column of a picture column, as a fraction. */
  public double column(double x) {
    return (x - x0 + 0.5) / cellWidth - 0.5;
  }

  /** Cell row of a picture row, as a fraction. */
  public double row(double y) {
    return (y - y0 + 0.5) / cellHeight - 0.5;
  }
}
