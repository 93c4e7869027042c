package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.SlopePath;

/**
 * Looks for one border of the fascia once the other is known, with evidence averaged along the
 * layer. Reusable, not thread-safe.
 */
final class LayerSearch {
  /** Thickness that is looked for, mm; a little wider than the 1.5 to 10 mm that are accepted. */
  private static final double LEAST_MM = 1.3;

  private static final double MOST_MM = 10.5;

  /** Rows beyond the thickest layer, mm: both sides of a border are needed to judge it. */
  private static final double MARGIN_MM = 1.5;

  /** Averaging along the layer, mm: a few lateral speckles, far below the borders' curvature. */
  private static final double ALONG_MM = 0.8;

  /** Grid columns that make one column of the path. */
  private static final int STRIDE = 2;

  /** Largest slope against the near border, rows per path column. */
  private static final int STEEPEST = 4;

  /** Cost of a bend of one row per path column, and of each row of slope, in log-likelihood. */
  private static final float BEND = 2;

  private static final float SLOPE = 0.3f;

  /**
   * Weight of each kind of evidence: thin line, thick line, near step, far step, layering.
   * Log-likelihoods per standard deviation, fitted as a conditional logit (which row of a column is
   * the border?) on simulated heels of two independent simulators.
   */
  private static final float[] SUPERFICIAL = {0.55f, 1.13f, 0.68f, 0.27f, 0.43f};

  private static final float[] DEEP = {0.42f, 0.67f, 0.26f, 0.53f, 0.23f};

  private final SlopePath slopes = new SlopePath();
  private final LayerEvidence evidence = new LayerEvidence();
  private float[] reward = new float[0];
  private float[] column = new float[0];
  private int[] path = new int[0];

  /** Where the border may lie, rows from the near border; a range per column. */
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
   * Finds the border's distance from the near border.
   *
   * @param near row of the near border for columns first, first+1, ...
   * @param n number of columns
   * @param direction +1 to look for the deep border, -1 for the superficial one
   * @param out receives rows from the near border, at least 0
   */
  void find(
      CellGrid grid,
      Scale scale,
      double[] near,
      int n,
      int first,
      int direction,
      Range range,
      double[] out) {
    int rows = scale.rows(MOST_MM + MARGIN_MM);
    evidence.fill(grid, near, first, n, direction, rows, ALONG_MM / scale.columnMm());
    float[] weights = direction < 0 ? SUPERFICIAL : DEEP;
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
      evidence.total(weights, k, column);
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
