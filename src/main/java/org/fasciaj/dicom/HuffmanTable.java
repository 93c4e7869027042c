package org.fasciaj.dicom;

import java.util.Arrays;

/** A Huffman table (ISO 10918-1 annex C) as a look-up of 16 bits. Immutable. */
final class HuffmanTable {
  private static final int LONGEST = 16;

  /** By the next 16 bits: code length in the upper byte, symbol in the lower; 0 where no code. */
  private final short[] lookup = new short[1 << LONGEST];

  /**
   * Builds the table.
   *
   * @param data the stream
   * @param at where the 16 code counts stand, followed by the symbols
   * @param end the byte after the segment
   */
  HuffmanTable(byte[] data, int at, int end) throws DicomException {
    int symbol = at + LONGEST;
    int code = 0;
    for (int bits = 1; bits <= LONGEST; bits++) {
      int codes = data[at + bits - 1] & 0xFF;
      for (int i = 0; i < codes; i++) {
        int first = code << (LONGEST - bits);
        int next = first + (1 << (LONGEST - bits));
        if (symbol >= end || next > 1 << LONGEST) {
          throw JpegHeader.damaged("a Huffman table is broken");
        }
        short entry = (short) (bits << 8 | (data[symbol++] & 0xFF));
        Arrays.fill(lookup, first, next, entry);
        code++;
      }
      code <<= 1;
    }
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
    int entry = lookup[bits.peek(LONGEST)];
    if (entry == 0) {
      throw JpegHeader.damaged("the JPEG data hold a code that no table has");
    }
    bits.drop(entry >> 8);
    return entry & 0xFF;
  }
}
