package org.fasciaj.edge;

import java.util.Arrays;

/**
 * A band of the picture along a path, made straight and averaged along the path, so that speckle
 * falls while the border across it stays sharp. Column k of the band is picture column x0 + k; the
 * middle row lies on the path. Reusable, not thread-safe.
 */
public final class StraightBand {
  private int columns;
  private int half;
  private int rows;
  private float step;
  private float[][] line = new float[0][];
  private float[] scratch = new float[0];

  /**
   * Cuts the band out.
   *
   * @param grey picture, row-major
   * @param start index of its first pixel
   * @param stride pixels from one row to the next
   * @param width picture width, pixels
   * @param height picture height, pixels
   * @param x0 first column
   * @param path depth of the path in each column, pixels
   * @param columns number of columns of the path that are used
   * @param half rows on each side of the path
   * @param step distance of two rows, pixels
   */
  public void cut(
      float[] grey,
      int start,
      int stride,
      int width,
      int height,
      int x0,
      double[] path,
      int columns,
      int half,
      float step) {
    this.columns = columns;
    this.half = half;
    this.step = step;
    rows = 2 * half + 1;
    if (line.length < rows) {
      line = Arrays.copyOf(line, rows);
    }
    for (int j = 0; j < rows; j++) {
      if (line[j] == null || line[j].length < columns) {
        line[j] = new float[columns];
      }
    }
    for (int k = 0; k < columns; k++) {
      int x = Math.max(0, Math.min(width - 1, x0 + k));
      double top = path[k] - half * step;
      for (int j = 0; j < rows; j++) {
        double y = Math.max(0, Math.min(height - 1.001, top + j * step));
        int i = (int) y;
        float f = (float) (y - i);
        int at = start + i * stride + x;
        float a = grey[at];
        line[j][k] = i + 1 < height ? a + f * (grey[at + stride] - a) : a;
      }
    }
  }

  /**
   * Averages along the path with a Gaussian.
   *
   * @param sigma standard deviation in columns; nothing is done below 0.3
   */
  public void average(double sigma) {
    if (sigma < 0.3) {
      return;
    }
    int radius = (int) Math.ceil(2.5 * sigma);
    float[] taps = new float[radius + 1];
    for (int i = 0; i <= radius; i++) {
      taps[i] = (float) Math.exp(-0.5 * (i / sigma) * (i / sigma));
    }
    if (scratch.length < columns) {
      scratch = new float[columns];
    }
    for (int j = 0; j < rows; j++) {
      float[] row = line[j];
      for (int k = 0; k < columns; k++) {
        float sum = row[k] * taps[0];
        float weight = taps[0];
        for (int i = 1; i <= radius; i++) {
          if (k - i >= 0) {
            sum += taps[i] * row[k - i];
            weight += taps[i];
          }
          if (k + i < columns) {
            sum += taps[i] * row[k + i];
            weight += taps[i];
          }
        }
        scratch[k] = sum / weight;
      }
      System.arraycopy(scratch, 0, row, 0, columns);
    }
  }

  /** Grey of a column at a row of the band. */
  public float at(int column, int row) {
    return line[row][column];
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** Offset from the path of a row, pixels. */
  public double offset(double row) {
    return (row - half) * step;
  }
}
