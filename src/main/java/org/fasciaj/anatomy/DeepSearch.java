package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.SlopePath;

/**
 * Looks for the deep border from the superficial one, with evidence averaged along the layer: a
 * second opinion. Reusable, not thread-safe.
 */
final class DeepSearch {
  /** Thickness that is looked for, mm; a little wider than the 1.5 to 10 mm that are accepted. */
  private static final double LEAST_MM = 1.3;

  private static final double MOST_MM = 10.5;

  /** Rows beyond the thickest layer, mm: both sides of a border are needed to judge it. */
  private static final double MARGIN_MM = 1.5;

  /** Averaging along the layer, mm: a few lateral speckles, far below the borders' curvature. */
  private static final double ALONG_MM = 0.8;

  /** Grid columns that make one column of the path. */
  private static final int STRIDE = 2;

  /** Largest slope against the superficial border, rows per path column. */
  private static final int STEEPEST = 4;

  /** Cost of a bend of one row per path column, and of each row of slope, in log-likelihood. */
  private static final float BEND = 2;

  private static final float SLOPE = 0.3f;

  /**
   * Weight of each kind of evidence: thin line, thick line, near step, far step, layering.
   * Log-likelihoods per standard deviation, fitted as a conditional logit (which row of a column is
   * the border?) on simulated heels of two independent simulators.
   */
  private static final float[] WEIGHTS = {0.42f, 0.67f, 0.26f, 0.53f, 0.23f};

  private final SlopePath slopes = new SlopePath();
  private final LayerEvidence evidence = new LayerEvidence();
  private float[] reward = new float[0];
  private float[] column = new float[0];
  private int[] path = new int[0];

  /** Where the border may lie, rows from the superficial border; a range per column. */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package
  record Range(double[] least, double[] most) {
    /** A range for so many columns that is open; the same one where it is long enough. */
    Range open(int n) {
      Range r = least.length < n ? new Range(new double[n], new double[n]) : this;
      Arrays.fill(r.least, 0, n, 0.0);
      Arrays.fill(r.most, 0, n, Double.MAX_VALUE);
      return r;
    }
  }

  /**
   * Finds the border's distance from the superficial one.
   *
   * @param near row of the superficial border for columns first, first+1, ...
   * @param n number of columns
   * @param out receives rows from the superficial border, at least 0
   */
  void find(
      CellGrid grid, Scale scale, double[] near, int n, int first, Range range, double[] out) {
    int rows = scale.rows(MOST_MM + MARGIN_MM);
    evidence.fill(grid, near, first, n, 1, 0, rows, ALONG_MM / scale.columnMm());
    int low = scale.rows(LEAST_MM);
    int high = scale.rows(MOST_MM);
    int m = (n + STRIDE - 1) / STRIDE;
    if (reward.length < m * rows) {
      reward = new float[m * rows];
    }
    Arrays.fill(reward, 0, m * rows, 0);
    if (column.length < rows) {
      column = new float[rows];
    }
    for (int k = 0; k < n; k++) {
      int used = Math.min(STRIDE, n - k / STRIDE * STRIDE);
      int from = (int) Math.ceil(Math.max(evidence.first(k), Math.max(low, range.least()[k])));
      int to = (int) Math.floor(Math.min(evidence.end(k) - 1, Math.min(high, range.most()[k])));
      evidence.total(WEIGHTS, k, column);
      Arrays.fill(column, 0, Math.min(rows, from), BorderSearch.CLOSED);
      Arrays.fill(column, Math.max(0, Math.min(rows, to + 1)), rows, BorderSearch.CLOSED);
      int at = k / STRIDE * rows;
      for (int h = 0; h < rows; h++) {
        reward[at + h] += column[h] / used;
      }
    }
    if (path.length < m) {
      path = new int[m];
    }
    slopes.best(reward, m, rows, STEEPEST, BEND, SLOPE, path);
    for (int k = 0; k < n; k++) {
      double c = (k - 0.5 * (STRIDE - 1)) / STRIDE;
      int a = Math.max(0, Math.min(m - 2, (int) Math.floor(c)));
      out[k] = m < 2 ? path[0] : Math.max(0, path[a] + (c - a) * (path[a + 1] - path[a]));
    }
  }
}
