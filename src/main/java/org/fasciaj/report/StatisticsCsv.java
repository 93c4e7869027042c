package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fasciaj.Version;
import org.fasciaj.study.stats.Caution;
import org.fasciaj.study.stats.Interval;
import org.fasciaj.study.stats.MissingVisits;
import org.fasciaj.study.stats.PairedChange;
import org.fasciaj.study.stats.PatientMeans;
import org.fasciaj.study.stats.Proportion;
import org.fasciaj.study.stats.RepeatedAgreement;
import org.fasciaj.study.stats.Responders;
import org.fasciaj.study.stats.SampleSize;
import org.fasciaj.study.stats.WilcoxonSignedRank;

/**
 * The table statistics.csv: one statistic of change on each row, with its interval, its n, its unit
 * and the cautions by code. Numbers have a decimal point in every language; an empty cell is a
 * number that cannot be given, and then a caution says why.
 */
final class StatisticsCsv {
  /** Name of the file. */
  static final String NAME = "statistics.csv";

  private static final List<String> HEADER =
      List.of(
          "section",
          "group",
          "unit_of_analysis",
          "statistic",
          "value",
          "ci_low",
          "ci_high",
          "ci_level",
          "n",
          "unit",
          "method",
          "cautions",
          "schema_version",
          "algorithm_version");

  private final CsvTable table;

  private StatisticsCsv(CsvTable table) {
    this.table = table;
  }

  /**
   * Writes the table into a folder.
   *
   * @throws IOException when it cannot be written; then no file is left
   */
  static void write(Path folder, StudyStatistics s) throws IOException {
    try (CsvTable table = new CsvTable(folder.resolve(NAME), HEADER)) {
      StatisticsCsv csv = new StatisticsCsv(table);
      csv.change("all", "", s.patients());
      csv.ranks(s.ranks());
      for (var group : s.groups().entrySet()) {
        csv.change("group", group.getKey(), group.getValue());
      }
      csv.visits(s.visits());
      if (s.repeats().isPresent()) {
        csv.repeats(s.repeats().get().result());
      }
      for (SampleSize.Result size : s.sizes()) {
        csv.size(size);
      }
      table.commit();
    }
  }

  private void change(String section, String group, PatientMeans.Result r) throws IOException {
    PairedChange.Result p = r.patients();
    Row row = new Row(section, group, "patient", p.n(), p.level(), r.cautions());
    Row of = row.with(StudyStatistics.aboutPatients(r));
    row.count("patients", p.n());
    row.count("heels_with_both_visits", r.heels());
    row.count("heels_without", r.missing());
    row.count("patients_with_two_heels", r.withSeveral());
    of.add("mean_pre", p.meanPre(), Interval.NONE, "mm", "");
    of.add("mean_post", p.meanPost(), Interval.NONE, "mm", "");
    of.add("mean_change", p.mean(), p.ci(), "mm", "paired t");
    of.add("sd_of_changes", p.sd(), Interval.NONE, "mm", "");
    of.add("t", p.t(), Interval.NONE, "1", "paired t");
    of.add("df", p.df() < 0 ? Double.NaN : p.df(), Interval.NONE, "1", "paired t");
    of.add("p", p.p(), Interval.NONE, "1", "paired t, two-sided");
    PairedChange.Percent percent = p.percent();
    of.add("percent_change_of_means", percent.ofMeans(), percent.ofMeansCi(), "%", "Fieller");
    of.add("mean_of_percent_changes", percent.meanOfPairs(), percent.meanOfPairsCi(), "%", "t");
    row.add("correlation_of_two_heels", r.correlation(), Interval.NONE, "1", "one-way anova");
    row.add("design_effect", r.designEffect(), Interval.NONE, "1", "");
    if (r.responders() != null) {
      responders(section, group, r);
    }
  }

  private void responders(String section, String group, PatientMeans.Result r) throws IOException {
    Responders share = r.responders();
    double level = r.patients().level();
    int n = share.beyond().n();
    Row row = new Row(section, group, "heel", n, level, List.of(Caution.HEELS_COUNTED));
    row.add("minimal_detectable_change", share.mdc(), Interval.NONE, "mm", "given");
    share(row, "thinner_beyond_mdc", share.thinner());
    share(row, "thicker_beyond_mdc", share.thicker());
    share(row, "changed_beyond_mdc", share.beyond());
  }

