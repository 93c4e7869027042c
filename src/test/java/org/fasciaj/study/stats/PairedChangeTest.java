package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedChangeTest {
  private static final double[] PRE = {4.1, 4.6, 3.9, 5.2, 4.4, 3.6, 4.8, 4.0, 5.5, 4.3};
  private static final double[] POST = {3.5, 4.1, 3.8, 4.4, 3.6, 3.7, 4.1, 3.1, 4.9, 3.9};

  /** R's data set sleep (Student 1908), T4: drug 1 minus drug 2. */
  @Test
  void sleepDataGiveThePublishedPairedTest() {
    double[] drug1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
    double[] drug2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    PairedChange.Result r = PairedChange.withDefaults().of(drug2, drug1);
    assertEquals(10, r.n());
    assertEquals(-1.58, r.mean(), 1e-12);
    assertEquals(1.229995, r.sd(), 5e-7);
    assertEquals(-4.062128, r.t(), 5e-7);
    assertEquals(9, r.df());
    assertEquals(0.00283289, r.p(), 5e-9);
    assertEquals(-2.459886, r.ci().low(), 5e-7);
    assertEquals(-0.700114, r.ci().high(), 5e-7);
    assertTrue(r.cautions().contains(Caution.BASELINE_NOT_POSITIVE));
    assertTrue(Double.isNaN(r.percent().ofMeans()));
  }

  /** The study that began FasciaJ: means 4.1 and 3.4 mm, printed as -0.7 mm and -17.07 %. */
  @Test
  void theSourceStudyGivesMinusPointSevenAndMinusSeventeenPointOne() {
    double[] pre = {3.6, 4.1, 4.6};
    double[] post = {3.1, 3.4, 3.7};
    PairedChange.Result r = PairedChange.withDefaults().of(pre, post);
    assertEquals(4.1, r.meanPre(), 1e-12);
    assertEquals(3.4, r.meanPost(), 1e-12);
    assertEquals(-0.7, r.mean(), 1e-12);
    assertEquals(-17.0731707, r.percent().ofMeans(), 5e-8);
    // The other percentage differs: (-13.8889 - 17.0732 - 19.5652) / 3
    assertEquals(-16.8424257, r.percent().meanOfPairs(), 5e-8);
  }

  /** From crosscheck.R: t.test, and for Fieller the ratios that t.test just does not refuse. */
  @Test
  void agreesWithR() {
    PairedChange.Result r = PairedChange.withDefaults().of(PRE, POST);
    assertEquals(-0.53, r.mean(), 1e-12);
    assertEquals(0.319895816374, r.sd(), 1e-11);
    assertEquals(-5.23922813, r.t(), 1e-8);
    assertEquals(0.000535310896, r.p(), 1e-12);
    assertEquals(-0.758839681434, r.ci().low(), 1e-11);
    assertEquals(-0.301160318566, r.ci().high(), 1e-11);
    assertEquals(-11.9369369369, r.percent().ofMeans(), 1e-9);
    assertEquals(-16.4467997371, r.percent().ofMeansCi().low(), 1e-8);
    assertEquals(-7.11389128506, r.percent().ofMeansCi().high(), 1e-8);
    assertEquals(-11.6151219735, r.percent().meanOfPairs(), 1e-9);
    assertEquals(-16.8892632983, r.percent().meanOfPairsCi().low(), 1e-9);
    assertEquals(-6.3409806488, r.percent().meanOfPairsCi().high(), 1e-9);
  }

  /** Changes are -.6 -.5 -.1 -.8 -.8 +.1 -.7 -.9 -.6 -.4. */
  @Test
  void respondersAreBeyondTheMinimalDetectableChangeInEitherDirection() {
    Responders r = PairedChange.withDefaults().withMdc(0.55).of(PRE, POST).responders();
    assertEquals(6, r.thinner().count());
    assertEquals(0, r.thicker().count());
    assertEquals(4, r.within());
    assertEquals(0.6, r.beyond().value(), 1e-15);
    Responders narrow = PairedChange.withDefaults().withMdc(0.05).of(PRE, POST).responders();
    assertEquals(9, narrow.thinner().count());
    assertEquals(1, narrow.thicker().count());
  }

  @Test
  void aChangeEqualToTheLimitIsNotBeyondIt() {
    assertEquals(ChangeVerdict.NO_DETECTABLE_CHANGE, ChangeVerdict.of(-0.5, 0.5));
    assertEquals(ChangeVerdict.THINNER, ChangeVerdict.of(-0.75, 0.5));
    assertEquals(ChangeVerdict.THICKER, ChangeVerdict.of(0.75, 0.5));
    assertEquals(ChangeVerdict.MDC_NOT_ESTABLISHED, ChangeVerdict.of(-3, Double.NaN));
    assertEquals(ChangeVerdict.CHANGE_MISSING, ChangeVerdict.of(Double.NaN, 0.5));
  }

  @Test
  void withoutMinimalDetectableChangeThereAreNoResponders() {
    PairedChange.Result r = PairedChange.withDefaults().withMdc(Double.NaN).of(PRE, POST);
    assertNull(r.responders());
    assertTrue(r.cautions().contains(Caution.MDC_NOT_ESTABLISHED));
  }

  @Test
  void noPairGivesNoNumber() {
    PairedChange.Result r =
        PairedChange.withDefaults().withMdc(0.5).of(new double[0], new double[0]);
    assertEquals(0, r.n());
    assertTrue(Double.isNaN(r.mean()) && Double.isNaN(r.sd()) && Double.isNaN(r.p()));
    assertFalse(r.ci().present());
    assertNull(r.responders());
    assertEquals(List.of(Caution.NO_DATA), r.cautions());
  }

  @Test
  void onePairGivesAChangeWithoutSpread() {
    PairedChange.Result r = PairedChange.withDefaults().of(new double[] {4}, new double[] {3});
    assertEquals(-1, r.mean());
    assertEquals(-25, r.percent().ofMeans());
    assertTrue(Double.isNaN(r.sd()) && Double.isNaN(r.t()));
    assertFalse(r.ci().present());
    assertTrue(r.cautions().contains(Caution.ONE_VALUE));
  }

  /** Changes -1 and -0.5: mean -0.75, SD 0.35355, half width 12.7062 * 0.25. */
  @Test
  void twoPairsGiveAVeryWideInterval() {
    PairedChange.Result r =
        PairedChange.withDefaults().of(new double[] {4, 4.5}, new double[] {3, 4});
    assertEquals(-0.75 - 3.176551, r.ci().low(), 1e-5);
    assertTrue(r.cautions().contains(Caution.TWO_VALUES));
  }

  /** 4.1 - 3.4 and 4.2 - 3.5 differ in the last bit of a double; that is no variance. */
  @Test
  void equalChangesHaveNoSpreadAndNoTest() {
    PairedChange.Result r =
        PairedChange.withDefaults()
            .of(new double[] {4.1, 4.2, 3.9, 5.3}, new double[] {3.4, 3.5, 3.2, 4.6});
    assertEquals(0, r.sd());
    assertTrue(Double.isNaN(r.t()) && Double.isNaN(r.p()));
    assertFalse(r.ci().present());
    assertTrue(r.cautions().contains(Caution.ZERO_VARIANCE));
  }

  @Test
  void missingCellsAreLeftOutAndCounted() {
    double nan = Double.NaN;
    PairedChange.Result r =
        PairedChange.withDefaults()
            .of(new double[] {4, nan, 5, 4.5, nan}, new double[] {3, 3, nan, 4, nan});
    assertEquals(2, r.n());
    assertEquals(3, r.missing());
    assertEquals(-0.75, r.mean(), 1e-15);
    assertEquals(4.25, r.meanPre(), 1e-15);
    assertTrue(r.cautions().contains(Caution.MISSING_LEFT_OUT));
  }

  /** Pre mean 0.5 with SD 0.6: its own interval holds 0, so the ratio has no bounded interval. */
  @Test
  void anUncertainBaselineGivesNoIntervalOfThePercentChange() {
    PairedChange.Result r =
        PairedChange.withDefaults().of(new double[] {0.1, 0.2, 1.2}, new double[] {0.3, 0.1, 0.9});
    assertFalse(r.percent().ofMeansCi().present());
    assertTrue(r.cautions().contains(Caution.RATIO_UNBOUNDED));
  }

  @Test
  void refusesWrongInput() {
    PairedChange change = PairedChange.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> change.of(PRE, new double[3]));
    double[] infinite = {Double.POSITIVE_INFINITY};
    assertThrows(IllegalArgumentException.class, () -> change.of(infinite, new double[] {1}));
    assertThrows(IllegalArgumentException.class, () -> change.withLevel(1));
    assertThrows(IllegalArgumentException.class, () -> change.withMdc(-0.1));
  }

  /** From crosscheck.R, binom.test. */
  @Test
  void sharesHaveTheExactInterval() {
    Proportion three = Proportion.of(3, 10);
    assertEquals(0.0667395111777, three.ci().low(), 1e-12);
    assertEquals(0.65245285006, three.ci().high(), 1e-11);
    Proportion none = Proportion.of(0, 7);
    assertEquals(0, none.ci().low());
    assertEquals(0.409616397225, none.ci().high(), 1e-11);
    assertEquals(1, Proportion.of(7, 7).ci().high());
    assertTrue(Double.isNaN(Proportion.of(0, 0).value()));
    assertThrows(IllegalArgumentException.class, () -> Proportion.of(4, 3));
  }
}
