package org.fasciaj.review.check;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.fasciaj.review.pack.ImageInfo;

/** Decodes a PNG by the JDK, which knows nothing of how we encode. Stateless. */
final class PngPixels {
  private PngPixels() {}

  /** Samples by rows, channels interleaved; empty when it is not the manifest's kind of picture. */
  static byte[] decode(InputStream png, ImageInfo expected) throws IOException {
    BufferedImage image = ImageIO.read(png);
    int channels = expected.colour() ? 3 : 1;
    if (image == null
        || image.getWidth() != expected.width()
        || image.getHeight() != expected.height()
        || image.getRaster().getNumBands() != channels) {
      return new byte[0];
    }
    Raster raster = image.getRaster();
    int[] samples = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    byte[] out = new byte[samples.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) samples[i];
    }
    return out;
  }
}
