package org.fasciaj.study;

import java.util.List;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

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
  /** Width of the band around a limit that makes a value borderline, in standard deviations. */
  private static final double BORDERLINE_SDS = 2;

  /** Copies the list. */
  public HeelVisit {
    frames = List.copyOf(frames);
  }

  /** Number of frames that gave a thickness. */
  public int assessable() {
    return (int) frames.stream().filter(f -> f.measurement().thickness().present()).count();
  }

  /**
   * The visit's thickness with its status. It needs review when at least half of the frames that it
   * rests on do; else it is borderline when the limit lies within two standard deviations. Without
   * an assessable frame it is refused for the reason of the first frame.
   */
  public Quantity thickness(Limits limits) {
    if (representative == null) {
      return Quantity.refused(frames.get(0).reason());
    }
    List<Quantity> used =
        frames.stream().map(f -> f.measurement().thickness()).filter(Quantity::present).toList();
    List<Quantity> doubtful = used.stream().filter(q -> q.status() == Status.NEEDS_REVIEW).toList();
    if (2 * doubtful.size() >= used.size()) {
      return new Quantity(
          thicknessMm, thicknessSdMm, Status.NEEDS_REVIEW, doubtful.get(0).reason());
    }
    boolean near = Math.abs(thicknessMm - limits.thicknessMm()) <= BORDERLINE_SDS * thicknessSdMm;
    return new Quantity(
        thicknessMm, thicknessSdMm, near ? Status.BORDERLINE : Status.MEASURED, null);
  }

  /** The length of the longest spur, mm; 0 when none was seen; refused when none could be. */
  public Quantity spur() {
    return longestSpur == null
        ? Quantity.refused(frames.get(0).measurement().spur().reason())
        : longestSpur.measurement().spur();
  }
}
