package org.fasciaj.edge;

import java.util.Arrays;

/**
 * What the kernel computes, the slow and obvious way: one formula per value, double precision, no
 * work arrays, no shared sums. The tuned kernel is held against it.
 */
final class Reference {
  private Reference() {}

  /** Grey at a whole column and a fraction of a row; beyond the edges the last pixel goes on. */
  static double grey(Picture p, int column, double row) {
    int x = Math.max(0, Math.min(p.width() - 1, column));
    double y = Math.max(0, Math.min(p.height() - 1.001, row));
    int i = (int) y;
    double a = p.grey()[p.start() + i * p.stride() + x];
    double b = i + 1 < p.height() ? p.grey()[p.start() + (i + 1) * p.stride() + x] : a;
    return a + (y - i) * (b - a);
  }

  /**
   * The band along a path, averaged along it: [row][column]. Rows lie at multiples of a float step,
   * rounded to float: in noise of 255 grey levels per pixel the rounding alone is 1e-4 grey.
   */
  static double[][] band(
      Picture p, int x0, double[] path, int n, int half, float step, double sigma) {
    double[][] band = new double[2 * half + 1][n];
    int radius = sigma < 0.3 ? 0 : (int) Math.ceil(2.5 * sigma);
    for (int j = 0; j <= 2 * half; j++) {
      for (int k = 0; k < n; k++) {
        double sum = 0;
        double weight = 0;
        for (int i = Math.max(0, k - radius); i <= Math.min(n - 1, k + radius); i++) {
          double g = Math.exp(-0.5 * (i - k) * (i - k) / (sigma * sigma));
          sum += g * grey(p, x0 + i, path[i] - half * step + j * step);
          weight += g;
        }
        band[j][k] = sum / weight;
      }
    }
    return band;
  }

  /** Mean grey of a cell: whole columns, rows by the share that lies in the cell. */
  static double cell(
      Picture p, int x0, int y0, int width, int height, float cw, float ch, int column, int row) {
    int a = Math.min(width - 1, (int) (column * cw));
    int b = Math.max(a + 1, Math.min(width, (int) ((column + 1) * cw)));
    double mean = 0;
    for (int y = 0; y < height; y++) {
      float share = Math.min((y + 1) / ch, row + 1) - Math.max(y / ch, row);
      for (int x = a; share > 0 && x < b; x++) {
        mean += share * p.grey()[p.start() + (y0 + y) * p.stride() + x0 + x] / (b - a);
      }
    }
    return mean;
  }

  /** Mean of values from..to, cut to the row; 0 where none is left. */
  static double mean(float[] v, int n, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, from); i <= Math.min(n - 1, to); i++) {
      sum += v[i];
      count++;
    }
    return count == 0 ? 0 : sum / count;
  }

  /** The element of a rank among magnitudes. */
  static float ranked(float[] v, int n, int rank) {
    float[] sorted = new float[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = Math.abs(v[i]);
    }
    Arrays.sort(sorted);
    return sorted[rank];
  }

  /** Best total of a path with steps of at most maxStep rows, each row costing stepCost. */
  static double chain(float[] reward, int columns, int rows, int maxStep, double stepCost) {
    double[] before = new double[rows];
    for (int c = 0; c < columns; c++) {
      double[] now = new double[rows];
      for (int r = 0; r < rows; r++) {
        double best = c == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int from = 0; c > 0 && from < rows; from++) {
          int move = Math.abs(r - from);
          best = move > maxStep ? best : Math.max(best, before[from] - move * stepCost);
        }
        now[r] = best + reward[c * rows + r];
      }
      before = now;
    }
    return Arrays.stream(before).max().orElseThrow();
  }

  /** Best total of a path whose slope changes by at most a row per column, for bendCost. */
  static double slope(
      float[] reward, int columns, int rows, int steepest, double bendCost, double slopeCost) {
    double[][] before = new double[2 * steepest + 1][rows];
    for (int c = 0; c < columns; c++) {
      double[][] now = new double[2 * steepest + 1][rows];
      for (int s = 0; s <= 2 * steepest; s++) {
        for (int r = 0; r < rows; r++) {
          double best = c == 0 ? 0 : Double.NEGATIVE_INFINITY;
          int from = r - (s - steepest);
          for (int t = s - 1; c > 0 && t <= s + 1; t++) {
            if (t >= 0 && t <= 2 * steepest && from >= 0 && from < rows) {
              double cost = (t == s ? 0 : bendCost) + Math.abs(s - steepest) * slopeCost;
              best = Math.max(best, before[t][from] - cost);
            }
          }
          now[s][r] = best + reward[c * rows + r];
        }
      }
      before = now;
    }
    return Arrays.stream(before).flatMapToDouble(Arrays::stream).max().orElseThrow();
  }

  /** Best total of two paths least to most rows apart, each step of u and of the gap one row. */
  static double pair(
      float[] upper, float[] lower, int columns, int rows, int least, int most, double[] costs) {
    double[][] before = new double[rows][rows];
    for (int c = 0; c < columns; c++) {
      double[][] now = new double[rows][rows];
      for (int u = 0; u < rows; u++) {
        for (int l = 0; l < rows; l++) {
          double best = c == 0 ? 0 : Double.NEGATIVE_INFINITY;
          for (int du = -1; c > 0 && du <= 1; du++) {
            for (int widen = -1; widen <= 1; widen++) {
              int v = u - du;
              int k = l - du - widen;
              if (v >= 0 && v < rows && k >= 0 && k < rows) {
                double cost = costs[0] * Math.abs(du) + (widen == 0 ? 0 : costs[widen > 0 ? 1 : 2]);
                best = Math.max(best, before[v][k] - cost);
              }
            }
          }
          boolean barred = l - u < least || l - u > most;
          now[u][l] =
              barred ? Double.NEGATIVE_INFINITY : best + upper[c * rows + u] + lower[c * rows + l];
        }
      }
      before = now;
    }
    return Arrays.stream(before).flatMapToDouble(Arrays::stream).max().orElseThrow();
  }

  /** Total of two paths as {@link #pair} counts it. */
  static double total(float[] upper, float[] lower, int rows, int[] u, int[] l, double[] costs) {
    double sum = 0;
    for (int c = 0; c < u.length; c++) {
      sum += upper[c * rows + u[c]] + lower[c * rows + l[c]];
      if (c > 0) {
        int widen = l[c] - u[c] - (l[c - 1] - u[c - 1]);
        sum -= costs[0] * Math.abs(u[c] - u[c - 1]);
        sum -= widen > 0 ? costs[1] * widen : -costs[2] * widen;
      }
    }
    return sum;
  }
}
