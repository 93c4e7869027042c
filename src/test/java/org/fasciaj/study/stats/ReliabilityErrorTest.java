package org.fasciaj.study.stats;

import static org.fasciaj.study.stats.PublishedData.PEFR;
import static org.fasciaj.study.stats.PublishedData.SHROUT_FLEISS;
import static org.fasciaj.study.stats.PublishedData.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityErrorTest {
  private static final Ratings PEFR_FIRST = Ratings.ofReaders(column(PEFR, 0), column(PEFR, 2));

  private static ReliabilityError.Result of(double[][] table) {
    return ReliabilityError.withDefaults().of(Ratings.ofSubjects(table));
  }

  /** T1. */
  @Test
  void shroutAndFleissErrorFigures() {
    ReliabilityError.Result r = of(SHROUT_FLEISS);
    assertEquals(2.502776, r.semAgreement(), 5e-7);
    assertEquals(6.937342, r.mdcAgreement(), 5e-7);
    assertEquals(1.009675, r.semConsistency(), 5e-7);
    assertEquals(2.798677, r.mdcConsistency(), 5e-7);
    assertEquals(r.semAgreement(), r.semAgreementUnclamped());
  }

  /** From crosscheck.R, chi-square quantiles. */
  @Test
  void shroutAndFleissIntervals() {
    ReliabilityError.Result r = of(SHROUT_FLEISS);
    assertEquals(0.7458521341, r.semConsistencyCi().low(), 1e-9);
    assertEquals(1.56266577819, r.semConsistencyCi().high(), 1e-9);
    assertEquals(1.4991856218, r.semAgreementCi().low(), 1e-8);
    assertEquals(7.19807666255, r.semAgreementCi().high(), 1e-7);
    assertEquals(2.50277623628, r.withinSubjectSd(), 1e-10);
    assertEquals(1.89112934204, r.withinSubjectSdCi().low(), 1e-9);
    assertEquals(3.70116690655, r.withinSubjectSdCi().high(), 1e-9);
  }

  /** T2: C is below E, so the reader variance is set to 0. */
  @Test
  void pefrReadersDifferLessThanChance() {
    ReliabilityError.Result r = ReliabilityError.withDefaults().of(PEFR_FIRST);
    assertEquals(26.634785, r.semAgreementUnclamped(), 5e-7);
    assertEquals(27.411086, r.semConsistency(), 5e-7);
    assertEquals(27.411086, r.semAgreement(), 5e-7);
    assertTrue(r.cautions().contains(Caution.READER_VARIANCE_ZERO));
    assertTrue(r.established());
    assertEquals(r.mdcAgreement(), r.establishedMdc());
  }

  /** T2: two blows with one meter are repeats, sqrt(W). */
  @Test
  void pefrWithinSubjectSd() {
    ReliabilityError error = ReliabilityError.withDefaults();
    Ratings wright = Ratings.ofReaders(column(PEFR, 0), column(PEFR, 1));
    Ratings mini = Ratings.ofReaders(column(PEFR, 2), column(PEFR, 3));
    assertEquals(15.306669, error.of(wright).withinSubjectSd(), 5e-7);
    assertEquals(19.910831, error.of(mini).withinSubjectSd(), 5e-7);
  }

  @Test
  void belowTenSubjectsNoChangeIsJudged() {
    ReliabilityError.Result r = of(SHROUT_FLEISS);
    assertFalse(r.established());
    assertTrue(Double.isNaN(r.establishedMdc()));
    assertTrue(r.cautions().contains(Caution.FEW_REPEATS));
  }

  @Test
  void oneReaderNoSubjectOneSubject() {
    ReliabilityError.Result one = of(new double[][] {{4}, {5}});
    assertTrue(Double.isNaN(one.semAgreement()) && Double.isNaN(one.mdcConsistency()));
    assertTrue(one.cautions().contains(Caution.ONE_READER));
    assertTrue(of(new double[0][]).cautions().contains(Caution.NO_DATA));
    assertTrue(Double.isNaN(of(new double[][] {{4, 5}}).semAgreement()));
  }

  @Test
  void repeatsThatNeverDifferEstablishNothing() {
    double[][] same = new double[12][];
    for (int i = 0; i < 12; i++) {
      same[i] = new double[] {3 + 0.1 * i, 3 + 0.1 * i};
    }
    ReliabilityError.Result r = of(same);
    assertEquals(0, r.semAgreement());
    assertFalse(r.semAgreementCi().present());
    assertFalse(r.established());
    assertTrue(r.cautions().contains(Caution.PERFECT_AGREEMENT));
  }

  /** T1. From R package loamr (Christensen 2020) with 1.96 for the normal quantile. */
  @Test
  void limitsWithTheMeanOfTheReaders() {
    MultiReaderLimits.Result r =
        MultiReaderLimits.withDefaults().of(Ratings.ofSubjects(SHROUT_FLEISS));
    assertEquals(4.24823688919, r.limit(), 1e-10);
    assertEquals(2.71949066058, r.ci().low(), 1e-9);
    assertEquals(14.81035168492, r.ci().high(), 1e-8);
    // Means of the judges: 46, 15, 26, 40 over 6, of all 127 / 24
    assertEquals(46 / 6.0 - 127 / 24.0, r.offsets().get(0), 1e-12);
    assertEquals(15 / 6.0 - 127 / 24.0, r.offsets().get(1), 1e-12);
  }

  /** Two readers: half the difference is the distance to the mean. */
  @Test
  void limitsOfTwoReadersAreHalfTheSpreadOfTheirDifferences() {
    MultiReaderLimits.Result r = MultiReaderLimits.withDefaults().of(PEFR_FIRST);
    double squares = 0;
    for (double[] row : PEFR) {
      squares += (row[0] - row[2]) * (row[0] - row[2]) / 4;
    }
    assertEquals(1.96 * Math.sqrt(squares / 17), r.limit(), 1e-10);
  }

  @Test
  void limitsOfOneReaderAndOfEqualReaders() {
    MultiReaderLimits method = MultiReaderLimits.withDefaults();
    MultiReaderLimits.Result one = method.of(Ratings.ofSubjects(new double[][] {{4}, {5}}));
    assertTrue(Double.isNaN(one.limit()));
    assertEquals(List.of(Caution.TWO_VALUES, Caution.ONE_READER), one.cautions());
    MultiReaderLimits.Result same =
        method.of(Ratings.ofSubjects(new double[][] {{4, 4}, {5, 5}, {6, 6}}));
    assertEquals(0, same.limit());
    assertFalse(same.ci().present());
    assertEquals(List.of(Caution.PERFECT_AGREEMENT), same.cautions());
  }
}
