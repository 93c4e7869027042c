package org.fasciaj.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fasciaj.Reason;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;
import org.fasciaj.study.stats.Caution;
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
 * @param visits missing visits: of every named visit, or of the first and the last
 * @param named whether the visits are counted by name
 * @param sizes heels that a next study needs, for several changes
 * @param groups change by group, in the order of their names; empty without groups
 * @param repeats agreement of repeated scans; empty where there are none
 * @param unknown heels whose person is not recorded: each counts as a patient of its own
 */
record StudyStatistics(
    PatientMeans.Result patients,
    WilcoxonSignedRank.Result ranks,
    MissingVisits.Result visits,
    boolean named,
    List<SampleSize.Result> sizes,
    SortedMap<String, PatientMeans.Result> groups,
    Optional<RepeatScans> repeats,
    int unknown) {
  /** Changes for which a next study is sized, mm: half of, at and above what trials report. */
  private static final double[] PLANNED_MM = {0.3, 0.5, 0.7};

  /** Names of the visits where they are counted by place. */
  private static final List<String> PLACES = List.of("first", "last");

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
        named(heels),
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

  /** Whether every visit has one of a few names, so that a missing one can be named. */
  private static boolean named(List<Heel> heels) {
    List<String> names = names(heels);
    return !names.contains("") && names.size() >= 2 && names.size() <= MOST_VISITS;
  }

  /** Names of all visits, in the order of their mean place among the visits of a heel. */
  private static List<String> names(List<Heel> heels) {
    Map<String, double[]> places = new LinkedHashMap<>();
    for (Heel heel : heels) {
      for (int i = 0; i < heel.visits().size(); i++) {
        double[] sum = places.computeIfAbsent(heel.visits().get(i).timepoint(), t -> new double[2]);
        sum[0] += i;
        sum[1]++;
      }
    }
    List<String> planned = new ArrayList<>(places.keySet());
    planned.sort(Comparator.comparingDouble(t -> places.get(t)[0] / places.get(t)[1]));
    return planned;
  }

  private static MissingVisits.Result visits(List<Heel> heels) {
    return named(heels)
        ? MissingVisits.of(heels, names(heels))
        : MissingVisits.of(heels.stream().map(StudyStatistics::byPlace).toList(), PLACES);
  }

  /** The heel with its first and last visit named so. */
  private static Heel byPlace(Heel heel) {
    List<HeelVisit> out = new ArrayList<>();
    int n = heel.visits().size();
    for (int i = 0; i < n; i++) {
      if (i == 0 || i == n - 1) {
        HeelVisit v = heel.visits().get(i);
        boolean late = n == 1 ? heel.refusal() == Reason.NO_PRE : i > 0;
        out.add(
            new HeelVisit(
                PLACES.get(late ? 1 : 0),
                v.studyDate(),
                v.frames(),
                v.representative(),
                v.thicknessMm(),
                v.thicknessSdMm(),
                v.longestSpur()));
      }
    }
    return new Heel(heel.subject(), heel.laterality(), out, heel.refusal(), heel.warnings());
  }

  /** What to bear in mind about patients: the responders, and their limit, are counted by heel. */
  static List<Caution> aboutPatients(PatientMeans.Result r) {
    return r.patients().cautions().stream()
        .filter(c -> c != Caution.MDC_NOT_ESTABLISHED || r.responders() == null)
        .toList();
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
      PatientMeans method, List<Heel> heels, List<PatientMeans.Row> rows, ReportOptions options) {
    if (options.groups().isEmpty()) {
      return new TreeMap<>();
    }
    Groups groups = options.groups().get();
    List<String> entries = heels.stream().map(h -> groups.of(h).orElse("")).toList();
    return SubgroupChange.of(method, entries, rows);
  }
}
