package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;

/** An outline without a doubt but the one that a test gives it. */
class OutlineCheckTest {
  private static OutlineCheck thickerBehind(double mm) {
    return check(0.3, 12, mm);
  }

  private static OutlineCheck check(double beyond, int edges, double behind) {
    return new OutlineCheck(
        1, 1, 1, 0, 5, 5, 10, beyond, edges, 14, 4, 10, 0.1, 0.6, 0, 1, 1, 0.2, 0.05, behind);
  }

  @Test
  void aFasciaThatThinsOverTheBoneRaisesNoDoubt() {
    OutlineCheck check = thickerBehind(-0.5);
    assertFalse(check.thickerBehind());
    assertNull(check.refusal());
    assertNull(check.doubt());
  }

  @Test
  void upToThreeTenthsMoreRaiseNone() {
    assertNull(thickerBehind(0.3).doubt());
  }

  @Test
  void moreMakesInsertionAndSpurDoubtful() {
    OutlineCheck check = thickerBehind(0.31);
    assertTrue(check.thickerBehind());
    assertEquals(Reason.AMBIGUOUS_INSERTION, check.doubt());
    assertEquals(Reason.AMBIGUOUS_INSERTION, check.deepDoubt());
  }

  /** A long bone, and a heel whose bone hangs over or whose shadow is lost in noise. */
  @Test
  void boneThatGoesOnWithItsShadowHasNoInsertion() {
    assertEquals(Reason.NO_INSERTION, check(0.9, 0, -0.5).refusal());
    assertNull(check(0.9, 1, -0.5).refusal());
    assertNull(check(0.7, 0, -0.5).refusal());
  }
}
