package org.fasciaj.study.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
  private static final PlainWords WORDS = PlainWords.withDefaults();
  private static final double[] PRE = {3.6, 4.1, 4.6};
  private static final double[] POST = {3.1, 3.4, 3.7};

  /** Everything the helper can say, about ordinary and about empty data. */
  private static List<Explained> everything() {
    List<Explained> all = new ArrayList<>();
    for (boolean empty : new boolean[] {false, true}) {
      double[] pre = empty ? new double[0] : PRE;
      double[] post = empty ? new double[0] : POST;
      double[][] table = empty ? new double[0][] : PublishedData.SHROUT_FLEISS;
      double[][] one = empty ? new double[0][] : new double[][] {{4, 4.2}, {5, 5.1}, {6, 6}};
      double[][] two = empty ? new double[0][] : new double[][] {{4, 4.1}, {5, 5.3}, {6, 6.2}};
      all.addAll(WORDS.explain(PairedChange.withDefaults().withMdc(0.6).of(pre, post)));
      all.addAll(WORDS.explain(WilcoxonSignedRank.withDefaults().of(pre, post), 0.95));
      List<PatientMeans.Row> rows = new ArrayList<>();
      for (int i = 0; i < pre.length; i++) {
        rows.add(new PatientMeans.Row("P" + i / 2, pre[i], post[i]));
      }
      all.addAll(WORDS.explain(PatientMeans.withDefaults().withMdc(0.6).of(rows)));
      all.addAll(WORDS.explain(BlandAltman.withDefaults().of(pre, post)));
      all.addAll(WORDS.explain(RepeatedAgreement.withDefaults().replicates(one, two)));
      all.addAll(WORDS.explain(RepeatedAgreement.withDefaults().linkedPairs(one, two)));
      Ratings ratings = Ratings.ofSubjects(table);
      all.addAll(WORDS.explain(MultiReaderLimits.withDefaults().of(ratings)));
      all.addAll(WORDS.explain(Icc.withDefaults().of(ratings)));
      all.addAll(WORDS.explain(ReliabilityError.withDefaults().of(ratings)));
      int[] grades = empty ? new int[0] : new int[] {0, 1, 2, 3, 1};
      int[] others = empty ? new int[0] : new int[] {0, 1, 1, 3, 2};
      all.addAll(
          WORDS.explain(WeightedKappa.with(KappaWeights.LINEAR).ofRatings(grades, others, 4)));
      all.addAll(
          WORDS.explain(
              BlindingIndex.withDefaults()
                  .of(
                      empty
                          ? new BlindingIndex.Guesses(0, 0, 0)
                          : new BlindingIndex.Guesses(82, 25, 170),
                      new BlindingIndex.Guesses(27, 29, 83))));
      all.addAll(WORDS.explain(SampleSize.withDefaults().of(0.3, empty ? Double.NaN : 0.8, 12)));
      all.addAll(WORDS.explain(ReaderDisagreementIndex.of(empty ? 0 : 40, 0, 0, empty ? 0 : 100)));
      HeelVisit pre0 = new HeelVisit("pre", "", List.of(), null, 4.2, Double.NaN, null);
      Heel lost = new Heel("a", "L", List.of(pre0), null, List.of());
      List<Heel> heels = empty ? List.of() : List.of(lost);
      all.addAll(WORDS.explain(MissingVisits.of(heels, List.of("pre", "post"))));
    }
    return all;
  }

  private static Explained find(List<Explained> rows, String key) {
    return rows.stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void everyNumberHasExactlyOneFinishedSentence() {
    for (Explained e : everything()) {
      assertFalse(e.name().isBlank(), e.key());
      assertFalse((e.name() + e.meaning()).contains("{"), e.meaning());
      assertFalse(e.meaning().contains("NaN"), e.meaning());
      assertTrue(e.meaning().endsWith("."), e.meaning());
      assertFalse(e.meaning().contains(". "), e.meaning());
      assertEquals(Double.isNaN(e.number()), e.value().equals("not established"), e.meaning());
    }
  }

  @Test
  void everySentenceOfTheFileIsUsed() {
    Set<String> keys = new HashSet<>();
    everything().forEach(e -> keys.add(e.key()));
    ResourceBundle.getBundle("org.fasciaj.study.stats.words", Locale.ROOT).keySet().stream()
        .filter(k -> k.endsWith(".meaning") && !k.startsWith("missing."))
        .forEach(
            k -> assertTrue(keys.contains(k.substring(0, k.length() - ".meaning".length())), k));
  }

  @Test
  void theSourceStudyInWords() {
    List<Explained> rows = WORDS.explain(PairedChange.withDefaults().withMdc(0.6).of(PRE, POST));
    assertEquals("-0.70 mm", find(rows, "change.mean").value());
    assertEquals(
        "On average the later visit differs from the earlier one by -0.70 mm (95 % interval -1.20 to"
            + " -0.20 mm), and a negative number means smaller at the later visit.",
        find(rows, "change.mean").meaning());
    assertEquals("-17.1 %", find(rows, "change.percentOfMeans").value());
    assertEquals("-16.8 %", find(rows, "change.meanOfPercents").value());
    assertEquals(
        "2 of 3 (66.7 %) fell by more than the 0.60 mm that measurement error alone can make (95 %"
            + " interval 9.4 to 99.2 %).",
        find(rows, "change.fell").meaning());
  }

  private static Heel heel(String subject, double... mm) {
    List<HeelVisit> visits = new ArrayList<>();
    for (int i = 0; i < mm.length; i++) {
      String name = i == 0 ? "pre" : "post";
      visits.add(new HeelVisit(name, "", List.of(), null, mm[i], Double.NaN, null));
    }
    return new Heel(subject, "L", visits, null, List.of());
  }

  private static List<String> visits(Locale locale, Heel... heels) {
    MissingVisits.Result r = MissingVisits.of(List.of(heels), List.of("pre", "post"));
    return PlainWords.of(locale, "mm").explain(r).stream().map(Explained::meaning).toList();
  }

  @Test
  void oneHeelIsNoSeveralHeels() {
    Heel whole = heel("a", 4.2, 4);
    Heel lost = heel("b", 5.1);
    assertEquals(
        List.of(
            "1 heel of 2 was measured at every planned visit.",
            "1 heel measured at the first visit has no measured last one, and its first value is"
                + " 5.10 mm (mean of the others: 4.20 mm)."),
        visits(Locale.ENGLISH, whole, lost));
    assertEquals(
        List.of(
            "1 Ferse von 2 wurde an jedem geplanten Termin gemessen.",
            "1 am ersten Termin gemessene Ferse hat keinen gemessenen letzten, und ihr erster Wert"
                + " ist 5,10 mm (Mittel der anderen: 4,20 mm)."),
        visits(Locale.GERMAN, whole, lost));
    assertEquals(
        List.of(
            "2 of 4 heels were measured at every planned visit.",
            "2 heels measured at the first visit have no measured last one, and their first values"
                + " have the mean 5.20 mm (4.20 mm in the others)."),
        visits(Locale.ENGLISH, whole, lost, heel("c", 4.2, 4.1), heel("d", 5.3)));
  }

  @Test
  void aMissingNumberSaysWhy() {
    List<Explained> rows =
        WORDS.explain(PairedChange.withDefaults().of(new double[0], new double[0]));
    assertEquals(
        "This number cannot be given: there is no complete pair or subject, so nothing can be"
            + " computed.",
        find(rows, "change.mean").meaning());
  }

  /** Two pairs without spread from a zero baseline: each number names its own reason. */
  @Test
  void eachMissingNumberNamesItsOwnReason() {
    List<Explained> rows =
        WORDS.explain(PairedChange.withDefaults().of(new double[] {0, 1}, new double[] {1, 2}));
    assertTrue(find(rows, "change.p").meaning().contains("do not vary"));
    assertTrue(find(rows, "change.percentOfMeans").meaning().contains("zero or negative"));
  }

  @Test
  void smallProbabilitiesAreNotPrintedAsZero() {
    double[] pre = {4, 5, 6, 4.5, 5.5, 6.5, 4.2, 5.2};
    double[] post = {3, 4.1, 5, 3.5, 4.4, 5.5, 3.2, 4.3};
    List<Explained> rows = WORDS.explain(PairedChange.withDefaults().of(pre, post));
    assertEquals("< 0.001", find(rows, "change.p").value());
  }

  @Test
  void theLanguageOfTheComputerDoesNotChooseTheWords() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      List<Explained> rows =
          PlainWords.of(Locale.FRENCH, "mm").explain(PairedChange.withDefaults().of(PRE, POST));
      assertEquals("Mean change", find(rows, "change.mean").name());
      assertEquals("-0.70 mm", find(rows, "change.mean").value());
    } finally {
      Locale.setDefault(before);
    }
  }
}
