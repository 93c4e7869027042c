package org.fasciaj.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The phantom's truth, checked against what the drawn picture and plain geometry say. */
class PhantomTest {
  /** Lines alone: no scatterers that compete, no noise, no gain error. */
  private static HeelSpec linesOnly(long seed) {
    HeelSpec s = HeelSpec.random(seed, HeelSpec.Stratum.EASY);
    MachineSpec m = s.machine();
    return s.with(
            new EchoSpec(
                -70, -70, -70, -70, 0, 10, 10, 10, 0.3, 25, 2, 0, 0.1, 0, 0, 0, 0, 0, 0, 0, -60,
                -70))
        .with(
            new MachineSpec(
                m.axial(), m.lateral(), m.focus(), 0, 0, 1, 0, 0, -70, 0, 0.5, 60, 1, 0, 0, 0));
  }

  @Test
  void brightestPointOfALineLiesOnTheBorder() {
    double sum = 0;
    int count = 0;
    for (long seed = 1; seed <= 6; seed++) {
      DrawnHeel heel = Phantom.draw(linesOnly(seed));
      ScreenSpec s = heel.spec().screen();
      for (int i = 60; i < s.columns() - 60; i += 3) {
        double truth = heel.truth().superficial()[i];
        double peak = peak(heel, s.x0() + i, truth);
        double error = (peak - truth) * s.yMm();
        assertTrue(Math.abs(error) < 0.05, "column " + i + " is off by " + error + " mm");
        sum += error;
        count++;
      }
    }
    assertEquals(0, sum / count, 0.01, "bias of the drawn line, mm");
  }

  /** Row of the brightest point near a row, by a parabola through three values. */
  private static double peak(DrawnHeel heel, int x, double near) {
    int best = (int) near;
    for (int y = (int) near - 4; y <= near + 4; y++) {
      if (heel.grey().get(x, y) > heel.grey().get(x, best)) {
        best = y;
      }
    }
    double a = heel.grey().get(x, best - 1);
    double b = heel.grey().get(x, best);
    double c = heel.grey().get(x, best + 1);
    return best + 0.5 * (a - c) / (a - 2 * b + c);
  }

  @Test
  void truthAgreesWithNormalsBetweenTheDrawnCurves() {
    for (long seed = 1; seed <= 20; seed++) {
      HeelSpec spec = HeelSpec.random(seed, HeelSpec.Stratum.HARD);
      HeelCurves c = new HeelCurves(spec.anatomy());
      double[] n0 = c.normal(0);
      assertEquals(c.insertionX(), n0[2], 1e-9);
      assertEquals(spec.anatomy().t0(), c.thickness(0), 0.2);
      for (double s = 0; s <= 10; s += 1) {
        double[] n = c.normal(s);
        double dx = n[2] - n[0];
        double dz = n[3] - n[1];
        assertEquals(c.thickness(s), Math.sqrt(dx * dx + dz * dz), 1e-9);
        assertEquals(n[1], c.superficial.at(n[0]), 1e-4);
        assertEquals(n[3], c.deep.at(n[2]), 1e-4);
      }
    }
  }

  @Test
  void spurHasTheLengthAskedFor() {
    for (long seed = 1; seed <= 40; seed++) {
      HeelSpec spec = HeelSpec.random(seed, HeelSpec.Stratum.EASY);
      assertEquals(
          spec.anatomy().spur(), new HeelCurves(spec.anatomy()).spurLength(), 0.03, "seed " + seed);
    }
  }

  @Test
  void sameSpecDrawsSameBytes() {
    HeelSpec spec = HeelSpec.random(3, HeelSpec.Stratum.HARD);
    assertArrayEquals(Phantom.draw(spec).bytes(), Phantom.draw(spec).bytes());
  }

  @Test
  void greyIsWholeNumbersOfAByte() {
    for (float g : Phantom.draw(HeelSpec.random(2, HeelSpec.Stratum.ARTEFACT)).grey().data) {
      assertTrue(g >= 0 && g <= 255 && g == (int) g, "grey " + g);
    }
  }

  @Test
  void insertionAndStationsLieInsideTheRegion() {
    for (long seed = 0; seed < 300; seed++) {
      HeelSpec spec = HeelSpec.random(seed, HeelSpec.Stratum.HARD);
      HeelCurves c = new HeelCurves(spec.anatomy());
      ScreenSpec s = spec.screen();
      double[] far = c.normal(10);
      assertTrue(far[0] < s.spanX() - 2 && far[2] < s.spanX() - 2, "seed " + seed);
      assertTrue(far[3] < s.spanY() - 1 && c.insertionZ() < s.spanY() - 1, "seed " + seed);
      assertTrue(far[1] > c.skin(far[0]) + 1.5, "seed " + seed);
    }
  }
}
