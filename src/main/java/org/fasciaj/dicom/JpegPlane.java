package org.fasciaj.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.fasciaj.dicom.JpegHeader.Component;

/**
 * One component of a sequential JPEG frame: whole blocks of samples, as bytes where they have 8
 * bits. Reused; not thread-safe.
 */
final class JpegPlane {
  private static final int BLOCK = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long EACH = 0x0101010101010101L;

  private final JpegBlock block = new JpegBlock();
  private final JpegTransform transform = new JpegTransform();
  private Component component;
  private int precision;
  private int columns;
  private int rows;
  private int stride;
  private byte[] bytes = new byte[0];
  private short[] words = new short[0];
  private HuffmanTable dc;
  private HuffmanTable ac;
  private int[] steps;

  /**
   * Prepares a frame.
   *
   * @param component its sampling
   * @param precision bits of a sample, 8 or 12
   * @param columns of the component, at its own sampling
   * @param rows of it
   * @param unitsWide units of interleaved blocks in a row of the picture
   * @param unitsHigh rows of such units
   */
  void configure(
      Component component, int precision, int columns, int rows, int unitsWide, int unitsHigh) {
    this.component = component;
    this.precision = precision;
    this.columns = columns;
    this.rows = rows;
    stride = unitsWide * component.h() * BLOCK;
    int size = Math.multiplyExact(stride, unitsHigh * component.v() * BLOCK);
    if (precision == 8 && bytes.length < size) {
      bytes = new byte[size];
    } else if (precision > 8 && words.length < size) {
      words = new short[size];
    }
    transform.clear();
  }

  /** Takes the tables of a scan. */
  void begin(HuffmanTable dcTable, HuffmanTable acTable, int[] quantisation) {
    dc = dcTable;
    ac = acTable;
    steps = quantisation;
    block.reset();
  }

  /** Goes on after a restart marker. */
  void restart() {
    block.reset();
  }

  /** Decodes the blocks of one unit of an interleaved scan. */
  void decodeUnit(JpegBits bits, int x, int y) throws DicomException {
    for (int v = 0; v < component.v(); v++) {
      for (int h = 0; h < component.h(); h++) {
        decodeBlock(bits, x * component.h() + h, y * component.v() + v);
      }
    }
  }

  /** Decodes one block. */
  void decodeBlock(JpegBits bits, int x, int y) throws DicomException {
    int start = y * BLOCK * stride + x * BLOCK;
    if (!block.decode(bits, dc, ac, steps, transform)) {
      fill(start, JpegTransform.level(block.first(), precision));
      return;
    }
    transform.end(start);
    if (transform.isFull()) {
      store();
    }
  }

  /** Puts the samples that are still held in their places: so a scan ends. */
  void store() {
    if (precision == 8) {
      transform.store(bytes, stride);
    } else {
      transform.store(words, stride, precision);
    }
  }

  private void fill(int start, int level) {
    for (int at = start; at < start + BLOCK * stride; at += stride) {
      if (precision == 8) {
        LONGS.set(bytes, at, level * EACH);
      } else {
        Arrays.fill(words, at, at + BLOCK, (short) level);
      }
    }
  }

  int blocksWide() {
    return (columns + BLOCK - 1) / BLOCK;
  }

  int blocksHigh() {
    return (rows + BLOCK - 1) / BLOCK;
  }

  /** Columns that belong to the picture; those after them fill the last block. */
  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  Component component() {
    return component;
  }

  /** Samples of 8 bits row by row. */
  byte[] bytes() {
    return bytes;
  }

  /** Samples of more bits row by row. */
  short[] words() {
    return words;
  }

  /** Samples from a row to the next. */
  int stride() {
    return stride;
  }
}
