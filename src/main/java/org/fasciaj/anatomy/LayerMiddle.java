package org.fasciaj.anatomy;

import org.fasciaj.edge.Picture;
import org.fasciaj.edge.StraightBand;

/**
 * Locates the middle of a layer of known width: where a Gaussian line of that width correlates best
 * with the profile across it. A layer of several bright lines has one middle that way, where the
 * brightest of its lines would jump. Reusable, not thread-safe.
 */
final class LayerMiddle {
  /** Half height of the profile, in standard deviations of the line. */
  private static final double WINDOW = 3;

  private static final float STEP = 0.5f;

  private final StraightBand band = new StraightBand();

  /**
   * Locates.
   *
   * @param along averaging along the path, columns
   * @param reach how far the middle may lie from the path, pixels
   * @param y receives the depth of each column
   * @param weight receives its relative inverse variance
   */
  void locate(
      Picture p,
      int x0,
      double[] path,
      double width,
      double along,
      double reach,
      double[] y,
      double[] weight) {
    int m = (int) Math.ceil(WINDOW * width / STEP);
    int around = (int) Math.ceil(reach / STEP) + 1;
    band.cut(
        p.grey(),
        p.start(),
        p.stride(),
        p.width(),
        p.height(),
        x0,
        path,
        path.length,
        m + around,
        STEP);
    band.average(along);
    double[] t = new double[2 * m + 1];
    double mean = 0;
    for (int j = -m; j <= m; j++) {
      t[j + m] = Math.exp(-0.5 * j * j * STEP * STEP / (width * width));
      mean += t[j + m] / t.length;
    }
    double[] r = new double[2 * around + 1];
    for (int k = 0; k < path.length; k++) {
      int best = 1;
      for (int i = 0; i < r.length; i++) {
        double sum = 0;
        for (int j = 0; j < t.length; j++) {
          sum += (t[j] - mean) * band.at(k, i + j);
        }
        r[i] = sum;
        best = i > 0 && i < r.length - 1 && sum > r[best] ? i : best;
      }
      double curve = 2 * r[best] - r[best - 1] - r[best + 1];
      double off = curve > 0 ? 0.5 * (r[best + 1] - r[best - 1]) / curve : 0;
      y[k] = path[k] + (best - around + Math.max(-0.5, Math.min(0.5, off))) * STEP;
      weight[k] = Math.max(1e-3, r[best] * Math.abs(r[best]) * 1e-4);
    }
  }
}
