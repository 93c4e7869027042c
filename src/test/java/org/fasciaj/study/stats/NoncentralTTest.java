package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {
  /** From crosscheck.R: R's pt where it is exact, for ncp 61.98 only the quadrature is. */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 0, 0.804498890522",
    "2, 5, 1.5, 0.631449247256",
    "-1, 5, 1.5, 0.00938764562171",
    "-2, 9, -1, 0.195855981744",
    "0.5, 30, 2, 0.0666721144491",
    "10, 16, 8.0812, 0.807231043032",
    "2.5, 99, 3, 0.309042725457",
    "60, 999, 61.98, 0.116798235487",
    "64, 999, 61.98, 0.874558932769"
  })
  void distributionAgreesWithRAndWithAQuadrature(double t, double df, double ncp, double truth) {
    assertEquals(truth, NoncentralT.cdf(t, df, ncp), 1e-11);
  }

  /** From crosscheck.R, qt. */
  @ParameterizedTest
  @CsvSource({
    "0.025, 1, 2.77185858225127, 0.739111471595",
    "0.975, 1, 2.77185858225127, 88.4714958367",
    "0.025, 16, 8.08128702621061, 5.42212516158",
    "0.975, 16, 8.08128702621061, 12.9808715428",
    "0.025, 99, 19.6, 16.5909573039",
    "0.975, 99, 19.6, 23.4191162216",
    "0.3, 7, -2, -2.75166795446"
  })
  void quantileAgreesWithR(double p, double df, double ncp, double truth) {
    assertEquals(truth, NoncentralT.quantile(p, df, ncp), 1e-9 * Math.abs(truth));
  }

  /**
   * One-sided normal tolerance factors for 95 % of a population with 95 % confidence, as printed to
   * three decimals in ISO 16269-6 and in textbooks: quantile / sqrt(n) with ncp = z sqrt(n).
   */
  @ParameterizedTest
  @CsvSource({
    "2, 26.260",
    "3, 7.656",
    "5, 4.203",
    "10, 2.911",
    "20, 2.396",
    "30, 2.220",
    "50, 2.065",
    "100, 1.927"
  })
  void quantileGivesThePublishedToleranceFactors(int n, double printed) {
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);
    double factor = NoncentralT.quantile(0.95, n - 1.0, z * Math.sqrt(n)) / Math.sqrt(n);
    assertEquals(printed, factor, 0.00051);
  }

  @Test
  void isTheCentralTWithoutNoncentrality() {
    TDistribution central = TDistribution.of(4.5);
    for (double t : new double[] {-30, -2, -1e-200, 0, 1e-200, 0.3, 5, 1e9}) {
      assertEquals(central.cumulativeProbability(t), NoncentralT.cdf(t, 4.5, 0), 1e-14);
    }
  }

  @Test
  void keepsItsSymmetryAndItsRange() {
    assertEquals(1 - NoncentralT.cdf(1.2, 8, 0.7), NoncentralT.cdf(-1.2, 8, -0.7), 1e-15);
    assertEquals(0, NoncentralT.cdf(-5, 50, 30), 1e-12);
    assertEquals(1, NoncentralT.cdf(1e6, 50, 30), 1e-12);
    assertEquals(0.5, NoncentralT.cdf(NoncentralT.quantile(0.5, 9999, 196), 9999, 196), 1e-11);
  }

  @Test
  void refusesAProbabilityOutsideZeroAndOne() {
    assertThrows(IllegalArgumentException.class, () -> NoncentralT.quantile(0, 5, 1));
    assertThrows(IllegalArgumentException.class, () -> NoncentralT.quantile(1, 5, 1));
  }
}
