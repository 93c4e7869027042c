package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.study.stats.BlindingIndex.Guesses;
import org.junit.jupiter.api.Test;

/** Truth: function BI of the R package BI 1.2.0, run once on the counts printed here. */
class BlindingIndexTest {
  private static final BlindingIndex METHOD = BlindingIndex.withDefaults();

  private static void assertIndex(
      double value, double se, double low, double high, BlindingIndex.Index index) {
    assertEquals(value, index.value(), 1e-11);
    assertEquals(se, index.se(), 1e-11);
    assertEquals(low, index.ci().low(), 1e-10);
    assertEquals(high, index.ci().high(), 1e-10);
  }

  /** Bang and others 2004, Table 7, trial CRISP. */
  @Test
  void crisp() {
    BlindingIndex.Result r = METHOD.of(new Guesses(82, 25, 170), new Guesses(27, 29, 83));
    assertIndex(0.747927537452, 0.02173739813, 0.705323019999, 0.790532054904, r.james());
    assertIndex(0.2057761732852, 0.0352370904725, 0.1367127450391, 0.274839601531, r.bangFirst());
    assertIndex(0.0143884892086, 0.0538229624728, -0.0911025787794, 0.119879557197, r.bangSecond());
    assertTrue(r.unblinded());
  }

  /** Houweling and others 2014, Table 2, investigators. */
  @Test
  void houweling() {
    BlindingIndex.Result r = METHOD.of(new Guesses(48, 4, 330), new Guesses(22, 30, 319));
    assertIndex(0.896414342629, 0.0109175770065, 0.875016284898, 0.917812400361, r.james());
    assertIndex(0.1151832460733, 0.0179337403406, 0.0800337608977, 0.1503327312489, r.bangFirst());
    assertIndex(
        0.0215633423181, 0.0194046669113, -0.0164691059601, 0.0595957905962, r.bangSecond());
  }

  @Test
  void guessesAgainstTheTruthAreNotUnblinding() {
    BlindingIndex.Result r = METHOD.of(new Guesses(10, 14, 0), new Guesses(12, 9, 0));
    assertIndex(0.576923076923, 0.0734003907886, 0.433060954526, 0.72078519932, r.james());
    assertIndex(-0.166666666667, 0.201269121475, -0.561146895957, 0.227813562624, r.bangFirst());
    assertIndex(-0.142857142857, 0.215979698862, -0.566169574019, 0.280455288305, r.bangSecond());
    assertFalse(r.unblinded());
  }

  /** R gives an interval of no width here; that is no certainty, so none is given. */
  @Test
  void everyGuessRight() {
    BlindingIndex.Result r = METHOD.of(new Guesses(10, 0, 0), new Guesses(0, 9, 0));
    assertEquals(0, r.james().value(), 1e-12);
    assertEquals(1, r.bangFirst().value());
    assertEquals(1, r.bangSecond().value());
    assertFalse(r.bangFirst().ci().present());
  }

  @Test
  void nobodyKnew() {
    BlindingIndex.Result r = METHOD.of(new Guesses(0, 0, 5), new Guesses(0, 0, 7));
    assertEquals(1, r.james().value());
    assertEquals(0, r.bangFirst().value());
    assertTrue(r.cautions().contains(Caution.ALL_UNSURE));
    assertFalse(r.unblinded());
  }

  @Test
  void emptyArmsAreNamed() {
    BlindingIndex.Result r = METHOD.of(new Guesses(3, 1, 2), new Guesses(0, 0, 0));
    assertEquals(2 / 6.0, r.bangFirst().value(), 1e-12);
    assertTrue(Double.isNaN(r.bangSecond().value()) && Double.isNaN(r.james().value()));
    assertTrue(r.cautions().contains(Caution.EMPTY_ARM));
    assertTrue(r.cautions().contains(Caution.ONE_ARM));
    assertThrows(IllegalArgumentException.class, () -> new Guesses(-1, 0, 0));
  }
}
