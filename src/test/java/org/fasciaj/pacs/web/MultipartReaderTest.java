package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
  private static final String TYPE = "multipart/related; type=\"application/dicom\"; boundary=xYz";

  private static InputStream slow(byte[] bytes, int step) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(step, length));
      }
    };
  }

  private static List<byte[]> read(byte[] body, int step) throws IOException {
    MultipartReader reader = new MultipartReader(slow(body, step), TYPE);
    List<byte[]> parts = new ArrayList<>();
    while (reader.next()) {
      parts.add(reader.part().readAllBytes());
    }
    return parts;
  }

  /** Parts full of what looks like a boundary, however the network cuts the stream. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 70_000})
  void partsComeBackByteForByte(int step) throws IOException {
    Random random = new Random(5);
    List<byte[]> parts = new ArrayList<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(ascii("a preamble that nobody reads\r\n"));
    for (int length : new int[] {0, 1, 5, 4096, 65_535, 65_536, 70_001}) {
      byte[] part = new byte[length];
      byte[] letters = ascii("\r\n--xYz-");
      for (int i = 0; i < length; i++) {
        part[i] = letters[random.nextInt(letters.length)];
      }
      if (new String(part, StandardCharsets.US_ASCII).contains("\r\n--xYz")) {
        part =
            new String(part, StandardCharsets.US_ASCII)
                .replace("--xYz", "--xYY")
                .getBytes(StandardCharsets.US_ASCII);
      }
      parts.add(part);
      body.writeBytes(ascii("--xYz \t\r\nContent-Type: application/dicom\r\nX: y\r\n\r\n"));
      body.writeBytes(part);
      body.writeBytes(ascii("\r\n"));
    }
    body.writeBytes(ascii("--xYz--\r\nand an epilogue"));
    List<byte[]> read = read(body.toByteArray(), step);
    assertEquals(parts.size(), read.size());
    for (int i = 0; i < parts.size(); i++) {
      assertArrayEquals(parts.get(i), read.get(i));
    }
  }

  @Test
  void aPartThatIsNotReadIsPassedOver() throws IOException {
    byte[] body = ascii("--xYz\r\n\r\nfirst\r\n--xYz\r\n\r\nsecond\r\n--xYz--");
    MultipartReader reader = new MultipartReader(new ByteArrayInputStream(body), TYPE);
    assertTrue(reader.next());
    assertTrue(reader.next());
    assertEquals("second", new String(reader.part().readAllBytes(), StandardCharsets.US_ASCII));
    assertFalse(reader.next());
  }

  @Test
  void noPartsAtAll() throws IOException {
    assertEquals(List.of(), read(ascii("--xYz--"), 3));
  }

  /** Wherever the stream ends before the closing boundary, that is an error. */
  @Test
  void everyCutIsNoticed() throws IOException {
    byte[] body = ascii("--xYz\r\nA: b\r\n\r\nfirst\r\n--xYz\r\n\r\nsecond\r\n--xYz--");
    assertEquals(2, read(body, 9).size());
    for (int length = 0; length < body.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(body, length);
      assertThrows(IOException.class, () -> read(cut, 9), "cut after " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/related; boundary=abc",
        "multipart/related;boundary=\"abc\"; type=\"application/dicom\"",
        "multipart/related; type=application/dicom; BOUNDARY = abc ; start=x"
      })
  void theBoundaryIsFound(String type) throws IOException {
    assertEquals("abc", MultipartReader.boundary(type));
  }

  @Test
  void headersWithoutEndAreRefused() {
    byte[] body = ascii("--xYz\r\n" + "a".repeat(1 << 20));
    assertThrows(IOException.class, () -> read(body, 4096));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
