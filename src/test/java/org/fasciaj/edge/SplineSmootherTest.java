package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The banded smoother against a dense solution of the same normal equations. */
class SplineSmootherTest {
  /** (W + lambda D'D) with the second differences D written out. */
  private static double[][] matrix(double[] weight, double lambda) {
    int n = weight.length;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = weight[i];
    }
    int[] second = {1, -2, 1};
    for (int k = 0; k + 2 < n; k++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          a[k + i][k + j] += lambda * second[i] * second[j];
        }
      }
    }
    return a;
  }

  /** Inverse by Gauss-Jordan elimination with row exchange. */
  private static double[][] inverse(double[][] a) {
    int n = a.length;
    double[][] m = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], 0, m[i], 0, n);
      m[i][n + i] = 1;
    }
    for (int c = 0; c < n; c++) {
      int p = c;
      for (int i = c; i < n; i++) {
        p = Math.abs(m[i][c]) > Math.abs(m[p][c]) ? i : p;
      }
      double[] swap = m[c];
      m[c] = m[p];
      m[p] = swap;
      double pivot = m[c][c];
      for (int j = 0; j < 2 * n; j++) {
        m[c][j] /= pivot;
      }
      for (int i = 0; i < n; i++) {
        double f = m[i][c];
        for (int j = 0; i != c && j < 2 * n; j++) {
          m[i][j] -= f * m[c][j];
        }
      }
    }
    double[][] out = new double[n][];
    for (int i = 0; i < n; i++) {
      out[i] = Arrays.copyOfRange(m[i], n, 2 * n);
    }
    return out;
  }

  private static double[] solution(double[] y, double[] weight, double lambda) {
    double[][] inverse = inverse(matrix(weight, lambda));
    double[] out = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        out[i] += inverse[i][j] * weight[j] * y[j];
      }
    }
    return out;
  }

  private static double[] random(Random r, int n, double mean, double spread) {
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = mean + spread * (r.nextDouble() - 0.5);
    }
    return v;
  }

  /** Curves of different data and weights side by side, none of which may touch another. */
  @Test
  void curvesAndEnergiesEqualTheDenseSolution() {
    Random r = new Random(11);
    CurveEnergies curves = new CurveEnergies();
    for (int n = 3; n <= 14; n++) {
      int lanes = 1 + r.nextInt(20);
      double bending = 0.2 + r.nextDouble();
      curves.configure(n, lanes, bending);
      double[][] y = new double[lanes][];
      double[][] weight = new double[lanes][];
      for (int lane = 0; lane < lanes; lane++) {
        y[lane] = random(r, n, 20, 6);
        weight[lane] = random(r, n, 1.5, 2);
        for (int i = 1; n > 5 && i < n - 1; i += 3) {
          weight[lane][i] = 0;
        }
        for (int i = 0; i < n; i++) {
          curves.positions(i)[lane] = y[lane][i];
          curves.weights(i)[lane] = weight[lane][i];
        }
      }
      double[] energy = curves.energies();
      double lambda = 1 / (bending * bending);
      for (int lane = 0; lane < lanes; lane++) {
        double[] expected = solution(y[lane], weight[lane], lambda);
        double sum = energy(y[lane], weight[lane], lambda, expected);
        assertEquals(sum, energy[lane], 1e-7 * Math.max(1, sum));
        for (int i = 0; i < n; i++) {
          assertEquals(expected[i], curves.curves(i)[lane], 1e-7, "column " + i + " of " + n);
        }
      }
    }
  }

  private static double energy(double[] y, double[] weight, double lambda, double[] curve) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += weight[i] * (y[i] - curve[i]) * (y[i] - curve[i]);
      double bend = i + 2 < y.length ? curve[i] - 2 * curve[i + 1] + curve[i + 2] : 0;
      sum += lambda * bend * bend;
    }
    return sum;
  }

  /**
   * Level data have no residuals: every bisquare weight is 1 and the scale sits on its floor, so
   * that the deviation is the dense inverse's for that scale.
   */
  @Test
  void deviationEqualsTheDenseInverse() {
    int n = 15;
    double[] y = new double[n];
    double[] weight = random(new Random(3), n, 1.2, 1);
    weight[0] = 0;
    for (int i = 6; i < 10; i++) {
      weight[i] = 0;
    }
    double correlation = 3.5;
    double bending = 2e-6;
    double[] out = new double[n];
    double[] sd = new double[n];
    double scale = new SplineSmoother().smooth(y, weight, n, correlation, bending, out, sd);
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      w[i] = weight[i] / (correlation * scale * scale);
    }
    double[][] inverse = inverse(matrix(w, 1 / (bending * bending)));
    for (int i = 0; i < n; i++) {
      assertEquals(0, out[i], 1e-9);
      assertEquals(1, sd[i] / Math.sqrt(inverse[i][i]), 1e-4, "column " + i);
    }
    assertTrue(sd[0] > sd[2], "the end without data is less certain");
    assertTrue(sd[7] > sd[4] && sd[8] > sd[11], "so is the gap");
  }

  /**
   * Noise and bending are known: the reported scale is the noise, and the deviation is what the
   * curve's error really is.
   */
  @Test
  void scaleAndDeviationMatchAKnownNoise() {
    int n = 400;
    double noise = 0.7;
    double[] out = new double[n];
    double[] sd = new double[n];
    double scales = 0;
    double ratio = 0;
    int runs = 20;
    SplineSmoother smoother = new SplineSmoother();
    for (int run = 0; run < runs; run++) {
      Random r = new Random(run);
      double[] truth = new double[n];
      double slope = 0;
      double bending = 0.01;
      for (int i = 1; i < n; i++) {
        slope += bending * r.nextGaussian();
        truth[i] = truth[i - 1] + slope;
      }
      double[] y = new double[n];
      double[] weight = new double[n];
      for (int i = 0; i < n; i++) {
        weight[i] = 0.5 + 1.5 * r.nextDouble();
        y[i] = truth[i] + noise / Math.sqrt(weight[i]) * r.nextGaussian();
      }
      scales += smoother.smooth(y, weight, n, 1, bending, out, sd);
      for (int i = 0; i < n; i++) {
        double u = (out[i] - truth[i]) / sd[i];
        ratio += u * u / n;
      }
    }
    assertEquals(noise, scales / runs, 0.05 * noise);
    assertEquals(1, Math.sqrt(ratio / runs), 0.15);
  }

  @Test
  void anOutlierHasNoSay() {
    int n = 60;
    double[] y = new double[n];
    Random r = new Random(8);
    for (int i = 0; i < n; i++) {
      y[i] = 0.2 * r.nextGaussian();
    }
    double[] clean = y.clone();
    double[] weight = new double[n];
    Arrays.fill(weight, 1);
    y[30] = 40;
    double[] out = new double[n];
    double[] sd = new double[n];
    new SplineSmoother().smooth(y, weight, n, 1, 0.01, out, sd);
    weight[30] = 0;
    double[] expected = new double[n];
    new SplineSmoother().smooth(clean, weight, n, 1, 0.01, expected, new double[n]);
    for (int i = 0; i < n; i++) {
      assertEquals(expected[i], out[i], 0.03, "column " + i);
    }
  }

  @Test
  void fewerThanThreeColumnsOfDataHaveNoScale() {
    double[] weight = {1, 0, 0, 0, 1};
    double scale =
        new SplineSmoother().smooth(new double[5], weight, 5, 1, 1, new double[5], new double[5]);
    assertTrue(Double.isNaN(scale));
  }
}
