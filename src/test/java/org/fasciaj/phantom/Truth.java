package org.fasciaj.phantom;

import org.fasciaj.anatomy.Point;

/**
 * What a drawn heel measures, by FasciaJ's definitions, from the curves in mm and not from pixels.
 *
 * @param thickness at the insertion, along the normal to the mid-line, mm
 * @param thickness5 at 5 mm, mm
 * @param thickness10 at 10 mm, mm
 * @param maximum largest within 0 to 10 mm, mm
 * @param maximumStation its station, mm
 * @param mean mean over 0 to 10 mm, mm
 * @param vertical at the insertion, straight up to the superficial border, mm
 * @param spur straight length of the spur, base to tip, mm; 0 without one
 * @param insertion station 0 in pixels of the picture
 * @param spurTip tip of the spur in pixels; null without one
 * @param distal +1 when distal lies to the right in the picture, -1 when to the left
 * @param superficial depth in pixels of the superficial border in each column of the region
 * @param deep depth in pixels of the deep border in each column of the region
 */
@SuppressWarnings("ArrayRecordComponent")
public record Truth(
    double thickness,
    double thickness5,
    double thickness10,
    double maximum,
    double maximumStation,
    double mean,
    double vertical,
    double spur,
    Point insertion,
    Point spurTip,
    int distal,
    double[] superficial,
    double[] deep) {

  private static final double STEP = 0.02;
  private static final int STEPS = 500;

  static Truth of(HeelCurves c, ScreenSpec screen) {
    double best = 0;
    double at = 0;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double t = c.thickness(i * STEP);
      sum += i == 0 || i == STEPS ? t / 2 : t;
      if (t > best) {
        best = t;
        at = i * STEP;
      }
    }
    double x = c.insertionX();
    return new Truth(
        c.thickness(0),
        c.thickness(5),
        c.thickness(10),
        best,
        at,
        sum / STEPS,
        c.insertionZ() - c.superficial.at(x),
        c.spurLength(),
        new Point(screen.column(x), screen.row(c.insertionZ())),
        c.spur == null ? null : new Point(screen.column(c.spurTipX()), screen.row(c.spurTipZ())),
        screen.mirrored() ? -1 : 1,
        rows(c.superficial, screen),
        rows(c.deep, screen));
  }

  private static double[] rows(Curve curve, ScreenSpec screen) {
    double[] rows = new double[screen.columns()];
    for (int i = 0; i < rows.length; i++) {
      double mm = i * screen.xMm();
      rows[i] = screen.row(curve.at(screen.mirrored() ? screen.spanX() - mm : mm));
    }
    return rows;
  }
}
