package org.fasciaj.anatomy;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.edge.Picture;

/**
 * Settles rough lines, as a hand draws them (up to 20 pixels off and a little tilted), on the layer
 * borders nearby: first one shift and tilt for the whole line, for a layer is as long as the line
 * and a bright spot is not; then a smooth path in the band made straight along it; then each
 * column's depth to a fraction of a pixel. What a second layer explains about as well, or hardly
 * anything explains, is returned with a doubt.
 *
 * <p>With a scale it looks for a fascia's borders, thin lines or steps, as the heel finder does;
 * without one for the middles of bright layers of any width.
 *
 * <p>Holds work arrays: one per worker, not thread-safe; a result does not depend on what it was
 * used for before.
 */
public final class BorderSnap {
  /** Mean evidence below which there is hardly a line; 1 is as bright as the band has it. */
  private static final double FAINT = 0.18;

  /** Share of the best line's evidence at which another layer fits about as well. */
  private static final double RIVAL = 0.85;

  /** Standard deviations of a fascia's interface lines, mm, as the tracer has them. */
  private static final double THIN_MM = 0.13;

  private static final double THICK_MM = 0.28;

  /** Least distance of a fascia's borders, mm: thinner than any that is measured. */
  private static final double LEAST_FASCIA_MM = 1;

  private final Picture picture;
  private final int[] box;
  private final SnapEvidence evidence;
  private final LineSettler settler;
  private final Optional<HeelOutline> found;
  private final double leastGap;
  private final NearPath near = new NearPath();

  private BorderSnap(
      Picture picture,
      int[] box,
      SnapEvidence evidence,
      LineSettler settler,
      Optional<HeelOutline> found,
      double leastGap) {
    this.picture = picture;
    this.box = box;
    this.evidence = evidence;
    this.settler = settler;
    this.found = found;
    this.leastGap = leastGap;
  }

  /** For a fascia's borders: thin lines or steps of texture, in a picture with a scale. */
  public static BorderSnap in(TissueImage image) {
    HeelFinding finding = new HeelFinder().find(image);
    HeelMarks marks = HeelMarks.of(finding, image);
    double[] widths = {THIN_MM / image.yMm(), THICK_MM / image.yMm()};
    SnapEvidence interfaces =
        new SnapEvidence(widths, SnapEvidence.FASCIA_STEP, SnapEvidence.FASCIA_ENOUGH, marks, true);
    int[] box = {image.x0(), image.y0(), image.x1(), image.y1()};
    Optional<HeelOutline> outline =
        finding instanceof HeelFinding.Found found
            ? Optional.of(found.outline())
            : Optional.empty();
    return new BorderSnap(
        picture(image.grey()),
        box,
        interfaces,
        new FasciaSettler(image, marks),
        outline,
        LEAST_FASCIA_MM / image.yMm());
  }

  private static Picture picture(GrayF32 grey) {
    return new Picture(grey.data, grey.startIndex, grey.stride, grey.width, grey.height);
  }

  /** For bright layers in a whole picture without scale, grey 0 to 255; read, never changed. */
  public static BorderSnap in(GrayF32 grey) {
    return in(grey, 0, 0, grey.width - 1, grey.height - 1);
  }

  /**
   * For bright layers in the tissue region of a picture without scale.
   *
   * @param grey whole picture, 0 to 255; read, never changed
   * @param x0 left column of the region
   * @param y0 top row
   * @param x1 right column, included
   * @param y1 bottom row, included
   */
  public static BorderSnap in(GrayF32 grey, int x0, int y0, int x1, int y1) {
    if (x0 < 0 || y0 < 0 || x1 >= grey.width || y1 >= grey.height || x1 < x0 || y1 < y0) {
      throw new IllegalArgumentException("the tissue region lies outside the picture");
    }
    SnapEvidence layers =
        new SnapEvidence(
            SnapEvidence.LAYER_WIDTHS,
            SnapEvidence.LAYER_STEP,
            SnapEvidence.LAYER_ENOUGH,
            HeelMarks.NONE,
            false);
    Picture picture = picture(grey);
    int[] box = {x0, y0, x1, y1};
    LineSettler settler = new LayerSettler(picture, layers);
    return new BorderSnap(picture, box, layers, settler, Optional.empty(), ShiftTilt.LEAST_GAP);
  }

  /** What the heel finder itself found in the picture, where it has no doubt of the borders. */
  public Optional<HeelOutline> known() {
    return found.filter(outline -> outline.doubt() == null);
  }

  /**
   * Settles one line.
   *
   * @param rough points in pixels of the whole picture, from left to right or right to left
   * @return the border in every pixel column between the first and the last point
   * @throws IllegalArgumentException when the line turns back or covers too little of the region
   */
  public SnappedBorder snap(List<Point> rough) {
    return snap(rough, Optional.empty(), Optional.empty(), TracedKind.SOFT);
  }

  /**
   * Settles a line that was drawn for a fascia's superficial border, which cannot lie on the deep
   * one: it must not jump there, however bright that is.
   *
   * @param rough as for {@link #snap(List)}
   * @param deep the deep border, if it is known
   * @throws IllegalArgumentException as for {@link #snap(List)}
   */
  public SnappedBorder superficial(List<Point> rough, Optional<Border> deep) {
    return snap(rough, Optional.empty(), deep, TracedKind.SUPERFICIAL);
  }

