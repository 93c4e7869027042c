package org.fasciaj.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;
import org.fasciaj.study.stats.MissingVisits;
import org.fasciaj.study.stats.PatientMeans;
import org.fasciaj.study.stats.SampleSize;
import org.fasciaj.study.stats.SubgroupChange;
import org.fasciaj.study.stats.WilcoxonSignedRank;

/**
 * The statistics of change of a whole study. The unit is the patient: two heels of one are
 * averaged, because they are not independent. Immutable.
 *
 * @param patients change by patient, with the responders among the heels
 * @param ranks signed rank test over patients
 * @param visits missing visits; empty where the visits have no names in common
 * @param sizes heels that a next study needs, for several changes
 * @param groups change by group, in the order of their names; empty without groups
 * @param repeats agreement of repeated scans; empty where there are none
 * @param unknown heels whose person is not recorded: each counts as a patient of its own
 */
record StudyStatistics(
    PatientMeans.Result patients,
    WilcoxonSignedRank.Result ranks,
    Optional<MissingVisits.Result> visits,
    List<SampleSize.Result> sizes,
    SortedMap<String, PatientMeans.Result> groups,
    Optional<RepeatScans> repeats,
    int unknown) {
  /** Changes for which a next study is sized, mm: half of, at and above what trials report. */
  private static final double[] PLANNED_MM = {0.3, 0.5, 0.7};

  /** Confidence level of every interval. */
  static final double LEVEL = 0.95;

  /** More names than any protocol plans: they are dates, which heels do not share. */
  private static final int MOST_VISITS = 12;

  /** Computes them. */
  static StudyStatistics of(List<Heel> heels, ReportOptions options) {
    PatientMeans method = PatientMeans.withDefaults();
    if (options.mdcMm().isPresent()) {
      method = method.withMdc(options.mdcMm().getAsDouble());
    }
    List<PatientMeans.Row> rows = new ArrayList<>();
    int unknown = 0;
    for (int i = 0; i < heels.size(); i++) {
      unknown += heels.get(i).subject().isEmpty() ? 1 : 0;
      rows.add(row(heels.get(i), i));
    }
    PatientMeans.Result patients = method.of(rows);
    return new StudyStatistics(
        patients,
        ranks(rows),
        visits(heels),
        sizes(patients, options),
        groups(method, heels, rows, options),
        RepeatScans.of(heels),
        unknown);
  }

  private static PatientMeans.Row row(Heel heel, int place) {
    // A name that no subject can have: header values hold no line feed.
    String patient = heel.subject().isEmpty() ? "\n" + place : heel.subject();
    Optional<Change> change = Change.of(heel);
    return new PatientMeans.Row(
        patient,
        change.map(Change::preMm).orElse(Double.NaN),
        change.map(Change::postMm).orElse(Double.NaN));
  }

  private static WilcoxonSignedRank.Result ranks(List<PatientMeans.Row> rows) {
    Map<String, List<PatientMeans.Row>> patients = new TreeMap<>();
    rows.stream()
        .filter(r -> !Double.isNaN(r.pre()) && !Double.isNaN(r.post()))
        .forEach(r -> patients.computeIfAbsent(r.patient(), p -> new ArrayList<>()).add(r));
    double[] pre =
        patients.values().stream()
            .mapToDouble(p -> p.stream().mapToDouble(PatientMeans.Row::pre).average().orElseThrow())
            .toArray();
    double[] post =
        patients.values().stream()
            .mapToDouble(
                p -> p.stream().mapToDouble(PatientMeans.Row::post).average().orElseThrow())
            .toArray();
    return WilcoxonSignedRank.withDefaults().of(pre, post);
  }

  private static Optional<MissingVisits.Result> visits(List<Heel> heels) {
    Map<String, double[]> places = new LinkedHashMap<>();
    for (Heel heel : heels) {
      for (int i = 0; i < heel.visits().size(); i++) {
        HeelVisit visit = heel.visits().get(i);
        if (!visit.timepoint().isEmpty()) {
          double[] sum = places.computeIfAbsent(visit.timepoint(), t -> new double[2]);
          sum[0] += i;
          sum[1]++;
        }
      }
    }
    if (places.size() < 2 || places.size() > MOST_VISITS) {
      return Optional.empty();
    }
    List<String> planned = new ArrayList<>(places.keySet());
    planned.sort(
        (a, b) ->
            Double.compare(
                places.get(a)[0] / places.get(a)[1], places.get(b)[0] / places.get(b)[1]));
    return Optional.of(MissingVisits.of(heels, planned));
  }

  private static List<SampleSize.Result> sizes(
      PatientMeans.Result patients, ReportOptions options) {
    TreeSet<Double> changes = new TreeSet<>();
    for (double mm : PLANNED_MM) {
      changes.add(mm);
    }
    options.mdcMm().ifPresent(changes::add);
    double sd = patients.patients().sd();
    int n = patients.patients().n();
    List<SampleSize.Result> out = new ArrayList<>();
    for (double mm : changes) {
      out.add(SampleSize.withDefaults().of(mm, n < 2 ? Double.NaN : sd, n < 2 ? 0 : n));
    }
    return out;
  }

  private static SortedMap<String, PatientMeans.Result> groups(
      PatientMeans method,
      List<Heel> heels,
      List<PatientMeans.Row> rows,
      ReportOptions options) {
    if (options.groups().isEmpty()) {
      return new TreeMap<>();
    }
    Groups groups = options.groups().get();
    List<String> entries = heels.stream().map(h -> groups.of(h).orElse("")).toList();
    return SubgroupChange.of(method, entries, rows);
  }
}
