package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;

/**
 * Evidence for the far border of a layer whose near border is known. In a picture made straight
 * along the near border the layer lies level, so that averaging along it spares its lines and wears
 * speckle down. All evidence is in units of the band's own spread: gain and dynamic range fall out.
 * Reusable, not thread-safe.
 */
final class LayerEvidence {
  /** Kinds of evidence, in the order of the weights. */
  static final int KINDS = 5;

  private static final float MOST = 5;
  private static final float MOST_STEP = 4;

  private int n;
  private int rows;
  private float[] raw = new float[0];
  private float[] smooth = new float[0];
  private float[] coherence = new float[0];
  private float[] spare = new float[0];
  private double[] sums = new double[0];
  private boolean[] valid = new boolean[0];
  private final float[][] planes = new float[KINDS][];

  boolean valid(int k, int h) {
    return valid[k * rows + h];
  }

  /** Weighted sum of all kinds of evidence at one place. */
  float total(float[] weights, int k, int h) {
    float sum = 0;
    for (int p = 0; p < KINDS; p++) {
      sum += weights[p] * planes[p][k * rows + h];
    }
    return sum;
  }

  /**
   * Fills the planes.
   *
   * @param grid the picture's cells
   * @param near row of the near border for columns first..
   * @param first first column
   * @param n number of columns
   * @param direction +1 when the layer lies below its near border, -1 when above
   * @param rows rows to look at, counted from the near border
   * @param along standard deviation of the averaging along the layer, columns
   */
  void fill(CellGrid grid, double[] near, int first, int n, int direction, int rows, double along) {
    this.n = n;
    this.rows = rows;
    int size = n * rows;
    if (raw.length < size) {
      raw = new float[size];
      smooth = new float[size];
      coherence = new float[size];
      spare = new float[size];
      sums = new double[n * (rows + 1)];
      valid = new boolean[size];
      for (int p = 0; p < KINDS; p++) {
        planes[p] = new float[size];
      }
    }
    if (sums.length < n * (rows + 1)) {
      sums = new double[n * (rows + 1)];
    }
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        double r = near[k] + direction * h;
        int i = (int) Math.floor(r);
        boolean in = i >= 0 && i + 1 < grid.rows();
        valid[k * rows + h] = in;
        float a = in ? grid.at(first + k, i) : 0;
        raw[k * rows + h] =
            in
                ? (float) (a + (r - i) * (grid.at(first + k, i + 1) - a))
                : h > 0 ? raw[k * rows + h - 1] : 0;
      }
    }
    average(raw, smooth, along);
    lines();
    steps();
    coherence();
  }

  private void average(float[] from, float[] to, double sigma) {
    int radius = (int) Math.ceil(2.5 * sigma);
    Arrays.fill(to, 0, n * rows, 0);
    for (int k = 0; k < n; k++) {
      float weight = 0;
      for (int i = Math.max(0, k - radius); i <= Math.min(n - 1, k + radius); i++) {
        float g = (float) Math.exp(-0.5 * (i - k) * (i - k) / (sigma * sigma));
        weight += g;
        for (int h = 0; h < rows; h++) {
          to[k * rows + h] += g * from[i * rows + h];
        }
      }
      for (int h = 0; h < rows; h++) {
        to[k * rows + h] /= weight;
      }
    }
  }

  private void sum(float[] v) {
    for (int k = 0; k < n; k++) {
      double s = 0;
      int at = k * (rows + 1);
      sums[at] = 0;
      for (int h = 0; h < rows; h++) {
        s += v[k * rows + h];
        sums[at + h + 1] = s;
      }
    }
  }

  private float mean(int k, int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(rows - 1, to);
    int at = k * (rows + 1);
    return b < a ? 0 : (float) ((sums[at + b + 1] - sums[at + a]) / (b - a + 1));
  }

  private void lines() {
    sum(smooth);
    float[] thin = planes[0];
    float[] thick = planes[1];
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        int i = k * rows + h;
        thin[i] = mean(k, h - 1, h + 1) - 0.5f * (mean(k, h - 6, h - 3) + mean(k, h + 3, h + 6));
        thick[i] = mean(k, h - 2, h + 2) - 0.5f * (mean(k, h - 10, h - 5) + mean(k, h + 5, h + 10));
      }
    }
    scale(thin, 0, MOST);
    scale(thick, 0, MOST);
  }

  private void steps() {
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        int i = k * rows + h;
        planes[2][i] = mean(k, h - 5, h - 1) - mean(k, h + 1, h + 5);
        planes[3][i] = mean(k, h - 12, h - 1) - mean(k, h + 1, h + 12);
      }
    }
    scale(planes[2], -MOST_STEP, MOST_STEP);
    scale(planes[3], -MOST_STEP, MOST_STEP);
    for (int i = 0; i < n * rows; i++) {
      planes[2][i] = Math.abs(planes[2][i]);
      planes[3][i] = Math.abs(planes[3][i]);
    }
  }

  /** Share of the texture across the layers that survives averaging along them. */
  private void coherence() {
    float[] s = planes[4];
    float[] r = spare;
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        int i = k * rows + h;
        if (h < 2 || h >= rows - 2) {
          s[i] = 0;
          r[i] = 0;
          continue;
        }
        float a = smooth[i] - 0.5f * (smooth[i - 2] + smooth[i + 2]);
        float b = raw[i] - 0.5f * (raw[i - 2] + raw[i + 2]);
        s[i] = a * a;
        r[i] = b * b;
      }
    }
    sum(s);
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        coherence[k * rows + h] = mean(k, h - 5, h + 5);
      }
    }
    sum(r);
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        int i = k * rows + h;
        s[i] = (float) Math.sqrt(coherence[i] / Math.max(1e-3f, mean(k, h - 5, h + 5)));
      }
    }
    average(s, coherence, 2);
    sum(coherence);
    for (int k = 0; k < n; k++) {
      for (int h = 0; h < rows; h++) {
        planes[4][k * rows + h] = mean(k, h - 15, h - 2) - mean(k, h + 2, h + 15);
      }
    }
    scale(planes[4], -MOST_STEP, MOST_STEP);
  }

  private void scale(float[] v, float low, float high) {
    float[] a = new float[n * rows];
    int m = 0;
    for (int i = 0; i < n * rows; i++) {
      if (valid[i] && v[i] != 0) {
        a[m++] = Math.abs(v[i]);
      }
    }
    float unit = m == 0 ? 1 : Math.max(1e-4f, Noise.spread(a, m));
    for (int i = 0; i < n * rows; i++) {
      v[i] = Math.max(low, Math.min(high, v[i] / unit));
    }
  }
}