  /**
   * Settles a line that was drawn for a fascia's deep border, which cannot lie on the superficial
   * one.
   *
   * @param rough as for {@link #snap(List)}
   * @param superficial the superficial border, if it is known
   * @throws IllegalArgumentException as for {@link #snap(List)}
   */
  public SnappedBorder deep(List<Point> rough, Optional<Border> superficial) {
    return snap(rough, superficial, Optional.empty(), TracedKind.DEEP);
  }

  private SnappedBorder snap(
      List<Point> rough, Optional<Border> above, Optional<Border> below, TracedKind kind) {
    RoughLine line = RoughLine.of(rough, box[0], box[2]);
    double least = above.map(b -> line.offset(b) + leastGap).orElse(Double.NEGATIVE_INFINITY);
    double most = below.map(b -> line.offset(b) - leastGap).orElse(Double.POSITIVE_INFINITY);
    RoughLine wide = extended(line, kind);
    ShiftTilt.Scores scores = search(wide, kind);
    // Where the other leaves no room, or beyond it, the person says that it is wrong.
    boolean room = least <= ShiftTilt.NEAR && most >= -ShiftTilt.NEAR;
    ShiftTilt found = scores.best();
    if (room) {
      int from = (int) Math.ceil(Math.max(least, -ShiftTilt.FARTHEST));
      found = scores.best(from, (int) Math.floor(Math.min(most, ShiftTilt.FARTHEST)));
    }
    return settle(line, wide, found, kind);
  }

  /**
   * Settles two lines together; where both end on one layer, both get a doubt.
   *
   * @param superficial upper line, as for {@link #snap(List)}
   * @param deep lower line
   * @throws IllegalArgumentException as for one line
   */
  public SnappedPair snap(List<Point> superficial, List<Point> deep) {
    RoughLine upper = RoughLine.of(superficial, box[0], box[2]);
    RoughLine lower = RoughLine.of(deep, box[0], box[2]);
    double gap = lower.y[lower.y.length / 2] - upper.y[upper.y.length / 2];
    RoughLine wideUpper = extended(upper, TracedKind.SUPERFICIAL);
    RoughLine wideLower = extended(lower, TracedKind.DEEP);
    ShiftTilt[] found =
        search(wideUpper, TracedKind.SUPERFICIAL).best(search(wideLower, TracedKind.DEEP), gap);
    SnappedBorder top = settle(upper, wideUpper, found[0], TracedKind.SUPERFICIAL);
    SnappedBorder bottom = settle(lower, wideLower, found[1], TracedKind.DEEP);
    return apart(top.border(), bottom.border())
        ? new SnappedPair(top, bottom)
        : new SnappedPair(doubted(top), doubted(bottom));
  }

  private static boolean apart(Border top, Border bottom) {
    for (int x = Math.max(top.x0(), bottom.x0()); x <= Math.min(top.x1(), bottom.x1()); x++) {
      if (bottom.at(x) - top.at(x) < ShiftTilt.LEAST_GAP / 2.0) {
        return false;
      }
    }
    return true;
  }

  private static SnappedBorder doubted(SnappedBorder b) {
    return new SnappedBorder(b.border(), Reason.AMBIGUOUS_BORDER);
  }

  private ShiftTilt.Scores search(RoughLine wide, TracedKind kind) {
    evidence.fill(picture, box, wide.x0, wide.y, ShiftTilt.reach(wide.y.length), kind);
    return ShiftTilt.scores(evidence, wide.y.length);
  }

  /** The line carried on as the border runs that the heel finder found, doubted or not. */
  private RoughLine extended(RoughLine line, TracedKind kind) {
    Optional<Border> same =
        switch (kind) {
          case SUPERFICIAL -> found.map(HeelOutline::superficial);
          case DEEP -> found.map(HeelOutline::deep);
          default -> Optional.empty();
        };
    return line.extended(settler.beyond(), box[0], box[2], same);
  }

  private SnappedBorder settle(RoughLine line, RoughLine wide, ShiftTilt found, TracedKind kind) {
    Border all = settler.settle(wide.x0, follow(wide.x0, found.apply(wide.y), kind), wide.y, kind);
    if (all == null) {
      double[] sd = new double[line.y.length];
      Arrays.fill(sd, ShiftTilt.NEAR);
      Border unseen = new Border(line.x0, line.y, sd);
      return new SnappedBorder(unseen, Reason.WEAK_BORDER);
    }
    double[] y = new double[line.y.length];
    double[] sd = new double[line.y.length];
    for (int k = 0; k < y.length; k++) {
      y[k] = all.y(line.x0 - wide.x0 + k);
      sd[k] = all.sd(line.x0 - wide.x0 + k);
    }
    return new SnappedBorder(new Border(line.x0, y, sd), doubt(found));
  }

  private static Reason doubt(ShiftTilt found) {
    if (found.score() < FAINT) {
      return Reason.WEAK_BORDER;
    }
    return found.rivalScore() > RIVAL * found.score() ? Reason.AMBIGUOUS_BORDER : null;
  }

  private double[] follow(int x0, double[] line, TracedKind kind) {
    evidence.fill(picture, box, x0, line, NearPath.REACH, kind);
    return near.follow(evidence, line);
  }
}
