package org.fasciaj.phantom.codec;

/** A Huffman table of ITU T.81 annex K.3, and codes from it. Immutable. */
final class HuffmanTable {
  /** Table K.3: DC differences, categories 0 to 11. */
  static final HuffmanTable DC =
      new HuffmanTable(
          new int[] {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0},
          new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

  /**
   * Categories 0 to 16 for lossless coding of up to 16 bits: a code of our own, all of one length.
   */
  static final HuffmanTable LOSSLESS =
      new HuffmanTable(
          new int[] {0, 0, 4, 6, 3, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0},
          new int[] {3, 4, 2, 5, 1, 6, 0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

  /** Table K.5: AC coefficients, run and size. */
  static final HuffmanTable AC =
      new HuffmanTable(
          new int[] {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125},
          hex(
              "010203000411051221314106135161072271143281"
                  + "91a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738"
                  + "393a434445464748494a535455565758595a636465666768696a7374757677787"
                  + "97a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7"
                  + "b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3"
                  + "f4f5f6f7f8f9fa"));

  private final int[] lengths;
  private final int[] symbols;
  private final int[] code = new int[256];
  private final int[] size = new int[256];

  private HuffmanTable(int[] lengths, int[] symbols) {
    this.lengths = lengths;
    this.symbols = symbols;
    int next = 0;
    int k = 0;
    for (int bits = 1; bits <= 16; bits++) {
      for (int i = 0; i < lengths[bits - 1]; i++) {
        code[symbols[k]] = next++;
        size[symbols[k++]] = bits;
      }
      next <<= 1;
    }
  }

  private static int[] hex(String text) {
    int[] values = new int[text.length() / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = Integer.parseInt(text.substring(2 * i, 2 * i + 2), 16);
    }
    return values;
  }

  void write(JpegBits bits, int symbol) {
    bits.write(code[symbol], size[symbol]);
  }

  /** The body of a DHT segment. */
  int[] body(int classAndId) {
    int[] body = new int[1 + 16 + symbols.length];
    body[0] = classAndId;
    System.arraycopy(lengths, 0, body, 1, 16);
    System.arraycopy(symbols, 0, body, 17, symbols.length);
    return body;
  }
}
