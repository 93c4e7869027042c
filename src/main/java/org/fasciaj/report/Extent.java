package org.fasciaj.report;

import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameResult;

/**
 * Where the tissue region of one row lies in mm, and where in it the insertion is. Immutable.
 *
 * @param xMm width of a pixel, mm
 * @param yMm height of a pixel, mm
 * @param mirrored whether it is shown reversed
 * @param left left edge of the region, mm
 * @param right right edge, mm
 * @param top upper edge, mm
 * @param bottom lower edge, mm
 * @param insertionU the insertion, mm; NaN when it is not known
 * @param insertionV the insertion, mm; NaN when it is not known
 */
record Extent(
    double xMm,
    double yMm,
    boolean mirrored,
    double left,
    double right,
    double top,
    double bottom,
    double insertionU,
    double insertionV) {

  /**
   * The extent of a row.
   *
   * @param row a row with a tissue region and a scale
   * @param distal side on which distal is to be shown, +1 right, -1 left, 0 as it was taken
   */
  static Extent of(FrameResult row, int distal) {
    HeelOutline outline = row.outline();
    boolean mirrored = outline != null && distal != 0 && outline.distal() != distal;
    double dx = row.calibration().xMm();
    double dy = row.calibration().yMm();
    PixelBox box = row.region();
    double sign = mirrored ? -1 : 1;
    double a = sign * (box.x0() - 0.5) * dx;
    double b = sign * (box.x1() + 0.5) * dx;
    return new Extent(
        dx,
        dy,
        mirrored,
        Math.min(a, b),
        Math.max(a, b),
        (box.y0() - 0.5) * dy,
        (box.y1() + 0.5) * dy,
        outline == null ? Double.NaN : sign * outline.insertion().x() * dx,
        outline == null ? Double.NaN : outline.insertion().y() * dy);
  }

  /** True when the insertion is known. */
  boolean anchored() {
    return !Double.isNaN(insertionU);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  /** The finer side of a pixel, mm. */
  double finest() {
    return Math.min(xMm, yMm);
  }

  /** A window on this region. */
  View view(double u0, double v0, double width, double height) {
    return new View(xMm, yMm, mirrored, u0, v0, width, height);
  }
}
