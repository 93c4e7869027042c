package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WeightedKappaTest {
  /** Cohen 1968, proportions of 200 cases. */
  private static final double[][] COHEN = {{.44, .07, .09}, {.05, .20, .05}, {.01, .03, .06}};

  private static final double[][] COUNTS = {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};

  private static WeightedKappa.Result cohen(KappaWeights weights) {
    return WeightedKappa.with(weights).ofTable(COHEN, 200);
  }

  /** T6. */
  @Test
  void cohenGivesThePublishedKappas() {
    KappaWeights given = KappaWeights.given(new double[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}});
    assertEquals(0.491525, cohen(KappaWeights.UNWEIGHTED).kappa(), 5e-7);
    assertEquals(0.347826, cohen(given).kappa(), 5e-7);
    assertEquals(0.473684, cohen(KappaWeights.LINEAR).kappa(), 5e-7);
    assertEquals(0.454545, cohen(KappaWeights.QUADRATIC).kappa(), 5e-7);
    assertEquals("given", cohen(given).weights());
    assertEquals(0.70, cohen(given).agreement(), 1e-12);
  }

  /** T6, standard errors of Fleiss, Cohen and Everitt 1969. */
  @Test
  void countsGiveTheLargeSampleErrors() {
    WeightedKappa.Result plain = WeightedKappa.with(KappaWeights.UNWEIGHTED).ofTable(COUNTS, 200);
    assertEquals(0.428571, plain.kappa(), 5e-7);
    assertEquals(0.053711, plain.se(), 5e-7);
    assertEquals(0.428571 - 1.959964 * 0.053711, plain.ci().low(), 2e-6);
    WeightedKappa.Result linear = WeightedKappa.with(KappaWeights.LINEAR).ofTable(COUNTS, 200);
    assertEquals(0.492308, linear.kappa(), 5e-7);
    assertEquals(0.050719, linear.se(), 5e-7);
    WeightedKappa.Result quadratic =
        WeightedKappa.with(KappaWeights.QUADRATIC).ofTable(COUNTS, 200);
    assertEquals(0.566667, quadratic.kappa(), 5e-7);
    assertEquals(0.055666, quadratic.se(), 5e-7);
  }

  /** The table of counts, unrolled to two columns with two missing ratings. */
  @Test
  void ratingsAreTabulatedAndMissingOnesLeftOut() {
    int[] first = new int[202];
    int[] second = new int[202];
    int k = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int c = 0; c < COUNTS[i][j]; c++) {
          first[k] = i;
          second[k++] = j;
        }
      }
    }
    first[200] = WeightedKappa.MISSING;
    second[201] = WeightedKappa.MISSING;
    WeightedKappa.Result r = WeightedKappa.with(KappaWeights.LINEAR).ofRatings(first, second, 3);
    assertEquals(200, r.n());
    assertEquals(2, r.missing());
    assertEquals(0.492308, r.kappa(), 5e-7);
    assertEquals(0.050719, r.se(), 5e-7);
  }

  @Test
  void kappaDoesNotDependOnTheUnitOfTheWeights() {
    KappaWeights tenfold =
        KappaWeights.given(new double[][] {{0, 10, 20}, {10, 0, 10}, {20, 10, 0}});
    assertEquals(cohen(KappaWeights.LINEAR).kappa(), cohen(tenfold).kappa(), 1e-12);
    assertEquals(cohen(KappaWeights.LINEAR).se(), cohen(tenfold).se(), 1e-12);
  }

  @Test
  void noRatingOneRatingOneCategory() {
    WeightedKappa kappa = WeightedKappa.with(KappaWeights.LINEAR);
    WeightedKappa.Result none = kappa.ofRatings(new int[0], new int[0], 4);
    assertTrue(Double.isNaN(none.kappa()));
    assertTrue(none.cautions().contains(Caution.NO_DATA));
    WeightedKappa.Result one = kappa.ofRatings(new int[] {0}, new int[] {1}, 4);
    assertEquals(0, one.kappa(), 1e-12);
    assertFalse(one.ci().present());
    WeightedKappa.Result same = kappa.ofRatings(new int[] {2, 2, 2, 2}, new int[] {2, 2, 2, 2}, 4);
    assertTrue(Double.isNaN(same.kappa()));
    assertEquals(1, same.agreement());
    assertTrue(same.cautions().contains(Caution.ONE_CATEGORY));
  }

  @Test
  void fullAgreementIsOneWithoutInterval() {
    WeightedKappa.Result r =
        WeightedKappa.with(KappaWeights.LINEAR)
            .ofRatings(new int[] {0, 1, 2, 1}, new int[] {0, 1, 2, 1}, 3);
    assertEquals(1, r.kappa());
    assertFalse(r.ci().present());
    assertTrue(r.cautions().contains(Caution.PERFECT_AGREEMENT));
  }

  @Test
  void refusesWrongInput() {
    WeightedKappa kappa = WeightedKappa.with(KappaWeights.LINEAR);
    assertThrows(
        IllegalArgumentException.class, () -> kappa.ofRatings(new int[] {4}, new int[] {0}, 4));
    assertThrows(IllegalArgumentException.class, () -> kappa.ofRatings(new int[2], new int[3], 4));
    assertThrows(
        IllegalArgumentException.class, () -> kappa.ofTable(new double[][] {{1, 2}, {3}}, 6));
    assertThrows(
        IllegalArgumentException.class, () -> KappaWeights.given(new double[][] {{1, 1}, {1, 0}}));
    WeightedKappa three =
        WeightedKappa.with(KappaWeights.given(new double[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}));
    assertThrows(
        IllegalArgumentException.class, () -> three.ofTable(new double[][] {{1, 0}, {0, 1}}, 2));
  }
}
