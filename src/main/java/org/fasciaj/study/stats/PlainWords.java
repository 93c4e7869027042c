package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says in one plain sentence what each number of a result means. The sentences are in
 * words.properties; numbers are written with a decimal point. Lengths have two decimals, percent
 * one. Immutable and thread-safe.
 */
public final class PlainWords {
  private final WordBook book;

  private PlainWords(WordBook book) {
    this.book = book;
  }

  /** English, millimetres. */
  public static PlainWords withDefaults() {
    return of(Locale.ROOT, "mm");
  }

  /**
   * Another language or unit.
   *
   * @param locale language of the sentences; English when there is no file for it
   * @param unit unit of the values that went into the statistics, "mm"
   */
  public static PlainWords of(Locale locale, String unit) {
    return new PlainWords(new WordBook(locale, unit));
  }

  /** The sentence of a caution. */
  public String sentence(Caution caution) {
    return book.sentence(caution);
  }

  private String suffix() {
    return " " + book.unit();
  }

  /** Change between two visits. */
  public List<Explained> explain(PairedChange.Result r) {
    PairedChange.Percent percent = r.percent();
    List<Caution> whyNoPercent =
        r.cautions().contains(Caution.BASELINE_NOT_POSITIVE)
            ? List.of(Caution.BASELINE_NOT_POSITIVE)
            : r.cautions();
    List<Explained> rows = new ArrayList<>();
    rows.add(row("change.n", r.n(), r).with("missing", "" + r.missing()).plain(0));
    rows.add(row("change.mean", r.mean(), r).interval(r.ci(), r.level(), 2, 1, suffix()).length());
    rows.add(row("change.sd", r.sd(), r).length());
    rows.add(row("change.p", r.p(), r).probability());
    rows.add(
        book.row("change.percentOfMeans", percent.ofMeans(), whyNoPercent)
            .interval(percent.ofMeansCi(), r.level(), 1, 1, " %")
            .percent(1));
    rows.add(
        book.row("change.meanOfPercents", percent.meanOfPairs(), whyNoPercent)
            .interval(percent.meanOfPairsCi(), r.level(), 1, 1, " %")
            .percent(1));
    if (r.responders() != null) {
      rows.addAll(responders(r.responders(), r.level()));
    }
    return List.copyOf(rows);
  }

  private WordBook.Row row(String key, double number, PairedChange.Result r) {
    return book.row(key, number, r.cautions());
  }

  private List<Explained> responders(Responders r, double level) {
    return List.of(
        share("change.fell", r.thinner(), level, List.of(), r.mdc()),
        share("change.rose", r.thicker(), level, List.of(), r.mdc()));
  }

  private Explained share(
      String key, Proportion share, double level, List<Caution> cautions, double mdc) {
    return book.row(key, share.value(), cautions)
        .with("count", "" + share.count())
        .with("n", "" + share.n())
        .with("mdc", book.length(mdc))
        .interval(share.ci(), level, 1, 100, " %")
        .percent(100);
  }

  /** Change by patient. */
  public List<Explained> explain(PatientMeans.Result r) {
    List<Explained> rows = new ArrayList<>();
    rows.add(
        book.row("patients.n", r.patients().n(), r.cautions())
            .with("heels", "" + r.heels())
            .with("several", "" + r.withSeveral())
            .plain(0));
    // Without its first row, which would call patients pairs.
    rows.addAll(explain(r.patients()).stream().skip(1).toList());
    rows.add(book.row("patients.correlation", r.correlation(), r.cautions()).plain(2));
    rows.add(book.row("patients.design", r.designEffect(), r.cautions()).plain(2));
    if (r.responders() != null) {
      rows.addAll(responders(r.responders(), r.patients().level()));
    }
    return List.copyOf(rows);
  }

  /** Signed rank test. */
  public List<Explained> explain(WilcoxonSignedRank.Result r, double level) {
    return List.of(
        book.row("rank.p", r.p(), r.cautions())
            .with("method", book.word("rank.method." + r.method().name().toLowerCase(Locale.ROOT)))
            .probability(),
        book.row("rank.shift", r.shift(), r.cautions())
            .interval(r.shiftCi(), level, 2, 1, suffix())
            .length());
  }

  /** Agreement of two methods. */
  public List<Explained> explain(BlandAltman.Result r) {
    List<Caution> c = r.cautions();
    return List.of(
        book.row("agreement.n", r.n(), c).with("missing", "" + r.missing()).plain(0),
        limit("agreement.bias", r.bias(), r.biasCi(), r.level(), c),
        book.row("agreement.sd", r.sd(), c).length(),
        limit("agreement.lower", r.lower(), r.lowerCi(), r.level(), c),
        limit("agreement.upper", r.upper(), r.upperCi(), r.level(), c),
        book.row("agreement.slope", r.slope().slope(), c)
            .with("unit1", book.unit())
            .interval(r.slope().ci(), r.level(), 2, 1, suffix())
            .length(),
        book.row("agreement.slopeP", r.slope().p(), c).probability());
  }

  private Explained limit(
      String key, double number, Interval interval, double level, List<Caution> cautions) {
    return book.row(key, number, cautions).interval(interval, level, 2, 1, suffix()).length();
  }

