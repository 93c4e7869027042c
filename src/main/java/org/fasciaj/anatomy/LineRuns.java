package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.Lanes;
import org.fasciaj.edge.Rank;
import org.fasciaj.edge.RunMeans;

/**
 * Lines that run on through a straightened band, whatever their slope against it: the line response
 * is averaged along the best of some slopes, over a short and over a long run. A fibre or a border
 * keeps its height over the long run, a septum that crosses or a bright grain does not. Columns are
 * joined in pairs first. Reusable, not thread-safe.
 */
final class LineRuns {
  /** Pairs of columns on either side, and the slopes tried in rows per pair, of both runs. */
  private static final int SHORT = 1;

  private static final double SHORT_STEEPEST = 4;
  private static final double SHORT_STEP = 1;
  private static final int LONG = 3;
  private static final double LONG_STEEPEST = 2;
  private static final double LONG_STEP = 0.5;

  /** Longest side of a line's profile, rows. */
  private static final int MARGIN = 11;

  private final RunMeans runs = new RunMeans();
  private final Rank rank = new Rank();
  private float[][] joined = new float[0][];
  private float[][] thin = new float[0][];
  private float[][] thick = new float[0][];
  private float[][] near = new float[0][];
  private float[][] far = new float[0][];
  private float[] sum = new float[0];
  private float[] moved = new float[0];
  private float[] deviations = new float[0];
  private int m;
  private int rows;

  /** Strength of a line over the short run: logarithm of its height in standard deviations. */
  float[] near(int pair) {
    return near[pair];
  }

  /** The same over the long run, of a thin or a broad line. */
  float[] far(int pair) {
    return far[pair];
  }

  /**
   * Fills both.
   *
   * @param raw grey of each column and row of the band
   * @param n number of columns
   * @param rows number of rows
   * @param base first row whose spread is the unit
   */
  void fill(float[][] raw, int n, int rows, int base) {
    m = (n + 1) / 2;
    this.rows = rows;
    reserve();
    runs.configure(rows, MARGIN, MARGIN);
    for (int p = 0; p < m; p++) {
      float[] a = raw[2 * p];
      float[] b = raw[Math.min(n - 1, 2 * p + 1)];
      for (int r = 0; r < rows; r++) {
        joined[p][r] = 0.5f * (a[r] + b[r]);
      }
      runs.load(joined[p], 0);
      runs.line(3, 3, 4, thin[p]);
      runs.line(5, 5, 6, thick[p]);
      clearEnds(thin[p]);
      clearEnds(thick[p]);
    }
    standardise(thin, base);
    standardise(thick, base);
    for (int p = 0; p < m; p++) {
      along(thin, p, SHORT, SHORT_STEEPEST, SHORT_STEP, near[p]);
      along(thin, p, LONG, LONG_STEEPEST, LONG_STEP, far[p]);
      along(thick, p, LONG, LONG_STEEPEST, LONG_STEP, joined[p]);
      Lanes.larger(far[p], joined[p], rows);
    }
    for (int p = 0; p < m; p++) {
      logarithm(near[p], (float) Math.sqrt(2 * SHORT + 1));
      logarithm(far[p], (float) Math.sqrt(2 * LONG + 1));
    }
  }

  /** Where a side of the profile is cut off there is no line. */
  private void clearEnds(float[] v) {
    Arrays.fill(v, 0, Math.min(rows, MARGIN), 0f);
    Arrays.fill(v, Math.max(0, rows - MARGIN), rows, 0f);
  }

  /** Largest mean along a straight line through each row, of all slopes. */
  private void along(float[][] from, int p, int reach, double steepest, double step, float[] out) {
    int first = Math.max(0, p - reach);
    int last = Math.min(m - 1, p + reach);
    Arrays.fill(out, 0, rows, Float.NEGATIVE_INFINITY);
    for (double slope = -steepest; slope <= steepest; slope += step) {
      Arrays.fill(sum, 0, rows, 0f);
      for (int q = first; q <= last; q++) {
        double move = slope * (q - p);
        int whole = (int) Math.floor(move);
        float share = (float) (move - whole);
        add(from[q], whole, 1 - share);
        if (share > 0) {
          add(from[q], whole + 1, share);
        }
      }
      Lanes.divide(sum, last - first + 1, rows);
      Lanes.larger(out, sum, rows);
    }
  }

  private void add(float[] v, int move, float share) {
    int first = Math.max(0, -move);
    int last = Math.min(rows, rows - move);
    Arrays.fill(moved, 0, rows, 0f);
    if (last > first) {
      System.arraycopy(v, first + move, moved, first, last - first);
    }
    Lanes.addShare(sum, share, moved, rows);
  }

  private void standardise(float[][] v, int base) {
    int count = 0;
    for (int p = 0; p < m; p++) {
      for (int r = base; r < rows; r++) {
        deviations[count] = v[p][r];
        count += v[p][r] != 0 ? 1 : 0;
      }
    }
    float unit =
        count == 0
            ? 1
            : Math.max(1e-4f, Noise.MAD_TO_SD * rank.select(deviations, count, count / 2));
    for (int p = 0; p < m; p++) {
      Lanes.divide(v[p], unit, rows);
    }
  }

  private void logarithm(float[] v, float root) {
    for (int r = 0; r < rows; r++) {
      v[r] = (float) Math.log1p(Math.max(0, v[r] * root - 1));
    }
  }

  private void reserve() {
    if (joined.length < m || joined[0].length < rows) {
      joined = new float[m][rows];
      thin = new float[m][rows];
      thick = new float[m][rows];
      near = new float[m][rows];
      far = new float[m][rows];
    }
    if (sum.length < rows) {
      sum = new float[rows];
      moved = new float[rows];
    }
    if (deviations.length < m * rows) {
      deviations = new float[m * rows];
    }
  }
}
