package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Shadows laid out by hand: a sloping front, and a spur's tip with the front behind it. */
class ShadowFitTest {
  private static final double X_MM = 0.1;
  private static final double INSERTION = 200;

  /** Layers 2 to 9.5 mm deep whose shadow ends so many mm distal of the insertion. */
  private static ShadowFit fit(int distal, DoubleUnaryOperator edgeMm) {
    int n = 11;
    double[] x = new double[n];
    double[] depth = new double[n];
    for (int k = 0; k < n; k++) {
      depth[k] = 2 + 0.75 * k;
      x[k] = INSERTION + distal * edgeMm.applyAsDouble(depth[k]) / X_MM;
    }
    return new ShadowFit().use(new ShadowEdge.Layers(n, x, depth), distal, X_MM);
  }

  @Test
  void frontThatSlopesDoesNotSpeakForASpur() {
    for (int distal : new int[] {-1, 1}) {
      ShadowFit fit = fit(distal, d -> 0.5 + 0.4 * d);
      assertEquals(fit.front(INSERTION), fit.overhang(INSERTION), 0.5);
    }
  }

  @Test
  void shadowThatFallsStraightIsASpur() {
    for (int distal : new int[] {-1, 1}) {
      ShadowFit fit = fit(distal, d -> 5.0);
      assertTrue(fit.overhang(INSERTION) > fit.front(INSERTION) + 5);
    }
  }

  /** Bone up to the end of the shadow: nothing but the shadow tells a spur along the border. */
  @Test
  void straightShadowFromTheEndOfTheBoneMakesASpurLikely() {
    for (int distal : new int[] {-1, 1}) {
      assertTrue(fit(distal, d -> 0.5).straight(INSERTION) > 2);
      for (double slope : new double[] {0.3, 0.6, 0.9}) {
        double odds = fit(distal, d -> 0.5 + slope * d).straight(INSERTION);
        assertTrue(odds < -3, slope + ": " + odds);
      }
    }
  }

  @Test
  void frontBehindAShortSpurIsUnderstood() {
    ShadowFit straight = fit(1, d -> 4.0);
    ShadowFit behind = fit(1, d -> Math.max(4, 0.5 + 0.5 * d));
    assertEquals(straight.overhang(INSERTION), behind.overhang(INSERTION), 0.1);
  }

  @Test
  void noLayerSaysNothing() {
    ShadowEdge.Layers none = new ShadowEdge.Layers(0, new double[0], new double[0]);
    ShadowFit fit = new ShadowFit().use(none, 1, X_MM);
    assertEquals(0, fit.front(INSERTION), 1e-12);
    assertEquals(0, fit.overhang(INSERTION), 1e-12);
    assertEquals(0, fit.straight(INSERTION), 1e-12);
  }
}
