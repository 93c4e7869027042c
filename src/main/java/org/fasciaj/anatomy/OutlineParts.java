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
 * @param second depth of the second plausible superficial border at the insertion, pixels
 * @param thickest column proximal of the insertion where the fascia is thickest
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
    double second,
    double thickest) {
  /** Deviation of the insertion by rounded or hazy bone; and where a spur is as likely, mm. */
  private static final double INSERTION_SD_MM = 1.0;

  private static final double UNDECIDED_INSERTION_SD_MM = 1.8;

  /** The outline. */
  HeelOutline outline() {
    Point insertion = new Point(joined.insertion(), deep.at(joined.insertion()));
    boolean spur = beyond.verdict() == SpurSearch.Verdict.SPUR;
    boolean undecided = beyond.verdict() == SpurSearch.Verdict.UNDECIDED;
    Reason doubt = check.doubt();
    Reason spurDoubt = check.deepDoubt();
    double thick = thickness(insertion.x());
    double far = insertion.x() + distal * OutlineCheck.FAR_MM / image.xMm();
    if (OutlineCheck.odd(thick, thickness(far))) {
      doubt = doubt == null ? Reason.AMBIGUOUS_BORDER : doubt;
      spurDoubt = doubt;
    }
    double alternative = Double.NaN;
    if (doubt == Reason.AMBIGUOUS_BORDER) {
      alternative = (insertion.y() - second) * image.yMm();
    } else if (undecided) {
      double other = thickness(joined.contact().other());
      if (!(Math.abs(other - thick) < OutlineCheck.APART_MM)) {
        doubt = doubt == null ? Reason.AMBIGUOUS_INSERTION : doubt;
        alternative = other;
      }
    }
    if (doubt == Reason.AMBIGUOUS_INSERTION && check.thickerBehind()) {
      alternative = thickness(thickest);
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

  /** Vertical thickness at a column, mm. */
  private double thickness(double x) {
    return (deep.at(x) - upper.at(x)) * image.yMm();
  }
}
