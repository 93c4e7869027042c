package org.fasciaj.report;

import org.fasciaj.anatomy.Point;

/**
 * The window through which a picture is shown: u to the right and v downward, both in mm from the
 * window's upper left corner. Anisotropic pixels and mirroring end here. Immutable.
 *
 * @param xMm width of a source pixel, mm (1 when the picture has no scale: u is then in pixels)
 * @param yMm height of a source pixel, mm (1 when there is no scale)
 * @param mirrored true when the picture is shown left-right reversed
 * @param u0 left edge of the window in source coordinates, mm
 * @param v0 top edge, mm
 * @param width width of the window, mm
 * @param height height, mm
 */
record View(
    double xMm, double yMm, boolean mirrored, double u0, double v0, double width, double height) {
  /** Position in the window of a source pixel column. */
  double u(double x) {
    return (mirrored ? -x : x) * xMm - u0;
  }

  /** Position in the window of a source pixel row. */
  double v(double y) {
    return y * yMm - v0;
  }

  /** Source pixel column of a position in the window. */
  double x(double u) {
    double s = (u + u0) / xMm;
    return mirrored ? -s : s;
  }

  /** Source pixel row of a position in the window. */
  double y(double v) {
    return (v + v0) / yMm;
  }

  /** A point of the picture as SVG coordinates "u,v". */
  String svg(Point p) {
    return Num.svg(u(p.x())) + "," + Num.svg(v(p.y()));
  }
}
