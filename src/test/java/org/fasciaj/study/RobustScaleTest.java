package org.fasciaj.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustScaleTest {
  @Test
  void medianOfOddAndEven() {
    assertEquals(2, RobustScale.median(new double[] {9, 1, 2}));
    assertEquals(2.5, RobustScale.median(new double[] {9, 1, 3, 2}));
    assertEquals(7, RobustScale.median(new double[] {7}));
  }

  @Test
  void qnByHand() {
    // Differences of 1, 2, 4, 8, 16 in order: 1 2 3 4 6 7 8 12 14 15; h = 3, k = 3: the third.
    double[] values = {8, 1, 16, 2, 4};
    assertEquals(0.844 * 2.2219 * 3, RobustScale.qn(values), 1e-12);
    assertTrue(Double.isNaN(RobustScale.qn(new double[] {1})));
  }

  /** On normal values its mean is the standard deviation that they were drawn with. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8, 12, 31, 100, 1500})
  void qnMeansTheStandardDeviation(int n) {
    Random random = new Random(5);
    double sum = 0;
    int draws = n > 1000 ? 20 : 4000;
    for (int k = 0; k < draws; k++) {
      sum += RobustScale.qn(random.doubles(n).map(u -> 3 * random.nextGaussian()).toArray());
    }
    assertEquals(3, sum / draws, 0.09, "n = " + n);
  }

  @Test
  void oneThirdOfWildValuesDoesNotCarryItAway() {
    Random random = new Random(6);
    double[] values = random.doubles(60).map(u -> random.nextGaussian()).toArray();
    for (int i = 0; i < 20; i++) {
      values[i] = 1000 + 50 * i;
    }
    assertTrue(RobustScale.qn(values) < 3);
  }
}
