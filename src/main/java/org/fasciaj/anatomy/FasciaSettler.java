package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.SplineSmoother;

/**
 * Settles on a fascia's border as the heel finder traces it: on a thin line or a step, on the cortex
 * where that is the border, and bridging what a spur hides. Reusable, not thread-safe.
 */
final class FasciaSettler implements LineSettler {
  /** Where an interface's middle lies is a matter of definition within a sixth of its line, mm. */
  private static final double DEFINITION_MM = 0.02;

  /** A piece that is traced by itself: some lateral speckles, mm. */
  private static final double SHORTEST_MM = 1;

  /** Length along a border that one lateral speckle makes a single sample, mm. */
  private static final double CORRELATION_MM = ContactCurve.CORRELATION_MM;

  /** How far beyond its ends a line is traced, mm: the cortex before a spur that hides the rest. */
  private static final double BEYOND_MM = 3;

  static final double REACH_MM = Double.parseDouble(System.getProperty("rea","0.35"));

  /** Bending of a border that is bridged, rad per root mm. */
  private static final double BEND = 0.04;

  private final TissueImage image;
  private final HeelMarks marks;
  private final Tracer tracer;
  private final SplineSmoother spline = new SplineSmoother();

  FasciaSettler(TissueImage image, HeelMarks marks) {
    this.image = image;
    this.marks = marks;
    tracer = new Tracer(image);
  }

  @Override
  public int beyond() {
    return (int) (BEYOND_MM / image.xMm());
  }

  private enum Seen {
    BONE,
    SOFT,
    HIDDEN
  }

  private Seen seen(int x, double y) {
    if (marks.hides(x, y)) {
      return Seen.HIDDEN;
    }
    return marks.onBone(x, y) ? Seen.BONE : Seen.SOFT;
  }

  @Override
  public Border settle(int x0, double[] path) {
    int n = path.length;
    double[] y = new double[n];
    double[] weight = new double[n];
    int pieces = 0;
    int used = 0;
    Tracer.Trace only = null;
    for (int from = 0; from < n; ) {
      Seen seen = seen(x0 + from, path[from]);
      int to = from + 1;
      while (to < n && seen(x0 + to, path[to]) == seen) {
        to++;
      }
      pieces++;
      if (seen != Seen.HIDDEN && (to - from) * image.xMm() >= SHORTEST_MM) {
        Tracer.Kind kind = seen == Seen.BONE ? Tracer.Kind.BONE : Tracer.Kind.SOFT;
        only = tracer.trace(x0 + from, Arrays.copyOfRange(path, from, to), kind, REACH_MM);
        System.arraycopy(only.raw, 0, y, from, to - from);
        System.arraycopy(only.weight, 0, weight, from, to - from);
        used += to - from;
      }
      from = to;
    }
    if (used * image.xMm() < 2 * SHORTEST_MM) {
      return null;
    }
    double[] out = new double[n];
    double[] sd = new double[n];
    if (pieces == 1) {
      System.arraycopy(only.y, 0, out, 0, n);
      System.arraycopy(only.sd, 0, sd, 0, n);
    } else {
      double cc = Double.parseDouble(System.getProperty("cc","1")); double bb=Double.parseDouble(System.getProperty("bb","0.06")); double[] dd=new double[n]; for(int k=0;k<n;k++)dd[k]=y[k]-cc*path[k]; spline.smooth(dd, weight, n, CORRELATION_MM / image.xMm(), tracer.bending(bb), out, sd); for(int k=0;k<n;k++)out[k]+=cc*path[k];
    }
    for (int k = 0; k < n; k++) {
      sd[k] = Math.hypot(sd[k], DEFINITION_MM / image.yMm());
    }
    return new Border(x0, out, sd);
  }
}
