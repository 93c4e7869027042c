package org.fasciaj.dicom;

/** Decodes the coefficients of a component's blocks, one after the other. Not thread-safe. */
final class JpegBlock {
  private static final int PLACES = 64;

  private int lastDc;
  private int first;

  /** Starts a scan or a restart interval. */
  void reset() {
    lastDc = 0;
  }

  /** The first coefficient of the block that was decoded last. */
  int first() {
    return first;
  }

  /**
   * Decodes the next block.
   *
   * @param steps quantisation in the order in which coefficients are stored
   * @param transform receives the coefficients
   * @return false when there are none but the first, and none was handed over
   */
  boolean decode(
      JpegBits bits, HuffmanTable dc, HuffmanTable ac, int[] steps, JpegTransform transform)
      throws DicomException {
    first = decodeFirst(bits, dc) * steps[0];
    boolean more = decodeOthers(bits, ac, steps, transform);
    if (more) {
      transform.set(0, first);
    }
    return more;
  }

  private int decodeFirst(JpegBits bits, HuffmanTable dc) throws DicomException {
    int pair = dc.pairs()[bits.peek(HuffmanTable.SHORT)];
    if (pair != 0) {
      bits.drop(HuffmanTable.bits(pair));
      lastDc += HuffmanTable.value(pair);
      return lastDc;
    }
    int size = dc.read(bits);
    if (size > 15) {
      throw JpegHeader.damaged("a JPEG coefficient is too large");
    }
    lastDc += bits.takeSigned(size);
    return lastDc;
  }

  private static boolean decodeOthers(
      JpegBits bits, HuffmanTable ac, int[] steps, JpegTransform transform) throws DicomException {
    int[] pairs = ac.pairs();
    boolean more = false;
    int i = 1;
    while (i < PLACES) {
      int pair = pairs[bits.peek(HuffmanTable.SHORT)];
      int value = HuffmanTable.value(pair);
      if (pair != 0) {
        bits.drop(HuffmanTable.bits(pair));
        i += HuffmanTable.zeros(pair);
      } else {
        int symbol = ac.read(bits);
        int size = symbol & 15;
        value = bits.takeSigned(size);
        i += size == 0 && symbol != 0xF0 ? HuffmanTable.END : symbol >> 4;
      }
      if (i < PLACES && value != 0) {
        transform.set(JpegTables.place(i), value * steps[i]);
        more = true;
      } else if (value != 0) {
        throw JpegHeader.damaged("a JPEG block is too long");
      }
      i++;
    }
    return more;
  }
}
