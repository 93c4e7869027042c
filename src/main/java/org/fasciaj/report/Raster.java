package org.fasciaj.report;

/** An 8-bit picture that is ready to be encoded: rows from the top, channels interleaved. */
public final class Raster {
  private final int width;
  private final int height;
  private final int channels;
  private final byte[] samples;

  /**
   * Takes the samples over: they must not be changed afterwards.
   *
   * @param width in pixels
   * @param height in pixels
   * @param channels 1 for grey, 3 for red, green, blue
   * @param samples width x height x channels values
   */
  public Raster(int width, int height, int channels, byte[] samples) {
    if ((channels != 1 && channels != 3) || samples.length != width * height * channels) {
      throw new IllegalArgumentException("samples do not fill the picture");
    }
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.samples = samples;
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** 1 for grey, 3 for red, green, blue. */
  public int channels() {
    return channels;
  }

  /** Sample of a pixel, 0 to 255. */
  public int at(int x, int y, int channel) {
    return samples[(y * width + x) * channels + channel] & 0xFF;
  }

  /** Copies one row. */
  public void copyRow(int y, byte[] to) {
    System.arraycopy(samples, y * width * channels, to, 0, width * channels);
  }
}
