package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that DCMTK and OpenJPEG encoded from a drawn picture come out as they were drawn. */
class CodecTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = CodecTest.class.getResourceAsStream("codec/" + name)) {
      return in.readAllBytes();
    }
  }

  private static PixelFormat format(int channels, int bits) throws DicomException {
    return PixelFormat.of(Drawn.header(channels == 3 ? "RGB" : "MONOCHROME2", bits).build());
  }

  private static FrameDecoder decoder(String name) {
    if (name.endsWith("jls")) {
      return new JlsDecoder();
    }
    return name.endsWith("j2k") ? new Jpeg2000Decoder() : new JpegDecoder();
  }

  /** Samples in order of pixels. */
  static int[] decode(FrameDecoder decoder, byte[] frame, PixelFormat format)
      throws DicomException {
    Samples samples = decoder.decode(frame, frame.length, format);
    int channels = samples.channels();
    int[] result = new int[channels * format.pixels()];
    for (int i = 0; i < format.pixels(); i++) {
      for (int c = 0; c < channels; c++) {
        int at = samples.planar() ? c * format.pixels() + i : i * channels + c;
        result[i * channels + c] =
            samples.words() != null ? samples.words()[at] & 0xFFFF : samples.bytes()[at] & 0xFF;
      }
    }
    return result;
  }

  @ParameterizedTest
  @CsvSource({"8,1", "8,3", "12,1", "16,1"})
  void losslessJpegWithEveryPredictorIsExact(int bits, int channels) throws IOException {
    for (int predictor = 1; predictor <= 7; predictor++) {
      String name = "d" + bits + "_" + channels + ".lossless" + predictor + ".jpg";
      assertArrayEquals(
          Drawn.samples(channels, (1 << bits) - 1),
          decode(decoder(name), resource(name), format(channels, bits)),
          name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d8_1.lossless.jls", "d12_1.lossless.jls", "d16_1.lossless.jls", "d8_3.line.jls",
        "d8_3.none.jls", "d8_3.sample.jls", "d8_1.lossless.j2k", "d8_3.lossless.j2k",
        "d12_1.lossless.j2k", "d16_1.lossless.j2k"
      })
  void losslessFramesAreExact(String name) throws IOException {
    int bits = Integer.parseInt(name.substring(1, name.indexOf('_')));
    int channels = name.charAt(name.indexOf('_') + 1) - '0';
    assertArrayEquals(
        Drawn.samples(channels, (1 << bits) - 1),
        decode(decoder(name), resource(name), format(channels, bits)));
  }

  @ParameterizedTest
  @CsvSource({"8,1", "8,3", "12,1", "16,1"})
  void nearLosslessStaysWithinItsDeviation(int bits, int channels) throws IOException {
    String name = "d" + bits + "_" + channels + ".near2.jls";
    int[] drawn = Drawn.samples(channels, (1 << bits) - 1);
    int[] decoded = decode(decoder(name), resource(name), format(channels, bits));
    int changed = 0;
    for (int i = 0; i < drawn.length; i++) {
      assertTrue(Math.abs(drawn[i] - decoded[i]) <= 2, "sample " + i);
      changed += drawn[i] == decoded[i] ? 0 : 1;
    }
    assertTrue(changed > drawn.length / 10, "the stream is not lossless");
  }

  @ParameterizedTest
  @CsvSource({"d8_1.q90,8,1", "d8_3.q90,8,3", "d8_3.rgb90,8,3", "d12_1.q90,12,1"})
  void lossyJpegAgreesWithDcmtk(String name, int bits, int channels) throws IOException {
    byte[] raw = resource(name + ".raw");
    int[] decoded = decode(new JpegDecoder(), resource(name + ".jpg"), format(channels, bits));
    assertWithinOne(raw, decoded, bits > 8 ? 2 : 1);
  }

  /** ISO 10918-2 lets inverse transforms differ by one. */
  private static void assertWithinOne(byte[] raw, int[] decoded, int bytes) {
    assertEquals(raw.length / bytes, decoded.length);
    for (int i = 0; i < decoded.length; i++) {
      int expected =
          bytes == 1 ? raw[i] & 0xFF : (raw[2 * i] & 0xFF) | (raw[2 * i + 1] & 0xFF) << 8;
      assertTrue(Math.abs(expected - decoded[i]) <= 1, "sample " + i);
    }
  }

  @Test
  void colourMeaningComesFromTheStreamFirst() throws IOException {
    byte[] converted = resource("d8_3.q90.jpg");
    byte[] kept = resource("d8_3.rgb90.jpg");
    PixelFormat rgb = format(3, 8);
    JpegDecoder decoder = new JpegDecoder();
    assertEquals(Samples.Colour.YBR, decoder.decode(converted, converted.length, rgb).colour());
    assertEquals(Samples.Colour.RGB, decoder.decode(kept, kept.length, rgb).colour());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"d8_1.lossless4.jpg", "d8_1.lossless.jls", "d8_1.lossless.j2k", "d8_1.q90.jpg"})
  void aStreamThatIsCutOffIsRefused(String name) throws IOException {
    byte[] whole = resource(name);
    PixelFormat format = format(1, 8);
    for (int part : new int[] {2, 10, whole.length / 3, whole.length * 3 / 4}) {
      byte[] cut = Arrays.copyOf(whole, part);
      DicomException refusal =
          assertThrows(DicomException.class, () -> decode(decoder(name), cut, format), name + part);
      assertEquals(Reason.DAMAGED_FILE, refusal.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"d8_1.lossless4.jpg", "d8_1.lossless.jls", "d8_1.lossless.j2k", "d8_1.q90.jpg"})
  void aStreamOfAnotherSizeIsRefused(String name) throws IOException {
    byte[] whole = resource(name);
    PixelFormat format = PixelFormat.of(Drawn.header(2000, 1000, "MONOCHROME2", 8).build());
    DicomException refusal =
        assertThrows(DicomException.class, () -> decode(decoder(name), whole, format));
    assertEquals(Reason.DAMAGED_FILE, refusal.reason());
  }

  /** Another one would have no scan, and show what an earlier frame left. */
  @ParameterizedTest
  @ValueSource(strings = {"d8_3.lossless1.jpg", "d8_3.none.jls", "d8_3.sample.jls", "d8_3.q90.jpg"})
  void aComponentThatIsStoredTwiceIsRefused(String name) throws IOException {
    byte[] frame = resource(name);
    int[] scans =
        IntStream.range(0, frame.length - 1)
            .filter(i -> (frame[i] & 0xFF) == 0xFF && (frame[i + 1] & 0xFF) == JpegHeader.SOS)
            .toArray();
    // The first id of the second scan, or the second one of the only scan.
    frame[scans.length > 1 ? scans[1] + 5 : scans[0] + 7] = frame[scans[0] + 5];
    DicomException refusal =
        assertThrows(DicomException.class, () -> decode(decoder(name), frame, format(3, 8)));
    assertEquals(Reason.DAMAGED_FILE, refusal.reason());
    assertTrue(refusal.getMessage().contains("twice"), refusal.getMessage());
  }

  @Test
  void progressiveJpegIsRefusedByName() throws IOException {
    byte[] frame = resource("d8_1.q90.jpg");
    int at = 0;
    while ((frame[at] & 0xFF) != 0xFF || (frame[at + 1] & 0xFF) != 0xC0) {
      at++;
    }
    frame[at + 1] = (byte) 0xC2;
    PixelFormat format = format(1, 8);
    DicomException refusal =
        assertThrows(DicomException.class, () -> decode(new JpegDecoder(), frame, format));
    assertEquals(Reason.UNSUPPORTED_SYNTAX, refusal.reason());
  }
}
