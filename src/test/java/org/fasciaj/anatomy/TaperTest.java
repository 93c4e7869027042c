package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A fascia of 4 mm at its thickest, which thins by 0.1 mm per mm to either side. */
class TaperTest {
  private static final double MM = 0.1;
  private static final int WIDTH = 401;
  private static final int THICKEST = 150;
  private static final double PEAK_MM = 4;
  private static final double THINS = 0.1;

  /** Half a step along the fascia changes its thickness by this much, mm. */
  private static final double STEP_MM = 0.025 + 1e-9;

  private static double thickness(int x) {
    return PEAK_MM - THINS * Math.abs(x - THICKEST) * MM;
  }

  /** The deep border falls by some slope; the superficial one lies a thickness above it. */
  private static Taper drawn(int distal, double slope) {
    double tilt = Math.cos(Math.atan(slope));
    return DrawnTaper.of(
        MM,
        distal,
        WIDTH,
        x -> 200 + slope * x - thickness(distal > 0 ? x : WIDTH - 1 - x) / tilt / MM,
        x -> 200 + slope * x);
  }

  @Test
  void behindIsHowMuchThickerItIsProximally() {
    Taper taper = drawn(1, 0);
    assertEquals(1.0, taper.behind(THICKEST + 100), STEP_MM);
    assertEquals(THICKEST, taper.thickest(THICKEST + 100), 5);
    assertTrue(taper.behind(THICKEST - 50) < 0, "it thins over the bone");
  }

  @Test
  void aHeelThatLiesTheOtherWayIsTheSame() {
    Taper taper = drawn(-1, 0);
    assertEquals(1.0, taper.behind(WIDTH - 1 - THICKEST - 100), STEP_MM);
    assertEquals(WIDTH - 1 - THICKEST, taper.thickest(WIDTH - 1 - THICKEST - 100), 5);
  }

  @Test
  void thicknessIsNormalToATiltedFascia() {
    double slope = Math.tan(Math.toRadians(20));
    double cosine = Math.cos(Math.toRadians(20));
    // Past its thickest place the superficial border falls more steeply than the deep one.
    double middle = Math.atan(slope + 0.5 * THINS / cosine);
    double thinner = thickness(THICKEST + 100) / cosine * Math.cos(middle);
    assertEquals(PEAK_MM - thinner, drawn(1, slope).behind(THICKEST + 100), STEP_MM);
  }

  @Test
  void whatIsThickerBehindByThreeDeviationsCostsAsMuch() {
    // 0.3 mm thicker behind: 3 deviations of 0.1 mm, so 0.5 * 3 * 3.
    assertEquals(-4.5, drawn(1, 0).likelihood(THICKEST + 30), 0.8);
    assertEquals(0, drawn(1, 0).likelihood(THICKEST), 1e-9);
    assertEquals(-12, drawn(1, 0).likelihood(THICKEST + 200), 1e-9);
  }

  @Test
  void withoutAFasciaNothingIsSaid() {
    Taper taper = drawn(1, 0);
    taper.clear();
    assertEquals(0, taper.behind(300));
    assertEquals(0, taper.likelihood(300), 1e-12);
    assertEquals(300, taper.thickest(300));
  }
}
