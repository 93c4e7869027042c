package org.fasciaj.edge;

import java.util.Arrays;

/**
 * A band of the picture along a path, made straight and averaged along the path, so that speckle
 * falls while the border across it stays sharp. Column k of the band is picture column x0 + k; the
 * middle row lies on the path. Reusable, not thread-safe.
 */
public final class StraightBand {
  /** Just so far inside the last row that a row below it is left to interpolate with, pixels. */
  private static final double EDGE = 1.001;

  private int columns;
  private int half;
  private int rows;
  private float step;
  private float[][] line = new float[0][];
  private double[] tops = new double[0];
  private float[] taps = new float[0];
  private float[] weight = new float[0];
  private float[] sum = new float[0];
  private float[] before = new float[0];
  private float[] after = new float[0];
  private float[] before2 = new float[0];
  private float[] after2 = new float[0];
  private float[] padded = new float[0];

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
    if (tops.length < columns) {
      tops = new double[columns];
    }
    double reach = (rows - 1) * step;
    boolean inside = x0 >= 0 && x0 + columns <= width;
    for (int k = 0; k < columns; k++) {
      tops[k] = path[k] - half * step;
      inside &= tops[k] >= 0 && tops[k] + reach <= height - EDGE;
    }
    for (int j = 0; j < rows; j++) {
      if (inside) {
        inside(grey, start + x0, stride, j * step, line[j]);
      } else {
        cutOff(grey, start, stride, width, height, x0, j * step, line[j]);
      }
    }
  }

  /** A row of a band that lies in the picture: nothing to limit. */
  private void inside(float[] grey, int start, int stride, float down, float[] out) {
    for (int k = 0; k < columns; k++) {
      double y = tops[k] + down;
      int i = (int) y;
      int at = start + i * stride + k;
      float a = grey[at];
      out[k] = a + (float) (y - i) * (grey[at + stride] - a);
    }
  }

  /** A row of a band that leaves it somewhere: the picture's outermost pixels go on. */
  private void cutOff(
      float[] grey, int start, int stride, int width, int height, int x0, float down, float[] out) {
    for (int k = 0; k < columns; k++) {
      double y = Math.max(0, Math.min(height - EDGE, tops[k] + down));
      int i = (int) y;
      float f = (float) (y - i);
      int at = start + i * stride + Math.max(0, Math.min(width - 1, x0 + k));
      float a = grey[at];
      out[k] = i + 1 < height ? a + f * (grey[at + stride] - a) : a;
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
    reserve(radius);
    for (int i = 0; i <= radius; i++) {
      taps[i] = (float) Math.exp(-0.5 * (i / sigma) * (i / sigma));
    }
    for (int k = 0; k < columns; k++) {
      weight[k] = taps[0];
      for (int i = 1; i <= radius; i++) {
        weight[k] += k - i >= 0 ? taps[i] : 0;
        weight[k] += k + i < columns ? taps[i] : 0;
      }
    }
    for (int j = 0; j < rows; j++) {
      float[] row = line[j];
      System.arraycopy(row, 0, padded, radius, columns);
      Lanes.times(sum, taps[0], row, columns);
      int i = 1;
      for (; i < radius; i += 2) {
        System.arraycopy(padded, radius - i, before, 0, columns);
        System.arraycopy(padded, radius + i, after, 0, columns);
        System.arraycopy(padded, radius - i - 1, before2, 0, columns);
        System.arraycopy(padded, radius + i + 1, after2, 0, columns);
        Lanes.addPairs(sum, taps[i], before, after, taps[i + 1], before2, after2, columns);
      }
      if (i == radius) {
        System.arraycopy(padded, 0, before, 0, columns);
        System.arraycopy(padded, 2 * radius, after, 0, columns);
        Lanes.addPair(sum, taps[i], before, after, columns);
      }
      Lanes.ratio(row, sum, weight, columns);
    }
  }

  private void reserve(int radius) {
    if (taps.length < radius + 1) {
      taps = new float[radius + 1];
    }
    if (sum.length < columns) {
      weight = new float[columns];
      sum = new float[columns];
      before = new float[columns];
      after = new float[columns];
      before2 = new float[columns];
      after2 = new float[columns];
    }
    if (padded.length < columns + 2 * radius) {
      padded = new float[columns + 2 * radius];
    }
    // Nothing lies beyond the ends: zeros there add nothing, and the weights leave them out.
    Arrays.fill(padded, 0, radius, 0f);
    Arrays.fill(padded, radius + columns, columns + 2 * radius, 0f);
  }

  /** One row of the band, at least as long as the columns. Not to be changed. */
  float[] row(int row) {
    return line[row];
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
