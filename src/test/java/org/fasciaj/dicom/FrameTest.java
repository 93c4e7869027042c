package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact grey of every pixel format, worked out by hand from the header's meaning. */
class FrameTest {
  @TempDir private Path folder;

  private float[] grey(TransferSyntax syntax, Attributes header, byte[]... frames)
      throws IOException {
    Path file = folder.resolve("a.dcm");
    DicomWriter.write(file, syntax, header, PixelFrames.of(frames));
    try (DicomImage image = DicomImage.open(file)) {
      return image.frame(frames.length - 1, Double.NaN).grey().data;
    }
  }

  private float[] grey(Attributes header, int... samples) throws IOException {
    int bytes = header.integer(Tag.BITS_ALLOCATED, 0) > 8 ? 2 : 1;
    byte[] frame = Drawn.pack(samples, bytes);
    float[] plain = grey(TransferSyntax.EXPLICIT_LE, header, frame);
    for (TransferSyntax syntax :
        List.of(
            TransferSyntax.IMPLICIT_LE,
            TransferSyntax.EXPLICIT_BE,
            TransferSyntax.DEFLATED_LE,
            TransferSyntax.ENCAPSULATED_LE)) {
      assertArrayEquals(plain, grey(syntax, header, frame), syntax.title());
    }
    return plain;
  }

  @Test
  void eightBitGreyIsShownAsStored() throws IOException {
    AttributesBuilder header = Drawn.header(3, 1, "MONOCHROME2", 8);
    header.reals(Tag.WINDOW_CENTER, 10).reals(Tag.WINDOW_WIDTH, 5);
    assertArrayEquals(new float[] {0, 100, 255}, grey(header.build(), 0, 100, 255));
    header.text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");
    assertArrayEquals(new float[] {255, 155, 0}, grey(header.build(), 0, 100, 255));
  }

  @Test
  void storedBitsAndHighBitAreHonoured() throws IOException {
    // 12 bits in 16, shifted up by 4; the lower bits hold something else.
    Attributes shifted = Drawn.header(3, 1, "MONOCHROME2", 12).integers(Tag.HIGH_BIT, 15).build();
    float[] expected = {0, 255, 255 * 1365 / 4095f};
    assertArrayEquals(expected, grey(shifted, 0x000F, 0xFFF3, 0x5550), 1e-3f);
    // Signed 16 bits: the whole range is shown.
    Attributes signed =
        Drawn.header(3, 1, "MONOCHROME2", 16).integers(Tag.PIXEL_REPRESENTATION, 1).build();
    assertArrayEquals(
        new float[] {0, 255, 255 * 32768 / 65535f}, grey(signed, -32768, 32767, 0), 1e-3f);
    Attributes seven = Drawn.header(2, 1, "MONOCHROME2", 7).build();
    assertArrayEquals(new float[] {255, 0}, grey(seven, 0xFF, 0x80));
  }

  /** PS3.3 C.11.2.1.2: the note's window, centre 2048 and width 4096, is the identity. */
  @ParameterizedTest
  @CsvSource({
    "'', 1, 2048, 4096, 0, 255, 127.53",
    "LINEAR, 1, 2048, 1, 0, 255, 255",
    "LINEAR, 1, 2049, 1, 0, 255, 0",
    "LINEAR_EXACT, 100, 2048, 4096, 0, 254.94, 127.5",
    "SIGMOID, 100, 2048, 4096, 30.4, 224.58, 127.5"
  })
  void twelveBitsGoThroughTheWindow(
      String function, int slope, double center, double width, float a, float b, float c)
      throws IOException {
    Attributes header =
        Drawn.header(3, 1, "MONOCHROME2", 12)
            .reals(Tag.WINDOW_CENTER, center * slope - 50)
            .reals(Tag.WINDOW_WIDTH, width == 1 ? 1 : width * slope)
            .reals(Tag.RESCALE_SLOPE, slope)
            .reals(Tag.RESCALE_INTERCEPT, -50)
            .text(Tag.VOI_LUT_FUNCTION, function)
            .build();
    assertArrayEquals(new float[] {a, b, c}, grey(header, 0, 4095, 2048), 0.06f);
  }

  @Test
  void colourBecomesLumaInEveryArrangement() throws IOException {
    // White, red, blue: luma of 77, 150 and 29 in 256ths.
    float[] expected = {255, 77, 29};
    AttributesBuilder rgb = Drawn.header(3, 1, "RGB", 8);
    int[] byPixel = {255, 255, 255, 255, 0, 0, 0, 0, 255};
    assertArrayEquals(expected, grey(rgb.build(), byPixel));
    rgb.integers(Tag.PLANAR_CONFIGURATION, 1);
    assertArrayEquals(expected, grey(rgb.build(), 255, 255, 0, 255, 0, 0, 255, 0, 255));
    Attributes ybr = Drawn.header(3, 1, "YBR_FULL", 8).build();
    assertArrayEquals(expected, grey(ybr, 255, 128, 128, 77, 85, 255, 29, 255, 107));
    Attributes deep = Drawn.header(3, 1, "RGB", 16).build();
    int[] wide = Arrays.stream(byPixel).map(v -> v * 257).toArray();
    assertArrayEquals(expected, grey(deep, wide));
  }

  @Test
  void halfResolutionChromaSharesPairs() throws IOException {
    Attributes even = Drawn.header(4, 1, "YBR_FULL_422", 8).build();
    assertArrayEquals(new float[] {10, 20, 30, 40}, grey(even, 10, 20, 128, 128, 30, 40, 90, 200));
  }

