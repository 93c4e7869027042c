package org.fasciaj.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.Reason;
import org.fasciaj.measure.DrawnOutline.Shape;
import org.junit.jupiter.api.Test;

/** Thickness between straight borders, whose length follows from trigonometry. */
class ThicknessTest {
  private static final double EXACT_MM = 1e-6;

  private static HeelMeasurement measure(Shape shape) {
    return HeelMeasurer.measure(shape.picture(), shape.outline(), Limits.DEFAULT);
  }

  @Test
  void normalOfParallelTiltedBordersIsExactOnAnisotropicPixels() {
    for (int distal : new int[] {1, -1}) {
      for (double degrees : new double[] {-20, -7, 0, 11, 25}) {
        double t = Math.tan(Math.toRadians(degrees));
        double normal = 3.3;
        double vertical = normal * Math.sqrt(1 + t * t);
        Shape shape = new Shape(0.06, 0.09, distal, t, vertical, 0, 0.4, 0, 14);
        HeelMeasurement m = measure(shape);
        assertEquals(normal, m.thickness().value(), EXACT_MM, degrees + " degrees");
        assertEquals(normal, m.thickness5().value(), EXACT_MM);
        assertEquals(normal, m.thickness10().value(), EXACT_MM);
        assertEquals(normal, m.mean().value(), EXACT_MM);
        assertEquals(normal, m.maximum().value(), EXACT_MM);
        assertEquals(vertical, m.vertical().value(), EXACT_MM);
      }
    }
  }

  /** Stations are distances on the tilted mid-line, and the normal at 0 meets the insertion. */
  @Test
  void stationsLieAlongTheMidLine() {
    for (int distal : new int[] {1, -1}) {
      Shape shape = new Shape(0.07, 0.05, distal, 0.3, 4, 0, 0.4, 0, 14);
      HeelMeasurement m = measure(shape);
      assertEquals(41, m.profile().size());
      ThicknessSample zero = m.profile().get(0);
      assertEquals(shape.outline().insertion().x(), zero.deep().x(), 1e-6);
      assertEquals(shape.outline().insertion().y(), zero.deep().y(), 1e-6);
      double x0 = middle(zero.superficial().x(), zero.deep().x()) * 0.07;
      double y0 = middle(zero.superficial().y(), zero.deep().y()) * 0.05;
      for (ThicknessSample s : m.profile()) {
        double dx = middle(s.superficial().x(), s.deep().x()) * 0.07 - x0;
        double dy = middle(s.superficial().y(), s.deep().y()) * 0.05 - y0;
        assertEquals(s.stationMm(), Math.hypot(dx, dy), EXACT_MM);
        assertTrue(dx * distal >= 0, "distal stations lie distally");
      }
    }
  }

  private static double middle(double a, double b) {
    return 0.5 * (a + b);
  }

  /**
   * A wedge with a level mid-line: its normal is vertical, so thickness falls linearly with the
   * station, the largest is at station 0 and the mean is the middle one.
   */
  @Test
  void maximumAndMeanOfALinearWedge() {
    double slope = -0.12;
    for (int distal : new int[] {1, -1}) {
      HeelMeasurement m = measure(new Shape(0.08, 0.06, distal, 0, 5.6, slope, 0.5, 0, 14));
      for (ThicknessSample s : m.profile()) {
        assertEquals(5.6 + slope * s.stationMm(), s.thicknessMm(), EXACT_MM);
      }
      assertEquals(5.6, m.maximum().value(), EXACT_MM);
      assertEquals(0, m.maximumStationMm(), EXACT_MM);
      assertEquals(5.6 + 5 * slope, m.mean().value(), EXACT_MM);
      assertEquals(5.6 + 10 * slope, m.thickness10().value(), EXACT_MM);
    }
    HeelMeasurement growing = measure(new Shape(0.08, 0.06, 1, 0, 3, 0.15, 0.5, 0, 14));
    assertEquals(4.5, growing.maximum().value(), EXACT_MM);
    assertEquals(10, growing.maximumStationMm(), EXACT_MM);
    assertEquals(3.75, growing.mean().value(), EXACT_MM);
  }

