package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sums over paths against every path written out one by one. */
class SlopeOddsTest {
  private static final int COLUMNS = 4;
  private static final int ROWS = 5;
  private static final double BEND = 0.7;
  private static final double SLOPE = 0.2;
  private static final double TEMPER = 0.6;
  private static final float CLOSED = -50;

  private final double[] expected = new double[COLUMNS * ROWS];
  private double all;

  @Test
  void isTheShareOfAllPathsThatPass() {
    Random random = new Random(4);
    float[] reward = new float[COLUMNS * ROWS];
    for (int i = 0; i < reward.length; i++) {
      reward[i] = (float) (3 * random.nextDouble());
    }
    reward[ROWS + 2] = CLOSED;
    for (int r = 0; r < ROWS; r++) {
      for (int s = -1; s <= 1; s++) {
        walk(reward, new int[COLUMNS], 0, r, s, 1);
      }
    }
    float[] odds = new float[COLUMNS * ROWS];
    SlopeOdds sums = new SlopeOdds();
    sums.sum(new float[60], 6, 10, CLOSED, 2, 1, 1, 1, new float[60]);
    sums.sum(reward, COLUMNS, ROWS, CLOSED, 1, BEND, SLOPE, TEMPER, odds);
    float[] share = new float[COLUMNS * ROWS];
    for (int i = 0; i < share.length; i++) {
      share[i] = (float) (expected[i] / all);
    }
    assertArrayEquals(share, odds, 1e-6f);
    assertEquals(0, odds[ROWS + 2]);
  }

  /** One path after the other, by its slopes; a bend of two is not allowed. */
  private void walk(float[] reward, int[] path, int c, int r, int s, double weight) {
    if (r < 0 || r >= ROWS || reward[c * ROWS + r] <= CLOSED) {
      return;
    }
    path[c] = r;
    double w = weight * Math.exp(TEMPER * reward[c * ROWS + r]);
    if (c == COLUMNS - 1) {
      all += w;
      for (int i = 0; i < COLUMNS; i++) {
        expected[i * ROWS + path[i]] += w;
      }
      return;
    }
    for (int t = Math.max(-1, s - 1); t <= Math.min(1, s + 1); t++) {
      double cost = SLOPE * Math.abs(t) + (t == s ? 0 : BEND);
      walk(reward, path, c + 1, r + t, t, w * Math.exp(-TEMPER * cost));
    }
  }
}
