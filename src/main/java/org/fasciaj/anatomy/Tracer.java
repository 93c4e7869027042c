package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.BorderRefiner;
import org.fasciaj.edge.Picture;
import org.fasciaj.edge.SplineSmoother;

/** Settles a rough path on the interface nearby, in steps given in mm. Not thread-safe. */
final class Tracer {
  /** What kind of interface is traced. */
  enum Kind {
    /** Fat pad to fascia, fascia to muscle: a line of a pulse's width, or a step. */
    SOFT(0.8, 0.13, 0.28, 0.5, 0.4, 0.6, 0.08),
    /** Cortex: a broad bright line, often saturated, that may turn sharply. */
    BONE(1.2, 0.2, 0.4, 0.25, 0.2, 0.2, 0.3);

    /** Half height of the profile, standard deviations of a thin and a thick line, mm. */
    private final double window;

    private final double thin;
    private final double thick;

    /** Averaging along the border in the first and the second pass, mm. */
    private final double alongFirst;

    private final double alongThen;

    /** Weight of a step against a line, and bending in rad per root mm. */
    private final double stepShare;

    private final double bend;

    Kind(
        double window,
        double thin,
        double thick,
        double alongFirst,
        double alongThen,
        double stepShare,
        double bend) {
      this.window = window;
      this.thin = thin;
      this.thick = thick;
      this.alongFirst = alongFirst;
      this.alongThen = alongThen;
      this.stepShare = stepShare;
      this.bend = bend;
    }
  }

  /** Located depths with weights and evidence; the smooth curve and its deviation, in pixels. */
  static final class Trace {
    final int x0;
    final double[] raw;
    final double[] weight;
    final double[] strength;
    final double[] y;
    final double[] sd;

    private Trace(int x0, int n) {
      this.x0 = x0;
      raw = new double[n];
      weight = new double[n];
      strength = new double[n];
      y = new double[n];
      sd = new double[n];
    }

    int x1() {
      return x0 + y.length - 1;
    }

    private int index(double x) {
      return (int) Math.max(0, Math.min(y.length - 1, Math.round(x) - x0));
    }

    /** Depth of the nearest column. */
    double at(double x) {
      return y[index(x)];
    }

    /** Evidence in standard deviations; 0 outside the trace. */
    double strengthAt(double x) {
      long i = Math.round(x) - x0;
      return i < 0 || i >= y.length ? 0 : strength[(int) i];
    }

    Border border() {
      return new Border(x0, y, sd);
    }
  }

  /** How far the interface may lie from the path in the first and the second pass, mm. */
  private static final double REACH_MM = 0.6;

  private static final double REACH_AGAIN_MM = 0.25;

  /** Neighbours that share speckle after Gaussian averaging: 2 sqrt(pi) standard deviations. */
  private static final double SHARED = 3.5;

  private final BorderRefiner refiner = new BorderRefiner();
  private final SplineSmoother spline = new SplineSmoother();
  private final TissueImage image;
  private final Picture picture;

  Tracer(TissueImage image) {
    this.image = image;
    picture =
        new Picture(
            image.grey().data,
            image.grey().startIndex,
            image.grey().stride,
            image.grey().width,
            image.grey().height);
  }

  /** Second difference per column, in pixels, that a bending in rad per root mm makes. */
  double bending(double perRootMm) {
    return perRootMm * Math.pow(image.xMm(), 1.5) / image.yMm();
  }

  Trace trace(int x0, double[] rough, Kind kind) {
    return trace(x0, rough, kind, REACH_MM);
  }

  /**
   * Traces an interface that is known to lie near.
   *
   * @param reachMm how far it may lie from the path, mm
   */
  Trace trace(int x0, double[] rough, Kind kind, double reachMm) {
    int n = rough.length;
    Trace t = new Trace(x0, n);
    double[] path = new double[n];
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    spline.smooth(rough, ones, n, 0.5 / image.xMm(), bending(kind.bend), path, t.sd);
    settle(t, path, kind, reachMm, kind.alongFirst, 1.0);
    settle(t, t.y.clone(), kind, REACH_AGAIN_MM, kind.alongThen, 2.0);
    return t;
  }

  private void settle(
      Trace t, double[] path, Kind kind, double reachMm, double alongMm, double stepCost) {
    double mm = 1 / image.yMm();
    double along = alongMm / image.xMm();
    BorderRefiner.Profile profile =
        new BorderRefiner.Profile(
            reachMm * mm,
            kind.window * mm,
            kind.thin * mm,
            kind.thick * mm,
            along,
            stepCost,
            kind.stepShare);
    refiner.refine(picture, t.x0, path, path.length, profile, t.raw, t.weight, t.strength);
    spline.smooth(t.raw, t.weight, path.length, SHARED * along, bending(kind.bend), t.y, t.sd);
  }
}
