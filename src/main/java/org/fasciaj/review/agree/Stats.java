package org.fasciaj.review.agree;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.study.stats.BlandAltman;
import org.fasciaj.study.stats.Caution;
import org.fasciaj.study.stats.Icc;
import org.fasciaj.study.stats.Interval;
import org.fasciaj.study.stats.Proportion;
import org.fasciaj.study.stats.Ratings;
import org.fasciaj.study.stats.ReliabilityError;

/** Collects the numbers of one section. Not thread-safe. */
final class Stats {
  private final String section;
  private final List<Stat> out = new ArrayList<>();

  Stats(String section) {
    this.section = section;
  }

  List<Stat> all() {
    return List.copyOf(out);
  }

  /** What a number is about. */
  record About(String quantity, String arm, String comparison) {}

  void add(
      About a, String statistic, double value, Interval ci, int n, int missing, List<Caution> c) {
    out.add(
        new Stat(
            section, a.quantity(), a.arm(), a.comparison(), statistic, value, ci, n, missing, c));
  }

  void count(About a, String statistic, double value, int n) {
    add(a, statistic, value, Interval.NONE, n, 0, List.of());
  }

  void share(About a, String statistic, Proportion p) {
    add(
        a,
        statistic + " (%)",
        p.percent(),
        new Interval(100 * p.ci().low(), 100 * p.ci().high()),
        p.n(),
        0,
        List.of());
  }

  /** ICC(2,1) and ICC(3,1). */
  void icc(About a, double[]... columns) {
    Icc.Result r = Icc.withDefaults().of(Ratings.ofReaders(columns));
    for (Icc.Form form : List.of(Icc.Form.AGREEMENT_SINGLE, Icc.Form.CONSISTENCY_SINGLE)) {
      Icc.Estimate e = r.get(form);
      add(a, form.shroutFleiss(), e.value(), e.ci(), r.n(), r.missing(), r.cautions());
    }
  }

  /** SEM and minimal detectable change, with and without readers' offsets. */
  void error(About a, double[]... columns) {
    ReliabilityError.Result r = ReliabilityError.withDefaults().of(Ratings.ofReaders(columns));
    List<Caution> c = r.cautions();
    int n = r.n();
    add(a, "SEM agreement (mm)", r.semAgreement(), r.semAgreementCi(), n, r.missing(), c);
    add(a, "SEM consistency (mm)", r.semConsistency(), r.semConsistencyCi(), n, r.missing(), c);
    add(a, "MDC95 agreement (mm)", r.mdcAgreement(), scaled(r.semAgreementCi()), n, 0, c);
    add(a, "MDC95 consistency (mm)", r.mdcConsistency(), scaled(r.semConsistencyCi()), n, 0, c);
  }

  private static Interval scaled(Interval sem) {
    return new Interval(ReliabilityError.mdc(sem.low()), ReliabilityError.mdc(sem.high()));
  }

  /** Bias, SD and limits of agreement, first minus second. */
  void blandAltman(About a, double[] first, double[] second) {
    BlandAltman.Result r = BlandAltman.withDefaults().of(first, second);
    List<Caution> c = r.cautions();
    int n = r.n();
    add(a, "bias (mm)", r.bias(), r.biasCi(), n, r.missing(), c);
    add(a, "SD of differences (mm)", r.sd(), Interval.NONE, n, r.missing(), c);
    add(a, "lower limit (mm)", r.lower(), r.lowerCi(), n, r.missing(), c);
    add(a, "upper limit (mm)", r.upper(), r.upperCi(), n, r.missing(), c);
    add(a, "slope", r.slope().slope(), r.slope().ci(), n, r.missing(), c);
  }
}
