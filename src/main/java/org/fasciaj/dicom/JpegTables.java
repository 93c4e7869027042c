package org.fasciaj.dicom;

import java.util.Arrays;
import org.fasciaj.dicom.JpegHeader.Segment;

/**
 * Huffman and quantisation tables and the restart interval as the segments set them. Reused: frames
 * of one scanner have the same Huffman tables, which are built once. Not thread-safe.
 */
final class JpegTables {
  /** Order in which the coefficients of a block are stored (ISO 10918-1 figure A.6). */
  private static final int[] ZIGZAG = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  private byte[] data;

  /** By class (0 DC or lossless, 1 AC) times 4 plus number; null where this frame has none. */
  private final HuffmanTable[] huffman = new HuffmanTable[8];

  /** The same with what earlier frames left. */
  private final HuffmanTable[] built = new HuffmanTable[8];

  /** By number, in zigzag order. */
  private final int[][] quantisation = new int[4][];

  private int restartInterval;

  /** Starts a frame, which has no tables yet. */
  void begin(byte[] frame) {
    data = frame;
    Arrays.fill(huffman, null);
    Arrays.fill(quantisation, null);
    restartInterval = 0;
  }

  /** Takes the tables of a segment; others are passed over. */
  void accept(Segment segment) throws DicomException {
    switch (segment.marker()) {
      case JpegHeader.DHT -> readHuffman(segment);
      case JpegHeader.DQT -> readQuantisation(segment);
      case JpegHeader.DRI -> {
        if (segment.end() - segment.start() < 2) {
          throw broken();
        }
        restartInterval = (data[segment.start()] & 0xFF) << 8 | (data[segment.start() + 1] & 0xFF);
      }
      default -> {}
    }
  }

  private void readHuffman(Segment segment) throws DicomException {
    int at = segment.start();
    while (at < segment.end()) {
      int kind = data[at] & 0xFF;
      if (at + 17 > segment.end() || (kind & 0xEC) != 0) {
        throw broken();
      }
      int slot = (kind >> 4) * 4 + (kind & 3);
      if (built[slot] == null || !built[slot].isOf(data, at + 1, segment.end())) {
        built[slot] = new HuffmanTable(data, at + 1, segment.end());
      }
      huffman[slot] = built[slot];
      at += 1 + HuffmanTable.size(data, at + 1);
    }
  }

  private void readQuantisation(Segment segment) throws DicomException {
    int at = segment.start();
    while (at < segment.end()) {
      int kind = data[at++] & 0xFF;
      int bytes = (kind >> 4) + 1;
      if (bytes > 2 || (kind & 15) > 3 || at + 64 * bytes > segment.end()) {
        throw broken();
      }
      int[] table = new int[64];
      for (int i = 0; i < 64; i++) {
        table[i] = data[at++] & 0xFF;
        if (bytes == 2) {
          table[i] = table[i] << 8 | (data[at++] & 0xFF);
        }
      }
      quantisation[kind & 15] = table;
    }
  }

  /** The table of a class and number. */
  HuffmanTable huffman(int tableClass, int number) throws DicomException {
    HuffmanTable table = number > 3 ? null : huffman[4 * tableClass + number];
    if (table == null) {
      throw JpegHeader.damaged("a Huffman table is missing");
    }
    return table;
  }

  /** Quantisation steps in zigzag order. */
  int[] quantisation(int number) throws DicomException {
    int[] table = number > 3 ? null : quantisation[number];
    if (table == null) {
      throw JpegHeader.damaged("a quantisation table is missing");
    }
    return table;
  }

  /** Place in the block, row by row, of the coefficient that is stored as number i. */
  static int place(int i) {
    return ZIGZAG[i];
  }

  /** Units between restart markers; 0 for none. */
  int restartInterval() {
    return restartInterval;
  }

  private static DicomException broken() {
    return JpegHeader.damaged("a JPEG table is broken");
  }
}