  private static AttributesBuilder palette(int bits, int first, int... red) {
    int count = red.length;
    byte[] table = Drawn.pack(red, bits / 8);
    byte[] padded = Arrays.copyOf(table, table.length + (table.length & 1));
    AttributesBuilder builder = Drawn.header(4, 1, "PALETTE COLOR", 8);
    for (int tag : new int[] {0, 1, 2}) {
      builder.integers(Tag.RED_LUT_DESCRIPTOR + tag, count, first, bits);
      builder.bytes(Tag.RED_LUT + tag, Vr.OW, padded);
    }
    return builder;
  }

  @Test
  void palettesOfEightAndSixteenBits() throws IOException {
    float[] expected = {10, 10, 20, 30};
    assertArrayEquals(expected, grey(palette(8, 5, 10, 20, 30).build(), 0, 5, 6, 200));
    assertArrayEquals(expected, grey(palette(16, 5, 0x0A00, 0x1480, 0x1EFF).build(), 0, 5, 6, 200));
    // 16 bits announced, 8 stored.
    assertArrayEquals(expected, grey(palette(16, 5, 10, 20, 30).build(), 0, 5, 6, 200));
  }

  @Test
  void segmentedPalette() throws IOException {
    // Discrete 0, a slope of four steps to 0x4000, then the slope again from the start.
    int[] codes = {0, 1, 0, 1, 4, 0x4000, 2, 1, 6, 0};
    AttributesBuilder builder = Drawn.header(4, 1, "PALETTE COLOR", 8);
    for (int i = 0; i < 3; i++) {
      builder.integers(Tag.RED_LUT_DESCRIPTOR + i, 9, 0, 16);
      builder.bytes(Tag.RED_SEGMENTED_LUT + i, Vr.OW, Drawn.pack(codes, 2));
    }
    assertArrayEquals(new float[] {0, 0x10, 0x40, 0x40}, grey(builder.build(), 0, 1, 4, 8));
  }

  @ParameterizedTest
  @CsvSource({"MONOCHROME2, 8, 1", "RGB, 8, 3", "MONOCHROME2, 16, 1"})
  void runLengthsAreExact(String photometric, int bits, int channels) throws IOException {
    Attributes header = Drawn.header(photometric, bits).build();
    int bytes = bits / 8;
    byte[] frame = Drawn.pack(Drawn.samples(channels, (1 << bits) - 1), bytes);
    float[] plain = grey(TransferSyntax.EXPLICIT_LE, header, frame);
    byte[] packed = RleEncoder.encode(frame, Drawn.WIDTH, channels, bytes);
    assertArrayEquals(plain, grey(TransferSyntax.RLE, header, packed));
  }

  @ParameterizedTest
  @EnumSource(
      value = TransferSyntax.class,
      names = {"EXPLICIT_LE", "EXPLICIT_BE", "DEFLATED_LE", "ENCAPSULATED_LE"})
  void everyFrameOfALoopInAnyOrder(TransferSyntax syntax) throws IOException {
    Attributes header =
        Drawn.header(3, 1, "MONOCHROME2", 8).integers(Tag.NUMBER_OF_FRAMES, 4).build();
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      frames.add(new byte[] {(byte) i, (byte) (10 + i), (byte) (20 + i)});
    }
    Path file = folder.resolve("loop.dcm");
    DicomWriter.write(file, syntax, header, PixelFrames.of(frames.toArray(new byte[0][])));
    try (DicomImage image = DicomImage.open(file)) {
      assertEquals(4, image.instance().frames());
      for (int i : new int[] {2, 0, 3, 1}) {
        assertArrayEquals(new float[] {i, 10 + i, 20 + i}, image.frame(i, Double.NaN).grey().data);
      }
      assertThrows(IndexOutOfBoundsException.class, () -> image.frame(4, Double.NaN));
    }
  }

  /** Big-endian writers turn 8-bit samples round too when they store words. */
  @Test
  void bigEndianWordsOfBytes() throws IOException {
    Path file = folder.resolve("words.dcm");
    Attributes header =
        Drawn.header(3, 1, "MONOCHROME2", 8).integers(Tag.NUMBER_OF_FRAMES, 2).build();
    DicomWriter.write(
        file, TransferSyntax.EXPLICIT_BE, header, PixelFrames.of(new byte[3], new byte[3]));
    byte[] bytes = Files.readAllBytes(file);
    int at = bytes.length - 6;
    assertEquals('B', bytes[at - 7], "the last value is OB with 6 bytes");
    bytes[at - 7] = 'W';
    ByteBuffer.wrap(bytes, at, 6)
        .order(ByteOrder.BIG_ENDIAN)
        .putShort((short) 0x0201)
        .putShort((short) 0x0403)
        .putShort((short) 0x0605);
    Files.write(file, bytes);
    try (DicomImage image = DicomImage.open(file)) {
      assertArrayEquals(new float[] {1, 2, 3}, image.frame(0, Double.NaN).grey().data);
      assertArrayEquals(new float[] {4, 5, 6}, image.frame(1, Double.NaN).grey().data);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "YBR_PARTIAL_422, 8, UNSUPPORTED_PIXELS",
    "HSV, 8, UNSUPPORTED_PIXELS",
    "MONOCHROME2, 8, DAMAGED_FILE"
  })
  void whatCannotBeShownIsRefused(String photometric, int bits, Reason reason) throws IOException {
    Path file = folder.resolve("odd.dcm");
    DicomWriter.write(
        file,
        TransferSyntax.EXPLICIT_LE,
        Drawn.header(photometric, bits).build(),
        PixelFrames.of(new byte[100]));
    DicomException refusal = assertThrows(DicomException.class, () -> DicomImage.open(file));
    assertEquals(reason, refusal.reason());
  }
}
