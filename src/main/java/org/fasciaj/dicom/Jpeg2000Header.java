package org.fasciaj.dicom;

import java.util.Arrays;
import org.fasciaj.Reason;

/** Size and kind of a JPEG 2000 code stream (ISO 15444-1 annex A), read before any decoder. */
final class Jpeg2000Header {
  private static final int SOC = 0xFF4F;
  private static final int SIZ = 0xFF51;

  /** Signature box of a JP2 file: its boxes are not allowed around a DICOM frame, but seen. */
  private static final long JP2_SIGNATURE = 0x6A502020L;

  /** The box that holds the code stream. */
  private static final long CODE_STREAM_BOX = 0x6A703263L;

  /** Most tiles: a 33-megapixel frame in tiles of 64 x 64 has 8192. */
  private static final long MOST_TILES = 16_384;

  /** Bytes that hold everything that is checked. */
  private static final int LONGEST_SIZ = 64;

  private Jpeg2000Header() {}

  /**
   * Finds the code stream and checks that it is the picture that the DICOM header names.
   *
   * @return where it begins: behind the boxes of a JP2 file, else 0
   */
  static int check(byte[] data, int length, PixelFormat format) throws DicomException {
    int start = length >= 12 && number(data, 4) == JP2_SIGNATURE ? behindBoxes(data, length) : 0;
    if (length - start < 46 || word(data, start) != SOC || word(data, start + 2) != SIZ) {
      throw damaged("the frame is no JPEG 2000 code stream");
    }
    long tiles = checkSize(data, start, length, format);
    new Jpeg2000Structure(data, length).check(start + 2, format, tiles);
    return start;
  }

  private static int behindBoxes(byte[] data, int length) throws DicomException {
    long at = 0;
    while (at + 8 <= length) {
      if (number(data, (int) at + 4) == CODE_STREAM_BOX) {
        return (int) at + 8;
      }
      at += Math.max(8, number(data, (int) at));
    }
    throw damaged("the frame is no JPEG 2000 code stream");
  }

  private static long checkSize(byte[] all, int start, int length, PixelFormat format)
      throws DicomException {
    byte[] data = Arrays.copyOfRange(all, start, Math.min(length, start + LONGEST_SIZ));
    if ((number(data, 16) | number(data, 20) | number(data, 32) | number(data, 36)) != 0) {
      throw new DicomException(Reason.UNSUPPORTED_SYNTAX, "JPEG 2000 with a shifted grid");
    }
    long width = number(data, 8);
    long height = number(data, 12);
    int channels = word(data, 40);
    if (width != format.columns() || height != format.rows()) {
      throw damaged("the compressed picture differs in size from Rows and Columns");
    }
    long tileWidth = number(data, 24);
    long tileHeight = number(data, 28);
    long tiles =
        tileWidth == 0 || tileHeight == 0
            ? Long.MAX_VALUE
            : (width / tileWidth + 1) * (height / tileHeight + 1);
    if (tiles > MOST_TILES) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "too many JPEG 2000 tiles");
    }
    if (channels != format.photometric().channels() || data.length < 42 + 3 * channels) {
      throw damaged("the compressed picture differs in depth from the header");
    }
    for (int i = 0; i < channels; i++) {
      int depth = data[42 + 3 * i] & 0xFF;
      boolean plain = data[43 + 3 * i] == 1 && data[44 + 3 * i] == 1;
      if (!plain || (depth & 0x7F) + 1 > format.bitsAllocated() || depth != (data[42] & 0xFF)) {
        throw damaged("the compressed picture differs in depth from the header");
      }
    }
    return tiles;
  }

  static int word(byte[] data, int at) {
    return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
  }

  private static long number(byte[] data, int at) {
    return (long) word(data, at) << 16 | word(data, at + 2);
  }

  private static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }
}
