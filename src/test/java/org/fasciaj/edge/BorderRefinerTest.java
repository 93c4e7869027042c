package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Sub-pixel positions on noiseless borders that were drawn at known depths. */
class BorderRefinerTest {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 70;

  /** Standard deviation of the blur, px: a pulse of 0.13 mm on pixels of 0.07 mm. */
  private static final double SIGMA = 1.9;

  private static final BorderProfile SOFT =
      new BorderProfile(6, 11, SIGMA, 4, 4, 5, 1, 0.6, 0.6, 0, 4);

  private static final double MAX_BIAS_PX = 0.02;
  private static final double MAX_SD_PX = 0.1;

  /** A picture whose grey depends on the vertical distance from a tilted line. */
  private static Picture draw(double depth, double tilt, DoubleUnaryOperator grey) {
    float[] data = new float[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        data[y * WIDTH + x] = (float) grey.applyAsDouble(y - depth - tilt * (x - WIDTH / 2));
      }
    }
    return new Picture(data, 0, WIDTH, WIDTH, HEIGHT);
  }

  private static double[] truth(double depth, double tilt) {
    double[] y = new double[WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      y[x] = depth + tilt * (x - WIDTH / 2);
    }
    return y;
  }

  /** Errors of all columns, started from a level path as a coarse search would leave it. */
  private static double[] errors(double depth, double tilt, double off, DoubleUnaryOperator grey) {
    double[] truth = truth(depth, tilt);
    double[] path = new double[WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      path[x] = truth[x] + off;
    }
    double[] y = new double[WIDTH];
    double[] weight = new double[WIDTH];
    double[] strength = new double[WIDTH];
    BorderRefiner refiner = new BorderRefiner();
    Picture picture = draw(depth, tilt, grey);
    refiner.refine(picture, 0, path, WIDTH, SOFT, 1, 1, y, weight, strength);
    double[] error = new double[WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      error[x] = y[x] - truth[x];
      assertTrue(weight[x] > 0 && strength[x] > 3, "a border without noise is strong evidence");
    }
    return error;
  }

  private static void assertLocated(String what, DoubleUnaryOperator grey) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (double tilt : new double[] {-0.12, -0.05, 0, 0.03, 0.1}) {
      for (int i = 0; i < 20; i++) {
        double off = (i % 5 - 2) * 0.9;
        for (double e : errors(34 + i / 20.0, tilt, off, grey)) {
          sum += e;
          squares += e * e;
          n++;
        }
      }
    }
    double bias = sum / n;
    double sd = Math.sqrt(squares / n - bias * bias);
    assertTrue(Math.abs(bias) < MAX_BIAS_PX, what + ": bias " + bias + " px");
    assertTrue(sd < MAX_SD_PX, what + ": sd " + sd + " px");
  }

  private static double line(double d) {
    return Math.exp(-0.5 * d * d / (SIGMA * SIGMA));
  }

  @Test
  void middleOfABlurredLine() {
    assertLocated("line", d -> 60 + 110 * line(d));
  }

  @Test
  void middleOfABlurredStep() {
    assertLocated("falling step", d -> 100 - 55 * Math.tanh(d / SIGMA));
    assertLocated("rising step", d -> 100 + 55 * Math.tanh(d / SIGMA));
  }

  /** The scanner's white clips the line: its middle, not either end, is the border. */
  @Test
  void middleOfASaturatedPlateau() {
    assertLocated("plateau", d -> Math.min(255, 50 + 700 * line(d / 1.2)));
    double[] flat = errors(35.5, 0, 0, d -> Math.min(255, 50 + 700 * line(d / 1.2)));
    assertEquals(0, Arrays.stream(flat).average().orElseThrow(), MAX_BIAS_PX);
  }

  @Test
  void evidenceIsHighestOnTheBorderAndTheFoundPathLiesThere() {
    double depth = 33.4;
    double[] path = truth(depth + 3, 0);
    double[] y = new double[WIDTH];
    new BorderRefiner()
        .refine(
            draw(depth, 0, d -> 60 + 110 * line(d)),
            0,
            path,
            WIDTH,
            SOFT,
            1,
            1,
            y,
            new double[WIDTH],
            new double[WIDTH]);
    for (int x = 0; x < WIDTH; x++) {
      assertEquals(depth, path[x], 1.0, "within one sample of the band, column " + x);
    }
  }

  @Test
  void aFlatPictureIsNoEvidence() {
    double[] strength = new double[WIDTH];
    new BorderRefiner()
        .refine(
            draw(35, 0, d -> 90),
            0,
            truth(35, 0),
            WIDTH,
            SOFT,
            1,
            1,
            new double[WIDTH],
            new double[WIDTH],
            strength);
    for (double s : strength) {
      assertEquals(0, s, 1e-3);
    }
  }
}
