package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.Lanes;
import org.fasciaj.edge.Rank;
import org.fasciaj.edge.RunMeans;

/**
 * Evidence for the far border of a layer whose near border is known. In a picture made straight
 * along the near border the layer lies level, so that averaging along it spares its lines and wears
 * speckle down. All evidence is in units of the band's own spread: gain and dynamic range fall out.
 * Reusable, not thread-safe.
 */
final class LayerEvidence {
  /**
   * Kinds of evidence, in the order of the weights: line; then near step, far step and layering,
   * each where the layer is the brighter (or more layered) side, and where it is not.
   */
  static final int KINDS = 7;

  private static final float MOST = 5;
  private static final float MOST_STEP = 4;

  /** How far beyond the rows a mean may start: the length of the longest side of a border. */
  private static final int MARGIN = 15;

  /** Averaging of the coherence along the layer, columns. */
  private static final double COHERENCE_ALONG = 2;

  /** Standard deviations at which a Gaussian is cut. */
  private static final double CUT = 2.5;

  private final RunMeans runs = new RunMeans();
  private final Rank rank = new Rank();
  private int n;
  private int behind;
  private int rows;
  private int size;
  private int[] first = new int[0];
  private int[] end = new int[0];
  private float[][] raw = new float[0][];
  private float[][] smooth = new float[0][];
  private float[][] coherence = new float[0][];
  private final float[][][] planes = new float[KINDS][0][];
  private float[] taps = new float[0];
  private float[] deviations = new float[0];
  private float[] run = new float[0];
  private float[] a = new float[0];
  private float[] b = new float[0];
  private float[] c = new float[0];

  /** First row of a column that lies in the picture. */
  int first(int k) {
    return first[k];
  }

  /** First row after it that does not; at most the number of rows. */
  int end(int k) {
    return end[k];
  }

  /** Grey of all columns of the straightened band. */
  float[][] raw() {
    return raw;
  }

  /** Weighted sum of all kinds of evidence over a column. */
  void total(float[] weights, int k, float[] out) {
    Arrays.fill(out, 0, rows, 0f);
    for (int p = 0; p < KINDS; p++) {
      Lanes.addShare(out, weights[p], planes[p][k], rows);
    }
  }

  /**
   * Fills the planes.
   *
   * @param grid the picture's cells
   * @param near row of the near border for columns first..
   * @param x first column
   * @param n number of columns
   * @param direction +1 when the layer lies below its near border, -1 when above
   * @param behind rows on the other side of the near border, the first ones of the band
   * @param rows rows to look at in all; the near border is row {@code behind}
   * @param along standard deviation of the averaging along the layer, columns
   */
  void fill(
      CellGrid grid,
      double[] near,
      int x,
      int n,
      int direction,
      int behind,
      int rows,
      double along) {
    this.n = n;
    this.behind = behind;
    this.rows = rows;
    reserve();
    runs.configure(rows, MARGIN, MARGIN);
    for (int k = 0; k < n; k++) {
      straighten(grid, near[k] - direction * behind, x + k, direction, k);
    }
    average(raw, smooth, along);
    coherence();
    for (int k = 0; k < n; k++) {
      runs.load(smooth[k], 0);
      runs.line(3, 3, 4, planes[0][k]);
      runs.step(5, 1, planes[1][k]);
      runs.step(12, 1, planes[3][k]);
      runs.load(coherence[k], 0);
      runs.step(14, 2, planes[5][k]);
    }
    scale(planes[0], 0, MOST);
    for (int p = 1; p < KINDS; p += 2) {
      scale(planes[p], -MOST_STEP, MOST_STEP);
      for (int k = 0; k < n; k++) {
        Lanes.signs(planes[p][k], planes[p + 1][k], rows);
      }
    }
  }

