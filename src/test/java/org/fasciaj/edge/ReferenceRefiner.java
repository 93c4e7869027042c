package org.fasciaj.edge;

import java.util.Arrays;

/**
 * {@link BorderRefiner} the slow and obvious way, in double precision: templates laid over each
 * place anew, the noise by sorting, the path by trying every step.
 */
final class ReferenceRefiner {
  final double[] y;
  final double[] weight;
  final double[] strength;
  private final double[][] band;
  private final BorderProfile p;
  private final float step;
  private final int m;
  private final int half;
  private final double noise;

  ReferenceRefiner(Picture picture, int x0, double[] path, int n, BorderProfile p) {
    this.p = p;
    step = (float) Math.min(1, Math.max(0.25, p.thinLine() / 2));
    m = (int) Math.ceil(p.window() / step);
    int reach = (int) Math.ceil(p.reach() / step);
    half = reach + m;
    band = Reference.band(picture, x0, path, n, half, step, p.along());
    noise = noise(n);
    y = new double[n];
    weight = new double[n];
    strength = new double[n];
    double[][] reward = new double[n][2 * reach + 1];
    for (int k = 0; k < n; k++) {
      for (int r = 0; r <= 2 * reach; r++) {
        double all = evidence(k, r + m);
        reward[k][r] = Math.min(8, all) + 0.002 * all;
      }
    }
    int[] best = best(reward, p.bend());
    for (int k = 0; k < n; k++) {
      strength[k] = Math.min(8, reward[k][best[k]]);
      locate(k, best[k] + m);
      y[k] = path[k] + (y[k] - half) * step;
    }
  }

  private double evidence(int k, int row) {
    double line = Math.max(line(k, row, p.thinLine()), line(k, row, p.thickLine()));
    double norm = 0;
    double stair = 0;
    for (int j = -m; j <= m; j++) {
      double t = -Math.tanh(j / Math.max(0.5, p.thinLine() / step));
      norm += t * t;
      stair += t * band[row + j][k];
    }
    double e = Math.max(0, line) / noise;
    double share = stair > 0 ? p.fallShare() : p.stepShare();
    double s = share * Math.abs(stair) / Math.sqrt(norm) / noise;
    return Math.hypot(e, s);
  }

  /** How much of the profile a Gaussian line without its mean explains. */
  private double line(int k, int row, double width) {
    double sigma = width / step;
    double mean = 0;
    for (int j = -m; j <= m; j++) {
      mean += Math.exp(-0.5 * j * j / (sigma * sigma)) / (2 * m + 1);
    }
    double norm = 0;
    double sum = 0;
    for (int j = -m; j <= m; j++) {
      double t = Math.exp(-0.5 * j * j / (sigma * sigma)) - mean;
      norm += t * t;
      sum += t * band[row + j][k];
    }
    return sum / Math.sqrt(norm);
  }

  private double noise(int n) {
    int d = Math.max(2, (int) Math.round(2.5 * p.thinLine() / step));
    double[] bends = new double[n * band.length];
    int count = 0;
    for (int k = 0; k < n; k++) {
      for (int j = d; j < band.length - d; j++) {
        if (band[j][k] > 2 && band[j][k] < 252) {
          bends[count++] = Math.abs(band[j][k] - 0.5 * (band[j - d][k] + band[j + d][k]));
        }
      }
    }
    Arrays.sort(bends, 0, count);
    return count < 20 ? 4 : Math.max(1, 1.4826 * bends[count / 2] / Math.sqrt(1.5));
  }

