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
   * The joined border.
   *
   * @param border the deep border
   * @param level the same, stiffer: what the fascia is made straight along
   * @param contact how the bone leaves the border
   * @param insertion column of the insertion
   * @param seen column from which the fascia's own deep border is seen
   */
  record Joined(
      Border border, Level level, InsertionSearch.Found contact, double insertion, double seen) {
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

    private void take(int x0, double[] curve, int n) {
      this.x0 = x0;
      this.n = n;
      if (y.length < n) {
        y = new double[n];
      }
      System.arraycopy(curve, 0, y, 0, n);
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

  /** A bone surface this far from the joined border has left it, mm: twice its roughness. */
  private static final double LEFT_MM = 0.12;

  /** Bending (rad per root mm) of a border: of the joined one, and of the ones that judge it. */
  private static final double BEND = 0.08;

  private static final double STIFF_BEND = 0.03;
  private static final double LEVEL_BEND = 0.02;

  private final SplineSmoother spline = new SplineSmoother();
  private final InsertionSearch insertions = new InsertionSearch();
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
      ShadowEdge shadow) {
    int x0 = Math.min(bone.x0, soft.x0);
    int x1 = Math.max(bone.x1(), soft.x1());
    int n = x1 - x0 + 1;
    reserve(n);
    double correlation = ContactCurve.CORRELATION_MM / image.xMm();
    InsertionSearch.Found contact = insertions.find(image, bone, soft, distal, shadow);
    double found = contact.column();
    fill(x0, y, w, bone, soft, contact.spur() ? found : found - distal * 0.6 / image.xMm(), distal);
    spline.smooth(y, w, n, correlation, tracer.bending(STIFF_BEND), curve, sd);
    double insertion = contact.spur() ? found : carryBack(image, x0, curve, bone, distal, found);
    fill(x0, y, w, bone, soft, insertion, distal);
    spline.smooth(y, w, n, correlation, tracer.bending(LEVEL_BEND), curve, sd);
    level.take(x0, curve, n);
    spline.smooth(y, w, n, correlation, tracer.bending(BEND), curve, sd);
    return new Joined(
        Border.of(x0, curve, sd, n), level, contact, insertion, distal > 0 ? soft.x0 : soft.x1());
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

  /** Carries the widening gap back to where it vanishes: a rounded edge leaves by degrees. */
  private static double carryBack(
      TissueImage image, int x0, double[] curve, Tracer.Trace bone, int distal, double last) {
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int x = (int) last + distal; x >= bone.x0 && x <= bone.x1(); x += distal) {
      double gap = Math.abs(bone.y[x - bone.x0] - curve[x - x0]) * image.yMm();
      if (gap > 3 * LEFT_MM) {
        break;
      }
      double u = (x - last) * distal * image.xMm();
      n++;
      sx += u;
      sy += gap;
      sxx += u * u;
      sxy += u * gap;
    }
    double d = n * sxx - sx * sx;
    if (n < 3 || d <= 0) {
      return last;
    }
    double slope = (n * sxy - sx * sy) / d;
    double at = (sy - slope * sx) / n;
    double back = slope > 0.05 ? Math.min(1.0, Math.max(0, at / slope)) : 0.3;
    return last - distal * back / image.xMm();
  }
}
