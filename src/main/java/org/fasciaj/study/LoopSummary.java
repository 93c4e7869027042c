package org.fasciaj.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What many looks at one heel say together: the median thickness over the assessable frames and how
 * well it is known, the frame nearest to it, and the longest spur.
 *
 * <p>The standard deviation splits the frames' stated variance v (their median) in two. What
 * differs from frame to frame is seen as scatter s (Qn); the rest is common to all frames (scale,
 * insertion, bias) and no number of frames lessens it: max(0, v - s2), with s2 lowered by one
 * standard error so that the common part is not understated. The scatter of a median of n
 * independent values has the variance (pi/2) s2 / n. Neighbouring frames of a loop look alike, so n
 * is the effective number n (1 - r) / (1 + r) with the correlation r of neighbours; with fewer than
 * {@value #FEWEST_PAIRS} pairs of neighbours r cannot be told and a loop counts as one look. The
 * result is never above a single frame's, unless the frames scatter by more than they state.
 *
 * <p>A picture that is present twice (same file content, same frame) counts once. Immutable.
 *
 * @param assessable number of distinct frames with a thickness
 * @param representative the frame nearest the median, the earlier of two; null when none
 * @param medianMm median thickness, mm; NaN when none
 * @param sdMm its standard deviation, mm; NaN when none or when no frame states its own
 * @param scatterMm robust standard deviation between frames, mm; NaN with fewer than two
 * @param singleSdMm median standard deviation that the single frames state, mm
 * @param longestSpur the frame with the longest spur, the earlier of two; null when none
 */
public record LoopSummary(
    int assessable,
    FrameResult representative,
    double medianMm,
    double sdMm,
    double scatterMm,
    double singleSdMm,
    FrameResult longestSpur) {
  /** Fewest pairs of neighbouring frames from which a correlation is estimated. */
  static final int FEWEST_PAIRS = 10;

  /** Summarises frames of one heel at one visit, in table order. */
  public static LoopSummary of(List<FrameResult> frames) {
    List<FrameResult> distinct = distinct(frames);
    List<FrameResult> used =
        distinct.stream().filter(f -> f.measurement().thickness().present()).toList();
    FrameResult spur =
        distinct.stream()
            .filter(f -> f.measurement().spur().present())
            .reduce((a, b) -> spurMm(b) > spurMm(a) ? b : a)
            .orElse(null);
    if (used.isEmpty()) {
      double nan = Double.NaN;
      return new LoopSummary(0, null, nan, nan, nan, nan, spur);
    }
    double[] values = used.stream().mapToDouble(LoopSummary::thicknessMm).toArray();
    double median = RobustScale.median(values);
    FrameResult nearest =
        used.stream()
            .min(Comparator.comparingDouble(f -> Math.abs(thicknessMm(f) - median)))
            .orElseThrow();
    double[] variances =
        used.stream()
            .mapToDouble(f -> f.measurement().thickness().sd())
            .filter(sd -> !Double.isNaN(sd))
            .map(sd -> sd * sd)
            .toArray();
    double single = variances.length == 0 ? Double.NaN : RobustScale.median(variances);
    double scatter = RobustScale.qn(values);
    double variance =
        values.length < 2 ? single : variance(single, scatter * scatter, looks(used, median));
    return new LoopSummary(
        used.size(), nearest, median, Math.sqrt(variance), scatter, Math.sqrt(single), spur);
  }

  private static double variance(double single, double scatter, double looks) {
    double sure = scatter / (1 + RobustScale.RELATIVE_ERROR_OF_SQUARE / Math.sqrt(looks));
    double common = Math.max(0, single - sure);
    double ofMedian = looks > 2 ? Math.PI / 2 : 1;
    return Math.min(common + ofMedian * scatter / looks, Math.max(single, sure));
  }

  /** The effective number of independent looks. */
  private static double looks(List<FrameResult> used, double median) {
    Map<String, List<Double>> files = new LinkedHashMap<>();
    for (FrameResult f : used) {
      files
          .computeIfAbsent(f.input().path().toString(), k -> new ArrayList<>())
          .add(thicknessMm(f) - median);
    }
    int pairs = files.values().stream().mapToInt(v -> v.size() - 1).sum();
    double product = 0;
    double square = 0;
    for (List<Double> v : files.values()) {
      for (int i = 1; i < v.size(); i++) {
        product += v.get(i - 1) * v.get(i);
        square += (v.get(i - 1) * v.get(i - 1) + v.get(i) * v.get(i)) / 2;
      }
    }
    boolean told = pairs >= FEWEST_PAIRS && square > 0;
    // Subtracting the median makes the estimate too low by about one pair's share.
    double r = told ? Math.min(1, Math.max(0, product / square + 1.0 / pairs)) : 1;
    double looks = 0;
    for (List<Double> v : files.values()) {
      looks += Math.max(1, v.size() * (1 - r) / (1 + r));
    }
    return looks;
  }

  private static List<FrameResult> distinct(List<FrameResult> frames) {
    Map<String, FrameResult> seen = new LinkedHashMap<>();
    for (FrameResult f : frames) {
      String key = f.sha256().isEmpty() ? f.input().path().toString() : f.sha256();
      seen.putIfAbsent(key + " " + f.frame(), f);
    }
    return List.copyOf(seen.values());
  }

  private static double thicknessMm(FrameResult f) {
    return f.measurement().thickness().value();
  }

  private static double spurMm(FrameResult f) {
    return f.measurement().spur().value();
  }
}
