package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doppler colour is told from tint, compression noise, letters, lines and colour bars. */
class ColourTest {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 160;

  /** Grey maps as scanners offer them. */
  private enum GreyMap {
    PLAIN(100, 100, 100),
    SEPIA(110, 90, 60),
    BLUE(80, 90, 100);

    private final int red;
    private final int green;
    private final int blue;

    GreyMap(int red, int green, int blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }

    int rgb(int grey) {
      return colour(Math.min(255, grey * red / 100), grey * green / 100, grey * blue / 100);
    }
  }

  private static int colour(int red, int green, int blue) {
    return (red << 16) | (green << 8) | blue;
  }

  @TempDir private Path folder;

  /** Speckled tissue on the whole picture. */
  private static int[] tissue(GreyMap map) {
    Random random = new Random(7);
    int[] rgb = new int[WIDTH * HEIGHT];
    for (int i = 0; i < rgb.length; i++) {
      double amplitude = Math.hypot(random.nextGaussian(), random.nextGaussian());
      int row = i / WIDTH;
      double layer = 60 + 50 * Math.sin(row / 9.0);
      rgb[i] = map.rgb((int) Math.max(0, Math.min(255, layer * (0.4 + 0.5 * amplitude))));
    }
    return rgb;
  }

  /** A filled ellipse of flow, red above and blue below its middle; returns its pixel count. */
  private static int flow(int[] rgb, int cx, int cy, int rx, int ry) {
    int count = 0;
    for (int y = cy - ry; y <= cy + ry; y++) {
      for (int x = cx - rx; x <= cx + rx; x++) {
        double d = Math.pow((x - cx) / (double) rx, 2) + Math.pow((y - cy) / (double) ry, 2);
        if (d <= 1) {
          int v = 90 + (int) (150 * (1 - d));
          rgb[y * WIDTH + x] = y < cy ? colour(v, v / 4, 0) : colour(0, v / 5, v);
          count++;
        }
      }
    }
    return count;
  }

