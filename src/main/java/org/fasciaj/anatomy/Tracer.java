package org.fasciaj.anatomy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.fasciaj.edge.BorderProfile;
import org.fasciaj.edge.BorderRefiner;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.Picture;
import org.fasciaj.edge.SplineSmoother;

/** Settles a rough path on the interface nearby, in steps given in mm. Not thread-safe. */
final class Tracer {
  /**
   * Located depths with weights and evidence; the smooth curve and its deviation, in pixels. Work
   * arrays, at least as long as the trace: valid until the tracer is given the same trace again.
   */
  static final class Trace {
    int x0;
    double[] raw = new double[0];
    double[] weight = new double[0];
    double[] strength = new double[0];
    double[] y = new double[0];
    double[] sd = new double[0];
    private int n;

    void start(int x0, int n) {
      this.x0 = x0;
      this.n = n;
      if (y.length < n) {
        raw = new double[n];
        weight = new double[n];
        strength = new double[n];
        y = new double[n];
        sd = new double[n];
      }
    }

    int length() {
      return n;
    }

    int x1() {
      return x0 + n - 1;
    }

    private int index(double x) {
      return (int) Math.max(0, Math.min(n - 1, Math.round(x) - x0));
    }

    /** Depth of the nearest column. */
    double at(double x) {
      return y[index(x)];
    }

    /** Evidence in standard deviations; 0 outside the trace. */
    double strengthAt(double x) {
      long i = Math.round(x) - x0;
      return i < 0 || i >= n ? 0 : strength[(int) i];
    }

    Border border() {
      return Border.of(x0, y, sd, n);
    }
  }

  /** Neighbours that share speckle after Gaussian averaging: 2 sqrt(pi) standard deviations. */
  private static final double SHARED = 3.5;

  private final BorderRefiner refiner = new BorderRefiner();
  private final Map<TracedKind, BorderProfile> first = new EnumMap<>(TracedKind.class);
  private final Map<TracedKind, BorderProfile> then = new EnumMap<>(TracedKind.class);
  private final SplineSmoother spline = new SplineSmoother();
  private TissueImage image;
  private Picture picture;
  private double[] rough = new double[0];
  private double[] path = new double[0];
  private double[] ones = new double[0];

  Tracer() {
    this(TracedKind::reach);
  }

  /**
   * For paths of another origin than the finder's.
   *
   * @param reachMm how far an interface may lie from the path, mm
   */
  Tracer(double reachMm) {
    this(kind -> reachMm);
  }

  private Tracer(ToDoubleFunction<TracedKind> reachMm) {
    for (TracedKind kind : TracedKind.values()) {
      first.put(kind, kind.first(reachMm.applyAsDouble(kind)));
      then.put(kind, kind.then());
    }
  }

  /** Takes a picture; what was traced in the one before stays as it is. */
  Tracer use(TissueImage image) {
    this.image = image;
    picture =
        new Picture(
            image.grey().data,
            image.grey().startIndex,
            image.grey().stride,
            image.grey().width,
            image.grey().height);
    return this;
  }

  /** Second difference per column, in pixels, that a bending in rad per root mm makes. */
  double bending(double perRootMm) {
    return perRootMm * image.xMm() * Math.sqrt(image.xMm()) / image.yMm();
  }

  /**
   * Traces what a search found on the grid.
   *
   * @param first first column of the grid
   * @param last last one, at least first + 1
   * @param row grid row of the border in a column
   * @param t receives the trace
   */
  void trace(
      CellGrid grid, int first, int last, IntToDoubleFunction row, TracedKind kind, Trace t) {
    int x0 = Math.max(image.x0(), (int) Math.ceil(grid.x(first)));
    int x1 = Math.min(image.x1(), (int) Math.floor(grid.x(last)));
    int n = x1 - x0 + 1;
    if (rough.length < n) {
      rough = new double[n];
    }
    for (int x = x0; x <= x1; x++) {
      double c = grid.column(x);
      int a = (int) Math.max(first, Math.min(last - 1, Math.floor(c)));
      double ya = row.applyAsDouble(a);
      rough[x - x0] = grid.y(ya + (c - a) * (row.applyAsDouble(a + 1) - ya));
    }
    trace(x0, rough, n, kind, t);
  }

  /**
   * Traces.
   *
   * @param x0 first column
   * @param rough rough depth of each column, pixels
   * @param n number of columns
   * @param t receives the trace, and is returned
   */
  Trace trace(int x0, double[] rough, int n, TracedKind kind, Trace t) {
    t.start(x0, n);
    if (path.length < n) {
      path = new double[n];
      ones = new double[n];
      Arrays.fill(ones, 1);
    }
    spline.smooth(rough, ones, n, 0.5 / image.xMm(), bending(kind.bend()), path, t.sd);
    settle(t, kind, first.get(kind));
    System.arraycopy(t.y, 0, path, 0, n);
    settle(t, kind, then.get(kind));
    return t;
  }

  private void settle(Trace t, TracedKind kind, BorderProfile profile) {
    double xMm = image.xMm();
    double yMm = image.yMm();
    refiner.refine(picture, t.x0, path, t.n, profile, xMm, yMm, t.raw, t.weight, t.strength);
    double shared = SHARED * profile.along() / xMm;
    spline.smooth(t.raw, t.weight, t.n, shared, bending(kind.bend()), t.y, t.sd);
  }
}