  private static int[] best(double[][] reward, double stepCost) {
    int n = reward.length;
    int rows = reward[0].length;
    double[][] sum = new double[n][];
    int[][] from = new int[n][rows];
    sum[0] = reward[0];
    for (int c = 1; c < n; c++) {
      sum[c] = new double[rows];
      for (int r = 0; r < rows; r++) {
        from[c][r] = r;
        for (int b = Math.max(0, r - 2); b <= Math.min(rows - 1, r + 2); b++) {
          double here = sum[c - 1][from[c][r]] - Math.abs(from[c][r] - r) * stepCost;
          from[c][r] = sum[c - 1][b] - Math.abs(b - r) * stepCost > here ? b : from[c][r];
        }
        int f = from[c][r];
        sum[c][r] = sum[c - 1][f] - Math.abs(f - r) * stepCost + reward[c][r];
      }
    }
    int[] path = new int[n];
    for (int r = 1; r < rows; r++) {
      path[n - 1] = sum[n - 1][r] > sum[n - 1][path[n - 1]] ? r : path[n - 1];
    }
    for (int c = n - 1; c > 0; c--) {
      path[c - 1] = from[c][path[c]];
    }
    return path;
  }

  private double at(int k, int row) {
    return band[Math.max(0, Math.min(band.length - 1, row))][k];
  }

  private void locate(int k, int r) {
    int w = Math.max(1, (int) Math.ceil(p.peak() / step));
    int peak = r;
    for (int j = Math.max(1, r - w); j <= Math.min(band.length - 2, r + w); j++) {
      peak = at(k, j) > at(k, peak) + 1e-3 ? j : peak;
    }
    double above = at(k, peak);
    double below = at(k, peak);
    for (int j = 1; j <= m; j++) {
      above = Math.min(above, at(k, peak - j));
      below = Math.min(below, at(k, peak + j));
    }
    double height = at(k, peak) - Math.max(above, below);
    double unit = p.thinLine() * p.thinLine();
    if (height > 1.6 * p.stepShare() * noise) {
      double level = Math.max(above, below) + 0.6 * height;
      double a = flank(k, peak, -1, level);
      double b = flank(k, peak, 1, level);
      boolean wide = b - a > 2 * p.half() / step;
      y[k] = 0.5 * (a + b);
      y[k] = wide && p.outer() < 0 ? a + p.half() / step : y[k];
      y[k] = wide && p.outer() > 0 ? b - p.half() / step : y[k];
      weight[k] = Math.pow(Math.min(12, height / noise), 2) / unit;
      return;
    }
    int steep = r;
    double most = -1;
    for (int j = Math.max(2, r - w); j <= Math.min(band.length - 3, r + w); j++) {
      if (steepness(k, j) > most) {
        most = steepness(k, j);
        steep = j;
      }
    }
    double curve = 2 * steepness(k, steep) - steepness(k, steep - 1) - steepness(k, steep + 1);
    double off = 0.5 * (steepness(k, steep + 1) - steepness(k, steep - 1)) / curve;
    boolean inside = steep >= 3 && steep <= band.length - 4 && curve > 0;
    y[k] = steep + (inside ? Math.max(-0.5, Math.min(0.5, off)) : 0);
    int d = (int) Math.ceil(2 * p.thinLine() / step);
    double contrast = Math.abs(side(k, r - m, r - d) - side(k, r + d, r + m)) / noise;
    weight[k] = 0.15 * Math.min(9, contrast * contrast) / unit + 1e-3;
  }

  private double steepness(int k, int j) {
    return Math.abs(at(k, j + 1) - at(k, j - 1) + at(k, j + 2) - at(k, j - 2));
  }

  private double side(int k, int from, int to) {
    double sum = 0;
    int a = Math.max(0, Math.min(band.length - 1, Math.min(from, to)));
    int b = Math.max(0, Math.min(band.length - 1, Math.max(from, to)));
    for (int j = a; j <= b; j++) {
      sum += at(k, j);
    }
    return sum / (b - a + 1);
  }

  private double flank(int k, int peak, int direction, double level) {
    int j = peak;
    while (j + direction >= 0 && j + direction < band.length) {
      double next = at(k, j + direction);
      if (next <= level) {
        return j + direction * (at(k, j) - level) / Math.max(1e-6, at(k, j) - next);
      }
      j += direction;
    }
    return j;
  }
}
