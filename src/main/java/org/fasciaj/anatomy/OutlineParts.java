package org.fasciaj.anatomy;

import java.util.Optional;
import org.fasciaj.Reason;

/**
 * What the outline of a frame is made of, and the doubts that come with it.
 *
 * @param image the picture
 * @param distal +1 when distal lies to the right
 * @param cortex the bone's surface
 * @param upper the superficial border
 * @param deep the deep border
 * @param joined how the deep border was joined
 * @param beyond what the bone beyond the insertion is
 * @param check what the outline is judged by
 * @param secondMm thickness at station 0 by the second plausible superficial border, mm
 */
record OutlineParts(
    TissueImage image,
    int distal,
    Tracer.Trace cortex,
    Tracer.Trace upper,
    Border deep,
    DeepBorder.Joined joined,
    SpurSearch.Found beyond,
    OutlineCheck check,
    double secondMm) {
  /** Deviation of the insertion by rounded or hazy bone; and where a spur is as likely, mm. */
  private static final double INSERTION_SD_MM = 1.0;

  private static final double UNDECIDED_INSERTION_SD_MM = 1.8;

  /**
   * The outline.
   *
   * @param insertion station 0, on the deep border
   */
  HeelOutline outline(Point insertion) {
    boolean spur = beyond.verdict() == SpurSearch.Verdict.SPUR;
    boolean undecided = beyond.verdict() == SpurSearch.Verdict.UNDECIDED;
    Reason doubt = check.doubt();
    Reason spurDoubt = check.deepDoubt();
    double thick = (insertion.y() - upper.at(insertion.x())) * image.yMm();
    if (OutlineCheck.odd(thick, thickness(insertion.x() + stations(OutlineCheck.FAR_MM)))) {
      doubt = doubt == null ? Reason.AMBIGUOUS_BORDER : doubt;
      spurDoubt = doubt;
    }
    double alternative = Double.NaN;
    if (doubt == Reason.AMBIGUOUS_BORDER) {
      alternative = secondMm;
    } else if (undecided) {
      double other = thickness(joined.contact().other());
      if (!(Math.abs(other - thick) < OutlineCheck.APART_MM)) {
        doubt = doubt == null ? Reason.AMBIGUOUS_INSERTION : doubt;
        alternative = other;
      }
    }
    return new HeelOutline(
        distal,
        Optional.empty(),
        cortex.border(),
        upper.border(),
        deep,
        insertion,
        undecided
            ? UNDECIDED_INSERTION_SD_MM
            : Math.hypot(INSERTION_SD_MM, joined.contact().sdMm()),
        spur ? Optional.of(beyond.spur()) : Optional.empty(),
        undecided ? Reason.AMBIGUOUS_INSERTION : spur ? spurDoubt : null,
        doubt,
        alternative);
  }

  private double stations(double mm) {
    return distal * mm / image.xMm();
  }

  private double thickness(double x) {
    return (deep.at(x) - upper.at(x)) * image.yMm();
  }
}
