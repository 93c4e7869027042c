package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.SplineSmoother;

/**
 * Joins the cortex and the fascia's distal deep border to one smooth deep border, and finds the
 * insertion where the bone leaves it. Works in columns of the whole picture. Reusable, not
 * thread-safe.
 */
final class DeepBorder {
  /**
   * The joined border; valid until the next one.
   *
   * @param line the deep border
   * @param level the same, stiffer: what the fascia is made straight along
   * @param contact how the bone leaves the border
   * @param insertion column of the insertion
   * @param seen column from which the fascia's own deep border is seen
   */
  record Joined(
      Level line, Level level, InsertionSearch.Found contact, double insertion, double seen) {
    /** True where a spur lies between the border and the transducer. */
    boolean hidden(double x) {
      return contact.spur() && (x - insertion) * (x - seen) <= 0;
    }
  }

  /** A depth per column, linear between columns; valid until the next search. */
  static final class Level {
    private int x0;
    private int n;
    private double[] y = new double[0];

    void take(int x0, double[] curve, int n) {
      this.x0 = x0;
      this.n = n;
      if (y.length < n) {
        y = new double[n];
      }
      System.arraycopy(curve, 0, y, 0, n);
    }

    int x0() {
      return x0;
    }

    int x1() {
      return x0 + n - 1;
    }

    /** Depth at a column; NaN outside. */
    double at(double x) {
      double t = x - x0;
      if (!(t >= 0 && t <= n - 1)) {
        return Double.NaN;
      }
      int i = Math.min((int) t, Math.max(0, n - 2));
      return n == 1 ? y[0] : y[i] + (t - i) * (y[i + 1] - y[i]);
    }
  }

  /** Bone this far below the border has left it, mm: beyond its roughness and both lines' error. */
  private static final double LEFT_MM = 0.2;

  /** A surface that far off is a front and no longer an edge's rounding, mm. */
  private static final double AWAY_MM = 1;

  /** Rounding that shows the way back, and the way back at most, mm. */
  private static final double LEAST_MM = 0.5;

  private static final double MOST_BACK_MM = 3;

  /**
   * The way back where the rounding does not show it, mm: a circle of 0.6 mm radius, as edges have
   * between sharp and round, needs so far to leave its tangent by {@link #LEFT_MM}.
   */
  private static final double SHARP_MM = 0.5;

  /** Bone this near to the insertion may have left the border already, mm. */
  private static final double CLEAR_MM = 0.6;

  /** The border is drawn anew without the rounding, and the gap read from it again. */
  private static final int PASSES = 2;

  /** Bending (rad per root mm) of a border: of the joined one, and of the ones that judge it. */
  private static final double BEND = 0.08;

  private static final double STIFF_BEND = 0.03;
  private static final double LEVEL_BEND = 0.02;

  private final SplineSmoother spline = new SplineSmoother();
  private final InsertionSearch insertions = new InsertionSearch();
  private final Level line = new Level();
  private final Level level = new Level();
  private double[] y = new double[0];
  private double[] w = new double[0];
  private double[] curve = new double[0];
  private double[] sd = new double[0];

  Joined join(
      TissueImage image,
      Tracer tracer,
      Tracer.Trace bone,
      Tracer.Trace soft,
      int distal,
      ShadowEdge shadow,
      Taper taper) {
    int x0 = Math.min(bone.x0, soft.x0);
    int x1 = Math.max(bone.x1(), soft.x1());
    int n = x1 - x0 + 1;
    reserve(n);
    double correlation = ContactCurve.CORRELATION_MM / image.xMm();
    InsertionSearch.Found contact = insertions.find(image, bone, soft, distal, shadow, taper);
    double insertion = contact.column();
    for (int i = 0; i < PASSES && !contact.spur(); i++) {
      double before = insertion - distal * CLEAR_MM / image.xMm();
      fill(x0, y, w, bone, soft, before, distal);
      spline.smooth(y, w, n, correlation, tracer.bending(STIFF_BEND), curve, sd);
      insertion = carryBack(image, x0, curve, bone, distal, before, contact.column());
    }
    if (contact.spur() && contact.past()) {
      // The face of a spur is no circle: its gap tells nothing of the way back.
      insertion -= distal * SHARP_MM / image.xMm();
    }
    fill(x0, y, w, bone, soft, insertion, distal);
    spline.smooth(y, w, n, correlation, tracer.bending(LEVEL_BEND), curve, sd);
    level.take(x0, curve, n);
    spline.smooth(y, w, n, correlation, tracer.bending(BEND), curve, sd);
    line.take(x0, curve, n);
    return new Joined(line, level, contact, insertion, distal > 0 ? soft.x0 : soft.x1());
  }

  /** Log odds that the bone of the last border ends as a spur that runs along it, by its shadow. */
  double hangs(Joined joined) {
    return joined.contact().spur() ? 0 : insertions.straight(joined.insertion());
  }

  /** The border that was joined last, with its deviation. */
  Border border() {
    return Border.of(line.x0, line.y, sd, line.n);
  }

  private void reserve(int n) {
    if (y.length < n) {
      y = new double[n];
      w = new double[n];
      curve = new double[n];
      sd = new double[n];
    }
  }

  /** Cortex up to the contact, soft border from where it is clear of the bone. */
  private static void fill(
      int x0,
      double[] y,
      double[] w,
      Tracer.Trace bone,
      Tracer.Trace soft,
      double contact,
      int distal) {
    Arrays.fill(w, 0);
    for (int k = 0; k < soft.length(); k++) {
      y[soft.x0 + k - x0] = soft.raw[k];
      w[soft.x0 + k - x0] = soft.weight[k];
    }
    for (int k = 0; k < bone.length(); k++) {
      int x = bone.x0 + k;
      if ((x - contact) * distal <= 0) {
        y[x - x0] = bone.raw[k];
        w[x - x0] = bone.weight[k];
      }
    }
  }

  /**
   * Carries the widening gap back to where it vanishes. A rounded edge leaves the border as a
   * circle leaves its tangent, by the square of the way: the root of the gap grows evenly from
   * there.
   */
  private static double carryBack(
      TissueImage image,
      int x0,
      double[] curve,
      Tracer.Trace bone,
      int distal,
      double from,
      double contact) {
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int x = (int) from; x >= bone.x0 && x <= bone.x1(); x += distal) {
      double gap = (bone.y[x - bone.x0] - curve[x - x0]) * image.yMm();
      if (gap > AWAY_MM) {
        break;
      }
      if (gap < LEFT_MM) {
        // What was gathered before was the bone's roughness.
        n = sx = sy = sxx = sxy = 0;
        continue;
      }
      double u = (x - contact) * distal * image.xMm();
      double root = Math.sqrt(gap);
      n++;
      sx += root;
      sy += u;
      sxx += root * root;
      sxy += root * u;
    }
    double d = n * sxx - sx * sx;
    double at = -SHARP_MM;
    if (n * image.xMm() >= LEAST_MM && d > 0) {
      double slope = (n * sxy - sx * sy) / d;
      at = Math.max(-MOST_BACK_MM, Math.min(0, (sy - slope * sx) / n));
    }
    return contact + distal * at / image.xMm();
  }
}
