package org.fasciaj.anatomy;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.edge.Picture;
import org.fasciaj.edge.SlopePath;
import org.fasciaj.edge.SplineSmoother;
import org.fasciaj.edge.StraightBand;

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

  /** Columns of the picture that make one column of the path. */
  private static final int STRIDE = 4;

  /** Largest slope against the shifted line, rows per path column. */
  private static final int STEEPEST = 1;

  /** Cost of a bend of one row per path column, and of each row of slope, in evidence. */
  private static final float BEND = 1.2f;

  private static final float SLOPE = 0.2f;

  /** Bending of a border per column, pixels: a layer bends by 10 pixels over some 200. */
  private static final double BENDING = 0.004;

  /** Mean evidence below which there is hardly a line; 1 is as bright as the band has it. */
  private static final double FAINT = 0.18;

  /** Share of the best line's evidence at which another layer fits about as well. */
  private static final double RIVAL = 0.85;

  /** Share of a line's standard deviation within which its middle is a matter of definition. */
  private static final double DEFINITION = 0.5;

  /** The same of a fascia's interface, mm: a sixth of its line. */
  private static final double FASCIA_DEFINITION_MM = 0.02;

  /** Neighbours that share speckle after Gaussian averaging: 2 sqrt(pi) standard deviations. */
  private static final double SHARED = 3.5;

  /** Standard deviations of a fascia's interface lines, mm, as the tracer has them. */
  private static final double THIN_MM = 0.13;

  private static final double THICK_MM = 0.28;

  private final Picture picture;
  private final int[] box;
  private final SnapEvidence evidence;
  private final Tracer tracer;
  private final double definition;
  private final SlopePath slopes = new SlopePath();
  private final LayerMiddle middle = new LayerMiddle();
  private final SplineSmoother spline = new SplineSmoother();
  private final StraightBand band = new StraightBand();

  private BorderSnap(
      GrayF32 grey,
      int x0,
      int y0,
      int x1,
      int y1,
      SnapEvidence evidence,
      Tracer tracer,
      double definition) {
    this.definition = definition;
    this.evidence = evidence;
    this.tracer = tracer;
    picture = new Picture(grey.data, grey.startIndex, grey.stride, grey.width, grey.height);
    box = new int[] {x0, y0, x1, y1};
  }

  /** For a fascia's borders: thin lines or steps of texture, in a picture with a scale. */
  public static BorderSnap in(TissueImage image) {
    double[] widths = {THIN_MM / image.yMm(), THICK_MM / image.yMm()};
    return new BorderSnap(
        image.grey(),
        image.x0(),
        image.y0(),
        image.x1(),
        image.y1(),
        new SnapEvidence(widths, SnapEvidence.FASCIA_STEP, SnapEvidence.FASCIA_ENOUGH),
        new Tracer().use(image),
        FASCIA_DEFINITION_MM / image.yMm());
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
            SnapEvidence.LAYER_WIDTHS, SnapEvidence.LAYER_STEP, SnapEvidence.LAYER_ENOUGH);
    return new BorderSnap(grey, x0, y0, x1, y1, layers, null, 0);
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
    evidence.fill(picture, box, line.x0, line.y, ShiftTilt.reach(line.y.length));
    return ShiftTilt.scores(evidence, line.y.length);
  }

  private SnappedBorder settle(RoughLine line, ShiftTilt found) {
    int n = line.y.length;
    double[] path = follow(line.x0, found.apply(line.y));
    double[] sd = new double[n];
    if (tracer != null) {
      Tracer.Trace traced = tracer.trace(line.x0, path, n, Tracer.Kind.SOFT, new Tracer.Trace());
      for (int k = 0; k < n; k++) {
        sd[k] = Math.hypot(traced.sd[k], definition);
      }
      Border border = new Border(line.x0, traced.y, sd);
      return new SnappedBorder(border, rms(border), doubt(found));
    }
    double width = evidence.width(picture, line.x0, path, band);
    double[] raw = new double[n];
    double[] weight = new double[n];
    double[] y = new double[n];
    double along = 4;
    for (double reach : new double[] {Math.max(2, width), Math.max(1, 0.5 * width)}) {
      middle.locate(picture, line.x0, path, width, along, reach, raw, weight);
      spline.smooth(raw, weight, n, SHARED * along, BENDING, y, sd);
      path = y.clone();
      along = 2;
    }
    for (int k = 0; k < n; k++) {
      sd[k] = Math.hypot(sd[k], DEFINITION * width);
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
    int m = (n + STRIDE - 1) / STRIDE;
    float[] reward = new float[m * rows];
    for (int c = 0; c < m; c++) {
      int used = Math.min(STRIDE, n - c * STRIDE);
      for (int k = c * STRIDE; k < c * STRIDE + used; k++) {
        for (int r = 0; r < rows; r++) {
          reward[c * rows + r] += evidence.values()[k * rows + r] / used;
        }
      }
    }
    int[] best = new int[m];
    slopes.best(reward, m, rows, STEEPEST, BEND, SLOPE, best);
    double[] path = new double[n];
    for (int k = 0; k < n; k++) {
      double c = Math.max(0, Math.min(m - 1, (k - 0.5 * (STRIDE - 1)) / STRIDE));
      int a = Math.min(m - 2, (int) c);
      path[k] = line[k] + best[a] + (c - a) * (best[a + 1] - best[a]) - PATH_REACH;
    }
    double[] ones = new double[n];
    double[] smooth = new double[n];
    Arrays.fill(ones, 1);
    spline.smooth(path, ones, n, 2.0 * STRIDE, BENDING, smooth, new double[n]);
    return smooth;
  }
}
