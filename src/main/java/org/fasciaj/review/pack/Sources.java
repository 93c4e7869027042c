package org.fasciaj.review.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelPairing;

/**
 * Sorts the rows of a run into images, heels and visits. Immutable.
 *
 * @param usable images that can be shown
 * @param left what was left out, by the reason's code
 */
record Sources(List<Source> usable, Map<String, Integer> left) {
  private record Place(int heel, int visit) {}

  /** Sorts. */
  static Sources of(List<FrameResult> rows, TruthTable truth) {
    Map<InputFile, Place> places = places(rows);
    Map<InputFile, List<FrameResult>> files = new LinkedHashMap<>();
    rows.forEach(r -> files.computeIfAbsent(r.input(), k -> new ArrayList<>()).add(r));
    List<Source> usable = new ArrayList<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    for (List<FrameResult> frames : files.values()) {
      FrameResult first = frames.get(0);
      if (first.calibration() == null || !first.calibration().known() || first.region() == null) {
        String reason = first.reason() == null ? "no_calibration" : first.reason().code();
        left.merge(reason, 1, Integer::sum);
        continue;
      }
      Place place = places.getOrDefault(first.input(), new Place(-1, -1));
      usable.add(
          new Source(frames, place.heel(), place.visit(), truth.of(first.input().relative())));
    }
    return new Sources(List.copyOf(usable), Map.copyOf(left));
  }

  private static Map<InputFile, Place> places(List<FrameResult> rows) {
    Map<InputFile, Place> places = new LinkedHashMap<>();
    List<Heel> heels = HeelPairing.pair(rows);
    for (int h = 0; h < heels.size(); h++) {
      for (int v = 0; v < heels.get(h).visits().size(); v++) {
        for (FrameResult row : heels.get(h).visits().get(v).frames()) {
          places.put(row.input(), new Place(h, v));
        }
      }
    }
    return places;
  }

  /** First and last visit of each heel that has two or more, one image each, patients only. */
  List<Source[]> pairs() {
    Map<Integer, Source[]> pairs = new LinkedHashMap<>();
    for (Source s : usable) {
      if (s.heel() < 0 || !s.truth().role().equals(TruthTable.CASE)) {
        continue;
      }
      Source[] pair = pairs.computeIfAbsent(s.heel(), k -> new Source[2]);
      if (pair[0] == null || s.visit() < pair[0].visit()) {
        pair[0] = s;
      }
      if (pair[1] == null || s.visit() > pair[1].visit()) {
        pair[1] = s;
      }
    }
    return pairs.values().stream().filter(p -> p[0].visit() < p[1].visit()).toList();
  }
}
