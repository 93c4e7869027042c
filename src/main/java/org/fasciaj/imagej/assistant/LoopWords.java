package org.fasciaj.imagej.assistant;

import java.util.List;
import java.util.Locale;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.LoopSummary;

/** What the frames of a loop say together, in words. Stateless. */
final class LoopWords {
  private LoopWords() {}

  /**
   * The median thickness and the longest spur, each with its frame.
   *
   * @param rows rows of the frames that were measured
   * @param frames number of frames of the loop
   */
  static String of(List<FrameResult> rows, int frames) {
    LoopSummary s = LoopSummary.of(rows);
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%d of %d frames measured", rows.size(), frames));
    if (s.representative() != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "; insertion: median %.2f mm of %d (as frame %d)",
              s.medianMm(),
              s.assessable(),
              s.representative().frame()));
    }
    text.append('.');
    if (s.longestSpur() != null && s.longestSpur().measurement().spur().value() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              " Longest spur at least %.2f mm (frame %d).",
              s.longestSpur().measurement().spur().value(),
              s.longestSpur().frame()));
    }
    return text.toString();
  }
}
