package org.fasciaj.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;
import org.fasciaj.study.stats.RepeatedAgreement;

/**
 * How well two scans of one heel at one visit agree: the first two files of the visit that gave a
 * thickness, each with the median over its frames. Frames of one loop are no repeats. Immutable.
 *
 * @param pairs the pairs, in the order of heels and visits
 * @param result their agreement, with the person as the subject
 */
record RepeatScans(List<Pair> pairs, RepeatedAgreement.Result result) {
  /** One visit scanned twice, mm. */
  record Pair(double first, double second) {
    double mean() {
      return (first + second) / 2;
    }

    double difference() {
      return first - second;
    }
  }

  /** Copies the list. */
  RepeatScans {
    pairs = List.copyOf(pairs);
  }

  /** The agreement; empty where no visit was scanned twice. */
  static Optional<RepeatScans> of(List<Heel> heels) {
    Map<String, List<Pair>> subjects = new TreeMap<>();
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < heels.size(); i++) {
      Heel heel = heels.get(i);
      String person = heel.subject().isEmpty() ? "\n" + i : heel.subject();
      for (HeelVisit visit : heel.visits()) {
        pair(visit)
            .ifPresent(
                p -> {
                  all.add(p);
                  subjects.computeIfAbsent(person, s -> new ArrayList<>()).add(p);
                });
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    double[][] first =
        subjects.values().stream()
            .map(s -> s.stream().mapToDouble(Pair::first).toArray())
            .toArray(double[][]::new);
    double[][] second =
        subjects.values().stream()
            .map(s -> s.stream().mapToDouble(Pair::second).toArray())
            .toArray(double[][]::new);
    return Optional.of(
        new RepeatScans(all, RepeatedAgreement.withDefaults().linkedPairs(first, second)));
  }

  private static Optional<Pair> pair(HeelVisit visit) {
    Map<String, List<Double>> files = new LinkedHashMap<>();
    for (FrameResult row : visit.frames()) {
      if (row.measurement().thickness().present()) {
        // The same bytes twice are one scan.
        files
            .computeIfAbsent(row.sha256(), f -> new ArrayList<>())
            .add(row.measurement().thickness().value());
      }
    }
    List<OptionalDouble> values =
        files.values().stream().limit(2).map(RepeatScans::median).toList();
    return values.size() < 2
        ? Optional.empty()
        : Optional.of(new Pair(values.get(0).orElseThrow(), values.get(1).orElseThrow()));
  }

  private static OptionalDouble median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }
}
