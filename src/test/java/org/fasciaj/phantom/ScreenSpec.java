package org.fasciaj.phantom;

/**
 * The screen: where the tissue lies and how large a pixel is.
 *
 * @param width picture width, px
 * @param height picture height, px
 * @param x0 left column of the tissue region
 * @param y0 top row of the tissue region
 * @param columns width of the tissue region, px
 * @param rows height of the tissue region, px
 * @param xMm width of a pixel, mm
 * @param yMm height of a pixel, mm
 * @param mirrored true when distal lies to the left
 * @param furniture true to draw ticks, text and a grey bar outside of the region
 */
public record ScreenSpec(
    int width,
    int height,
    int x0,
    int y0,
    int columns,
    int rows,
    double xMm,
    double yMm,
    boolean mirrored,
    boolean furniture) {
  /** Width of the region in mm, between the centres of its outer columns. */
  public double spanX() {
    return (columns - 1) * xMm;
  }

  /** Height of the region in mm, between the centres of its outer rows. */
  public double spanY() {
    return (rows - 1) * yMm;
  }

  /** Column of a lateral place in mm of the unmirrored tissue. */
  public double column(double mm) {
    return x0 + (mirrored ? spanX() - mm : mm) / xMm;
  }

  /** Row of a depth in mm. */
  public double row(double mm) {
    return y0 + mm / yMm;
  }
}