  /** Where thickness changes along the fascia, an uncertain insertion makes it uncertain. */
  @Test
  void uncertainInsertionWidensTheDeviationByTheWedgesSlope() {
    Shape sure = new Shape(0.08, 0.06, 1, 0, 5.6, -0.12, 0, 0, 14);
    double border = measure(sure).thickness5().sd();
    double sd = measure(sure.withInsertionSd(1.5)).thickness5().sd();
    assertEquals(Math.hypot(border, 0.12 * 1.5), sd, 1e-6);
    Shape even = new Shape(0.08, 0.06, 1, 0, 5.6, 0, 0, 0, 14);
    assertEquals(
        measure(even).thickness().sd(), measure(even.withInsertionSd(1.5)).thickness().sd(), 1e-9);
  }

  @Test
  void flagIsStrictlyAboveTheLimit() {
    Limits limits = Limits.DEFAULT;
    Quantity at = Quantity.measured(4.5, 0.1);
    assertFalse(at.above(limits.thicknessMm()));
    assertTrue(Quantity.measured(Math.nextUp(4.5), 0.1).above(limits.thicknessMm()));
    assertFalse(Quantity.measured(Math.nextDown(4.5), 0.1).above(limits.thicknessMm()));
    assertNull(Quantity.refused(Reason.NO_FASCIA).above(limits.thicknessMm()));
    // 72 pixels of 1/16 mm: 4.5 mm without any rounding.
    HeelMeasurement exactly = measure(new Shape(0.0625, 0.0625, 1, 0, 4.5, 0, 0.4, 0, 14));
    assertEquals(4.5, exactly.thickness().value(), 0);
    assertEquals(false, exactly.thicknessFlag());
    assertEquals(false, exactly.maximumFlag());
    HeelMeasurement more = measure(new Shape(0.0625, 0.0625, 1, 0, 4.5625, 0, 0.4, 0, 14));
    assertEquals(true, more.thicknessFlag());
  }

  @Test
  void borderlineReachesTwoDeviationsFromTheLimit() {
    double sd = measure(new Shape(0.06, 0.06, 1, 0, 4.5, 0, 0.4, 2, 14)).thickness().sd();
    assertTrue(sd > 0.05, "two pixels of border noise cannot vanish");
    for (double side : new double[] {-1, 1}) {
      HeelMeasurement near =
          measure(new Shape(0.06, 0.06, 1, 0, 4.5 + side * 1.98 * sd, 0, 0.4, 2, 14));
      HeelMeasurement far =
          measure(new Shape(0.06, 0.06, 1, 0, 4.5 + side * 2.02 * sd, 0, 0.4, 2, 14));
      assertEquals(Status.BORDERLINE, near.thickness().status());
      assertEquals(Status.MEASURED, far.thickness().status());
      assertEquals(side > 0, near.thicknessFlag());
    }
  }

  @Test
  void stationsBeyondTheBordersEndAreRefused() {
    HeelMeasurement m = measure(new Shape(0.07, 0.07, 1, 0.1, 3, 0, 0.4, 0, 7.5));
    assertEquals(Status.MEASURED, m.thickness().status());
    assertEquals(Status.MEASURED, m.thickness5().status());
    for (Quantity q :
        new Quantity[] {
          m.thickness10(), m.maximum(), m.mean(), m.echogenicity(), m.dopplerArea()
        }) {
      assertEquals(Status.NOT_ASSESSABLE, q.status());
      assertEquals(Reason.FASCIA_CUT_OFF, q.reason());
      assertTrue(Double.isNaN(q.value()));
    }
    assertNull(m.maximumFlag());
    assertTrue(Double.isNaN(m.maximumStationMm()));
    HeelMeasurement none = measure(new Shape(0.07, 0.07, 1, 0.1, 3, 0, 0.4, 0, -2));
    assertEquals(Reason.FASCIA_CUT_OFF, none.thickness().reason());
    assertTrue(none.profile().isEmpty());
  }

  @Test
  void aDoubtfulOutlineNeverStands() {
    Shape shape = new Shape(0.07, 0.07, 1, 0.1, 3, 0, 0.4, 0, 14);
    HeelMeasurement m =
        HeelMeasurer.measure(shape.picture(), shape.outline(Reason.WEAK_BORDER), Limits.DEFAULT);
    for (Quantity q : new Quantity[] {m.thickness(), m.thickness5(), m.maximum(), m.mean()}) {
      assertEquals(Status.NEEDS_REVIEW, q.status());
      assertEquals(Reason.WEAK_BORDER, q.reason());
    }
  }
}
