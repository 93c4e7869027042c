package org.fasciaj.study.stats;

import static org.fasciaj.study.stats.PublishedData.PEFR;
import static org.fasciaj.study.stats.PublishedData.columns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Truth: functions agree_reps and agree_nest of the R package SimplyAgree 0.3.0 with 1.96 in place
 * of the normal quantile, run once on the data printed here; the same functions reproduce the
 * limits printed by Zou 2013 (-2.23 to 3.66 and -2.14 to 3.59).
 */
class RepeatedAgreementTest {
  private static final RepeatedAgreement METHOD = RepeatedAgreement.withDefaults();
  private static final double NAN = Double.NaN;

  /** Made-up thickness of five heels, unequal numbers of frames. */
  private static final double[][] X = {
    {4.1, 4.3, 4.0}, {3.6, 3.9}, {5.1, 5.0, 5.3}, {4.4, 4.2, 4.5, 4.4}, {3.2, 3.3, NAN}
  };

  private static final double[][] Y = {
    {4.0, 4.1, NAN}, {3.9, 3.7}, {5.4, 5.2, 5.1}, {4.3, 4.6, NAN, NAN}, {3.0, 3.1, 3.3}
  };

  private static void assertInterval(double low, double high, Interval interval) {
    assertEquals(low, interval.low(), 1e-9);
    assertEquals(high, interval.high(), 1e-9);
  }

  @Test
  void pefrReplicates() {
    RepeatedAgreement.Result r = METHOD.replicates(columns(PEFR, 0), columns(PEFR, 2));
    assertEquals(15.306669, r.withinSubjectSd().get(0), 5e-7); // T2
    assertEquals(19.910831, r.withinSubjectSd().get(1), 5e-7); // T2
    assertEquals(-6.02941176471, r.bias(), 1e-10);
    assertEquals(37.65477862027, r.sd(), 1e-10); // crosscheck.R
    assertEquals(-79.83277786043, r.lower(), 1e-9);
    assertEquals(67.77395433101, r.upper(), 1e-9);
    assertInterval(-115.2410041796, -58.42662898571, r.lowerCi());
    assertInterval(46.3678054563, 103.18218065015, r.upperCi());
  }

  @Test
  void pefrLinkedPairs() {
    RepeatedAgreement.Result r = METHOD.linkedPairs(columns(PEFR, 0), columns(PEFR, 2));
    assertEquals(-79.78070766558, r.lower(), 1e-9);
    assertEquals(67.72188413617, r.upper(), 1e-9);
    assertInterval(-115.5870840036, -58.17771590237, r.lowerCi());
    assertInterval(46.118892373, 103.52826047418, r.upperCi());
  }

  @Test
  void unequalNumbersOfRepeatsAndMissingCells() {
    RepeatedAgreement.Result r = METHOD.replicates(X, Y);
    assertEquals(5, r.n());
    assertEquals(-0.005, r.bias(), 1e-12);
    assertEquals(-0.376556907892, r.lower(), 1e-11);
    assertInterval(-0.7034484623638, -0.267170119673, r.lowerCi());
    assertInterval(0.257170119673, 0.6934484623638, r.upperCi());
    RepeatedAgreement.Result linked = METHOD.linkedPairs(X, Y);
    assertEquals(0.01, linked.bias(), 1e-12);
    assertEquals(0.487537060807, linked.upper(), 1e-11);
    assertInterval(-1.045796880254, -0.286964515525, linked.lowerCi());
    assertInterval(0.306964515525, 1.065796880254, linked.upperCi());
  }

  /**
   * Bland and Altman 1999, blood pressure by observer J and machine S, 85 subjects, three readings
   * each: mean difference -15.62, variance of the differences of means 358.493, within-subject
   * variances 37.408 and 83.141, SD 20.95, limits -56.68 and 25.44. The limits depend on the data
   * through these figures only; the data here are made up to have them.
   */
  @Test
  void bloodPressureGivesThePrintedLimits() {
    int n = 85;
    double[][] j = new double[n][];
    double[][] s = new double[n][];
    double[] shape = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      shape[i] = i - 42;
      squares += shape[i] * shape[i];
    }
    double scale = Math.sqrt(358.493 * (n - 1) / squares);
    double a = Math.sqrt(37.408); // the variance of -a, 0, a is a squared
    double b = Math.sqrt(83.141);
    for (int i = 0; i < n; i++) {
      double d = -15.62 + scale * shape[i];
      s[i] = new double[] {140 - b, 140, 140 + b};
      j[i] = new double[] {140 + d - a, 140 + d, 140 + d + a};
    }
    RepeatedAgreement.Result r = METHOD.replicates(j, s);
    assertEquals(-15.62, r.bias(), 1e-9);
    assertEquals(20.95, r.sd(), 0.005);
    assertEquals(-56.68, r.lower(), 0.005);
    assertEquals(25.44, r.upper(), 0.005);
  }

  @Test
  void withoutRepeatsTheSimpleLimitsStandAlone() {
    double[][] first = {{4}, {5}, {3.5}};
    double[][] second = {{3.9}, {5.3}, {3.5}};
    RepeatedAgreement.Result r = METHOD.replicates(first, second);
    BlandAltman.Result simple =
        BlandAltman.withDefaults().of(new double[] {4, 5, 3.5}, new double[] {3.9, 5.3, 3.5});
    assertEquals(simple.lower(), r.lower(), 1e-12);
    assertFalse(r.lowerCi().present());
    assertTrue(Double.isNaN(r.withinSubjectSd().get(0)));
    assertTrue(r.cautions().contains(Caution.NO_REPEATS));
  }

  @Test
  void noSubjectAndOneSubject() {
    RepeatedAgreement.Result none = METHOD.replicates(new double[0][], new double[0][]);
    assertTrue(Double.isNaN(none.bias()) && Double.isNaN(none.lower()));
    assertTrue(none.cautions().contains(Caution.NO_DATA));
    RepeatedAgreement.Result one =
        METHOD.replicates(new double[][] {{4, 4.2}}, new double[][] {{4, 4.1}});
    assertEquals(0.05, one.bias(), 1e-12);
    assertTrue(Double.isNaN(one.lower()));
    assertFalse(one.lowerCi().present());
  }

  @Test
  void aSubjectWithoutOneMethodIsLeftOut() {
    RepeatedAgreement.Result r =
        METHOD.replicates(
            new double[][] {{4, 4.2}, {NAN}, {5, 5.1}}, new double[][] {{4}, {3}, {5.2}});
    assertEquals(2, r.n());
    assertEquals(1, r.missing());
    assertThrows(IllegalArgumentException.class, () -> METHOD.replicates(X, new double[2][]));
    assertThrows(
        IllegalArgumentException.class,
        () -> METHOD.linkedPairs(new double[][] {{1, 2}}, new double[][] {{1}}));
  }
}
