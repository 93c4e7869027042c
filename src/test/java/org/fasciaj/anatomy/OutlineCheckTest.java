package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;

/** An outline without a doubt but how much thicker the fascia is over the bone. */
class OutlineCheckTest {
  private static OutlineCheck thickerBehind(double mm) {
    return new OutlineCheck(1, 1, 1, 0, 5, 5, 10, 0.3, 14, 4, 10, 0.1, 0.6, 0, 1, 1, 0.2, 0.05, mm);
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
}
