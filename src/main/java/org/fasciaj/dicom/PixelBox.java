package org.fasciaj.dicom;

/**
 * A rectangle of whole pixels, both corners inside it. Immutable.
 *
 * @param x0 left column, at least 0
 * @param y0 top row, at least 0
 * @param x1 right column, at least x0
 * @param y1 bottom row, at least y0
 */
public record PixelBox(int x0, int y0, int x1, int y1) {
  /** Checks the order of the corners. */
  public PixelBox {
    if (x0 < 0 || y0 < 0 || x1 < x0 || y1 < y0) {
      throw new IllegalArgumentException("not a box: " + x0 + "," + y0 + " to " + x1 + "," + y1);
    }
  }

  /** Width in pixels. */
  public int width() {
    return x1 - x0 + 1;
  }

  /** Height in pixels. */
  public int height() {
    return y1 - y0 + 1;
  }
}
