package org.fasciaj.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Instance;

/**
 * Groups rows into heels and visits.
 *
 * <p>A heel is a subject and a side. A side that is not recorded is never guessed: such images of
 * one subject are grouped only with one another, with a warning. Images without a subject are
 * grouped by study and never paired.
 *
 * <p>A visit is a Clinical Trial Time Point ID, else a study date, else a study of unknown time.
 * Visits are ordered by {@link VisitOrder}; where nothing tells the order, no change is given.
 *
 * <p>Rows whose file could not be read belong to no heel. Heels are ordered by subject (as people
 * count: S2 before S10), then L, R, unknown. Stateless and thread-safe.
 */
public final class HeelPairing {
  private record HeelKey(String subject, String laterality, String study) {}

  private record VisitKey(String timepoint, String date, String study) {}

  private static final Comparator<HeelKey> HEEL_ORDER =
      Comparator.comparing(HeelKey::subject, NaturalOrder.INSTANCE)
          .thenComparing(k -> k.laterality().isEmpty() ? "Z" : k.laterality())
          .thenComparing(HeelKey::study);

  private HeelPairing() {}

  /**
   * Pairs.
   *
   * @param rows rows of a run, in table order
   * @return every heel of which a file could be read
   */
  public static List<Heel> pair(List<FrameResult> rows) {
    Map<HeelKey, List<FrameResult>> heels = new LinkedHashMap<>();
    for (FrameResult row : rows) {
      if (row.instance() != null) {
        heels.computeIfAbsent(heelKey(row), k -> new ArrayList<>()).add(row);
      }
    }
    return heels.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(HEEL_ORDER))
        .map(e -> heel(e.getKey(), e.getValue()))
        .toList();
  }

  private static HeelKey heelKey(FrameResult row) {
    Instance i = row.instance();
    return new HeelKey(i.subject(), i.laterality(), i.subject().isEmpty() ? study(row) : "");
  }

  private static String study(FrameResult row) {
    String uid = row.instance().studyInstanceUid();
    return uid.isEmpty() ? row.input().path().toString() : uid;
  }

  private static VisitKey visitKey(FrameResult row) {
    String name = TimePoint.normal(row.instance().timepoint());
    String date = row.instance().studyDate();
    if (!name.isEmpty()) {
      return new VisitKey(name, "", "");
    }
    return date.isEmpty() ? new VisitKey("", "", study(row)) : new VisitKey("", date, "");
  }

  private static Heel heel(HeelKey key, List<FrameResult> rows) {
    List<HeelVisit> visits =
        new ArrayList<>(
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        HeelPairing::visitKey, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(HeelPairing::visit)
                .toList());
    boolean ordered = VisitOrder.sort(visits);
    Reason refusal = refusal(key, visits, ordered);
    return new Heel(
        key.subject(),
        key.laterality(),
        visits,
        refusal,
        PairWarnings.of(key.laterality(), visits));
  }

  private static HeelVisit visit(List<FrameResult> frames) {
    LoopSummary summary = LoopSummary.of(frames);
    String date =
        frames.stream()
            .map(f -> f.instance().studyDate())
            .filter(d -> !d.isEmpty())
            .min(Comparator.naturalOrder())
            .orElse("");
    return new HeelVisit(
        frames.get(0).instance().timepoint().strip(),
        date,
        frames,
        summary.representative(),
        summary.medianMm(),
        summary.sdMm(),
        summary.longestSpur());
  }

  private static Reason refusal(HeelKey key, List<HeelVisit> visits, boolean ordered) {
    HeelVisit first = visits.get(0);
    if (key.subject().isEmpty()) {
      return Reason.UNKNOWN_SUBJECT;
    }
    if (visits.size() == 1) {
      if (first.timepoint().isEmpty() && first.studyDate().isEmpty()) {
        return Reason.UNKNOWN_TIMEPOINT;
      }
      return TimePoint.parse(first.timepoint()).late() ? Reason.NO_PRE : Reason.NO_POST;
    }
    if (!ordered) {
      return Reason.UNKNOWN_TIMEPOINT;
    }
    if (first.representative() == null) {
      return Reason.NO_PRE;
    }
    return visits.get(visits.size() - 1).representative() == null ? Reason.NO_POST : null;
  }
}
