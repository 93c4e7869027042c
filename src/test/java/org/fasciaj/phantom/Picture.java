package org.fasciaj.phantom;

/**
 * What a screen shows, in colour. A grey picture has equal components.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb bytes by pixel
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(int width, int height, byte[] rgb) {
  /** A drawn heel, grey. */
  public static Picture of(DrawnHeel heel) {
    byte[] grey = heel.bytes();
    byte[] rgb = new byte[3 * grey.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = grey[i / 3];
    }
    return new Picture(heel.grey().width, heel.grey().height, rgb);
  }

  /** The same with a blue band across the top rows, as colour screens have one. */
  public Picture withBand(int rows) {
    byte[] copy = rgb.clone();
    for (int i = 0; i < 3 * width * rows; i += 3) {
      if (copy[i] == 0) {
        copy[i] = 22;
        copy[i + 1] = 40;
        copy[i + 2] = 60;
      }
    }
    return new Picture(width, height, copy);
  }

  /** Red component of each pixel, which is the grey of a grey picture. */
  public byte[] grey() {
    byte[] grey = new byte[rgb.length / 3];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = rgb[3 * i];
    }
    return grey;
  }
}
