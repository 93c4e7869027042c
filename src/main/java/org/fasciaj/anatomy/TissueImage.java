package org.fasciaj.anatomy;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;

/**
 * The picture that the anatomy is found in. The images are read, never changed.
 *
 * @param grey whole picture, grey 0 to 255
 * @param colour 1 where Doppler colour hides the grey, or null
 * @param x0 left column of the tissue region
 * @param y0 top row of the tissue region
 * @param x1 right column, included
 * @param y1 bottom row, included
 * @param xMm width of a pixel in mm
 * @param yMm height of a pixel in mm
 */
public record TissueImage(
    GrayF32 grey, GrayU8 colour, int x0, int y0, int x1, int y1, double xMm, double yMm) {
  /** Checks that the region lies in the picture and the scale is positive. */
  public TissueImage {
    if (x0 < 0 || y0 < 0 || x1 >= grey.width || y1 >= grey.height || x1 < x0 || y1 < y0) {
      throw new IllegalArgumentException("the tissue region lies outside the picture");
    }
    if (!(xMm > 0 && yMm > 0)) {
      throw new IllegalArgumentException("a pixel needs a positive size in mm");
    }
  }
}
