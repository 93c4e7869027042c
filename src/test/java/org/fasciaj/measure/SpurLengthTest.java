package org.fasciaj.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;
import org.fasciaj.measure.DrawnOutline.Shape;
import org.junit.jupiter.api.Test;

/** The spur's length and what is said of it, from outlines of known geometry. */
class SpurLengthTest {
  private static final Shape SHAPE = new Shape(0.06, 0.09, 1, 0, 4, 0, 0.4, 0, 14);

  /** A spur that goes so far along and across, mm. */
  private static Optional<Spur> spur(double along, double across) {
    Point tip = new Point(200 + along / 0.06, 200 - across / 0.09);
    return Optional.of(new Spur(new Point(200, 200), tip, 0.4));
  }

  private static Quantity measure(Optional<Spur> spur, Reason spurDoubt, Reason doubt) {
    HeelOutline o = SHAPE.outline(doubt);
    HeelOutline with =
        new HeelOutline(
            o.distal(),
            o.skin(),
            o.cortex(),
            o.superficial(),
            o.deep(),
            o.insertion(),
            o.insertionSdMm(),
            spur,
            spurDoubt,
            o.doubt(),
            o.alternativeMm());
    return HeelMeasurer.measure(SHAPE.picture(), with, Limits.DEFAULT).spur();
  }

  @Test
  void lengthIsStraightFromBaseToTipInMillimetres() {
    Quantity q = measure(spur(3, 4), null, null);
    assertEquals(5, q.value(), 1e-9);
    assertEquals(0.4, q.sd(), 0);
    assertEquals(Status.MEASURED, q.status());
    assertEquals(Status.BORDERLINE, measure(spur(4, 5), null, null).status());
  }

  @Test
  void doubtAboutTheFasciaIsNoDoubtAboutTheSpur() {
    Quantity q = measure(spur(3, 4), null, Reason.AMBIGUOUS_BORDER);
    assertEquals(Status.MEASURED, q.status());
    assertNull(q.reason());
  }

  @Test
  void doubtfulSpurNeedsALookAndKeepsItsLength() {
    Quantity q = measure(spur(3, 4), Reason.AMBIGUOUS_INSERTION, null);
    assertEquals(5, q.value(), 1e-9);
    assertEquals(Status.NEEDS_REVIEW, q.status());
    assertEquals(Reason.AMBIGUOUS_INSERTION, q.reason());
  }

  @Test
  void noneIsZeroWhereThatIsSureAndNothingWhereItIsNot() {
    assertEquals(0, measure(Optional.empty(), null, null).value(), 0);
    assertEquals(0, measure(spur(0.3, 0.4), null, null).value(), 0);
    Quantity q = measure(Optional.empty(), Reason.AMBIGUOUS_INSERTION, null);
    assertEquals(Status.NOT_ASSESSABLE, q.status());
    assertEquals(Reason.AMBIGUOUS_INSERTION, q.reason());
  }
}
