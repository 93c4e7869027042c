package org.fasciaj.study.stats;

import static org.fasciaj.study.stats.PublishedData.PEFR;
import static org.fasciaj.study.stats.PublishedData.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BlandAltmanTest {
  private static final BlandAltman METHOD = BlandAltman.withDefaults();

  private static void assertInterval(double low, double high, Interval interval, double tolerance) {
    assertEquals(low, interval.low(), tolerance);
    assertEquals(high, interval.high(), tolerance);
  }

  /** T2: Wright 1 minus mini 1. Exact intervals also by R's qt and by scipy.stats.nct. */
  @Test
  void pefrGivesBiasLimitsAndExactIntervals() {
    BlandAltman.Result r = METHOD.of(column(PEFR, 0), column(PEFR, 2));
    assertEquals(17, r.n());
    assertEquals(-2.117647, r.bias(), 5e-7);
    assertEquals(38.765130, r.sd(), 5e-7);
    assertInterval(-22.048838, 17.813544, r.biasCi(), 5e-7);
    assertEquals(0.943279, r.slope().correlation(), 5e-7);
    assertEquals(-78.097302, r.lower(), 5e-7);
    assertEquals(73.862007, r.upper(), 5e-7);
    assertInterval(-124.162828, -53.096061, r.lowerCi(), 5e-7);
    assertInterval(48.860767, 119.927534, r.upperCi(), 5e-7);
  }

  /**
   * T2 as printed in 1986, at 2 SD and from rounded numbers: limits -79.7 and 75.5, their intervals
   * -114.3 to -45.1 and 40.9 to 110.1. The paper rounded SD to 38.8 and the standard error to 16.3
   * before it multiplied, so its last digit may be off by what that rounding makes (0.2).
   */
  @Test
  void pefrAtTwoSdGivesThePrintedLimits() {
    BlandAltman.Result r = METHOD.withMultiplier(2).of(column(PEFR, 0), column(PEFR, 2));
    assertEquals(-79.647907, r.lower(), 5e-7);
    assertEquals(75.412613, r.upper(), 5e-7);
    assertEquals(-2.1, Math.round(10 * r.bias()) / 10.0);
    assertEquals(38.8, Math.round(10 * r.sd()) / 10.0);
    assertEquals(9.4, Math.round(10 * r.sd() / Math.sqrt(17)) / 10.0);
    assertEquals(16.3, Math.round(10 * Math.sqrt(3) * r.sd() / Math.sqrt(17)) / 10.0);
    assertInterval(-22.0, 17.8, r.biasCi(), 0.05);
    assertInterval(-114.3, -45.1, r.lowerApproximateCi(), 0.2);
    assertInterval(40.9, 110.1, r.upperApproximateCi(), 0.2);
  }

  /** From crosscheck.R: lm of the differences on the means. */
  @Test
  void pefrShowsNoProportionalBias() {
    BiasSlope s = METHOD.of(column(PEFR, 0), column(PEFR, 2)).slope();
    assertEquals(0.0286874451525, s.slope(), 1e-12);
    assertEquals(-15.067497300039, s.intercept(), 1e-9);
    assertEquals(0.325230850151, s.t(), 1e-11);
    assertEquals(15, s.df());
    assertEquals(0.749498533649, s.p(), 1e-11);
    assertInterval(-0.159320063684, 0.216694953989, s.ci(), 1e-11);
  }

  /**
   * T3, Giavarina 2015 (Biochem Med 25:141-151): bias -27.17, SD 34.81, limits -95.39 and 41.05, SE
   * 6.35, interval of the bias -40.16 to -14.17. These depend on the differences only through n =
   * 30, their sum -815 and their sum of squares 57273, which the made-up differences below share;
   * the paper's own table is not copied here.
   */
  @Test
  void giavarinaGivesThePrintedLimits() {
    double[] differences = {
      -12, -68, -3, -43, 29, 8, -12, -7, -31, -65, 31, -86, 6, 6, -92, 13, -23, -10, -43, -22, -61,
      -65, -65, -71, -8, -23, -2, -57, -55, 16
    };
    double[] second = new double[30];
    double[] first = new double[30];
    for (int i = 0; i < 30; i++) {
      second[i] = 100 + 17.0 * i;
      first[i] = second[i] + differences[i];
    }
    BlandAltman.Result r = METHOD.of(first, second);
    assertEquals(-27.166667, r.bias(), 5e-7);
    assertEquals(34.805948, r.sd(), 5e-7);
    assertEquals(-95.386325, r.lower(), 5e-7);
    assertEquals(41.052992, r.upper(), 5e-7);
    assertEquals(6.35, r.sd() / Math.sqrt(30), 0.005);
    assertInterval(-40.16, -14.17, r.biasCi(), 0.0051);
  }

  /** Second = 0.9 first + 0.1 without noise: slope of the difference on the mean is 0.1 / 0.95. */
  @Test
  void aMethodThatShrinksShowsAsSlope() {
    double[] first = {3, 3.5, 4, 4.5, 5};
    double[] second = new double[5];
    for (int i = 0; i < 5; i++) {
      second[i] = 0.9 * first[i] + 0.1;
    }
    BiasSlope s = METHOD.of(first, second).slope();
    assertEquals(0.1 / 0.95, s.slope(), 1e-12);
    assertTrue(Double.isNaN(s.p()), "a line without residual has no test");
    assertEquals(1, s.correlation(), 1e-12);
  }

  @Test
  void noPairOnePairTwoPairs() {
    BlandAltman.Result none = METHOD.of(new double[0], new double[0]);
    assertTrue(Double.isNaN(none.bias()) && Double.isNaN(none.lower()));
    assertTrue(none.cautions().contains(Caution.NO_DATA));
    BlandAltman.Result one = METHOD.of(new double[] {4.2}, new double[] {4});
    assertEquals(0.2, one.bias(), 1e-12);
    assertTrue(Double.isNaN(one.upper()));
    BlandAltman.Result two = METHOD.of(new double[] {4, 5}, new double[] {4, 4});
    // Bias 0.5, SD 0.70711, SE 0.5: from crosscheck.R, quantiles 0.739111 and 88.4714958
    assertInterval(0.5 + 0.5 * 0.739111471595, 0.5 + 0.5 * 88.4714958367, two.upperCi(), 1e-8);
    assertTrue(Double.isNaN(two.slope().slope()));
    assertTrue(two.cautions().contains(Caution.TWO_VALUES));
  }

  @Test
  void equalDifferencesHaveLimitsOnTheBiasAndNoInterval() {
    BlandAltman.Result r = METHOD.of(new double[] {4.1, 4.2, 3.9}, new double[] {3.4, 3.5, 3.2});
    assertEquals(0, r.sd());
    assertEquals(r.bias(), r.upper());
    assertFalse(r.upperCi().present() || r.biasCi().present());
    assertTrue(r.cautions().contains(Caution.ZERO_VARIANCE));
  }

  @Test
  void equalMeansHaveNoSlope() {
    BlandAltman.Result r = METHOD.of(new double[] {4, 5, 3}, new double[] {4, 3, 5});
    assertTrue(Double.isNaN(r.slope().slope()));
  }

  @Test
  void missingCellsAreLeftOutAndColumnsMustPair() {
    double[] first = {1, Double.NaN, 3};
    BlandAltman.Result r = METHOD.of(first, new double[] {0, 5, 1});
    assertEquals(2, r.n());
    assertEquals(1, r.missing());
    assertEquals(1.5, r.bias());
    assertThrows(IllegalArgumentException.class, () -> METHOD.of(first, new double[2]));
  }
}
