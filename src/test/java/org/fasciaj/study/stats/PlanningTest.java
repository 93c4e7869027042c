package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sample size and the reader disagreement index. */
class PlanningTest {
  private static final double NAN = Double.NaN;

  /** From crosscheck.R: power.t.test(type = "paired", strict = TRUE) gives n, rounded up here. */
  @ParameterizedTest
  @CsvSource({
    "0.3, 0.8, 0.8, 58", // 57.764
    "-0.5, 0.8, 0.9, 29", // 28.888
    "0.7, 1.1, 0.8, 22", // 21.382
    "1, 0.5, 0.8, 5" // 4.221
  })
  void heelsAgreeWithR(double change, double sd, double power, int heels) {
    SampleSize.Result r = SampleSize.withDefaults().withPower(power).of(change, sd, 0);
    assertEquals(heels, r.heels());
    assertTrue(r.achievedPower() >= power);
    assertTrue(
        SampleSize.withDefaults().powerOf(heels - 1, Math.abs(change) / sd) < power,
        "one heel fewer must not do");
  }

  /** From crosscheck.R. */
  @Test
  void powerAgreesWithR() {
    assertEquals(0.356825278548, SampleSize.withDefaults().powerOf(20, 0.3 / 0.8), 1e-10);
  }

  /** From crosscheck.R: upper limit of the SD 1.00366540186, n 33.597. */
  @Test
  void theCautiousNumberUsesTheUpperLimitOfThePilotSd() {
    SampleSize.Result r = SampleSize.withDefaults().of(0.5, 0.8, 12);
    assertEquals(34, r.cautiousHeels());
    assertEquals(0, SampleSize.withDefaults().of(0.5, 0.8, 0).cautiousHeels());
  }

  /** 58 heels at 20 % loss: 72.5, so 73. */
  @Test
  void lossesAreAddedOnTop() {
    SampleSize.Result r = SampleSize.withDefaults().withDropout(0.2).of(0.3, 0.8, 0);
    assertEquals(73, r.heelsToEnrol());
  }

  @Test
  void anUnknownSdGivesNoNumber() {
    SampleSize.Result r = SampleSize.withDefaults().of(0.5, NAN, 1);
    assertEquals(0, r.heels());
    assertTrue(r.cautions().contains(Caution.NO_DATA));
    assertTrue(SampleSize.withDefaults().of(0.5, 0, 8).cautions().contains(Caution.ZERO_VARIANCE));
  }

  @Test
  void refusesWhatCannotBePlanned() {
    SampleSize size = SampleSize.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> size.of(0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> size.of(1e-6, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> size.withPower(1));
    assertThrows(IllegalArgumentException.class, () -> size.withDropout(1));
    assertThrows(IllegalArgumentException.class, () -> size.powerOf(1, 1));
  }

  /** A large effect needs the smallest sample that allows a test at all. */
  @Test
  void twoHeelsAreTheLeast() {
    assertEquals(2, SampleSize.withDefaults().of(100, 0.1, 0).heels());
  }

  @Test
  void disagreementIsCountedOverAllCasesRead() {
    ReaderDisagreementIndex.Result r = ReaderDisagreementIndex.of(40, 12, 5, 100);
    assertEquals(12.5, r.index().percent(), 1e-12);
    assertEquals(30, r.adjudication().percent(), 1e-12);
    assertTrue(r.cautions().isEmpty());
  }

  /** Read 4 of 5; adjudicated 3, two of them more than 0.5 mm off. */
  @Test
  void disagreementFromValues() {
    ReaderDisagreementIndex.Result r =
        ReaderDisagreementIndex.ofValues(
            new double[] {4.0, 4.5, 3.8, NAN, 5.0}, new double[] {4.6, 4.5, NAN, NAN, 4.2}, 0.5);
    assertEquals(2, r.index().count());
    assertEquals(4, r.index().n());
    assertEquals(3, r.adjudication().count());
  }

  @Test
  void disagreementIsNamedUnstableBeforeATenth() {
    assertTrue(ReaderDisagreementIndex.of(9, 1, 1, 100).cautions().contains(Caution.TOO_EARLY));
    assertTrue(ReaderDisagreementIndex.of(10, 1, 1, 100).cautions().isEmpty());
    ReaderDisagreementIndex.Result none = ReaderDisagreementIndex.of(0, 0, 0, 100);
    assertTrue(Double.isNaN(none.index().value()));
    assertTrue(none.cautions().contains(Caution.NO_DATA));
    assertThrows(IllegalArgumentException.class, () -> ReaderDisagreementIndex.of(10, 2, 3, 100));
    assertThrows(IllegalArgumentException.class, () -> ReaderDisagreementIndex.of(11, 0, 0, 10));
  }
}
