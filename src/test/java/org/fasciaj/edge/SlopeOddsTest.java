package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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
    float[] reward = reward();
    reward[ROWS + 2] = CLOSED;
    assertEquals(0, check(reward, 1)[ROWS + 2]);
  }

  /** Steps that are longer than the open band is wide lead nowhere. */
  @Test
  void narrowBandHasNoSteepPaths() {
    for (int open = 1; open <= 3; open++) {
      float[] reward = reward();
      for (int i = 0; i < reward.length; i++) {
        reward[i] = i % ROWS < open ? reward[i] : CLOSED;
      }
      check(reward, 4);
    }
  }

  private static float[] reward() {
    Random random = new Random(4);
    float[] reward = new float[COLUMNS * ROWS];
    for (int i = 0; i < reward.length; i++) {
      reward[i] = (float) (3 * random.nextDouble());
    }
    return reward;
  }

  private float[] check(float[] reward, int steepest) {
    Arrays.fill(expected, 0);
    all = 0;
    for (int r = 0; r < ROWS; r++) {
      for (int s = -steepest; s <= steepest; s++) {
        walk(reward, new int[COLUMNS], 0, r, s, 1, steepest);
      }
    }
    float[] odds = new float[COLUMNS * ROWS];
    SlopeOdds sums = new SlopeOdds();
    sums.sum(new float[60], 6, 10, CLOSED, 2, 1, 1, 1, new float[60]);
    sums.sum(reward, COLUMNS, ROWS, CLOSED, steepest, BEND, SLOPE, TEMPER, odds);
    float[] share = new float[COLUMNS * ROWS];
    for (int i = 0; i < share.length; i++) {
      share[i] = (float) (expected[i] / all);
    }
    assertArrayEquals(share, odds, 1e-6f);
    return odds;
  }

  /** One path after the other, by its slopes; a bend of two is not allowed. */
  private void walk(float[] reward, int[] path, int c, int r, int s, double weight, int steepest) {
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
    for (int t = Math.max(-steepest, s - 1); t <= Math.min(steepest, s + 1); t++) {
      double cost = SLOPE * Math.abs(t) + (t == s ? 0 : BEND);
      walk(reward, path, c + 1, r + t, t, w * Math.exp(-TEMPER * cost), steepest);
    }
  }
}
