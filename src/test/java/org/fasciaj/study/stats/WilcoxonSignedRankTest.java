package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilcoxonSignedRankTest {
  private static final WilcoxonSignedRank TEST = WilcoxonSignedRank.withDefaults();

  private static WilcoxonSignedRank.Result of(WilcoxonSignedRank test, double... changes) {
    return test.of(new double[changes.length], changes);
  }

  /** Hollander and Wolfe, Hamilton depression scale, T5: x minus y. */
  @Test
  void hollanderAndWolfeGiveTheExactPublishedP() {
    double[] x = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] y = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    WilcoxonSignedRank.Result r = TEST.of(y, x);
    assertEquals(40, r.vPlus());
    assertEquals(5, r.vMinus());
    assertEquals(0.01953125, r.pGreater(), 1e-15);
    assertEquals(0.0390625, r.p(), 1e-15);
    assertEquals(WilcoxonSignedRank.Method.EXACT, r.method());
    // From crosscheck.R, wilcox.test(conf.int = TRUE)
    assertEquals(0.46, r.shift(), 1e-12);
    assertEquals(0.010, r.shiftCi().low(), 1e-12);
    assertEquals(0.786, r.shiftCi().high(), 1e-12);
  }

  /**
   * From crosscheck.R, wilcox.exact. As doubles the changes of equal size differ in their last
   * bits: they must be seen as ties.
   */
  @Test
  void tiesShareRanksAndPStaysExact() {
    double[] pre = {4.1, 4.6, 3.9, 5.2, 4.4, 3.6, 4.8, 4.0, 5.5, 4.3};
    double[] post = {3.5, 4.1, 3.8, 4.4, 3.6, 3.7, 4.1, 3.1, 4.9, 3.9};
    WilcoxonSignedRank.Result r = TEST.of(pre, post);
    assertEquals(1.5, r.vPlus());
    assertEquals(0.005859375, r.p(), 1e-15);
    assertEquals(6, r.ties());
    assertFalse(r.shiftCi().present());
    assertTrue(r.cautions().contains(Caution.TIES));
  }

  /** From crosscheck.R: wilcox.exact without the zeros, and coin's Pratt distribution. */
  @Test
  void zerosAreDroppedOrRankedAsNamed() {
    double[] changes = {0, 0, 1, 2, -3, 4, 5, 6};
    WilcoxonSignedRank.Result dropped = of(TEST, changes);
    assertEquals(18, dropped.vPlus());
    assertEquals(6, dropped.n());
    assertEquals(2, dropped.zeros());
    assertEquals(0.15625, dropped.p(), 1e-15);
    assertEquals(WilcoxonSignedRank.Zeros.DROPPED, dropped.treatment());
    assertTrue(dropped.cautions().contains(Caution.ZERO_CHANGES));
    WilcoxonSignedRank.Result pratt = of(TEST.with(WilcoxonSignedRank.Zeros.PRATT), changes);
    // Ranks 3 to 8 without the 5 of the fall
    assertEquals(28, pratt.vPlus());
    assertEquals(0.125, pratt.p(), 1e-15);
  }

  /** From crosscheck.R, wilcox.test(exact = FALSE) on 120 changes with ties. */
  @Test
  void aboveTheLimitTheNormalApproximationIsNamed() {
    double[] changes = new double[120];
    for (int i = 0; i < 120; i++) {
      changes[i] = (i + 1) * 37 % 121 - 50.5;
    }
    WilcoxonSignedRank.Result r = of(TEST, changes);
    assertEquals(4735, r.vPlus());
    assertEquals(3.82063986148e-3, r.p(), 1e-13);
    assertEquals(0.998105546704, r.pLess(), 1e-12);
    assertEquals(WilcoxonSignedRank.Method.NORMAL, r.method());
    assertTrue(r.cautions().contains(Caution.NORMAL_APPROXIMATION));
  }

  /** All 2^n sign patterns of the ranks 1 to 4 have V = 10 once: p = 2 / 16. */
  @Test
  void smallSamplesAreCountedByHand() {
    assertEquals(0.125, of(TEST, 1, 2, 3, 4).p(), 1e-15);
    assertEquals(1.0 / 16, of(TEST, 1, 2, 3, 4).pGreater(), 1e-15);
    assertEquals(1, of(TEST, 1, -2, -3, 4).p(), 1e-15);
    // Below 6 pairs even the extreme means do not reach 95 %.
    assertTrue(of(TEST, 1, 2, 3, 4).cautions().contains(Caution.TOO_FEW_FOR_LEVEL));
    assertFalse(of(TEST, 1, 2, 3, 4, 5).shiftCi().present());
    assertTrue(of(TEST, 1, 2, 3, 4, 5, 6).shiftCi().present());
  }

  @Test
  void nonePairOnePairAndNothingChanged() {
    WilcoxonSignedRank.Result none = of(TEST);
    assertTrue(Double.isNaN(none.p()) && Double.isNaN(none.shift()));
    assertEquals(WilcoxonSignedRank.Method.NONE, none.method());
    assertTrue(none.cautions().contains(Caution.NO_DATA));
    WilcoxonSignedRank.Result one = of(TEST, -0.7);
    assertEquals(1, one.p());
    assertEquals(-0.7, one.shift());
    assertTrue(one.cautions().contains(Caution.ONE_VALUE));
    WilcoxonSignedRank.Result same =
        TEST.of(new double[] {4.1, 3.9, 4.4}, new double[] {4.1, 3.9, 4.4});
    assertEquals(1, same.p());
    assertEquals(3, same.zeros());
    assertEquals(0, same.n());
  }

  @Test
  void missingCellsAreLeftOutAndCounted() {
    WilcoxonSignedRank.Result r = of(TEST, 1, Double.NaN, 2, 3, 4);
    assertEquals(1, r.missing());
    assertEquals(0.125, r.p(), 1e-15);
  }
}
