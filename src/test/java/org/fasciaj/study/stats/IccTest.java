package org.fasciaj.study.stats;

import static org.fasciaj.study.stats.PublishedData.PEFR;
import static org.fasciaj.study.stats.PublishedData.SHROUT_FLEISS;
import static org.fasciaj.study.stats.PublishedData.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.study.stats.Icc.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IccTest {
  private static final double NAN = Double.NaN;

  private static Icc.Result of(double[][] table) {
    return Icc.withDefaults().of(Ratings.ofSubjects(table));
  }

  /** T1; two decimals printed by Shrout and Fleiss 1979: .17 .29 .71 .44 .62 .91. */
  @ParameterizedTest
  @CsvSource({
    "ONE_WAY_SINGLE, 0.165742, -0.132932, 0.722560, .17",
    "AGREEMENT_SINGLE, 0.289764, 0.018787, 0.761084, .29",
    "CONSISTENCY_SINGLE, 0.714841, 0.342465, 0.945858, .71",
    "ONE_WAY_MEAN, 0.442797, -0.884442, 0.912415, .44",
    "AGREEMENT_MEAN, 0.620051, 0.071137, 0.927232, .62",
    "CONSISTENCY_MEAN, 0.909316, 0.675675, 0.985892, .91"
  })
  void shroutAndFleiss(Form form, double value, double low, double high, double printed) {
    Icc.Estimate e = of(SHROUT_FLEISS).get(form);
    assertEquals(value, e.value(), 5e-7);
    assertEquals(low, e.ci().low(), 5e-7);
    assertEquals(high, e.ci().high(), 5e-7);
    assertEquals(printed, Math.round(100 * e.value()) / 100.0);
  }

  @Test
  void shroutAndFleissMeanSquares() {
    Icc.Result r = of(SHROUT_FLEISS);
    assertEquals(11.2416667, r.meanSquares().rows(), 5e-8);
    assertEquals(32.4861111, r.meanSquares().columns(), 5e-8);
    assertEquals(1.0194444, r.meanSquares().error(), 5e-8);
    assertEquals(6.2638889, r.meanSquares().within(), 5e-8);
    assertEquals(4.785144, r.get(Form.AGREEMENT_SINGLE).df(), 5e-7);
    assertEquals(6, r.n());
    assertEquals(4, r.k());
  }

  /** T2, Wright 1 and mini 1: columns differ less than chance, formulas stay. */
  @Test
  void pefr() {
    Icc.Result r = Icc.withDefaults().of(Ratings.ofReaders(column(PEFR, 0), column(PEFR, 2)));
    Icc.Estimate agreement = r.get(Form.AGREEMENT_SINGLE);
    assertEquals(0.945928, agreement.value(), 5e-7);
    assertEquals(0.857411, agreement.ci().low(), 5e-7);
    assertEquals(0.980079, agreement.ci().high(), 5e-7);
    Icc.Estimate consistency = r.get(Form.CONSISTENCY_SINGLE);
    assertEquals(0.942913, consistency.value(), 5e-7);
    assertEquals(0.849908, consistency.ci().low(), 5e-7);
    assertEquals(0.978943, consistency.ci().high(), 5e-7);
    assertEquals("good to excellent", agreement.words());
  }

  @Test
  void bothNamesAreKnown() {
    assertEquals("ICC(2,1)", Form.AGREEMENT_SINGLE.shroutFleiss());
    assertEquals("ICC(A,1)", Form.AGREEMENT_SINGLE.mcGrawWong());
    assertEquals("ICC(1,k)", Form.ONE_WAY_MEAN.shroutFleiss());
    assertEquals("ICC(k)", Form.ONE_WAY_MEAN.mcGrawWong());
  }

  /** Koo and Li 2016: below 0.5, 0.5 to 0.75, 0.75 to 0.9, above 0.9. */
  @ParameterizedTest
  @CsvSource({
    "0.49, 0.499, poor",
    "0.5, 0.749, moderate",
    "0.75, 0.9, good",
    "0.901, 0.99, excellent",
    "0.2, 0.95, poor to excellent"
  })
  void wordsFollowTheInterval(double low, double high, String words) {
    assertEquals(
        words, new Icc.Estimate(Form.ONE_WAY_SINGLE, 0.5, new Interval(low, high), 3).words());
  }

  @Test
  void oneReaderIsNamed() {
    Icc.Result r = of(new double[][] {{4}, {5}, {6}});
    assertTrue(Double.isNaN(r.get(Form.AGREEMENT_SINGLE).value()));
    assertTrue(r.cautions().contains(Caution.ONE_READER));
    assertEquals("not established", r.get(Form.AGREEMENT_SINGLE).words());
  }

  @Test
  void noSubjectOneSubjectTwoSubjects() {
    assertTrue(of(new double[0][]).cautions().contains(Caution.NO_DATA));
    Icc.Result one = of(new double[][] {{4, 4.1}});
    assertTrue(Double.isNaN(one.get(Form.CONSISTENCY_SINGLE).value()));
    assertTrue(one.cautions().contains(Caution.ONE_VALUE));
    // R 2.25, E 0.25, C 0.25, W 0.25: every single coefficient 2 / 2.5
    Icc.Result two = of(new double[][] {{4, 4}, {5, 6}});
    assertEquals(0.8, two.get(Form.CONSISTENCY_SINGLE).value(), 1e-12);
    assertEquals(0.8, two.get(Form.AGREEMENT_SINGLE).value(), 1e-12);
    assertEquals(0.8, two.get(Form.ONE_WAY_SINGLE).value(), 1e-12);
    assertTrue(two.cautions().contains(Caution.TWO_VALUES));
  }

  @Test
  void zeroVarianceIsNoAgreement() {
    Icc.Result r = of(new double[][] {{4, 4}, {4, 4}, {4, 4}});
    assertTrue(Double.isNaN(r.get(Form.AGREEMENT_SINGLE).value()));
    assertTrue(r.cautions().contains(Caution.ZERO_VARIANCE));
  }

  @Test
  void perfectAgreementIsOneWithoutInterval() {
    Icc.Result r = of(new double[][] {{4, 4}, {5, 5}, {6, 6}});
    for (Form form : Form.values()) {
      assertEquals(1, r.get(form).value(), form.name());
      assertFalse(r.get(form).ci().present(), form.name());
    }
    assertTrue(r.cautions().contains(Caution.PERFECT_AGREEMENT));
  }

  /**
   * Second reader always 0.3 higher, E = 0. R = 2, C = 3 * 0.09 / 2 = 0.135, so agreement is 2 / (2
   * + 2 * 0.135 / 3); consistency is 1. Sums of such doubles leave 1e-32 for E, which is noise.
   */
  @Test
  void aConstantOffsetIsErrorForAgreementOnly() {
    Icc.Result r = of(new double[][] {{4, 4.3}, {5, 5.3}, {6, 6.3}});
    assertEquals(1, r.get(Form.CONSISTENCY_SINGLE).value());
    assertFalse(r.get(Form.CONSISTENCY_SINGLE).ci().present());
    assertEquals(2 / 2.09, r.get(Form.AGREEMENT_SINGLE).value(), 1e-12);
    assertTrue(r.get(Form.AGREEMENT_SINGLE).ci().present());
  }

  /** Readers who contradict each other: R = 0, so (3,1) is -1 / (k - 1). */
  @Test
  void aNegativeEstimateIsGivenAsItIs() {
    Icc.Result r = of(new double[][] {{4, 6}, {5, 5}, {6, 4}});
    assertEquals(-1, r.get(Form.CONSISTENCY_SINGLE).value(), 1e-12);
    assertFalse(r.get(Form.CONSISTENCY_SINGLE).ci().present());
    assertTrue(Double.isNaN(r.get(Form.CONSISTENCY_MEAN).value()), "R = 0: nothing to divide by");
    assertTrue(r.cautions().contains(Caution.VARIANCE_NOT_POSITIVE));
  }

  /**
   * R 1, C 0, E 4: the variance of a mean, R + (C - E) / n, is negative for n = 2, so ICC(2,k)
   * would come out above 1.
   */
  @Test
  void aNegativeVarianceOfTheMeanGivesNoCoefficient() {
    Icc.Result r = of(new double[][] {{4, 6}, {7, 5}});
    assertEquals(1, r.meanSquares().rows(), 1e-12);
    assertEquals(4, r.meanSquares().error(), 1e-12);
    assertTrue(Double.isNaN(r.get(Form.AGREEMENT_MEAN).value()));
    assertTrue(r.cautions().contains(Caution.VARIANCE_NOT_POSITIVE));
  }

  /** The formula's limits would be -0.676 and -0.660 for a coefficient of -0.632. */
  @Test
  void anIntervalThatMissesItsEstimateIsNotGiven() {
    Icc.Estimate e =
        of(new double[][] {{4.3, 4.0}, {4.3, 4.0}, {4.0, 4.2}, {4.3, 4.0}})
            .get(Form.AGREEMENT_SINGLE);
    assertEquals(-0.6316, e.value(), 5e-5);
    assertFalse(e.ci().present());
  }

  @Test
  void missingCellsLeaveTheSubjectOutAndUnbalancedTablesAreRefused() {
    double[][] table = new double[7][];
    System.arraycopy(SHROUT_FLEISS, 0, table, 0, 6);
    table[6] = new double[] {5, NAN, 3, 4};
    Icc.Result r = of(table);
    assertEquals(1, r.missing());
    assertEquals(0.165742, r.get(Form.ONE_WAY_SINGLE).value(), 5e-7);
    assertTrue(r.cautions().contains(Caution.MISSING_LEFT_OUT));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> of(new double[][] {{1, 2}, {1, 2, 3}}));
    assertTrue(e.getMessage().startsWith("unbalanced table: subject 2"), e.getMessage());
  }
}
