package org.fasciaj.dicom;

import org.fasciaj.Reason;

/** Size and kind of a JPEG 2000 code stream (ISO 15444-1 annex A), read before any decoder. */
final class Jpeg2000Header {
  private static final int SOC = 0xFF4F;
  private static final int SIZ = 0xFF51;

  /** Code streams inside a JP2 file begin behind its boxes: not allowed in DICOM, but seen. */
  private static final int JP2_BOX = 0x6A502020;

  /** Most tiles: a 33-megapixel frame in tiles of 64 x 64 has 8192. */
  private static final long MOST_TILES = 16_384;

  private Jpeg2000Header() {}

  /** Checks that the stream is the picture that the DICOM header names. */
  static void check(byte[] data, int length, PixelFormat format) throws DicomException {
    if (length >= 8 && word(data, 4) == JP2_BOX >>> 16 && word(data, 6) == (JP2_BOX & 0xFFFF)) {
      throw new DicomException(Reason.UNSUPPORTED_SYNTAX, "a JP2 file inside DICOM");
    }
    if (length < 46 || word(data, 0) != SOC || word(data, 2) != SIZ) {
      throw damaged("the frame is no JPEG 2000 code stream");
    }
    long width = number(data, 8) - number(data, 16);
    long height = number(data, 12) - number(data, 20);
    int channels = word(data, 40);
    if (width != format.columns() || height != format.rows()) {
      throw damaged("the compressed picture differs in size from Rows and Columns");
    }
    long tileWidth = number(data, 24);
    long tileHeight = number(data, 28);
    if (tileWidth == 0
        || tileHeight == 0
        || (number(data, 8) / tileWidth + 1) * (number(data, 12) / tileHeight + 1) > MOST_TILES) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "too many JPEG 2000 tiles");
    }
    if (channels != format.photometric().channels() || length < 42 + 3 * channels) {
      throw damaged("the compressed picture differs in depth from the header");
    }
    for (int i = 0; i < channels; i++) {
      int depth = data[42 + 3 * i] & 0xFF;
      boolean plain = data[43 + 3 * i] == 1 && data[44 + 3 * i] == 1;
      if (!plain || (depth & 0x7F) + 1 > format.bitsAllocated() || depth != (data[42] & 0xFF)) {
        throw damaged("the compressed picture differs in depth from the header");
      }
    }
  }

  private static int word(byte[] data, int at) {
    return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
  }

  private static long number(byte[] data, int at) {
    return (long) word(data, at) << 16 | word(data, at + 2);
  }

  private static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }
}
