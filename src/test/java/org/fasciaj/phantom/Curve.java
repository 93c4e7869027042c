package org.fasciaj.phantom;

import java.util.Arrays;

/**
 * A depth in mm for each lateral place in mm, made from a polyline that runs to the right; NaN
 * where the polyline is absent. Immutable.
 */
final class Curve {
  private static final double STEP_MM = 0.01;

  private final double first;
  private final double[] depth;

  /** Samples the polyline at a fixed lateral step. */
  Curve(double[] x, double[] z) {
    first = StrictMath.ceil(x[0] / STEP_MM) * STEP_MM;
    depth = new double[Math.max(0, (int) ((x[x.length - 1] - first) / STEP_MM) + 1)];
    Arrays.fill(depth, Double.NaN);
    int j = 0;
    for (int i = 0; i < depth.length; i++) {
      double at = first + i * STEP_MM;
      while (j + 2 < x.length && x[j + 1] < at) {
        j++;
      }
      double span = x[j + 1] - x[j];
      depth[i] = span > 0 ? z[j] + (at - x[j]) / span * (z[j + 1] - z[j]) : z[j];
    }
  }

  /** Depth at a place; NaN outside. */
  double at(double x) {
    double t = (x - first) / STEP_MM;
    if (!(t >= 0 && t <= depth.length - 1)) {
      return Double.NaN;
    }
    int i = Math.min((int) t, Math.max(0, depth.length - 2));
    return depth.length == 1 ? depth[0] : depth[i] + (t - i) * (depth[i + 1] - depth[i]);
  }

  /** Slope dz/dx over 0.2 mm, or over what there is of it; 0 outside. */
  double slope(double x) {
    double left = at(x - 0.1);
    double right = at(x + 0.1);
    double middle = at(x);
    if (Double.isNaN(middle)) {
      return 0;
    }
    if (Double.isNaN(left)) {
      return Double.isNaN(right) ? 0 : (right - middle) / 0.1;
    }
    return Double.isNaN(right) ? (middle - left) / 0.1 : (right - left) / 0.2;
  }
}
