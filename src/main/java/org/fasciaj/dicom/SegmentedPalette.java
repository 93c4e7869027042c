package org.fasciaj.dicom;

/** Expands segmented palettes (PS3.3 C.7.9.2): discrete, linear and indirect segments. */
final class SegmentedPalette {
  private static final int DISCRETE = 0;
  private static final int LINEAR = 1;
  private static final int INDIRECT = 2;

  private final int[] codes;
  private final int[] result;
  private int filled;

  private SegmentedPalette(int[] codes, int count) {
    this.codes = codes;
    result = new int[count];
  }

  /**
   * Expands a table.
   *
   * @param bytes segments, little-endian
   * @param bits 8 or 16 bits per number
   * @param count entries that must come out
   */
  static int[] expand(byte[] bytes, int bits, int count) throws DicomException {
    int[] codes = new int[bytes.length / (bits / 8)];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          bits == 8 ? bytes[i] & 0xFF : (bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] & 0xFF) << 8;
    }
    SegmentedPalette palette = new SegmentedPalette(codes, count);
    palette.run(0, Integer.MAX_VALUE, bits, true);
    if (palette.filled < count) {
      throw Palette.damaged("a palette is missing or shorter than its descriptor says");
    }
    return palette.result;
  }

  private void run(int start, int segments, int bits, boolean outermost) throws DicomException {
    int at = start;
    for (int i = 0; i < segments && at + 1 < codes.length && filled < result.length; i++) {
      int kind = codes[at];
      int length = codes[at + 1];
      at += 2;
      switch (kind) {
        case DISCRETE -> {
          for (int k = 0; k < length; k++) {
            put(code(at++));
          }
        }
        case LINEAR -> {
          int to = code(at++);
          if (filled == 0) {
            throw Palette.damaged("a palette begins with a slope");
          }
          int from = result[filled - 1];
          for (int k = 1; k <= length; k++) {
            put(from + (int) Math.rint((double) (to - from) * k / length));
          }
        }
        case INDIRECT -> {
          if (!outermost) {
            throw Palette.damaged("a palette refers to itself");
          }
          // Low word first; 8-bit numbers make an address of four.
          int address = code(at) | code(at + 1) << bits;
          if (bits == 8) {
            address |= code(at + 2) << 16 | code(at + 3) << 24;
          }
          at += bits == 8 ? 4 : 2;
          // The address counts bytes from the start of the table.
          int target = address / (bits / 8);
          if (address < 0 || target >= codes.length) {
            throw Palette.damaged("a palette refers to a place outside itself");
          }
          run(target, length, bits, false);
        }
        default -> throw Palette.damaged("a palette holds an unknown segment");
      }
    }
  }

  private int code(int at) throws DicomException {
    if (at >= codes.length) {
      throw Palette.damaged("a palette is cut off");
    }
    return codes[at];
  }

  private void put(int value) {
    // Trailing padding may make the last segment longer than the table.
    if (filled < result.length) {
      result[filled++] = value;
    }
  }
}
