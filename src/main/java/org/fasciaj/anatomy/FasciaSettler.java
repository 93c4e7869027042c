package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.SplineSmoother;

/**
 * Settles on a fascia's border as the heel finder traces it: on a thin line or a step, on the
 * cortex where that is the border, and bridging what a spur hides. Reusable, not thread-safe.
 */
final class FasciaSettler implements LineSettler {
  /**
   * Standard deviation that borders of drawn heels have beyond speckle, mm: lines next to fibres
   * and patches lie a fifth of a pulse off.
   */
  private static final double DEFINITION_MM = 0.025;

  /** A piece that is traced by itself: some lateral speckles, mm. */
  private static final double SHORTEST_MM = 1;

  /** Length along a border that one lateral speckle makes a single sample, mm. */
  private static final double CORRELATION_MM = ContactCurve.CORRELATION_MM;

  /** How far beyond its ends a line is traced, mm: the cortex' slope before a spur carries far. */
  private static final double BEYOND_MM = 5;

  /** How far the interface may lie from a path that follows it, mm: nearer than the next fibre. */
  private static final double REACH_MM = 0.25;

  /** Bending of a border, rad per root mm. */
  private static final double BEND = 0.06;

  /**
   * The same of what is between a bridged border and the hand's line, which has most of the
   * border's bends: a third leaves a line through a few clicks as it was, and one drawn along the
   * border nearest to it.
   */
  private static final double OFF_BEND = BEND / 3;

  /**
   * Bending of a hand's line that is taken for the border's, rad per root mm: as much as borders
   * bend, since the hand follows one; the rest is shake. With less, a dip behind a spur that the
   * person drew is ironed out.
   */
  private static final double HAND_BEND = BEND;

  /** Length over which a shaking hand stays to one side, mm: the distance of its points. */
  private static final double SHAKE_MM = 3;

  private final TissueImage image;
  private final HeelMarks marks;
  private final Tracer tracer;
  private final SplineSmoother spline = new SplineSmoother();

  FasciaSettler(TissueImage image, HeelMarks marks) {
    this.image = image;
    this.marks = marks;
    tracer = new Tracer(REACH_MM).use(image);
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
  public Border settle(int x0, double[] path, double[] hand, TracedKind kind) {
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
        TracedKind traced = seen == Seen.BONE ? TracedKind.BONE : kind;
        double[] piece = Arrays.copyOfRange(path, from, to);
        only = tracer.trace(x0 + from, piece, to - from, traced, new Tracer.Trace());
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
      bridge(hand, y, weight, out, sd);
    }
    for (int k = 0; k < n; k++) {
      sd[k] = Math.hypot(sd[k], DEFINITION_MM / image.yMm());
    }
    return new Border(x0, out, sd);
  }

  /**
   * The most probable curve through what is seen. Where nothing is, it has the shape that the hand
   * drew: a border's bends are small and a hand's line shows them, shake smoothed away.
   */
  private void bridge(double[] hand, double[] y, double[] weight, double[] out, double[] sd) {
    int n = hand.length;
    double[] shape = new double[n];
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    spline.smooth(hand, ones, n, SHAKE_MM / image.xMm(), tracer.bending(HAND_BEND), shape, sd);
    double[] off = new double[n];
    for (int k = 0; k < n; k++) {
      off[k] = y[k] - shape[k];
    }
    spline.smooth(off, weight, n, CORRELATION_MM / image.xMm(), tracer.bending(OFF_BEND), out, sd);
    for (int k = 0; k < n; k++) {
      out[k] += shape[k];
    }
  }
}
