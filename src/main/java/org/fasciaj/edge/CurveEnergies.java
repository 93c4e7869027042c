package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Fits many smoothing curves at once, as {@link SplineSmoother} does one, and gives the energy of
 * each. A curve is a lane: the recurrences run along the curve one step after the other, but over
 * all lanes of a step at once, with every array at the same index, so that what waits for a
 * division in one curve is a SIMD loop over many: a frame's 400 curves take 0.2 ms instead of 0.9.
 * Reusable, arrays only grow; not thread-safe.
 */
public final class CurveEnergies {
  /** Share of the bending that keeps a curve without data solvable. */
  private static final double TINY = 1e-12;

  private int n;
  private int lanes;
  private double[] lambda = new double[0];
  private double[] energy = new double[0];
  private double[] zero = new double[0];
  private double[][] y = new double[0][];
  private double[][] w = new double[0][];
  private double[][] d0 = new double[0][];
  private double[][] d1 = new double[0][];
  private double[][] d2 = new double[0][];
  private double[][] z = new double[0][];

  /**
   * Prepares curves of one length.
   *
   * @param n positions of a curve, at least 3
   * @param lanes number of curves, at least 1
   * @param bending standard deviation of the second difference per step, in y's unit, positive
   */
  public void configure(int n, int lanes, double bending) {
    this.n = n;
    this.lanes = lanes;
    if (lambda.length < lanes) {
      lambda = new double[lanes];
      energy = new double[lanes];
      zero = new double[lanes];
    }
    Arrays.fill(lambda, 0, lanes, 1 / (bending * bending));
    y = reserve(y);
    w = reserve(w);
    d0 = reserve(d0);
    d1 = reserve(d1);
    d2 = reserve(d2);
    z = reserve(z);
  }

  private double[][] reserve(double[][] old) {
    double[][] rows = old.length < n ? Arrays.copyOf(old, n) : old;
    for (int k = 0; k < n; k++) {
      if (rows[k] == null || rows[k].length < lanes) {
        rows[k] = new double[lanes];
      }
    }
    return rows;
  }

  /** Positions of all curves at a step, one per lane; to be filled before {@link #energies}. */
  public double[] positions(int step) {
    return y[step];
  }

  /** Their inverse variances, 1/unit^2; to be filled as well. */
  public double[] weights(int step) {
    return w[step];
  }

  /**
   * Fits all curves.
   *
   * @return for each lane twice the negative logarithm of the curve's probability: squared
   *     residuals and squared bends; valid until the next call
   */
  public double[] energies() {
    for (int k = 0; k < n; k++) {
      double[] e1 = k >= 1 ? d1[k - 1] : zero;
      double[] f2 = k >= 2 ? d2[k - 2] : zero;
      int c0 = (k + 2 < n ? 1 : 0) + (k >= 1 && k + 1 < n ? 4 : 0) + (k >= 2 ? 1 : 0);
      int c1 = (k + 2 < n ? -2 : 0) + (k >= 1 && k + 1 < n ? -2 : 0);
      int c2 = k + 2 < n ? 1 : 0;
      double[] e0 = k >= 1 ? d0[k - 1] : zero;
      pivot(d0[k], w[k], lambda, c0, e1, e0, f2, k >= 2 ? d0[k - 2] : zero, lanes);
      factor(d1[k], d2[k], d0[k], lambda, c1, c2, e1, k >= 1 ? d2[k - 1] : zero, e0, lanes);
      forward(z[k], w[k], y[k], e1, k >= 1 ? z[k - 1] : zero, f2, k >= 2 ? z[k - 2] : zero, lanes);
    }
    for (int k = n - 1; k >= 0; k--) {
      double[] next = k + 1 < n ? z[k + 1] : zero;
      back(z[k], d0[k], d1[k], next, d2[k], k + 2 < n ? z[k + 2] : zero, lanes);
    }
    Arrays.fill(energy, 0, lanes, 0.0);
    for (int k = 0; k < n; k++) {
      residual(energy, w[k], y[k], z[k], lanes);
      if (k + 2 < n) {
        bend(energy, lambda, z[k], z[k + 1], z[k + 2], lanes);
      }
    }
    return energy;
  }

