package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.fasciaj.Reason;
import org.fasciaj.study.Heel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  private static final Words WORDS = Words.of("en");
  private static final OptionalDouble NONE = OptionalDouble.empty();

  /** The study that FasciaJ was made for: 4.1 to 3.4 mm, -0.7 mm, -17.1 %. */
  @Test
  void theStudyOfTheSource() {
    Change change = new Change(4.1, 3.4, 0.1);
    assertEquals(
        "4.1 → 3.4 mm, change -0.7 mm (-17 %), beyond the minimal detectable change: not"
            + " established",
        change.answer(WORDS, NONE));
    assertEquals("-17.1", Num.fixed(change.percent(), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "4.1, 3.4, 0.5, yes, thinner",
    "3.4, 4.1, 0.5, yes, thicker",
    "4.1, 3.4, 0.8, no, no detectable change",
    "3.4, 4.1, 0.8, no, no detectable change",
    "4.0, 4.0, 0.8, no, no detectable change",
    // Beyond means strictly beyond; these numbers have exact binary forms.
    "4.0, 3.5, 0.5, no, no detectable change"
  })
  void theVerdictIsNeutral(double pre, double post, double mdc, String beyond, String verdict) {
    Change change = new Change(pre, post, 0.1);
    assertEquals(beyond, change.beyond(WORDS, OptionalDouble.of(mdc)));
    assertEquals(verdict, change.verdict(WORDS, OptionalDouble.of(mdc)));
    String end = "beyond the minimal detectable change of " + mdc + " mm: " + beyond;
    assertTrue(change.answer(WORDS, OptionalDouble.of(mdc)).endsWith(end));
  }

  /** 4.14 and 3.36 round to 4.1 and 3.4, but their change rounds to -0.8. */
  @Test
  void roundedNumbersAddUp() {
    assertTrue(
        new Change(4.14, 3.36, 0.1)
            .answer(WORDS, NONE)
            .startsWith("4.14 → 3.36 mm, change -0.78 mm"));
  }

  @Test
  void aChangeOfNothingHasNoSign() {
    assertTrue(
        new Change(4, 3.999, 0.1).answer(WORDS, NONE).startsWith("4.0 → 4.0 mm, change 0.0 mm (0"));
  }

  @Test
  void theStandardDeviationsAddInSquares() {
    Heel heel =
        Heels.heel(
            "S", "R", new Drawn(4.1).visit(), Heels.visit("V2", "", new Drawn(3).measured()));
    // Both visits are drawn with 0.08 mm.
    assertEquals(0.08 * Math.sqrt(2), Change.of(heel).orElseThrow().sdMm(), 1e-12);
  }

  @Test
  void aVisitWithoutThicknessGivesNoChangeButItsReason() {
    Heel noPost =
        Heels.heel(
            "S",
            "R",
            new Drawn(4.1).visit(),
            Heels.visit("V2", "", Heels.refused(new Drawn(3), Reason.NO_CORTEX)));
    assertTrue(Change.of(noPost).isEmpty());
    assertEquals(Reason.NO_POST, Change.refusal(noPost));
  }
}
