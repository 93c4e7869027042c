package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The tuned kernel against {@link Reference}, on random pictures of all sizes from one pixel on,
 * with odd widths that no SIMD register divides, and regions that touch or cross the edge.
 */
class KernelAgreesTest {
  /** Largest difference, grey levels. */
  private static final double GREY = 1e-4;

  /** Largest difference of a position, px. */
  private static final double POSITION = 1e-3;

  private static final int[] WIDTHS = {1, 2, 3, 5, 7, 8, 13, 16, 17, 31, 33, 47, 64, 65, 101};
  private static final int[] HEIGHTS = {1, 2, 3, 4, 9, 16, 23, 40, 77};

  /** Grey noise in the middle of a larger array: what lies around must not be read. */
  private static Picture picture(Random r, int width, int height) {
    int start = 7;
    int stride = width + 3;
    float[] grey = new float[start + stride * height + 5];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = Float.NaN;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        grey[start + y * stride + x] = 255 * r.nextFloat();
      }
    }
    return new Picture(grey, start, stride, width, height);
  }

  /** A bent path, now and then beyond the picture. */
  private static double[] path(Random r, int n, int height) {
    double level = (1.4 * r.nextDouble() - 0.2) * height;
    double tilt = 0.3 * (r.nextDouble() - 0.5);
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      y[k] = level + tilt * k + 0.01 * k * (n - k) / n;
    }
    return y;
  }

  @Test
  void bandsOfAllSizes() {
    Random r = new Random(21);
    StraightBand band = new StraightBand();
    for (int width : WIDTHS) {
      for (int height : HEIGHTS) {
        Picture p = picture(r, width, height);
        int x0 = r.nextInt(3) - 1;
        double[] path = path(r, width, height);
        int half = r.nextInt(14);
        float step = r.nextBoolean() ? 1 : 0.25f + 0.75f * r.nextFloat();
        double sigma = 6 * r.nextDouble();
        band.cut(p.grey(), p.start(), p.stride(), width, height, x0, path, width, half, step);
        band.average(sigma);
        double[][] expected = Reference.band(p, x0, path, width, half, step, sigma);
        for (int j = 0; j < band.rows(); j++) {
          for (int k = 0; k < width; k++) {
            assertEquals(expected[j][k], band.at(k, j), GREY, width + " x " + height);
          }
        }
      }
    }
  }

  @Test
  void cellsOfAllSizes() {
    Random r = new Random(22);
    CellGrid grid = new CellGrid();
    for (int width : WIDTHS) {
      for (int height : HEIGHTS) {
        Picture p = picture(r, width, height);
        int x0 = r.nextInt(width);
        int y0 = r.nextInt(height);
        int w = width - x0;
        int h = height - y0;
        float cw = 0.5f + 6 * r.nextFloat();
        float ch = 0.5f + 2 * r.nextFloat();
        grid.fill(p.grey(), p.start(), p.stride(), x0, y0, w, h, cw, ch);
        for (int c = 0; c < grid.columns(); c++) {
          for (int row = 0; row < grid.rows(); row++) {
            double expected = Reference.cell(p, x0, y0, w, h, cw, ch, c, row);
            assertEquals(expected, grid.at(c, row), GREY, w + " x " + h + " by " + cw + ", " + ch);
          }
        }
      }
    }
  }

  @Test
  void runsLinesAndStepsOfAllLengths() {
    Random r = new Random(23);
    RunMeans runs = new RunMeans();
    int margin = 15;
    for (int n : new int[] {1, 2, 3, 7, 16, 17, 30, 41, 120, 33}) {
      float[] v = new float[n + 4];
      for (int i = 0; i < v.length; i++) {
        v[i] = 255 * r.nextFloat();
      }
      float[] row = Arrays.copyOfRange(v, 4, n + 4);
      runs.configure(n, margin, margin);
      runs.load(v, 4);
      float[] out = new float[n + 2 * margin];
      for (int length = 1; length <= margin; length++) {
        runs.means(length, out);
        for (int s = -margin; s < n + margin; s++) {
          double expected = Reference.mean(row, n, s, s + length - 1);
          assertEquals(expected, out[margin + s], GREY, n + ": " + length + " from " + s);
        }
      }
      runs.line(5, 5, 6, out);
      for (int i = 0; i < n; i++) {
        double sides =
            Reference.mean(row, n, i - 10, i - 5) + Reference.mean(row, n, i + 5, i + 10);
        assertEquals(Reference.mean(row, n, i - 2, i + 2) - 0.5 * sides, out[i], GREY);
      }
      runs.step(14, 2, out);
      for (int i = 0; i < n; i++) {
        double above = Reference.mean(row, n, i - 15, i - 2);
        assertEquals(above - Reference.mean(row, n, i + 2, i + 15), out[i], GREY);
      }
    }
  }

  @Test
  void ranksAreThoseOfASort() {
    Random r = new Random(24);
    Rank rank = new Rank();
    for (int n : new int[] {1, 2, 3, 10, 100, 1001, 20_000}) {
      float[] v = new float[n + 1];
      for (int i = 0; i < n; i++) {
        // Spread over many exponents, both signs, some equal and some zero.
        double size = Math.exp(10 * r.nextGaussian());
        v[i] = i % 7 == 3 ? 0 : i % 5 == 1 ? -2.5f : (float) (size * r.nextGaussian());
      }
      float[] copy = v.clone();
      for (int at : new int[] {0, n / 3, n / 2, n - 1}) {
        assertEquals(Reference.ranked(v, n, at), rank.select(v, n, at), 0f, n + ", " + at);
      }
      int zeros = 0;
      for (int i = 0; i < n; i++) {
        zeros += v[i] == 0 ? 1 : 0;
      }
      float median = Reference.ranked(v, n, zeros + (n - zeros) / 2);
      assertEquals(median, rank.medianOfNonZero(v, n), 0f);
      assertEquals(0, Arrays.compare(copy, v), "the values stay where they are");
    }
    assertTrue(Float.isNaN(rank.medianOfNonZero(new float[5], 5)));
  }

  /** Whole rewards and costs: sums are exact, so that the best totals are equal. */
  @Test
  void pathsOfAllSizes() {
    Random r = new Random(25);
    ChainPath chain = new ChainPath();
    SlopePath slope = new SlopePath();
    for (int columns : WIDTHS) {
      for (int rows : HEIGHTS) {
        float[] reward = new float[columns * rows];
        for (int i = 0; i < reward.length; i++) {
          reward[i] = r.nextInt(20);
        }
        int steepest = r.nextInt(5);
        int cost = r.nextInt(6);
        int[] path = new int[columns];
        float total = chain.best(reward, columns, rows, steepest, cost, path);
        assertEquals(Reference.chain(reward, columns, rows, steepest, cost), total, 0);
        total = slope.best(reward, columns, rows, steepest, cost, 1, path);
        assertEquals(Reference.slope(reward, columns, rows, steepest, cost, 1), total, 0);
      }
    }
  }

  @Test
  void pairsOfPathsOfAllSizes() {
    Random r = new Random(27);
    PairPath pairs = new PairPath();
    for (int columns : new int[] {1, 2, 7, 16, 31}) {
      for (int rows : new int[] {3, 4, 9, 16, 23, 33}) {
        float[][] reward = new float[2][columns * rows];
        for (int i = 0; i < columns * rows; i++) {
          reward[0][i] = r.nextInt(20);
          reward[1][i] = r.nextInt(20);
        }
        int least = 1 + r.nextInt(rows / 2);
        int most = least + r.nextInt(rows - least);
        double[] costs = {r.nextInt(4), r.nextInt(6), r.nextInt(6)};
        int[] u = new int[columns];
        int[] l = new int[columns];
        PairPath pair =
            pairs.configure(
                columns, rows, least, most, (float) costs[0], (float) costs[1], (float) costs[2]);
        pair.run(reward[0], reward[1]);
        pair.trace(u, l);
        assertEquals(
            Reference.pair(reward[0], reward[1], columns, rows, least, most, costs),
            Reference.total(reward[0], reward[1], rows, u, l, costs),
            columns + " x " + rows);
      }
    }
  }

  @Test
  void refinedPositionsOfAllSizes() {
    Random r = new Random(26);
    BorderRefiner refiner = new BorderRefiner();
    for (int width : WIDTHS) {
      for (int height : HEIGHTS) {
        Picture p = picture(r, width, height);
        double thin = 0.6 + 2 * r.nextDouble();
        BorderProfile profile =
            new BorderProfile(
                1 + 6 * r.nextDouble(),
                5 * thin,
                thin,
                2 * thin,
                2 * thin * r.nextDouble(),
                5 * r.nextDouble(),
                2 * r.nextDouble(),
                0.6,
                0.3 + r.nextDouble(),
                r.nextInt(3) - 1,
                2 * thin * r.nextDouble());
        double[] path = path(r, width, height);
        ReferenceRefiner expected = new ReferenceRefiner(p, 0, path, width, profile);
        double[] y = new double[width];
        double[] weight = new double[width];
        double[] strength = new double[width];
        refiner.refine(p, 0, path, width, profile, 1, 1, y, weight, strength);
        for (int k = 0; k < width; k++) {
          String where = width + " x " + height + ", column " + k;
          assertEquals(expected.y[k], y[k], POSITION, where);
          assertEquals(expected.weight[k], weight[k], 1e-3 * Math.max(1, weight[k]), where);
          assertEquals(expected.strength[k], strength[k], 1e-3, where);
        }
      }
    }
  }
}
