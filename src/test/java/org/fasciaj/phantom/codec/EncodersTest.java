package org.fasciaj.phantom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.Phantom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each encoder against a decoder that others wrote. JPEG-LS is judged by DCMTK elsewhere. */
class EncodersTest {
  private static byte[] grey;
  private static int width;
  private static int height;

  @BeforeAll
  static void draw() {
    DrawnHeel heel = Phantom.draw(HeelSpec.random(1, HeelSpec.Stratum.EASY));
    grey = heel.bytes();
    width = heel.grey().width;
    height = heel.grey().height;
  }

  private static byte[] rgb() {
    byte[] rgb = new byte[3 * grey.length];
    for (int i = 0; i < grey.length; i++) {
      rgb[3 * i] = grey[i];
      rgb[3 * i + 1] = grey[i];
      rgb[3 * i + 2] = (byte) ((grey[i] & 255) / 2 + i / width % 64);
    }
    return rgb;
  }

  @Test
  void baselineGreyIsCloseAtHighQuality() throws IOException {
    byte[] file = JpegEncoder.grey(grey, width, height, 95);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    assertEquals(width, image.getWidth());
    assertEquals(height, image.getHeight());
    double sum = 0;
    for (int i = 0; i < grey.length; i++) {
      int d = image.getRaster().getSample(i % width, i / width, 0) - (grey[i] & 255);
      sum += d * d;
    }
    // at quality 95 quantisation steps are 1 to 12, whose rms error stays near 2 grey levels
    assertTrue(Math.sqrt(sum / grey.length) < 2.5, "rms error " + Math.sqrt(sum / grey.length));
  }

  @Test
  void baselineColourKeepsColour() throws IOException {
    byte[] rgb = rgb();
    byte[] file = JpegEncoder.rgb(rgb, width, height, 95);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    double[] sum = new double[3];
    for (int i = 0; i < grey.length; i++) {
      int value = image.getRGB(i % width, i / width);
      for (int c = 0; c < 3; c++) {
        sum[c] += (value >> (16 - 8 * c) & 255) - (rgb[3 * i + c] & 255);
      }
    }
    for (double s : sum) {
      assertEquals(0, s / grey.length, 0.5, "mean colour");
    }
  }

  @Test
  void losslessIsLossless() throws IOException {
    int[] samples = new int[grey.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (grey[i] & 255) * 257;
    }
    byte[] file = JpegLosslessEncoder.encode(samples, width, 1, 16);
    ImageReader reader = null;
    for (Iterator<ImageReader> it = ImageIO.getImageReadersByFormatName("jpeg"); it.hasNext(); ) {
      ImageReader candidate = it.next();
      if (candidate.getOriginatingProvider() instanceof JPEGImageReaderSpi) {
        reader = candidate;
      }
    }
    assertNotNull(reader, "TwelveMonkeys' reader");
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    Raster raster = reader.read(0).getRaster();
    int[] back = raster.getSamples(0, 0, width, height, 0, (int[]) null);
    assertArrayEquals(samples, back);
  }

  @Test
  void jpeg2000IsLossless() throws IOException {
    byte[] rgb = rgb();
    byte[] file = Jpeg2000Encoder.rgb(rgb, width, height);
    ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    BufferedImage image = reader.read(0);
    for (int i = 0; i < grey.length; i++) {
      int expected =
          (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | (rgb[3 * i + 2] & 255);
      assertEquals(expected, image.getRGB(i % width, i / width) & 0xFFFFFF, "pixel " + i);
    }
  }

  @Test
  void deflateInflates() throws DataFormatException {
    byte[] packed = FixedDeflate.pack(grey);
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed);
    byte[] back = new byte[grey.length + 1];
    int length = 0;
    int n;
    while ((n = inflater.inflate(back, length, back.length - length)) > 0) {
      length += n;
    }
    assertTrue(inflater.finished());
    inflater.end();
    assertEquals(grey.length, length);
    assertArrayEquals(grey, Arrays.copyOf(back, length));
  }
}
