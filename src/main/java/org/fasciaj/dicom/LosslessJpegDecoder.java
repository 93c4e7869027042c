package org.fasciaj.dicom;

import org.fasciaj.dicom.JpegHeader.Segment;

/**
 * Lossless JPEG, process 14 with any predictor and point transform (ISO 10918-1 annex H), 2 to 16
 * bits, without subsampling.
 */
final class LosslessJpegDecoder {
  private final JpegTables tables = new JpegTables();
  private byte[] bytes = new byte[0];
  private short[] words = new short[0];

  /** One component of a scan: its Huffman table, where it goes, and its last two rows. */
  private static final class Part {
    private final HuffmanTable table;
    private final int offset;
    private int[] above;
    private int[] row;

    Part(HuffmanTable table, int offset, int columns) {
      this.table = table;
      this.offset = offset;
      above = new int[columns];
      row = new int[columns];
    }

    void nextRow() {
      int[] old = above;
      above = row;
      row = old;
    }
  }

  /** Decodes a frame whose header has been read: see {@link FrameDecoder#decode}. */
  Samples decode(byte[] data, int length, JpegHeader header, PixelFormat format)
      throws DicomException {
    tables.begin(data);
    int channels = header.components().size();
    boolean wide = format.bitsAllocated() > 8;
    int total = channels * format.pixels();
    if (wide && words.length != total) {
      words = new short[total];
    } else if (!wide && bytes.length != total) {
      bytes = new byte[total];
    }
    for (JpegHeader.Component component : header.components()) {
      if (channels > 1 && (component.h() != 1 || component.v() != 1)) {
        throw JpegHeader.damaged("a lossless JPEG stream is subsampled");
      }
    }
    for (Segment segment : header.segments()) {
      tables.accept(segment);
    }
    int done = 0;
    Segment scan = header.firstScan();
    while (true) {
      Part[] parts = parts(data, scan, header, format);
      done += parts.length;
      JpegBits bits = new JpegBits(data, scan.end(), length);
      decodeScan(bits, parts, data, scan, header.precision(), tables.restartInterval(), format);
      if (done >= channels) {
        break;
      }
      scan = header.next(bits.markerPosition());
      while (scan.marker() != JpegHeader.SOS) {
        tables.accept(scan);
        scan = header.next(scan.end());
      }
    }
    // Lossless streams carry the colours as they were: no reader converts them.
    Samples.Colour colour = format.photometric().colour();
    return new Samples(wide ? null : bytes, wide ? words : null, channels, true, colour);
  }

  private Part[] parts(byte[] data, Segment scan, JpegHeader header, PixelFormat format)
      throws DicomException {
    int[] channels = header.channels(scan);
    Part[] parts = new Part[channels.length];
    for (int i = 0; i < channels.length; i++) {
      int table = (data[scan.start() + 2 + 2 * i] & 0xFF) >> 4;
      HuffmanTable huffman = tables.huffman(0, table);
      parts[i] = new Part(huffman, channels[i] * format.pixels(), format.columns());
    }
    return parts;
  }

  private void decodeScan(
      JpegBits bits,
      Part[] parts,
      byte[] data,
      Segment scan,
      int precision,
      int interval,
      PixelFormat format)
      throws DicomException {
    int predictor = data[scan.end() - 3] & 0xFF;
    int shift = data[scan.end() - 1] & 15;
    int columns = format.columns();
    if (predictor < 1 || predictor > 7 || shift >= precision || interval % columns != 0) {
      throw JpegHeader.damaged("a lossless JPEG scan header is broken");
    }
    int rowsBetween = interval / columns;
    for (int y = 0; y < format.rows(); y++) {
      boolean first = y == 0;
      if (rowsBetween > 0 && y > 0 && y % rowsBetween == 0) {
        first = true;
        if (!bits.restart()) {
          throw JpegHeader.damaged("a restart marker is missing");
        }
      }
      for (Part part : parts) {
        part.nextRow();
        part.row[0] = first ? 1 << (precision - shift - 1) : part.above[0];
      }
      int selected = first ? 1 : predictor;
      for (int x = 0; x < columns; x++) {
        for (Part part : parts) {
          decodeSample(bits, part, x, selected);
        }
      }
      if (bits.exhausted()) {
        throw JpegHeader.damaged("the JPEG data end early");
      }
      for (Part part : parts) {
        store(part, y * columns, shift, format.bitsAllocated() > 8);
      }
    }
  }

  private static void decodeSample(JpegBits bits, Part part, int x, int predictor)
      throws DicomException {
    int size = part.table.read(bits);
    if (size > 16) {
      throw JpegHeader.damaged("a JPEG difference is too large");
    }
    int difference = size == 16 ? 32768 : bits.takeSigned(size);
    int[] row = part.row;
    // The first of a row is predicted by what was put there before: above it, or the middle grey.
    int predicted = x == 0 ? row[0] : predict(row, part.above, x, predictor);
    row[x] = (predicted + difference) & 0xFFFF;
  }

  /** Table H.1. */
  private static int predict(int[] row, int[] above, int x, int predictor) {
    int a = row[x - 1];
    int b = above[x];
    int c = above[x - 1];
    return switch (predictor) {
      case 1 -> a;
      case 2 -> b;
      case 3 -> c;
      case 4 -> a + b - c;
      case 5 -> a + ((b - c) >> 1);
      case 6 -> b + ((a - c) >> 1);
      default -> (a + b) >> 1;
    };
  }

  private void store(Part part, int rowStart, int shift, boolean wide) {
    int out = part.offset + rowStart;
    for (int value : part.row) {
      if (wide) {
        words[out++] = (short) (value << shift);
      } else {
        bytes[out++] = (byte) (value << shift);
      }
    }
  }
}
