package org.fasciaj.dicom;

import org.fasciaj.Reason;

/** Palette colour look-up tables (PS3.3 C.7.6.3.1.5, C.7.9.2) as luma and chroma by index. */
final class Palette {
  private static final int[] DESCRIPTORS = {
    Tag.RED_LUT_DESCRIPTOR, Tag.GREEN_LUT_DESCRIPTOR, Tag.BLUE_LUT_DESCRIPTOR
  };
  private static final int[] TABLES = {Tag.RED_LUT, Tag.GREEN_LUT, Tag.BLUE_LUT};
  private static final int[] SEGMENTED = {
    Tag.RED_SEGMENTED_LUT, Tag.GREEN_SEGMENTED_LUT, Tag.BLUE_SEGMENTED_LUT
  };

  private final byte[] luma;
  private final byte[] blue;
  private final byte[] red;

  /**
   * Reads the tables.
   *
   * @throws DicomException DAMAGED_FILE when one is missing or too short
   */
  Palette(PixelFormat format, Attributes set) throws DicomException {
    int[][] channels = new int[3][];
    int largest = 0;
    boolean wide = false;
    for (int i = 0; i < 3; i++) {
      channels[i] = entries(set, i);
      wide |= set.integers(DESCRIPTORS[i])[2] == 16;
      for (int value : channels[i]) {
        largest = Math.max(largest, value);
      }
    }
    // Some writers announce 16 bits and store 8.
    int drop = wide && largest > 255 ? 8 : 0;
    int shift = format.highBit() + 1 - format.bitsStored();
    int mask = (1 << format.bitsStored()) - 1;
    int half = 1 << (format.bitsStored() - 1);
    int size = 1 << format.bitsAllocated();
    luma = new byte[size];
    blue = new byte[size];
    red = new byte[size];
    for (int i = 0; i < size; i++) {
      int value = i >> shift & mask;
      if (format.signed() && value >= half) {
        value -= mask + 1;
      }
      int r = pick(set, channels, 0, value) >> drop & 0xFF;
      int g = pick(set, channels, 1, value) >> drop & 0xFF;
      int b = pick(set, channels, 2, value) >> drop & 0xFF;
      luma[i] = (byte) Luma.y(r, g, b);
      blue[i] = (byte) Luma.cb(r, g, b);
      red[i] = (byte) Luma.cr(r, g, b);
    }
  }

  /** Indices below the first entry show it, those beyond the last show that. */
  private static int pick(Attributes set, int[][] channels, int channel, int value) {
    long first = set.integers(DESCRIPTORS[channel])[1];
    boolean negative = value < 0 && first > Short.MAX_VALUE;
    long index = value - (negative ? first - 65_536 : first);
    int[] entries = channels[channel];
    return entries[(int) Math.max(0, Math.min(entries.length - 1, index))];
  }

  private static int[] entries(Attributes set, int channel) throws DicomException {
    long[] descriptor = set.integers(DESCRIPTORS[channel]);
    if (descriptor.length != 3 || (descriptor[2] != 8 && descriptor[2] != 16)) {
      throw damaged("a palette descriptor is missing or broken");
    }
    int count = descriptor[0] == 0 ? 65_536 : (int) (descriptor[0] & 0xFFFF);
    byte[] table = set.bytes(TABLES[channel]);
    if (table.length == 0) {
      byte[] segmented = set.bytes(SEGMENTED[channel]);
      return SegmentedPalette.expand(segmented, (int) descriptor[2], count);
    }
    if (table.length < (descriptor[2] == 16 ? 2 * count : count)) {
      throw damaged("a palette is shorter than its descriptor says");
    }
    // 8-bit entries are packed two to a word, but some writers spend a word on each.
    boolean words = table.length >= 2 * count;
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = words ? (table[2 * i] & 0xFF) | (table[2 * i + 1] & 0xFF) << 8 : table[i] & 0xFF;
    }
    return result;
  }

  static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }

  /** Luma by stored sample. */
  byte[] luma() {
    return luma;
  }

  /** Blue chroma by stored sample. */
  byte[] blue() {
    return blue;
  }

  /** Red chroma by stored sample. */
  byte[] red() {
    return red;
  }
}
