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
 *
 * <p>Columns have margins of zeros, so that a move is one copy and halves are interpolated once; a
 * slope's columns are summed and compared in one or two loops: little more than half the time.
 */
final class LineRuns {
  /**
   * Pairs of columns on either side, and the steepest slope in rows per pair, of both runs: the
   * short one is tried at whole slopes, the long one at halves as well.
   */
  private static final int SHORT = 1;

  private static final int SHORT_STEEPEST = 4;
  private static final int LONG = 3;
  private static final int LONG_STEEPEST = 2;

  /** Farthest move of a column along a slope, rows, and the row that half a row more takes in. */
  private static final int FARTHEST = LONG * LONG_STEEPEST + 1;

  /** Longest side of a line's profile, rows. */
  private static final int MARGIN = 11;

  private final RunMeans runs = new RunMeans();
  private final Rank rank = new Rank();
  private float[][] joined = new float[0][];
  private float[][] thin = new float[0][];
  private float[][] thick = new float[0][];
  private float[][] near = new float[0][];
  private float[][] far = new float[0][];
  private float[][] whole = new float[0][];
  private float[][] half = new float[0][];
  private final float[][] moved = new float[2 * LONG + 1][0];
  private float[] later = new float[0];
  private float[] best = new float[0];
  private float[] sum = new float[0];
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
    spread(thin);
    for (int p = 0; p < m; p++) {
      alongShort(p, near[p]);
      alongLong(p, far[p]);
    }
    spread(thick);
    for (int p = 0; p < m; p++) {
      alongLong(p, best);
      Lanes.larger(far[p], best, rows);
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

  /** Gives all columns margins, at whole rows and half a row further; beyond both ends none. */
  private void spread(float[][] v) {
    for (int p = 0; p < m; p++) {
      System.arraycopy(v[p], 0, whole[LONG + p], FARTHEST, rows);
      int size = rows + 2 * FARTHEST;
      System.arraycopy(whole[LONG + p], 1, later, 0, size - 1);
      middle(half[LONG + p], whole[LONG + p], later, size - 1);
    }
    for (int p = 0; p < LONG; p++) {
      Arrays.fill(whole[p], 0f);
      Arrays.fill(half[p], 0f);
      Arrays.fill(whole[LONG + m + p], 0f);
      Arrays.fill(half[LONG + m + p], 0f);
    }
  }

  /** Largest mean along a straight line through each row, of all slopes of the short run. */
  private void alongShort(int p, float[] out) {
    Arrays.fill(out, 0, rows, Float.NEGATIVE_INFINITY);
    for (int slope = -SHORT_STEEPEST; slope <= SHORT_STEEPEST; slope++) {
      for (int d = -SHORT; d <= SHORT; d++) {
        move(p, d, 2 * slope * d);
      }
      best(out, moved[LONG - 1], moved[LONG], moved[LONG + 1], rows);
    }
    Lanes.divide(out, count(p, SHORT), rows);
  }

  /** The same of the long run. */
  private void alongLong(int p, float[] out) {
    Arrays.fill(out, 0, rows, Float.NEGATIVE_INFINITY);
    for (int halves = -2 * LONG_STEEPEST; halves <= 2 * LONG_STEEPEST; halves++) {
      for (int d = -LONG; d <= LONG; d++) {
        move(p, d, halves * d);
      }
      sum(sum, moved[0], moved[1], moved[2], moved[3], rows);
      best(out, sum, moved[4], moved[5], moved[6], rows);
    }
    Lanes.divide(out, count(p, LONG), rows);
  }

  /** A column so many pairs further, so many half rows lower. */
  private void move(int p, int d, int halves) {
    float[] from = (halves & 1) == 0 ? whole[LONG + p + d] : half[LONG + p + d];
    System.arraycopy(from, FARTHEST + Math.floorDiv(halves, 2), moved[LONG + d], 0, rows);
  }

  private int count(int p, int reach) {
    return Math.min(m - 1, p + reach) - Math.max(0, p - reach) + 1;
  }

  private static void middle(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = 0.5f * (a[i] + b[i]);
    }
  }

  /** out = the larger of out and a sum of three. */
  private static void best(float[] out, float[] a, float[] b, float[] c, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(out[i], a[i] + b[i] + c[i]);
    }
  }

  /** The same of four. */
  private static void best(float[] out, float[] a, float[] b, float[] c, float[] d, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(out[i], a[i] + b[i] + c[i] + d[i]);
    }
  }

  /** Seven in one loop are too many for SIMD: 190 ns a row where two loops take 40. */
  private static void sum(float[] out, float[] a, float[] b, float[] c, float[] d, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + b[i] + c[i] + d[i];
    }
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
      float height = v[r] * root;
      v[r] = height > 1 ? (float) Math.log(height) : 0;
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
    int size = rows + 2 * FARTHEST;
    if (whole.length < m + 2 * LONG || whole[0].length != size) {
      whole = new float[m + 2 * LONG][size];
      half = new float[m + 2 * LONG][size];
      later = new float[size];
    }
    if (best.length < rows) {
      best = new float[rows];
      sum = new float[rows];
      for (int d = 0; d < moved.length; d++) {
        moved[d] = new float[rows];
      }
    }
    if (deviations.length < m * rows) {
      deviations = new float[m * rows];
    }
  }
}
