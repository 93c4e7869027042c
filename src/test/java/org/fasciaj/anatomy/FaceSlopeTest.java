package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Surfaces below a level border, in steps of 0.2 mm. */
class FaceSlopeTest {
  private static final double STEP_MM = 0.2;

  private static double odds(int n, DoubleUnaryOperator gap) {
    double[] bone = new double[n];
    double[] soft = new double[n];
    double[] weight = new double[n];
    Arrays.fill(soft, 12);
    Arrays.fill(weight, 50);
    Arrays.setAll(bone, k -> 12 + gap.applyAsDouble(k * STEP_MM));
    return FaceSlope.odds(bone, soft, weight, n, STEP_MM);
  }

  @Test
  void surfaceAlongTheBorderIsFaceOfSpur() {
    assertEquals(4, odds(30, x -> 1.2 + 0.1 * x), 0);
  }

  /** From where a circle of 4 mm radius has sunk by 0.8 mm, at 2.4 mm, over 1.2 mm. */
  @Test
  void roundedEdgeIsFront() {
    double odds = odds(7, x -> 4 - Math.sqrt(16 - (2.4 + x) * (2.4 + x)));
    assertTrue(odds < -1, "" + odds);
  }

  @Test
  void middleBetweenBothTellsNothing() {
    assertEquals(0, odds(20, x -> 1 + 0.45 * x), 1e-9);
  }

  /** 30 steps that fall by 0.4: variance 0.15^2 + 0.1^2 / (2247.5 * 0.04 * 0.2 / 0.9). */
  @Test
  void oddsFollowFromSlopeAndLength() {
    double spread = 30 * (30 * 30 - 1) / 12.0 * 0.04 * 0.2 / 0.9;
    double expected = 0.5 * 0.05 / (0.0225 + 0.01 / spread);
    assertEquals(expected, odds(30, x -> 1 + 0.4 * x), 1e-9);
  }

  @Test
  void shortSurfaceTellsLittleAndNoneNothing() {
    assertTrue(Math.abs(odds(3, x -> 1)) < 0.5);
    assertEquals(0, odds(1, x -> 1), 0);
    double[] none = new double[10];
    assertEquals(0, FaceSlope.odds(new double[10], new double[10], none, 10, STEP_MM), 0);
  }
}
