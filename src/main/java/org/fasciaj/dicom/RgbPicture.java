package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;

/**
 * Carries pictures between red, green and blue, as screens show them, and the luma and chroma that
 * this package works on (PS3.3 C.7.6.3.1.2, YBR_FULL). Stateless and thread-safe.
 */
public final class RgbPicture {
  private static final int RED = 16;
  private static final int GREEN = 8;

  private RgbPicture() {}

  /**
   * A picture that did not come from a DICOM file as a frame: Doppler colour is separated from the
   * grey as it is in a file's frame. Its chroma is taken as coarse, as it is after a JPEG: nobody
   * knows what the picture went through.
   *
   * @param rgb pixels row by row, red, green and blue in the lower 24 bits
   * @param columns width
   * @param rows height
   * @param region where to measure, inside the picture
   * @param colourBox the colour Doppler box; null when unknown
   * @param calibration its scale
   */
  public static Frame frame(
      int[] rgb,
      int columns,
      int rows,
      PixelBox region,
      PixelBox colourBox,
      Calibration calibration) {
    if (rgb.length != columns * rows) {
      throw new IllegalArgumentException(rgb.length + " pixels for " + columns + " x " + rows);
    }
    GrayF32 grey = new GrayF32(columns, rows);
    byte[] blue = new byte[rgb.length];
    byte[] red = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int r = rgb[i] >> RED & 0xFF;
      int g = rgb[i] >> GREEN & 0xFF;
      int b = rgb[i] & 0xFF;
      grey.data[i] = Luma.y(r, g, b);
      blue[i] = (byte) Luma.cb(r, g, b);
      red[i] = (byte) Luma.cr(r, g, b);
    }
    Picture picture = new Picture(grey, blue, red, true);
    GrayU8 mask = new GrayU8(columns, rows);
    ColourFinder.Found found =
        new ColourFinder(columns, rows).find(picture, mask, region, colourBox);
    return new Frame(grey, found.mask(), found.box(), region, calibration);
  }

  /** The pixels of a colour picture, as {@link #frame} takes them; for showing only. */
  static int[] rgb(Picture picture) {
    int[] rgb = new int[picture.blue().length];
    for (int i = 0; i < rgb.length; i++) {
      double y = picture.grey().data[i];
      int cb = (picture.blue()[i] & 0xFF) - Luma.NEUTRAL;
      int cr = (picture.red()[i] & 0xFF) - Luma.NEUTRAL;
      int r = clamp(y + 1.402 * cr);
      int g = clamp(y - 0.344136 * cb - 0.714136 * cr);
      int b = clamp(y + 1.772 * cb);
      rgb[i] = r << RED | g << GREEN | b;
    }
    return rgb;
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, Math.rint(value)));
  }
}
