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
 * borders nearby: first one shift and tilt for the whole line, then a smooth path in the band made
 * straight along it, then each column's depth to a fraction of a pixel. Works in pixels; no scale is
 * needed. What a second layer explains about as well, or hardly anything explains, is returned with
 * a doubt.
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
  private static final double DEFINITION = 0.3;

  /** Neighbours that share speckle after Gaussian averaging: 2 sqrt(pi) standard deviations. */
  private static final double SHARED = 3.5;

  private final Picture picture;
  private final int[] box;
  private final SnapEvidence evidence = new SnapEvidence();
  private final SlopePath slopes = new SlopePath();
  private final LayerMiddle middle = new LayerMiddle();
  private final SplineSmoother spline = new SplineSmoother();
  private final StraightBand band = new StraightBand();

  private BorderSnap(GrayF32 grey, int x0, int y0, int x1, int y1) {
    picture = new Picture(grey.data, grey.startIndex, grey.stride, grey.width, grey.height);
    box = new int[] {x0, y0, x1, y1};
  }

  /** For a picture with a tissue region; the scale is not used. The picture is read only. */
  public static BorderSnap in(TissueImage image) {
    return new BorderSnap(image.grey(), image.x0(), image.y0(), image.x1(), image.y1());
  }

  /** For a whole picture without scale, grey 0 to 255. The picture is read, never changed. */
  public static BorderSnap in(GrayF32 grey) {
    return new BorderSnap(grey, 0, 0, grey.width - 1, grey.height - 1);
  }

  /**
   * For the tissue region of a picture without scale.
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
    return new BorderSnap(grey, x0, y0, x1, y1);
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
    return settle(line, search(line));
  }

  /**
   * Settles two lines together: they may not take the same layer.
   *
   * @param superficial upper line, as for {@link #snap(List)}
   * @param deep lower line
   * @throws IllegalArgumentException as for one line
   */
  public SnappedPair snap(List<Point> superficial, List<Point> deep) {
    RoughLine upper = RoughLine.of(superficial, box[0], box[2]);
    RoughLine lower = RoughLine.of(deep, box[0], box[2]);
    return new SnappedPair(settle(upper, search(upper)), settle(lower, search(lower)));
  }

  private ShiftTilt search(RoughLine line) {
    evidence.fill(picture, box, line.x0, line.y, ShiftTilt.reach(line.y.length));
    return ShiftTilt.find(evidence, line.y.length);
  }

  private SnappedBorder settle(RoughLine line, ShiftTilt found) {
    int n = line.y.length;
    double[] path = follow(line.x0, found.apply(line.y));
    double width = SnapEvidence.width(picture, line.x0, path, band);
    double[] raw = new double[n];
    double[] weight = new double[n];
    double[] y = new double[n];
    double[] sd = new double[n];
    double along = 4;
    for (double reach : new double[] {Math.max(2, width), Math.max(1, 0.5 * width)}) {
      middle.locate(picture, line.x0, path, width, along, reach, raw, weight);
      spline.smooth(raw, weight, n, SHARED * along, BENDING, y, sd);
      path = y.clone();
      along = 2;
    }
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sd[k] = Math.hypot(sd[k], DEFINITION * width);
      sum += sd[k] * sd[k];
    }
    return new SnappedBorder(new Border(line.x0, y, sd), Math.sqrt(sum / n), doubt(found));
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
