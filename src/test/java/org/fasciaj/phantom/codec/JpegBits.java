package org.fasciaj.phantom.codec;

import java.io.ByteArrayOutputStream;

/** The entropy-coded bits of a JPEG stream: a zero byte follows each 0xFF (ITU T.81 F.1.2.3). */
final class JpegBits {
  private final ByteArrayOutputStream out;
  private int buffer;
  private int count;

  JpegBits(ByteArrayOutputStream out) {
    this.out = out;
  }

  /** Writes the lowest bits of a value, at most 16. */
  void write(int value, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      buffer = buffer << 1 | (value >> i & 1);
      if (++count == 8) {
        out.write(buffer);
        if (buffer == 0xFF) {
          out.write(0);
        }
        buffer = 0;
        count = 0;
      }
    }
  }

  /** Fills the last byte with ones. */
  void finish() {
    if (count > 0) {
      write(0xFF, 8 - count);
    }
  }

  /** Number of bits that the size of a difference needs (T.81 F.1.2.1). */
  static int category(int value) {
    return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
  }

  /** Bits that follow a category: negative values are written less one. */
  void magnitude(int value, int category) {
    write(value < 0 ? value - 1 : value, category);
  }

  /** A marker segment with its length. */
  static void segment(ByteArrayOutputStream out, int marker, int... body) {
    out.write(0xFF);
    out.write(marker);
    out.write((body.length + 2) >> 8);
    out.write(body.length + 2);
    for (int b : body) {
      out.write(b);
    }
  }

  /** A marker alone. */
  static void marker(ByteArrayOutputStream out, int marker) {
    out.write(0xFF);
    out.write(marker);
  }
}