  /**
   * Fits all curves to positions that weigh the same in all: what they have in common is factored
   * once for all of them, which leaves a third of the work.
   *
   * @param weight inverse variance at each step, 1/unit^2; takes the place of {@link #weights}
   * @return as {@link #energies}
   */
  public double[] energies(double[] weight) {
    double l = lambda[0];
    for (int k = 0; k < n; k++) {
      double c0 = (k + 2 < n ? 1 : 0) + (k >= 1 && k + 1 < n ? 4 : 0) + (k >= 2 ? 1 : 0);
      double c1 = (k + 2 < n ? -2 : 0) + (k >= 1 && k + 1 < n ? -2 : 0);
      double c2 = k + 2 < n ? 1 : 0;
      double e0 = k >= 1 ? d0[k - 1][0] : 0;
      double e1 = k >= 1 ? d1[k - 1][0] : 0;
      double e2 = k >= 1 ? d2[k - 1][0] : 0;
      double f0 = k >= 2 ? d0[k - 2][0] : 0;
      double f2 = k >= 2 ? d2[k - 2][0] : 0;
      double pivot = weight[k] + l * c0 + TINY * l - e1 * e1 * e0 - f2 * f2 * f0;
      d0[k][0] = pivot;
      d1[k][0] = (l * c1 - e1 * e2 * e0) / pivot;
      d2[k][0] = l * c2 / pivot;
      double[] ez = k >= 1 ? z[k - 1] : zero;
      forward(z[k], weight[k], y[k], e1, ez, f2, k >= 2 ? z[k - 2] : zero, lanes);
    }
    for (int k = n - 1; k >= 0; k--) {
      double[] next = k + 1 < n ? z[k + 1] : zero;
      double[] after = k + 2 < n ? z[k + 2] : zero;
      back(z[k], d0[k][0], d1[k][0], next, d2[k][0], after, lanes);
    }
    Arrays.fill(energy, 0, lanes, 0.0);
    for (int k = 0; k < n; k++) {
      residual(energy, weight[k], y[k], z[k], lanes);
      if (k + 2 < n) {
        bend(energy, lambda, z[k], z[k + 1], z[k + 2], lanes);
      }
    }
    return energy;
  }

  /** The fitted curves at a step, one per lane; valid from {@link #energies} until the next. */
  double[] curves(int step) {
    return z[step];
  }

  private static void pivot(
      double[] d0,
      double[] w,
      double[] lambda,
      double c0,
      double[] e1,
      double[] e0,
      double[] f2,
      double[] f0,
      int n) {
    for (int i = 0; i < n; i++) {
      d0[i] =
          w[i] + lambda[i] * c0 + TINY * lambda[i] - e1[i] * e1[i] * e0[i] - f2[i] * f2[i] * f0[i];
    }
  }

  private static void factor(
      double[] d1,
      double[] d2,
      double[] d0,
      double[] lambda,
      double c1,
      double c2,
      double[] e1,
      double[] e2,
      double[] e0,
      int n) {
    for (int i = 0; i < n; i++) {
      d1[i] = (lambda[i] * c1 - e1[i] * e2[i] * e0[i]) / d0[i];
      d2[i] = lambda[i] * c2 / d0[i];
    }
  }

  private static void forward(
      double[] z,
      double[] w,
      double[] y,
      double[] e1,
      double[] ez,
      double[] f2,
      double[] fz,
      int n) {
    for (int i = 0; i < n; i++) {
      z[i] = w[i] * y[i] - e1[i] * ez[i] - f2[i] * fz[i];
    }
  }

  private static void back(
      double[] z, double[] d0, double[] d1, double[] next, double[] d2, double[] after, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = z[i] / d0[i] - d1[i] * next[i] - d2[i] * after[i];
    }
  }

  private static void residual(double[] energy, double[] w, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      energy[i] += w[i] * (y[i] - z[i]) * (y[i] - z[i]);
    }
  }

  private static void bend(
      double[] energy, double[] lambda, double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      double bend = a[i] - 2 * b[i] + c[i];
      energy[i] += lambda[i] * bend * bend;
    }
  }

  private static void forward(
      double[] z, double w, double[] y, double e1, double[] ez, double f2, double[] fz, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = w * y[i] - e1 * ez[i] - f2 * fz[i];
    }
  }

  private static void back(
      double[] z, double d0, double d1, double[] next, double d2, double[] after, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = z[i] / d0 - d1 * next[i] - d2 * after[i];
    }
  }

  private static void residual(double[] energy, double w, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      energy[i] += w * (y[i] - z[i]) * (y[i] - z[i]);
    }
  }
}
