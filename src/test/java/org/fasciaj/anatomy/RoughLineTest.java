package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a hand's line becomes beyond its ends. */
class RoughLineTest {
  /** From (20, 50) to (60, 54): a slope of 0.1. */
  private static final RoughLine LINE =
      RoughLine.of(List.of(new Point(20, 50), new Point(60, 54)), 0, 99);

  /** Depth 10 up to column 15, from there on 2 deeper each column. */
  private static Border bent(int x0, int x1) {
    double[] y = new double[x1 - x0 + 1];
    for (int i = 0; i < y.length; i++) {
      y[i] = 10 + 2 * Math.max(0, x0 + i - 15);
    }
    return new Border(x0, y, new double[y.length]);
  }

  @Test
  void withoutAKnownBorderItGoesOnStraight() {
    RoughLine wide = LINE.extended(10, 0, 99, Optional.empty());
    assertEquals(10, wide.x0);
    assertEquals(61, wide.y.length);
    assertEquals(49, wide.y[0], 1e-9);
    assertEquals(55, wide.y[60], 1e-9);
  }

  @Test
  void aKnownBorderGivesItsShape() {
    RoughLine wide = LINE.extended(10, 0, 99, Optional.of(bent(0, 99)));
    // Column 10: the border is 10 less deep than at column 20, where the line begins.
    assertEquals(40, wide.y[0], 1e-9);
    assertEquals(40, wide.y[5], 1e-9);
    assertEquals(48, wide.y[9], 1e-9);
    assertEquals(50, wide.y[10], 1e-9);
    assertEquals(74, wide.y[60], 1e-9);
  }

  @Test
  void whereTheKnownBorderEndsItGoesOnStraight() {
    RoughLine wide = LINE.extended(10, 0, 99, Optional.of(bent(18, 64)));
    assertEquals(46 - 8 * 0.1, wide.y[0], 1e-9);
    assertEquals(62 + 6 * 0.1, wide.y[60], 1e-9);
  }

  @Test
  void itStaysInsideTheRegion() {
    RoughLine wide = LINE.extended(10, 17, 62, Optional.empty());
    assertEquals(17, wide.x0);
    assertEquals(46, wide.y.length);
  }

  @Test
  void aBorderLiesBelowItByTheMeanOfTheirColumns() {
    assertEquals(2, LINE.offset(new Border(20, new double[] {52, 52.1}, new double[2])), 1e-9);
    assertEquals(Double.NaN, LINE.offset(bent(0, 5)));
  }
}