  private void reserve() {
    if (first.length < n) {
      first = new int[n];
      end = new int[n];
    }
    if (raw.length < n || size < rows) {
      size = Math.max(rows, size);
      raw = new float[n][size];
      smooth = new float[n][size];
      coherence = new float[n][size];
      for (int p = 0; p < KINDS; p++) {
        planes[p] = new float[n][size];
      }
    }
    if (deviations.length < n * rows) {
      deviations = new float[n * rows];
    }
    if (run.length < rows + 2 * MARGIN) {
      run = new float[rows + 2 * MARGIN];
      a = new float[rows + 2 * MARGIN];
      b = new float[rows + 2 * MARGIN];
      c = new float[rows + 2 * MARGIN];
    }
  }

  private void straighten(CellGrid grid, double near, int x, int direction, int k) {
    float[] out = raw[k];
    float last = 0;
    first[k] = rows;
    end[k] = rows;
    for (int h = 0; h < rows; h++) {
      double r = near + direction * h;
      int i = (int) Math.floor(r);
      if (i >= 0 && i + 1 < grid.rows()) {
        float v = grid.at(x, i);
        last = (float) (v + (r - i) * (grid.at(x, i + 1) - v));
        first[k] = Math.min(first[k], h);
      } else if (first[k] < rows) {
        end[k] = Math.min(end[k], h);
      }
      out[h] = last;
    }
    if (first[k] < rows) {
      Arrays.fill(out, 0, first[k], out[first[k]]);
    }
  }

  private void average(float[][] from, float[][] to, double sigma) {
    int radius = (int) Math.ceil(CUT * sigma);
    if (taps.length < radius + 1) {
      taps = new float[radius + 1];
    }
    for (int i = 0; i <= radius; i++) {
      taps[i] = (float) Math.exp(-0.5 * i * i / (sigma * sigma));
    }
    for (int k = 0; k < n; k++) {
      Arrays.fill(to[k], 0, rows, 0f);
      float weight = 0;
      for (int i = Math.max(0, k - radius); i <= Math.min(n - 1, k + radius); i++) {
        float g = taps[Math.abs(i - k)];
        weight += g;
        Lanes.addShare(to[k], g, from[i], rows);
      }
      Lanes.divide(to[k], weight, rows);
    }
  }

  /** Share of the texture across the layers that survives averaging along them. */
  private void coherence() {
    for (int k = 0; k < n; k++) {
      texture(smooth[k]);
      System.arraycopy(run, MARGIN - 5, c, 0, rows);
      texture(raw[k]);
      System.arraycopy(run, MARGIN - 5, a, 0, rows);
      root(planes[5][k], c, a, rows);
    }
    average(planes[5], coherence, COHERENCE_ALONG);
  }

  /** Mean of the squared curvature over eleven rows, into the runs' row. */
  private void texture(float[] v) {
    Arrays.fill(run, 0, rows, 0f);
    if (rows > 4) {
      System.arraycopy(v, 2, a, 0, rows - 4);
      System.arraycopy(v, 4, b, 0, rows - 4);
      square(a, v, b, rows - 4);
      System.arraycopy(a, 0, run, 2, rows - 4);
    }
    runs.load(run, 0);
    runs.means(11, run);
  }

  private void scale(float[][] v, float low, float high) {
    int m = 0;
    for (int k = 0; k < n; k++) {
      float[] column = v[k];
      for (int h = Math.max(behind, first[k]); h < end[k]; h++) {
        deviations[m] = column[h];
        m += column[h] != 0 ? 1 : 0;
      }
    }
    float unit = m == 0 ? 1 : Math.max(1e-4f, Noise.MAD_TO_SD * rank.select(deviations, m, m / 2));
    for (int k = 0; k < n; k++) {
      Lanes.limit(v[k], unit, low, high, rows);
    }
  }

  /** middle = (middle - (above + below) / 2) squared. */
  private static void square(float[] middle, float[] above, float[] below, int n) {
    for (int i = 0; i < n; i++) {
      float d = middle[i] - 0.5f * (above[i] + below[i]);
      middle[i] = d * d;
    }
  }

  private static void root(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = (float) Math.sqrt(a[i] / Math.max(1e-3f, b[i]));
    }
  }
}