  private void share(Row row, String name, Proportion p) throws IOException {
    row.count(name, p.count());
    Interval ci = new Interval(100 * p.ci().low(), 100 * p.ci().high());
    row.add(name + "_percent", p.percent(), ci, "%", "Clopper-Pearson");
  }

  private void ranks(WilcoxonSignedRank.Result r) throws IOException {
    Row row = new Row("all", "", "patient", r.n(), StudyStatistics.LEVEL, r.cautions());
    String method = "signed rank, " + r.method().name().toLowerCase(Locale.ROOT);
    row.add("v_plus", r.vPlus(), Interval.NONE, "1", method);
    row.add("v_minus", r.vMinus(), Interval.NONE, "1", method);
    row.add("p_signed_rank", r.p(), Interval.NONE, "1", method + ", two-sided");
    row.add("median_shift", r.shift(), r.shiftCi(), "mm", "Hodges-Lehmann");
  }

  private void visits(MissingVisits.Result r) throws IOException {
    Row row = new Row("missing_visits", "", "heel", r.heels(), StudyStatistics.LEVEL, List.of());
    row.count("complete", r.complete());
    row.count("lost_after_first", r.lost());
    row.add("first_mean_of_lost", r.lostFirstMean(), Interval.NONE, "mm", "");
    row.add("first_mean_of_returned", r.returnedFirstMean(), Interval.NONE, "mm", "");
    for (MissingVisits.VisitCount v : r.visits()) {
      Row visit = row.of(v.visit());
      visit.count("measured", v.measured());
      visit.count("not_assessable", v.notAssessable());
      visit.count("absent", v.absent());
    }
  }

  private void repeats(RepeatedAgreement.Result r) throws IOException {
    Row row = new Row("repeated_scans", "", "patient", r.n(), r.level(), r.cautions());
    row.add("bias", r.bias(), r.biasCi(), "mm", "first minus second scan");
    row.add("sd_of_differences", r.sd(), Interval.NONE, "mm", "");
    row.add("lower_limit_of_agreement", r.lower(), r.lowerCi(), "mm", "1.96 SD");
    row.add("upper_limit_of_agreement", r.upper(), r.upperCi(), "mm", "1.96 SD");
  }

  private void size(SampleSize.Result r) throws IOException {
    Row row = new Row("next_study", Num.plain(r.change()) + " mm", "patient", 0, 0, r.cautions());
    row.add("heels", none(r.heels()), Interval.NONE, "1", "paired t");
    row.add("heels_cautious", none(r.cautiousHeels()), Interval.NONE, "1", "80 % limit of the SD");
    row.add("power_percent", 100 * r.power(), Interval.NONE, "%", "asked for");
    row.add("assumed_sd", r.sd(), Interval.NONE, "mm", "observed");
  }

  private static double none(int heels) {
    return heels == 0 ? Double.NaN : heels;
  }

  /** What the rows of one result have in common. */
  private final class Row {
    private final String section;
    private final String group;
    private final String unit;
    private final int n;
    private final double level;
    private final List<Caution> cautions;

    Row(String section, String group, String unit, int n, double level, List<Caution> cautions) {
      this.section = section;
      this.group = group;
      this.unit = unit;
      this.n = n;
      this.level = level;
      this.cautions = cautions;
    }

    Row with(List<Caution> more) {
      List<Caution> all = Stream.concat(cautions.stream(), more.stream()).distinct().toList();
      return new Row(section, group, unit, n, level, all);
    }

    Row of(String newGroup) {
      return new Row(section, newGroup, unit, n, level, cautions);
    }

    void count(String name, int value) throws IOException {
      add(name, value, Interval.NONE, "1", "count");
    }

    void add(String name, double value, Interval ci, String measure, String method)
        throws IOException {
      CsvRow row = new CsvRow();
      row.word("section", section).text("group", group).word("unit_of_analysis", unit);
      row.word("statistic", name).number("value", value);
      row.number("ci_low", ci.low()).number("ci_high", ci.high());
      row.number("ci_level", ci.present() ? level : Double.NaN);
      row.count("n", n).word("unit", measure).word("method", method);
      row.word("cautions", String.join(";", cautions.stream().map(Caution::code).toList()));
      row.word("schema_version", Version.SCHEMA).word("algorithm_version", Version.ALGORITHM);
      table.add(row);
    }
  }
}
