package org.fasciaj.phantom.codec;

import java.io.ByteArrayOutputStream;

/**
 * Deflate (RFC 1951) in one block of fixed codes, with repeats of one byte as its only matches:
 * small, and the same on every machine, which zlib's choices are not. Not thread-safe.
 */
public final class FixedDeflate {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int buffer;
  private int count;

  private FixedDeflate() {}

  /** Packs bytes into a raw deflate stream. */
  public static byte[] pack(byte[] data) {
    FixedDeflate d = new FixedDeflate();
    d.plain(1, 1);
    d.plain(1, 2);
    for (int i = 0; i < data.length; ) {
      int run = i == 0 ? 0 : run(data, i);
      if (run >= SHORTEST) {
        d.length(run);
        i += run;
      } else {
        d.literal(data[i++] & 255);
      }
    }
    d.literal(256);
    d.plain(0, (8 - d.count) % 8);
    return d.out.toByteArray();
  }

  private static int run(byte[] data, int at) {
    int n = 0;
    while (n < LONGEST && at + n < data.length && data[at + n] == data[at - 1]) {
      n++;
    }
    return n;
  }

  /** A symbol of the fixed literal and length code (RFC 1951 3.2.6). */
  private void literal(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xC0 + symbol - 280, 8);
    }
  }

  /** A match of that length at distance 1. */
  private void length(int length) {
    if (length == LONGEST) {
      literal(285);
    } else if (length < 11) {
      literal(254 + length);
    } else {
      int offset = length - 3;
      int extra = 29 - Integer.numberOfLeadingZeros(offset);
      literal(261 + 4 * (extra - 1) + (offset >> extra));
      plain(offset & (1 << extra) - 1, extra);
    }
    code(0, 5);
  }

  /** Huffman codes go out from their highest bit. */
  private void code(int code, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      plain(code >> i & 1, 1);
    }
  }

  /** Other values go out from their lowest bit. */
  private void plain(int value, int bits) {
    for (int i = 0; i < bits; i++) {
      buffer |= (value >> i & 1) << count;
      if (++count == 8) {
        out.write(buffer);
        buffer = 0;
        count = 0;
      }
    }
  }
}
