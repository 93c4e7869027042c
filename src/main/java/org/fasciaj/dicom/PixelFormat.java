package org.fasciaj.dicom;

import org.fasciaj.Reason;

/**
 * The Image Pixel attributes (PS3.3 C.7.6.3), checked. Immutable.
 *
 * @param rows height, at least 1
 * @param columns width, at least 1
 * @param frames number of frames, at least 1
 * @param photometric meaning of the samples
 * @param bitsAllocated 8 or 16
 * @param bitsStored 1 to bitsAllocated
 * @param highBit position of the highest stored bit
 * @param signed samples are two's complement
 * @param planar colour by plane
 */
record PixelFormat(
    int rows,
    int columns,
    int frames,
    Photometric photometric,
    int bitsAllocated,
    int bitsStored,
    int highBit,
    boolean signed,
    boolean planar) {

  /**
   * Reads and checks the attributes.
   *
   * @throws DicomException DAMAGED_FILE, LIMIT_EXCEEDED or UNSUPPORTED_PIXELS
   */
  static PixelFormat of(Attributes set) throws DicomException {
    long rows = set.integer(Tag.ROWS, 0);
    long columns = set.integer(Tag.COLUMNS, 0);
    long frames = set.integer(Tag.NUMBER_OF_FRAMES, 1);
    if (rows <= 0 || columns <= 0) {
      throw new DicomException(Reason.DAMAGED_FILE, "Rows or Columns are missing");
    }
    if (frames <= 0) {
      throw new DicomException(Reason.DAMAGED_FILE, "Number of Frames is " + frames);
    }
    if (Math.multiplyExact(rows, columns) > SafetyLimits.PIXELS || frames > SafetyLimits.FRAMES) {
      throw new DicomException(
          Reason.LIMIT_EXCEEDED, columns + " x " + rows + " pixels, " + frames + " frames");
    }
    String name = set.text(Tag.PHOTOMETRIC_INTERPRETATION);
    Photometric photometric = Photometric.of(name);
    long samples = set.integer(Tag.SAMPLES_PER_PIXEL, 1);
    if (photometric == null || samples != photometric.channels()) {
      throw unsupported("Photometric Interpretation " + shortened(name) + " of " + samples);
    }
    long allocated = set.integer(Tag.BITS_ALLOCATED, 0);
    long stored = set.integer(Tag.BITS_STORED, allocated);
    long high = set.integer(Tag.HIGH_BIT, stored - 1);
    if (allocated != 8 && allocated != 16) {
      throw unsupported("Bits Allocated " + allocated);
    }
    if (stored < 1 || high < stored - 1 || high >= allocated) {
      throw unsupported("Bits Stored " + stored + ", High Bit " + high);
    }
    boolean signed = set.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
    if (photometric.channels() == 3 && (signed || (allocated != 8 && stored <= 8))) {
      throw unsupported("colour of " + stored + " in " + allocated + " bits");
    }
    return new PixelFormat(
        (int) rows,
        (int) columns,
        (int) frames,
        photometric,
        (int) allocated,
        (int) stored,
        (int) high,
        signed,
        set.integer(Tag.PLANAR_CONFIGURATION, 0) == 1);
  }

  private static DicomException unsupported(String what) {
    return new DicomException(Reason.UNSUPPORTED_PIXELS, what);
  }

  /** A file's own text, short and harmless enough for a message. */
  private static String shortened(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9_ ]", "?");
    return plain.substring(0, Math.min(20, plain.length()));
  }

  int pixels() {
    return rows * columns;
  }

  /** Bytes of an uncompressed frame; a pair of pixels shares its chroma in 4:2:2. */
  long frameBytes() {
    if (photometric == Photometric.YBR_FULL_422) {
      return (long) rows * ((columns + 1) / 2) * 4;
    }
    return (long) pixels() * photometric.channels() * (bitsAllocated / 8);
  }
}