  /** Agreement with repeats. */
  public List<Explained> explain(RepeatedAgreement.Result r) {
    List<Caution> c = r.cautions();
    List<Explained> rows = new ArrayList<>();
    rows.add(book.row("agreement.n", r.n(), c).with("missing", "" + r.missing()).plain(0));
    rows.add(limit("agreement.bias", r.bias(), r.biasCi(), r.level(), c));
    rows.add(book.row("agreement.sd", r.sd(), c).length());
    rows.add(limit("agreement.lower", r.lower(), r.lowerCi(), r.level(), c));
    rows.add(limit("agreement.upper", r.upper(), r.upperCi(), r.level(), c));
    List<Double> within = r.withinSubjectSd();
    if (within.size() == 1) {
      rows.add(book.row("agreement.withinLinked", within.get(0), c).length());
    } else {
      rows.add(book.row("agreement.within1", within.get(0), c).length());
      rows.add(book.row("agreement.within2", within.get(1), c).length());
    }
    return List.copyOf(rows);
  }

  /** Limits of several readers. */
  public List<Explained> explain(MultiReaderLimits.Result r) {
    List<Explained> rows = new ArrayList<>();
    rows.add(
        book.row("readers.limit", r.limit(), r.cautions())
            .with("k", "" + r.k())
            .interval(r.ci(), r.level(), 2, 1, suffix())
            .length());
    for (int i = 0; i < r.offsets().size(); i++) {
      rows.add(
          book.row("readers.offset", r.offsets().get(i), r.cautions())
              .with("reader", "" + (i + 1))
              .length());
    }
    return List.copyOf(rows);
  }

  /** Intraclass correlations. */
  public List<Explained> explain(Icc.Result r) {
    List<Explained> rows = new ArrayList<>();
    for (Icc.Form form : Icc.Form.values()) {
      Icc.Estimate e = r.get(form);
      rows.add(
          book.row("icc." + form.name().toLowerCase(Locale.ROOT), e.value(), r.cautions())
              .with("form", form.shroutFleiss() + " = " + form.mcGrawWong())
              .with("k", "" + r.k())
              .with("words", e.words())
              .interval(e.ci(), r.level(), 2, 1, "")
              .plain(2));
    }
    return List.copyOf(rows);
  }

  /** Measurement error. */
  public List<Explained> explain(ReliabilityError.Result r) {
    List<Caution> c = r.cautions();
    return List.of(
        limit("error.semAgreement", r.semAgreement(), r.semAgreementCi(), r.level(), c),
        limit("error.semConsistency", r.semConsistency(), r.semConsistencyCi(), r.level(), c),
        book.row("error.mdcAgreement", r.mdcAgreement(), c).length(),
        book.row("error.mdcConsistency", r.mdcConsistency(), c).length());
  }

  /** Agreement on grades. */
  public List<Explained> explain(WeightedKappa.Result r) {
    return List.of(
        book.row("kappa.kappa", r.kappa(), r.cautions())
            .with("weights", r.weights())
            .interval(r.ci(), r.level(), 2, 1, "")
            .plain(2),
        book.row("kappa.agreement", r.agreement(), r.cautions())
            .with("n", "" + r.n())
            .percent(100));
  }

  /** Blinding. */
  public List<Explained> explain(BlindingIndex.Result r) {
    return List.of(
        index("blinding.first", r.bangFirst(), r),
        index("blinding.second", r.bangSecond(), r),
        index("blinding.james", r.james(), r));
  }

  private Explained index(String key, BlindingIndex.Index index, BlindingIndex.Result r) {
    return book.row(key, index.value(), r.cautions())
        .interval(index.ci(), r.level(), 2, 1, "")
        .plain(2);
  }

  /** Size of a next study. */
  public List<Explained> explain(SampleSize.Result r) {
    return List.of(
        heels("size.heels", r.heels(), r)
            .with("sd", book.length(r.sd()))
            .with("power", book.number(100 * r.power(), 0))
            .plain(0),
        heels("size.cautious", r.cautiousHeels(), r).plain(0),
        heels("size.enrol", r.heelsToEnrol(), r).plain(0));
  }

  private WordBook.Row heels(String key, int heels, SampleSize.Result r) {
    return book.row(key, heels == 0 ? Double.NaN : heels, r.cautions())
        .with("change", book.length(r.change()));
  }

  /** One reader before the adjudicator; shares have 95 % intervals. */
  public List<Explained> explain(ReaderDisagreementIndex.Result r) {
    return List.of(
        share("reader.index", r.index(), Checks.LEVEL, r.cautions(), Double.NaN),
        share("reader.adjudication", r.adjudication(), Checks.LEVEL, r.cautions(), Double.NaN));
  }

  /** Missing visits. */
  public List<Explained> explain(MissingVisits.Result r) {
    return List.of(
        book.row("visits.complete", r.complete(), List.of()).with("n", "" + r.heels()).plain(0),
        book.row(r.lost() == 0 ? "visits.none" : "visits.lost", r.lost(), List.of())
            .with("lostMean", book.length(r.lostFirstMean()))
            .with("returnedMean", book.length(r.returnedFirstMean()))
            .plain(0));
  }
}
