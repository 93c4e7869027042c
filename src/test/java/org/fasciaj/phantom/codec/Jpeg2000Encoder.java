package org.fasciaj.phantom.codec;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Lossless JPEG 2000 code streams by jai-imageio, called directly. Stateless. */
public final class Jpeg2000Encoder {
  private Jpeg2000Encoder() {}

  /** Encodes RGB bytes by pixel; the reversible colour transform is used. */
  public static byte[] rgb(byte[] rgb, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < width * height; i++) {
      int value = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | (rgb[3 * i + 2] & 255);
      image.setRGB(i % width, i / width, value);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      J2KImageWriteParam param = new J2KImageWriteParam();
      param.setWriteCodeStreamOnly(true);
      param.setLossless(true);
      param.setComponentTransformation(true);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
