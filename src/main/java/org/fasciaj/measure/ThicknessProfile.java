package org.fasciaj.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;

/**
 * Thickness along the normal to the fascia's mid-line, sampled along the mid-line. Station 0 is the
 * place whose normal meets the insertion on the deep border; stations count along the mid-line,
 * distal positive. Not thread-safe; cheap to make.
 */
final class ThicknessProfile {
  /** Distance between two samples, mm: far below the fascia's own change. */
  static final double SAMPLE_MM = 0.25;

  /** Half length of the mid-line over which its direction is taken, mm. */
  private static final double DIRECTION_MM = 1.0;

  /**
   * Where a border is known at best, mm: a sixth of an ultrasound pulse. Its line is read to half
   * of that, but fibres and patches beside it draw it off, as drawn heels of three simulators show.
   */
  private static final double LINE_SD_MM = 0.05;

  /** The spline's deviation is of one curve; speckle that it follows adds as much again. */
  private static final double SPECKLE_SHARE = 1.4;

  private final Border superficial;
  private final Border deep;
  private final double xMm;
  private final double yMm;
  private final int distal;

  ThicknessProfile(HeelOutline outline, double xMm, double yMm) {
    this.superficial = outline.superficial();
    this.deep = outline.deep();
    this.distal = outline.distal();
    this.xMm = xMm;
    this.yMm = yMm;
  }

  private double middle(double x) {
    return 0.5 * (superficial.at(x) + deep.at(x));
  }

  /** Direction of the mid-line as dy/dx in mm per mm; NaN outside the borders. */
  private double slope(double x) {
    double h = DIRECTION_MM / xMm;
    double a = x - h;
    double b = x + h;
    // At an end of the borders the direction is taken from the inner side.
    if (Double.isNaN(middle(a))) {
      a = x;
    }
    if (Double.isNaN(middle(b))) {
      b = x;
    }
    return a < b ? (middle(b) - middle(a)) * yMm / ((b - a) * xMm) : Double.NaN;
  }

  /** End of the normal at mid-line column x on a border; null when it leaves the border. */
  private Point meet(double x, double slope, Border border) {
    double norm = Math.sqrt(1 + slope * slope);
    double nx = -slope / norm;
    double ny = 1 / norm;
    double my = middle(x) * yMm;
    double t = 0;
    for (int i = 0; i < 12; i++) {
      double y = border.at(x + t * nx / xMm);
      if (Double.isNaN(y)) {
        return null;
      }
      t = (y * yMm - my) / ny;
    }
    return new Point(x + t * nx / xMm, (my + t * ny) / yMm);
  }

  /** The sample at mid-line column x; null where the normal leaves a border. */
  private ThicknessSample sample(double x, double station) {
    double slope = slope(x);
    if (Double.isNaN(slope)) {
      return null;
    }
    Point a = meet(x, slope, superficial);
    Point b = meet(x, slope, deep);
    if (a == null || b == null) {
      return null;
    }
    double length = Math.hypot((a.x() - b.x()) * xMm, (a.y() - b.y()) * yMm);
    double sd =
        Math.hypot(
            LINE_SD_MM * Math.sqrt(2),
            SPECKLE_SHARE * Math.hypot(superficial.sdAt(a.x()), deep.sdAt(b.x())) * yMm);
    return new ThicknessSample(station, length, sd, a, b);
  }

  /** Mid-line column whose normal meets the deep border at the insertion's column. */
  private double origin(Point insertion) {
    double x = insertion.x();
    for (int i = 0; i < 8; i++) {
      double slope = slope(x);
      if (Double.isNaN(slope)) {
        return x;
      }
      Point b = meet(x, slope, deep);
      if (b == null) {
        return x;
      }
      x += insertion.x() - b.x();
    }
    return x;
  }

  /**
   * Samples along the mid-line, as far as the borders reach to both sides of station 0.
   *
   * @param insertion the insertion, pixels
   * @param firstMm first station, mm; at most 0
   * @param lastMm last station, mm
   * @return samples in the order of their stations; empty when station 0 itself has none
   */
  List<ThicknessSample> samples(Point insertion, double firstMm, double lastMm) {
    double origin = origin(insertion);
    List<ThicknessSample> out = walk(origin, -1, -firstMm);
    Collections.reverse(out);
    List<ThicknessSample> distally = walk(origin, 1, lastMm);
    if (distally.isEmpty()) {
      return List.of();
    }
    out.addAll(distally.subList(out.isEmpty() ? 0 : 1, distally.size()));
    return out;
  }

  private List<ThicknessSample> walk(double origin, int towards, double lengthMm) {
    List<ThicknessSample> out = new ArrayList<>();
    double x = origin;
    int n = (int) Math.round(lengthMm / SAMPLE_MM);
    for (int i = 0; i <= n; i++) {
      ThicknessSample sample = sample(x, towards * i * SAMPLE_MM);
      if (sample == null) {
        break;
      }
      out.add(sample);
      double slope = slope(x);
      x += towards * distal * SAMPLE_MM / Math.sqrt(1 + slope * slope) / xMm;
    }
    return out;
  }
}
