package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Frames of 8 bits come out bit for bit as the JDK's reader gives them. Chroma of half the height
 * alone is left out: of that, JDKs differ among themselves by the JPEG library that they hold.
 */
class SequentialJpegTest {
  /** A dark screen with speckle and steps in a part of it, and colour in a part of that. */
  private static BufferedImage picture(int width, int height, boolean colour, long seed) {
    Random random = new Random(seed);
    int type = colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
    BufferedImage result = new BufferedImage(width, height, type);
    double slope = 0.3 + random.nextDouble();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean tissue = x > slope * y && y > height / 5;
        int grey = tissue ? (int) Math.min(255, Math.abs(random.nextGaussian() * 90)) : 0;
        int red = tissue && y > height / 2 && x > width / 2 ? random.nextInt(256) : grey;
        result.setRGB(x, y, (colour ? red : grey) << 16 | grey << 8 | grey);
      }
    }
    return result;
  }

  private static PixelFormat format(int columns, int rows, int channels) throws DicomException {
    String kind = channels == 3 ? "YBR_FULL_422" : "MONOCHROME2";
    return PixelFormat.of(Drawn.header(columns, rows, kind, 8).build());
  }

  /** One decoder for all of them: what an earlier frame left does not show. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 0",
    "3, 1, 1, 0",
    "3, 2, 1, 0",
    "3, 2, 2, 0",
    "3, 4, 1, 0",
    "3, 2, 1, 3",
    "3, 2, 2, 5",
    "1, 1, 1, 7"
  })
  void framesAreThoseOfTheJdk(int channels, int horizontal, int vertical, int restart)
      throws IOException {
    JpegDecoder decoder = new JpegDecoder();
    int[][] sizes = {{1, 1}, {5, 3}, {8, 8}, {17, 33}, {64, 48}, {75, 101}, {6, 90}, {161, 120}};
    int colours = 0;
    for (float quality : new float[] {0.1f, 0.75f, 0.9f, 1}) {
      for (int[] size : sizes) {
        boolean ownTables = size[0] % 2 == 1;
        BufferedImage picture = picture(size[0], size[1], channels == 3, size[0]);
        byte[] stream = JdkJpeg.write(picture, quality, horizontal, vertical, restart, ownTables);
        int[] expected = JdkJpeg.read(stream);
        String name = Arrays.toString(size) + ", quality " + quality;
        assertArrayEquals(
            expected, CodecTest.decode(decoder, stream, format(size[0], size[1], channels)), name);
        colours += (int) Arrays.stream(expected).distinct().count();
      }
    }
    assertTrue(colours > 1000, "the pictures are not empty");
  }

  /** A second scan of one component would leave another one as the frame before it. */
  @Test
  void aComponentThatIsStoredTwiceIsRefused() throws IOException {
    byte[] stream = JdkJpeg.write(picture(40, 40, true, 1), 0.9f, 1, 1, 0, false);
    int at = 0;
    while ((stream[at] & 0xFF) != 0xFF || (stream[at + 1] & 0xFF) != 0xDA) {
      at++;
    }
    stream[at + 7] = stream[at + 5];
    DicomException refusal =
        assertThrows(
            DicomException.class,
            () -> CodecTest.decode(new JpegDecoder(), stream, format(40, 40, 3)));
    assertEquals(Reason.DAMAGED_FILE, refusal.reason());
  }

  /** Whatever becomes of its bytes, a stream is decoded or refused, and says so. */
  @Test
  void damagedStreamsAreRefusedOrRead() throws IOException {
    byte[] whole = JdkJpeg.write(picture(90, 70, true, 2), 0.8f, 2, 1, 4, true);
    PixelFormat format = format(90, 70, 3);
    Random random = new Random(3);
    JpegDecoder decoder = new JpegDecoder();
    int refused = 0;
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= round % 3; i++) {
        damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt(256);
      }
      int length = round % 5 == 0 ? 2 + random.nextInt(damaged.length - 2) : damaged.length;
      try {
        decoder.decode(damaged, length, format);
      } catch (DicomException e) {
        refused++;
      }
    }
    assertTrue(refused > 500 && refused < 2000, refused + " refused");
    assertArrayEquals(JdkJpeg.read(whole), CodecTest.decode(decoder, whole, format));
  }
}
