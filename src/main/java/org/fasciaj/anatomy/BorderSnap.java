package org.fasciaj.anatomy;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.edge.Picture;
import org.fasciaj.edge.SlopePath;
import org.fasciaj.edge.SplineSmoother;

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
  /** Rows on each side of the shifted line that the smooth path may use: bends of a hand's line. */
  private static final int PATH_REACH = 8;

  /** Largest slope against the shifted line, rows per path column. */
  private static final int STEEPEST = 1;

  /** Cost of a bend of one row per path column, and of each row of slope, in evidence. */
  private static final float BEND = 1.2f;

  private static final float SLOPE = 0.2f;

  /** Cost of a path's distance from the shifted line, per squared row: hands wobble by 3 pixels. */
  private static final double AWAY = 0.02;

  /** What an unseen place is worth to the path: less than a line, more than no line. */
  private static final float UNSEEN_REWARD = 0.5f;

  /** Mean evidence below which there is hardly a line; 1 is as bright as the band has it. */
  private static final double FAINT = 0.18;

  /** Share of the best line's evidence at which another layer fits about as well. */
  private static final double RIVAL = 0.85;

  /** Standard deviations of a fascia's interface lines, mm, as the tracer has them. */
  private static final double THIN_MM = 0.13;

  private static final double THICK_MM = 0.28;

  private final Picture picture;
  private final int[] box;
  private final SnapEvidence evidence;
  private final LineSettler settler;
  private final SlopePath slopes = new SlopePath();
  private final SplineSmoother spline = new SplineSmoother();

  private BorderSnap(Picture picture, int[] box, SnapEvidence evidence, LineSettler settler) {
    this.picture = picture;
    this.box = box;
    this.evidence = evidence;
    this.settler = settler;
  }

  /** For a fascia's borders: thin lines or steps of texture, in a picture with a scale. */
  public static BorderSnap in(TissueImage image) {
    HeelMarks marks = HeelMarks.of(new HeelFinder().find(image), image);
    double[] widths = {THIN_MM / image.yMm(), THICK_MM / image.yMm()};
    SnapEvidence interfaces =
        new SnapEvidence(widths, SnapEvidence.FASCIA_STEP, SnapEvidence.FASCIA_ENOUGH, marks);
    int[] box = {image.x0(), image.y0(), image.x1(), image.y1()};
    return new BorderSnap(picture(image.grey()), box, interfaces, new FasciaSettler(image, marks));
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
            HeelMarks.NONE);
    Picture picture = picture(grey);
    int[] box = {x0, y0, x1, y1};
    return new BorderSnap(picture, box, layers, new LayerSettler(picture, layers));
  }

  /**
   * Settles one line.
   *
   * @param rough points in pixels of the whole picture, from left to right or right to left
   * @return the border in every pixel column between the first and the last point
   * @throws IllegalArgumentException when the line turns back or covers too little of the region
   */
  public SnappedBorder snap(List<Point> rough) {
    RoughLine line = RoughLine.of(rough, box[0], box[2]);
    return settle(line, search(line).best());
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
    ShiftTilt[] found = search(upper).best(search(lower), gap);
    SnappedBorder top = settle(upper, found[0]);
    SnappedBorder bottom = settle(lower, found[1]);
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
    return new SnappedBorder(b.border(), b.sdPx(), Reason.AMBIGUOUS_BORDER);
  }

  private ShiftTilt.Scores search(RoughLine line) {
    RoughLine wide = line.extended(settler.beyond(), box[0], box[2]);
    evidence.fill(picture, box, wide.x0, wide.y, ShiftTilt.reach(wide.y.length));
    return ShiftTilt.scores(evidence, wide.y.length);
  }

  private SnappedBorder settle(RoughLine line, ShiftTilt found) {
    RoughLine wide = line.extended(settler.beyond(), box[0], box[2]);
    Border all = settler.settle(wide.x0, follow(wide.x0, found.apply(wide.y)), wide.y);
    if (all == null) {
      double[] sd = new double[line.y.length];
      Arrays.fill(sd, ShiftTilt.NEAR);
      Border unseen = new Border(line.x0, line.y, sd);
      return new SnappedBorder(unseen, ShiftTilt.NEAR, Reason.WEAK_BORDER);
    }
    double[] y = new double[line.y.length];
    double[] sd = new double[line.y.length];
    for (int k = 0; k < y.length; k++) {
      y[k] = all.y(line.x0 - wide.x0 + k);
      sd[k] = all.sd(line.x0 - wide.x0 + k);
    }
    Border border = new Border(line.x0, y, sd);
    return new SnappedBorder(border, rms(border), doubt(found));
  }

  private static double rms(Border border) {
    double sum = 0;
    for (int i = 0; i < border.length(); i++) {
      sum += border.sd(i) * border.sd(i);
    }
    return Math.sqrt(sum / border.length());
  }

  private static Reason doubt(ShiftTilt found) {
    if (found.score() < FAINT) {
      return Reason.WEAK_BORDER;
    }
    return found.rivalScore() > RIVAL * found.score() ? Reason.AMBIGUOUS_BORDER : null;
  }

  /** The smooth path of most evidence near the line. */
  private double[] follow(int x0, double[] line) {
    int n = line.length;
    evidence.fill(picture, box, x0, line, PATH_REACH);
    int rows = evidence.rows();
    int m = evidence.columns();
    int[] best = new int[m];
    float[] reward = evidence.values();
    for (int i = 0; i < m * rows; i++) {
      double away = i % rows - PATH_REACH;
      reward[i] = reward[i] == SnapEvidence.UNSEEN ? UNSEEN_REWARD : reward[i];
      reward[i] -= (float) (AWAY * away * away);
    }
    slopes.best(reward, m, rows, STEEPEST, BEND, SLOPE, best);
    double[] path = new double[n];
    for (int k = 0; k < n; k++) {
      double c = Math.max(0, Math.min(m - 1, (k - SnapEvidence.column(0)) / SnapEvidence.STRIDE));
      int a = Math.min(m - 2, (int) c);
      path[k] = line[k] + best[a] + (c - a) * (best[a + 1] - best[a]) - PATH_REACH;
    }
    double[] ones = new double[n];
    double[] smooth = new double[n];
    Arrays.fill(ones, 1);
    spline.smooth(
        path, ones, n, 2.0 * SnapEvidence.STRIDE, LayerSettler.BENDING, smooth, new double[n]);
    return smooth;
  }
}
