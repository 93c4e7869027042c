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
   * @param insertion column of the insertion
   */
  record Joined(Border border, Border level, double insertion) {}

  /** A bone surface this far from the joined border has left it, mm: twice its roughness. */
  static final double LEFT_MM = 0.12;

  /** Length along a border that one lateral speckle makes a single sample, mm. */
  private static final double CORRELATION_MM = 0.9;

  /** Standard deviation of cortex roughness and its localisation, mm. */
  private static final double ROUGH_MM = 0.06;

  /** The same where no spur can be, so that a curved cortex may turn towards its front, mm. */
  private static final double CURVED_MM = 0.1;

  /** Least standard deviation of the soft border, mm. */
  private static final double SOFT_MM = 0.06;

  /** Bending (rad per root mm) of a border: of the joined one, and of the ones that judge it. */
  private static final double BEND = 0.08;

  private static final double STIFF_BEND = 0.03;
  private static final double LEVEL_BEND = 0.02;

  /** log(0.7/0.06): a bone that left lies within 0.7 mm, one in contact within its roughness. */
  private static final double CONTACT = 2.45;

  /** Step of the search, mm, and the cells that are contact for certain. */
  private static final double CELL_MM = 0.2;

  private static final int CERTAIN = 8;

  private final SplineSmoother spline = new SplineSmoother();

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
    double[] y = new double[n];
    double[] w = new double[n];
    double[] curve = new double[n];
    double[] sd = new double[n];
    double correlation = CORRELATION_MM / image.xMm();
    double found = lastContact(image, bone, soft, distal, shadow);
    fill(x0, y, w, bone, soft, found - distal * 0.6 / image.xMm(), distal);
    spline.smooth(y, w, n, correlation, tracer.bending(STIFF_BEND), curve, sd);
    double insertion = carryBack(image, x0, curve, bone, distal, found);
    fill(x0, y, w, bone, soft, insertion, distal);
    spline.smooth(y, w, n, correlation, tracer.bending(LEVEL_BEND), curve, sd);
    final Border level = new Border(x0, curve, sd);
    spline.smooth(y, w, n, correlation, tracer.bending(BEND), curve, sd);
    return new Joined(new Border(x0, curve, sd), level, insertion);
  }

  /**
   * The most probable end of the contact between bone and deep border: up to it the bone lies on
   * one smooth curve with the distal soft border, beyond it the bone lies anywhere. Contact needs
   * shadow behind it: without, what was traced as bone is the soft border itself.
   */
  private double lastContact(
      TissueImage image, Tracer.Trace bone, Tracer.Trace soft, int distal, ShadowEdge shadow) {
    double rough = shadow.overhung() ? ROUGH_MM : CURVED_MM;
    double bendMm = shadow.overhung() ? STIFF_BEND : BEND;
    double step = CELL_MM / image.xMm();
    int origin = distal > 0 ? bone.x0 : bone.x1();
    int end = distal > 0 ? soft.x1() : soft.x0;
    int n = Math.max(CERTAIN, (int) (Math.abs(end - origin) / step) + 1);
    double[] y = new double[n];
    double[] w = new double[n];
    double[] out = new double[n];
    double share = CELL_MM / CORRELATION_MM;
    for (int k = 0; k < n; k++) {
      int i = (int) Math.round(origin + distal * k * step) - soft.x0;
      if (i >= 0 && i < soft.y.length) {
        double sd = Math.max(SOFT_MM, soft.sd[i] * image.yMm());
        y[k] = soft.y[i] * image.yMm();
        w[k] = share / (sd * sd);
      }
    }
    double best = Double.NEGATIVE_INFINITY;
    int at = 0;
    double contact = 0;
    for (int c = 0; c < n; c++) {
      int x = (int) Math.round(origin + distal * c * step);
      int i = x - bone.x0;
      if (i < 0 || i >= bone.y.length) {
        break;
      }
      y[c] = bone.y[i] * image.yMm();
      w[c] = share / (rough * rough);
      contact += CONTACT * share * (2 * shadow.darkness().applyAsDouble(x) - 1);
      if (c < CERTAIN) {
        at = c;
        continue;
      }
      double bend = bendMm * Math.pow(CELL_MM, 1.5);
      double score = contact - 0.5 * spline.energy(y, w, n, bend, out);
      if (score > best) {
        best = score;
        at = c;
      }
    }
    return origin + distal * at * step;
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
    for (int k = 0; k < soft.y.length; k++) {
      y[soft.x0 + k - x0] = soft.raw[k];
      w[soft.x0 + k - x0] = soft.weight[k];
    }
    for (int k = 0; k < bone.y.length; k++) {
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
