package org.fasciaj.study;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fasciaj.Reason;

/**
 * What makes a change less sure than its standard deviation says: a warning, never a refusal. The
 * sentences hold no text of the files. Stateless and thread-safe.
 */
final class PairWarnings {
  /** Ratio of pixel sizes from which depth or zoom was another; below it is a rounded number. */
  private static final double PIXEL_TOLERANCE = 1.01;

  private PairWarnings() {}

  /** The warnings of one heel. */
  static List<String> of(String laterality, List<HeelVisit> visits) {
    List<String> warnings = new ArrayList<>();
    if (laterality.isEmpty()) {
      warnings.add(Reason.UNKNOWN_LATERALITY.cause() + " " + Reason.UNKNOWN_LATERALITY.remedy());
    }
    if (visits.size() > 1) {
      if (VisitOrder.datesContradict(visits)) {
        warnings.add("The study dates run against the time points: check both.");
      }
      if (sameImage(visits)) {
        warnings.add("Two visits hold the same image: check the files.");
      }
      if (differ(visits, f -> f.instance().manufacturer() + "\n" + f.instance().model())) {
        warnings.add("The visits were scanned with different machines.");
      }
      if (differ(visits, f -> f.calibration().source())) {
        warnings.add("The scales of the visits come from different sources.");
      }
      if (pixelSizesDiffer(visits)) {
        warnings.add("The visits have different pixel sizes (depth or zoom).");
      }
    }
    if (visits.stream().anyMatch(PairWarnings::twice)) {
      warnings.add("An image is present twice in one visit: it is counted once.");
    }
    return warnings;
  }

  private static boolean differ(List<HeelVisit> visits, Function<FrameResult, Object> property) {
    return visits.stream()
            .filter(v -> v.representative() != null)
            .map(v -> property.apply(v.representative()))
            .distinct()
            .count()
        > 1;
  }

  private static boolean pixelSizesDiffer(List<HeelVisit> visits) {
    DoubleSummaryStatistics sizes =
        visits.stream()
            .filter(v -> v.representative() != null)
            .mapToDouble(v -> v.representative().calibration().yMm())
            .summaryStatistics();
    return sizes.getCount() > 1 && sizes.getMax() > PIXEL_TOLERANCE * sizes.getMin();
  }

  private static boolean twice(HeelVisit visit) {
    Set<String> seen = new HashSet<>();
    return !visit.frames().stream()
        .filter(f -> !f.sha256().isEmpty())
        .allMatch(f -> seen.add(f.sha256() + " " + f.frame()));
  }

  private static boolean sameImage(List<HeelVisit> visits) {
    Set<String> before = new HashSet<>();
    for (HeelVisit visit : visits) {
      List<String> hashes =
          visit.frames().stream().map(FrameResult::sha256).filter(h -> !h.isEmpty()).toList();
      if (hashes.stream().anyMatch(before::contains)) {
        return true;
      }
      before.addAll(hashes);
    }
    return false;
  }
}