  private static void fill(int[] rgb, int x0, int y0, int x1, int y1, int colour) {
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        rgb[y * WIDTH + x] = colour;
      }
    }
  }

  private Frame frame(int[] rgb, float quality, Attributes... regions) throws IOException {
    AttributesBuilder header = Drawn.header(WIDTH, HEIGHT, quality > 0 ? "YBR_FULL_422" : "RGB", 8);
    if (regions.length > 0) {
      header.items(Tag.REGIONS, regions);
    }
    Path file = folder.resolve("colour.dcm");
    byte[] frame = quality > 0 ? jpeg(rgb, quality) : raw(rgb);
    DicomWriter.write(
        file,
        quality > 0 ? TransferSyntax.JPEG_BASELINE : TransferSyntax.EXPLICIT_LE,
        header.build(),
        PixelFrames.of(frame));
    try (DicomImage image = DicomImage.open(file)) {
      return image.frame(0, Double.NaN);
    }
  }

  private static byte[] raw(int[] rgb) {
    byte[] bytes = new byte[3 * rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      bytes[3 * i] = (byte) (rgb[i] >> 16);
      bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
      bytes[3 * i + 2] = (byte) rgb[i];
    }
    return bytes;
  }

  /** Chroma at half resolution in both directions: the coarsest that is met. */
  private static byte[] jpeg(int[] rgb, float quality) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, WIDTH, HEIGHT, rgb, 0, WIDTH);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int count(GrayU8 mask) {
    int sum = 0;
    for (byte value : mask.data) {
      sum += value;
    }
    return sum;
  }

  private static void assertFlow(Frame frame, int drawn, double share, String what) {
    assertNotNull(frame.colourBox(), what);
    assertEquals(drawn, count(frame.colour()), share * drawn, what);
    PixelBox box = frame.colourBox();
    assertEquals(70, box.x0(), 3, what);
    assertEquals(130, box.x1(), 3, what);
    assertEquals(60, box.y0(), 3, what);
    assertEquals(100, box.y1(), 3, what);
  }

  @Test
  void flowIsFoundOnGreyAndTintedPictures() throws IOException {
    for (GreyMap map : GreyMap.values()) {
      int[] rgb = tissue(map);
      int drawn = flow(rgb, 100, 80, 30, 20);
      assertFlow(frame(rgb, 0), drawn, 0.02, "uncompressed");
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0.95f, 0.75f, 0.5f})
  void flowIsFoundThroughCompression(float quality) throws IOException {
    for (GreyMap map : GreyMap.values()) {
      int[] rgb = tissue(map);
      int drawn = flow(rgb, 100, 80, 30, 20);
      // Chroma of half resolution leaves a rim of a pixel in doubt: 160 of 1885.
      assertFlow(frame(rgb, quality), drawn, 0.1, "quality " + quality);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 0.95f, 0.75f, 0.5f, 0.25f})
  void pictureWithoutFlowHasNoColour(float quality) throws IOException {
    for (GreyMap map : GreyMap.values()) {
      Frame frame = frame(tissue(map), quality);
      assertNull(frame.colourBox());
      assertNull(frame.colour());
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 0.9f})
  void screenFurnitureIsNoFlow(float quality) throws IOException {
    int[] rgb = tissue(GreyMap.PLAIN);
    fill(rgb, 150, 0, WIDTH - 1, HEIGHT - 1, 0);
    fill(rgb, 170, 20, 181, 60, 0xE02010); // upper and lower half of a colour bar
    fill(rgb, 170, 62, 181, 102, 0x1030E0);
    fill(rgb, 155, 120, 195, 130, 0x20C0FF); // a logo on black
    fill(rgb, 20, 20, 35, 33, 0xFFC000); // a button on tissue
    fill(rgb, 10, 100, 140, 100, 0xFFFF00); // a calliper line
    fill(rgb, 60, 40, 61, 150, 0x00FF00); // a line of two pixels
    for (int letter = 0; letter < 8; letter++) {
      fill(rgb, 40 + 8 * letter, 10, 40 + 8 * letter, 16, 0x00FFFF);
      fill(rgb, 40 + 8 * letter, 13, 43 + 8 * letter, 13, 0x00FFFF);
    }
    Frame frame = frame(rgb, quality);
    assertNull(frame.colourBox(), "found " + frame.colourBox());
  }

  @Test
  void theHeadersColourBoxHoldsEvenWithoutFlow() throws IOException {
    int[] box = {40, 30, 160, 120};
    Attributes tissue = Drawn.region(1, 1, 0, new int[] {0, 0, 199, 159}, 3, 0.01);
    Attributes flow = Drawn.region(1, 2, 0, box, 3, 0.01);
    Frame empty = frame(tissue(GreyMap.PLAIN), 0, tissue, flow);
    assertEquals(new PixelBox(40, 30, 160, 120), empty.colourBox());
    assertEquals(0, count(empty.colour()));
    int[] rgb = tissue(GreyMap.PLAIN);
    int small = flow(rgb, 100, 80, 4, 3);
    flow(rgb, 20, 20, 8, 8); // outside the box
    Frame some = frame(rgb, 0, tissue, flow);
    assertEquals(small, count(some.colour()), 4);
    assertEquals(new PixelBox(0, 0, 199, 159), some.region());
  }

  @Test
  void flowThatFillsItsBoxIsKept() throws IOException {
    int[] rgb = tissue(GreyMap.PLAIN);
    fill(rgb, 40, 30, 160, 120, 0xD02000);
    Attributes flow = Drawn.region(1, 2, 0, new int[] {40, 30, 160, 120}, 3, 0.01);
    assertEquals(121 * 91, count(frame(rgb, 0, flow).colour()));
  }

  @Test
  void aGreyPictureCannotShowColour() throws IOException {
    Path file = folder.resolve("grey.dcm");
    Attributes header =
        Drawn.header(WIDTH, HEIGHT, "MONOCHROME2", 8)
            .items(Tag.REGIONS, Drawn.region(1, 2, 0, new int[] {0, 0, 199, 159}, 3, 0.01))
            .build();
    byte[] pixels = new byte[WIDTH * HEIGHT];
    DicomWriter.write(file, TransferSyntax.EXPLICIT_LE, header, PixelFrames.of(pixels));
    try (DicomImage image = DicomImage.open(file)) {
      assertNull(image.frame(0, Double.NaN).colourBox());
      assertTrue(image.frame(0, Double.NaN).calibration().known());
    }
  }
}
