package org.fasciaj.dicom;

import java.util.Arrays;

/**
 * A Huffman table (ISO 10918-1 annex C): a look-up of the next bits for the short codes, which are
 * nearly all that occur, and the first code of each length for the others. Not thread-safe.
 */
final class HuffmanTable {
  private static final int LONGEST = 16;

  /** Codes up to so many bits are looked up at once. */
  static final int SHORT = 11;

  /** Zeros that go beyond a block's end. */
  static final int END = 64;

  private static final int ZEROS_AT = 4;
  private static final int VALUE_AT = 11;

  /**
   * By the next bits: code length in the upper byte, symbol in the lower; 0 where no short code.
   */
  private final short[] lookup = new short[1 << SHORT];

  /** By the next bits: what {@link #pairs} says. Null until it is asked for. */
  private int[] pairs;

  /** By length: the code after its last one, counted as 16 bits. */
  private final int[] end = new int[LONGEST + 1];

  /** By length: place of its symbols in the source, less the number of its first code. */
  private final int[] place = new int[LONGEST + 1];

  /** The code counts, then the symbols. */
  private final byte[] source;

  /**
   * Builds the table.
   *
   * @param data the stream
   * @param at where the 16 code counts stand, followed by the symbols
   * @param limit the byte after the segment
   */
  HuffmanTable(byte[] data, int at, int limit) throws DicomException {
    int count = size(data, at) - LONGEST;
    if (at + LONGEST + count > limit) {
      throw broken();
    }
    source = Arrays.copyOfRange(data, at, at + LONGEST + count);
    int symbol = LONGEST;
    int code = 0;
    for (int bits = 1; bits <= LONGEST; bits++) {
      int codes = data[at + bits - 1] & 0xFF;
      place[bits] = symbol - code;
      if (code + codes > 1 << bits) {
        throw broken();
      }
      for (int i = 0; i < codes && bits <= SHORT; i++) {
        short entry = (short) (bits << 8 | (source[symbol + i] & 0xFF));
        int first = (code + i) << (SHORT - bits);
        Arrays.fill(lookup, first, first + (1 << (SHORT - bits)), entry);
      }
      symbol += codes;
      code += codes;
      end[bits] = code << (LONGEST - bits);
      code <<= 1;
    }
  }

  /** Whether a segment that has a table here has this one. */
  boolean isOf(byte[] data, int at, int limit) {
    int end = at + source.length;
    return end <= limit && Arrays.equals(source, 0, source.length, data, at, end);
  }

  private static DicomException broken() {
    return JpegHeader.damaged("a Huffman table is broken");
  }

  /** Bytes that a table takes in its segment. */
  static int size(byte[] data, int at) {
    int size = LONGEST;
    for (int i = 0; i < LONGEST; i++) {
      size += data[at + i] & 0xFF;
    }
    return size;
  }

  /** Decodes one symbol. */
  int read(JpegBits bits) throws DicomException {
    int entry = lookup[bits.peek(SHORT)];
    if (entry == 0) {
      return readLong(bits);
    }
    bits.drop(entry >> 8);
    return entry & 0xFF;
  }

  /**
   * Runs of zeros and the value after them by the next {@link #SHORT} bits, where they are as short
   * as most are: one look-up for code and value. 0 where they are not.
   */
  int[] pairs() {
    if (pairs == null) {
      pairs = new int[1 << SHORT];
      for (int next = 0; next < pairs.length; next++) {
        pairs[next] = pair(next);
      }
    }
    return pairs;
  }

  /** Bits that a pair takes, its code's and its value's. */
  static int bits(int pair) {
    return pair & 15;
  }

  /** Zeros before the value; {@link #END} where none follows. */
  static int zeros(int pair) {
    return pair >> ZEROS_AT & 127;
  }

  /** The value after the zeros. */
  static int value(int pair) {
    return pair >> VALUE_AT;
  }

  private int pair(int next) {
    int length = lookup[next] >> 8;
    int zeros = lookup[next] >> 4 & 15;
    int size = lookup[next] & 15;
    int rest = SHORT - length - size;
    if (length == 0 || rest < 0 || (size == 0 && zeros > 0)) {
      return 0;
    }
    if (size == 0) {
      return END << ZEROS_AT | length;
    }
    int value = JpegBits.signed(next >> rest & ((1 << size) - 1), size);
    return value << VALUE_AT | zeros << ZEROS_AT | (length + size);
  }

  private int readLong(JpegBits bits) throws DicomException {
    int next = bits.peek(LONGEST);
    for (int length = SHORT + 1; length <= LONGEST; length++) {
      if (next < end[length]) {
        bits.drop(length);
        return source[place[length] + (next >> (LONGEST - length))] & 0xFF;
      }
    }
    throw JpegHeader.damaged("the JPEG data hold a code that no table has");
  }
}
