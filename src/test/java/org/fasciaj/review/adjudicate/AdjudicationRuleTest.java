package org.fasciaj.review.adjudicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fasciaj.review.adjudicate.AdjudicationRule.Cause;
import org.fasciaj.review.read.ImageAnswer;
import org.junit.jupiter.api.Test;

/** The rule at and beside each of its limits. */
class AdjudicationRuleTest {
  private static final AdjudicationRule RULE = new AdjudicationRule(0.5, 4.5, 6);

  private static ImageAnswer measured(double mm, double spur) {
    return new ImageAnswer(false, 0, mm, spur > 0, spur, "iso", "0", "good", "");
  }

  private static ImageAnswer refused() {
    return new ImageAnswer(true, -1, Double.NaN, false, Double.NaN, "", "", "poor", "");
  }

  @Test
  void theLimitItselfIsAgreement() {
    assertEquals(List.of(), RULE.differ(List.of(measured(3.5, 0), measured(4.0, 0))));
    assertEquals(
        List.of(Cause.THICKNESS), RULE.differ(List.of(measured(3.5, 0), measured(4.01, 0))));
  }

  @Test
  void flagsDifferWhenOneLiesStrictlyAbove() {
    assertEquals(List.of(), RULE.differ(List.of(measured(4.4, 0), measured(4.5, 0))));
    assertEquals(
        List.of(Cause.THICKNESS_FLAG), RULE.differ(List.of(measured(4.5, 0), measured(4.51, 0))));
    assertEquals(List.of(Cause.SPUR_FLAG), RULE.differ(List.of(measured(4, 6), measured(4, 6.01))));
  }

  @Test
  void oneWhoCannotMeasureDiffersFromOneWhoCan() {
    assertEquals(List.of(Cause.ASSESSABLE), RULE.differ(List.of(measured(4, 0), refused())));
    assertEquals(List.of(), RULE.differ(List.of(refused(), refused())));
  }

  @Test
  void ofThreeReadersTheOutermostCount() {
    assertEquals(
        List.of(Cause.THICKNESS),
        RULE.differ(List.of(measured(3.0, 0), measured(3.3, 0), measured(3.6, 0))));
  }
}
