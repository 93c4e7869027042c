package org.fasciaj.anatomy;

import org.fasciaj.edge.Picture;
import org.fasciaj.edge.SplineSmoother;
import org.fasciaj.edge.StraightBand;

/** Settles on the middle of a bright layer of any width. Reusable, not thread-safe. */
final class LayerSettler implements LineSettler {
  /** Bending of a border per column, pixels: a layer bends by 10 pixels over some 200. */
  static final double BENDING = 0.004;

  /** Share of a line's standard deviation within which its middle is a matter of definition. */
  private static final double DEFINITION = 0.5;

  /** Neighbours that share speckle after Gaussian averaging: 2 sqrt(pi) standard deviations. */
  private static final double SHARED = 3.5;

  private final Picture picture;
  private final SnapEvidence evidence;
  private final LayerMiddle middle = new LayerMiddle();
  private final SplineSmoother spline = new SplineSmoother();
  private final StraightBand band = new StraightBand();

  LayerSettler(Picture picture, SnapEvidence evidence) {
    this.picture = picture;
    this.evidence = evidence;
  }

  @Override
  public int beyond() {
    return 0;
  }

  @Override
  public Border settle(int x0, double[] line, double[] hand, TracedKind kind) {
    double[] path = line;
    int n = path.length;
    double width = LayerWidth.of(picture, x0, path, evidence.widths(), evidence.margin(), band);
    double[] raw = new double[n];
    double[] weight = new double[n];
    double[] y = new double[n];
    double[] sd = new double[n];
    double along = 4;
    for (double reach : new double[] {Math.max(2, width), Math.max(1, 0.5 * width)}) {
      middle.locate(picture, x0, path, width, along, reach, raw, weight);
      spline.smooth(raw, weight, n, SHARED * along, BENDING, y, sd);
      path = y.clone();
      along = 2;
    }
    for (int k = 0; k < n; k++) {
      sd[k] = Math.hypot(sd[k], DEFINITION * width);
    }
    return new Border(x0, y, sd);
  }
}
