package org.fasciaj.dicom;

import java.util.Locale;
import org.fasciaj.Reason;

/**
 * Walks the markers of a JPEG 2000 code stream (ISO 15444-1 annex A) before the library sees it:
 * the library shows what it has of a stream that was cut off, and never ends on some that are
 * broken. One stream each.
 */
final class Jpeg2000Structure {
  private static final int COD = 0xFF52;
  private static final int COC = 0xFF53;
  private static final int PPM = 0xFF60;
  private static final int PPT = 0xFF61;
  private static final int SOT = 0xFF90;
  private static final int SOP = 0xFF91;
  private static final int EPH = 0xFF92;
  private static final int SOD = 0xFF93;
  private static final int EOC = 0xFFD9;

  /** Most packets, about a thousand times what a scanner's stream has. */
  private static final long MOST_PACKETS = 4_000_000;

  private final byte[] data;
  private final int length;
  private int layers = 1;
  private int levels;

  /** Smallest size of a precinct, as a power of two. */
  private int precinct = 15;

  Jpeg2000Structure(byte[] data, int length) {
    this.data = data;
    this.length = length;
  }

  /**
   * Checks a stream.
   *
   * @param firstSegment where the marker behind SOC stands
   * @param format size and number of components
   * @param tiles number of tiles
   */
  void check(int firstSegment, PixelFormat format, long tiles) throws DicomException {
    int at = firstSegment;
    while (marker(at) != SOT) {
      at = accept(at);
    }
    boolean open = false;
    while (!open && at + 12 <= length && marker(at) == SOT) {
      long part =
          (long) Jpeg2000Header.word(data, at + 6) << 16 | Jpeg2000Header.word(data, at + 8);
      open = part == 0;
      long end = open ? length : at + part;
      if (end > length || end < at + 14) {
        throw cutOff();
      }
      int body = at + 12;
      while (marker(body) != SOD) {
        body = accept(body);
      }
      checkBody(body + 2, (int) end);
      at = (int) end;
    }
    checkPackets(format, tiles);
  }

  private int marker(int at) throws DicomException {
    if (at + 2 > length) {
      throw cutOff();
    }
    return Jpeg2000Header.word(data, at);
  }

  /** Looks at a segment of a header and returns where it ends. */
  private int accept(int at) throws DicomException {
    int marker = marker(at);
    if (at + 4 > length) {
      throw cutOff();
    }
    int size = Jpeg2000Header.word(data, at + 2);
    if (marker >>> 8 != 0xFF || size < 2 || at + 2 + size > length) {
      throw cutOff();
    }
    if (marker == PPM || marker == PPT) {
      throw new DicomException(
          Reason.UNSUPPORTED_SYNTAX, "JPEG 2000 with packet headers apart from their packets");
    }
    // Coding style: flags, then (COD) order, layers, transform; then levels, blocks, precincts.
    if (marker == COD && size >= 12) {
      layers = Math.max(layers, Jpeg2000Header.word(data, at + 6));
      style(at + 4, at + 9, at + 2 + size);
    } else if (marker == COC && size >= 9) {
      style(at + 5, at + 6, at + 2 + size);
    }
    return at + 2 + size;
  }

  private void style(int flags, int start, int end) {
    levels = Math.max(levels, data[start] & 0xFF);
    if ((data[flags] & 1) != 0) {
      for (int i = start + 5; i < end; i++) {
        precinct = Math.min(precinct, Math.min(data[i] & 15, (data[i] & 0xFF) >> 4));
      }
    }
  }

  /** Inside packets 0xFF is followed by at most 0x8F, but for the two packet markers. */
  private void checkBody(int start, int end) throws DicomException {
    int last = end >= start + 2 && Jpeg2000Header.word(data, end - 2) == EOC ? end - 2 : end;
    // Encapsulation pads an odd stream with a byte behind its end mark.
    if (end >= start + 3 && end == length && Jpeg2000Header.word(data, end - 3) == EOC) {
      last = end - 3;
    }
    for (int i = start; i + 1 < last; i++) {
      if (data[i] != -1 || (data[i + 1] & 0xFF) <= 0x8F) {
        continue;
      }
      int marker = Jpeg2000Header.word(data, i);
      if (marker != SOP && marker != EPH) {
        throw new DicomException(
            Reason.DAMAGED_FILE,
            String.format(Locale.ROOT, "the JPEG 2000 data hold %04X", marker));
      }
    }
  }

  private void checkPackets(PixelFormat format, long tiles) throws DicomException {
    long across = (format.columns() >> precinct) + 1L;
    long down = (format.rows() >> precinct) + 1L;
    // Each factor is small enough for this product to stay far inside a long.
    long perLayer = (tiles + across * down) * (levels + 1) * format.photometric().channels();
    if (levels > 32 || perLayer * layers > MOST_PACKETS) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "too many JPEG 2000 packets");
    }
  }

  private static DicomException cutOff() {
    return new DicomException(Reason.DAMAGED_FILE, "the JPEG 2000 stream is cut off");
  }
}
