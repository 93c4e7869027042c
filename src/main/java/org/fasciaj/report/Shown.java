package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/**
 * One visit as the report shows it. Immutable.
 *
 * @param role "Pre", "Post" or "Visit 1"
 * @param visit the visit
 * @param row the frame whose picture and quantities stand for it; empty when none has a picture
 */
record Shown(String role, HeelVisit visit, Optional<FrameResult> row) {
  /** First and last visit of a heel; the only one when there is only one. */
  static List<Shown> of(Heel heel) {
    List<Shown> out = new ArrayList<>();
    int n = heel.visits().size();
    for (int i = 0; i < n; i++) {
      if (i == 0 || i == n - 1) {
        String role = n == 1 ? "only" : i == 0 ? "pre" : "post";
        out.add(new Shown(role, heel.visits().get(i), choose(heel.visits().get(i))));
      }
    }
    return out;
  }

  /** What the visit is in a word of the report. */
  String title(Words words) {
    return words.say("role." + role);
  }

  /** The representative frame, else the first that has a scale, else the first with a picture. */
  private static Optional<FrameResult> choose(HeelVisit visit) {
    if (visit.representative() != null) {
      return Optional.of(visit.representative());
    }
    List<FrameResult> pictures = visit.frames().stream().filter(Shown::hasPicture).toList();
    return pictures.stream()
        .filter(r -> r.calibration().known())
        .findFirst()
        .or(() -> pictures.stream().findFirst());
  }

  /** True when the row's frame was decoded, so that its picture must be had again. */
  static boolean hasPicture(FrameResult row) {
    return row.status() != Status.ERROR && row.region() != null && row.calibration() != null;
  }
}
