package org.fasciaj.study;

import java.util.List;

/**
 * All frames of one heel at one visit, and the frame that stands for them. Immutable.
 *
 * @param timepoint the visit's name as the table shows it
 * @param studyDate YYYYMMDD or ""
 * @param frames every row of the visit, in table order
 * @param representative the frame nearest the median thickness; null when none was assessable
 * @param thicknessMm median primary thickness over the assessable frames, mm; NaN when none
 * @param thicknessSdMm its standard deviation, mm
 * @param longestSpur the frame with the longest spur; null when none was assessable
 */
public record HeelVisit(
    String timepoint,
    String studyDate,
    List<FrameResult> frames,
    FrameResult representative,
    double thicknessMm,
    double thicknessSdMm,
    FrameResult longestSpur) {
  /** Copies the list. */
  public HeelVisit {
    frames = List.copyOf(frames);
  }
}
