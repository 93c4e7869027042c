package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.SlopePath;
import org.fasciaj.edge.SplineSmoother;

/**
 * The smooth path of most evidence near a line that was shifted and tilted onto a layer: the line's
 * own bends are the hand's. Reusable, not thread-safe.
 */
final class NearPath {
  /** Rows on each side of the shifted line that the smooth path may use: bends of a hand's line. */
  static final int REACH = 8;

  /** Largest slope against the shifted line, rows per path column. */
  private static final int STEEPEST = 1;

  /** Cost of a bend of one row per path column, and of each row of slope, in evidence. */
  private static final float BEND = 1.2f;

  private static final float SLOPE = 0.2f;

  /** Cost of a path's distance from the shifted line, per squared row: hands wobble by 3 pixels. */
  private static final double AWAY = 0.02;

  /** What an unseen place is worth to the path: less than a line, more than no line. */
  private static final float UNSEEN_REWARD = 0.5f;

  private final SlopePath slopes = new SlopePath();
  private final SplineSmoother spline = new SplineSmoother();

  /**
   * Finds the path.
   *
   * @param evidence filled along the line with {@link #REACH} rows on each side; its values are
   *     changed
   * @param line depth of each column, pixels
   * @return depth of each column, pixels
   */
  double[] follow(SnapEvidence evidence, double[] line) {
    int n = line.length;
    int rows = evidence.rows();
    int m = evidence.columns();
    int[] best = new int[m];
    float[] reward = evidence.values();
    for (int i = 0; i < m * rows; i++) {
      double away = i % rows - REACH;
      reward[i] = reward[i] == SnapEvidence.UNSEEN ? UNSEEN_REWARD : reward[i];
      reward[i] -= (float) (AWAY * away * away);
    }
    slopes.best(reward, m, rows, STEEPEST, BEND, SLOPE, best);
    double[] path = new double[n];
    for (int k = 0; k < n; k++) {
      double c = Math.max(0, Math.min(m - 1, (k - SnapEvidence.column(0)) / SnapEvidence.STRIDE));
      int a = Math.min(m - 2, (int) c);
      path[k] = line[k] + best[a] + (c - a) * (best[a + 1] - best[a]) - REACH;
    }
    double[] ones = new double[n];
    double[] smooth = new double[n];
    Arrays.fill(ones, 1);
    spline.smooth(
        path, ones, n, 2.0 * SnapEvidence.STRIDE, LayerSettler.BENDING, smooth, new double[n]);
    return smooth;
  }
}
