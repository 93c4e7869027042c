package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK's reader is the judge. */
class PngTest {
  private static Raster random(int width, int height, int channels, boolean smooth) {
    byte[] samples = new byte[width * height * channels];
    Random random = new Random(3);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (smooth ? i / channels % width * 3 + i / width : random.nextInt(256));
    }
    return new Raster(width, height, channels, samples);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,false", "17,9,1,false", "64,33,1,true", "13,7,3,false", "90,41,3,true"})
  void everySampleComesBack(int width, int height, int channels, boolean smooth)
      throws IOException {
    Raster raster = random(width, height, channels, smooth);
    BufferedImage image = Markup.decode(Png.encode(raster));
    assertEquals(width, image.getWidth());
    assertEquals(height, image.getHeight());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++) {
          assertEquals(raster.at(x, y, c), image.getRaster().getSample(x, y, c));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"17,9,1,false", "90,41,3,true"})
  void thereAreOnlyTheChunksOfAPictureAndTheBytesRepeat(
      int w, int h, int channels, boolean smooth) {
    byte[] png = Png.encode(random(w, h, channels, smooth));
    assertArrayEquals(png, Png.encode(random(w, h, channels, smooth)));
    List<String> chunks = new ArrayList<>();
    for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
      chunks.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
    }
    assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks);
  }
}
