package org.fasciaj.review.agree;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.review.unblind.JoinedStudy;

/** Looks answers up by reader, case, arm and repeat. Immutable. */
final class StudyTable {
  private record Cell(String reader, String caseId, boolean aided, boolean repeat) {}

  private final JoinedStudy study;
  private final Map<String, JoinedImage> images = new LinkedHashMap<>();
  private final Map<String, JoinedImage> cases = new LinkedHashMap<>();
  private final Map<Cell, JoinedReading> cells = new HashMap<>();
  private final Map<String, JoinedReading> third = new HashMap<>();
  private final List<Boolean> arms;

  StudyTable(JoinedStudy study) {
    this.study = study;
    study.images().forEach(i -> images.put(i.id(), i));
    study.images().stream()
        .sorted(java.util.Comparator.comparing(JoinedImage::caseId))
        .forEach(i -> cases.putIfAbsent(i.caseId(), images.get(i.caseId())));
    for (JoinedReading r : study.readings()) {
      JoinedImage i = images.get(r.image());
      if (r.adjudicator()) {
        third.put(r.image(), r);
      } else if (!r.training()) {
        cells.put(new Cell(r.reader(), i.caseId(), r.aided(), i.repeat()), r);
      }
    }
    this.arms =
        study.readings().stream()
            .filter(r -> !r.training())
            .map(JoinedReading::aided)
            .distinct()
            .sorted()
            .toList();
  }

  JoinedStudy study() {
    return study;
  }

  List<String> readers() {
    return study.readers();
  }

  /** Unaided first. */
  List<Boolean> arms() {
    return arms;
  }

  /** The arm of the main results: unaided wherever there is one. */
  boolean mainArm() {
    return !arms.isEmpty() && arms.get(0);
  }

  static String arm(boolean aided) {
    return aided ? "aided" : "unaided";
  }

  /** One image for each case of patients. */
  List<JoinedImage> patients() {
    return ofRole(TruthTable.CASE);
  }

  /** One image for each hidden case of known size. */
  List<JoinedImage> phantoms() {
    return ofRole(TruthTable.CALIBRATION);
  }

  private List<JoinedImage> ofRole(String role) {
    return cases.values().stream().filter(i -> i.role().equals(role)).toList();
  }

  /** Patients' cases that were shown twice. */
  List<JoinedImage> repeated() {
    List<String> twice =
        images.values().stream().filter(JoinedImage::repeat).map(JoinedImage::caseId).toList();
    return patients().stream().filter(i -> twice.contains(i.caseId())).toList();
  }

  JoinedImage image(String id) {
    return images.get(id);
  }

  /** A reader's answer; null when there is none. */
  JoinedReading reading(String reader, JoinedImage i, boolean aided, boolean repeat) {
    return cells.get(new Cell(reader, i.caseId(), aided, repeat));
  }

  /** A reader's values of these cases, mm; NaN where there is none. */
  double[] values(Quantity q, String reader, List<JoinedImage> of, boolean aided, boolean repeat) {
    return of.stream()
        .mapToDouble(
            i -> {
              JoinedReading r = reading(reader, i, aided, repeat);
              return number(r == null ? null : q.read(r));
            })
        .toArray();
  }

  /** Automatic values of these cases, mm; NaN where refused. */
  static double[] automatic(Quantity q, List<JoinedImage> of) {
    return of.stream().mapToDouble(i -> number(q.automatic(i))).toArray();
  }

  /** Known values of these cases, mm; NaN where unknown. */
  static double[] truth(Quantity q, List<JoinedImage> of) {
    return of.stream().mapToDouble(i -> number(q.truth(i))).toArray();
  }

  /** The adjudicator's answer to the case's image in the main arm; null when none was asked. */
  JoinedReading adjudicated(JoinedImage i) {
    for (String reader : readers()) {
      JoinedReading r = reading(reader, i, mainArm(), false);
      if (r != null && third.containsKey(r.image())) {
        return third.get(r.image());
      }
    }
    return null;
  }

  /**
   * The study's value of a case, mm: the adjudicator's where the readers differed, else the mean of
   * those readers who could measure; NaN when nobody could.
   */
  double consensus(Quantity q, JoinedImage i) {
    JoinedReading decided = adjudicated(i);
    if (decided != null) {
      return number(q.read(decided));
    }
    return readers().stream()
        .map(r -> reading(r, i, mainArm(), false))
        .filter(r -> r != null && q.read(r) != null)
        .mapToDouble(q::read)
        .average()
        .orElse(Double.NaN);
  }

  private static double number(Double value) {
    return value == null ? Double.NaN : value;
  }
}
