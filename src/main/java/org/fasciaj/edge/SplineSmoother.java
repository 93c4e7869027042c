package org.fasciaj.edge;

import org.ddogleg.sorting.QuickSelect;

/**
 * Smooths positions along a border as the most probable curve whose bending is a white-noise prior
 * (a discrete smoothing spline, Whittaker 1923, Wahba 1978): gaps are bridged, and the posterior
 * standard deviation grows there and at the ends. Outliers lose their say by bisquare weights.
 * Reusable, not thread-safe.
 */
public final class SplineSmoother {
  private double[] d0 = new double[0];
  private double[] d1 = new double[0];
  private double[] d2 = new double[0];
  private double[] z = new double[0];
  private double[] w = new double[0];
  private double[] sorted = new double[0];

  /**
   * Smooths.
   *
   * @param y positions, one per column
   * @param weight relative inverse variances; 0 leaves a column out
   * @param n number of columns, at least 3
   * @param correlation columns that share one speckle sample, at least 1
   * @param bending standard deviation of the second difference per column, in y's unit, positive
   * @param out receives the curve
   * @param sd receives its standard deviation, y's unit
   * @return robust standard deviation of a column of unit weight about the curve; NaN without data
   */
  public double smooth(
      double[] y,
      double[] weight,
      int n,
      double correlation,
      double bending,
      double[] out,
      double[] sd) {
    reserve(n);
    System.arraycopy(weight, 0, w, 0, n);
    double scale = 1;
    double lambda = 1 / (bending * bending);
    for (int pass = 0; pass < 4; pass++) {
      solve(y, n, Math.max(1, correlation) * scale * scale, lambda, out);
      if (pass == 3) {
        break;
      }
      scale = scale(y, weight, n, out);
      if (Double.isNaN(scale)) {
        return scale;
      }
      for (int k = 0; k < n; k++) {
        double u = (y[k] - out[k]) * Math.sqrt(weight[k]) / (4.7 * scale);
        w[k] = Math.abs(u) >= 1 ? 0 : weight[k] * (1 - u * u) * (1 - u * u);
      }
    }
    variance(n, sd);
    return scale;
  }

  private void reserve(int n) {
    if (d0.length < n) {
      d0 = new double[n];
      d1 = new double[n];
      d2 = new double[n];
      z = new double[n];
      w = new double[n];
      sorted = new double[n];
    }
  }

  /** Robust standard deviation of residuals in units of weight^-1/2. */
  private double scale(double[] y, double[] weight, int n, double[] out) {
    int m = 0;
    for (int k = 0; k < n; k++) {
      if (weight[k] > 0) {
        sorted[m++] = Math.abs(y[k] - out[k]) * Math.sqrt(weight[k]);
      }
    }
    if (m < 3) {
      return Double.NaN;
    }
    return Math.max(1e-6, 1.4826 * QuickSelect.select(sorted, m / 2, m));
  }

  /** Solves (W + lambda D'D) out = W y by a banded LDL' factorisation kept in d0, d1, d2. */
  private void solve(double[] y, int n, double variance, double lambda, double[] out) {
    for (int k = 0; k < n; k++) {
      double c0 = 0;
      double c1 = 0;
      double c2 = 0;
      // Second differences that start at k, k-1 and k-2.
      if (k + 2 < n) {
        c0 += 1;
        c1 += -2;
        c2 += 1;
      }
      if (k >= 1 && k + 1 < n) {
        c0 += 4;
        c1 += -2;
      }
      if (k >= 2) {
        c0 += 1;
      }
      double a = w[k] / variance + lambda * c0 + 1e-12 * lambda;
      double b = k + 1 < n ? lambda * c1 : 0;
      double c = k + 2 < n ? lambda * c2 : 0;
      if (k >= 1) {
        a -= d1[k - 1] * d1[k - 1] * d0[k - 1];
        b -= d1[k - 1] * d2[k - 1] * d0[k - 1];
      }
      if (k >= 2) {
        a -= d2[k - 2] * d2[k - 2] * d0[k - 2];
      }
      d0[k] = a;
      d1[k] = b / a;
      d2[k] = c / a;
      z[k] = w[k] / variance * y[k];
      if (k >= 1) {
        z[k] -= d1[k - 1] * z[k - 1];
      }
      if (k >= 2) {
        z[k] -= d2[k - 2] * z[k - 2];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      double v = z[k] / d0[k];
      if (k + 1 < n) {
        v -= d1[k] * out[k + 1];
      }
      if (k + 2 < n) {
        v -= d2[k] * out[k + 2];
      }
      out[k] = v;
    }
  }

  /** Diagonal of the inverse, by the banded recursion of Hutchinson and de Hoog (1985). */
  private void variance(int n, double[] sd) {
    double s11 = 0;
    double s12 = 0;
    double s22 = 0;
    for (int k = n - 1; k >= 0; k--) {
      double a = k + 1 < n ? d1[k] : 0;
      double b = k + 2 < n ? d2[k] : 0;
      double c1 = -a * s11 - b * s12;
      double c2 = -a * s12 - b * s22;
      double c0 = 1 / d0[k] - a * c1 - b * c2;
      sd[k] = Math.sqrt(Math.max(0, c0));
      s22 = s11;
      s12 = c1;
      s11 = c0;
    }
  }
}
