package org.fasciaj.study;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The order of a heel's visits: by the names of their time points where every two of them can be
 * compared ({@link TimePoint}), else by their study dates where all differ, else unknown. Stateless
 * and thread-safe.
 */
final class VisitOrder {
  private VisitOrder() {}

  /**
   * Sorts visits in place.
   *
   * @return false when nothing tells the order; the list is then left as it is
   */
  static boolean sort(List<HeelVisit> visits) {
    if (byName(visits)) {
      visits.sort((a, b) -> a == b ? 0 : names(a, b).orElseThrow());
      return true;
    }
    if (byDate(visits)) {
      visits.sort(Comparator.comparing(HeelVisit::studyDate));
      return true;
    }
    return false;
  }

  /** Whether the study dates, where there are any, run against the order of the visits. */
  static boolean datesContradict(List<HeelVisit> visits) {
    String latest = "";
    for (HeelVisit v : visits) {
      if (!v.studyDate().isEmpty()) {
        if (v.studyDate().compareTo(latest) < 0) {
          return true;
        }
        latest = v.studyDate();
      }
    }
    return false;
  }

  private static OptionalInt names(HeelVisit a, HeelVisit b) {
    return TimePoint.parse(a.timepoint()).compare(TimePoint.parse(b.timepoint()));
  }

  private static boolean byName(List<HeelVisit> visits) {
    for (int i = 0; i < visits.size(); i++) {
      for (int j = i + 1; j < visits.size(); j++) {
        if (names(visits.get(i), visits.get(j)).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean byDate(List<HeelVisit> visits) {
    Set<String> dates = new HashSet<>();
    return visits.stream().allMatch(v -> !v.studyDate().isEmpty() && dates.add(v.studyDate()));
  }
}
