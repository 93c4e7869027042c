package org.fasciaj.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Turns blocks of 8 x 8 coefficients back into samples, many blocks at once. Not thread-safe.
 *
 * <p>The inverse transform is the factorisation with 11 multiplications of Loeffler, Ligtenberg and
 * Moschytz (ICASSP 1989), in whole numbers with constants of 13 bits, so that its samples are, bit
 * for bit, those of the widespread accurate integer decoders. A place in the block is a row of its
 * own, with the same place of each block: Java 17 turns loops over blocks into SIMD, but not the
 * eight values of one block, which took twice as long.
 */
final class JpegTransform {
  private static final int SIZE = 8;

  /** Blocks that are transformed together: enough that a loop's start and end cost little. */
  private static final int BLOCKS = 128;

  private static final int CONSTANT_BITS = 13;

  /** Samples that are stored together. */
  private static final int FOUR = 4;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** sqrt(2) times cosines of the paper's rotations, and their sums and differences. */
  private static final int C6 = scaled(0.541196100);

  private static final int C2_MINUS_C6 = scaled(0.765366865);
  private static final int C2_PLUS_C6 = scaled(1.847759065);
  private static final int C3 = scaled(1.175875602);
  private static final int FIRST = scaled(1.501321110);
  private static final int THIRD = scaled(3.072711026);
  private static final int FIFTH = scaled(2.053119869);
  private static final int SEVENTH = scaled(0.298631336);
  private static final int OUTER = scaled(-0.899976223);
  private static final int INNER = scaled(-2.562915447);
  private static final int EVEN_PAIR = scaled(-1.961570560);
  private static final int ODD_PAIR = scaled(-0.390180644);

  private final int[][] values = new int[SIZE * SIZE][BLOCKS];
  private final int[][] even = new int[SIZE / 2][BLOCKS];
  private final int[][] odd = new int[SIZE / 2][BLOCKS];
  private final int[] starts = new int[BLOCKS];
  private int count;

  private static int scaled(double constant) {
    return (int) Math.round(constant * (1 << CONSTANT_BITS));
  }

  /** Sets a coefficient, row by row from the lowest frequency, of the block that is under way. */
  void set(int place, int value) {
    values[place][count] = value;
  }

  /**
   * Ends the block that is under way.
   *
   * @param start where in the plane its first sample lies
   */
  void end(int start) {
    starts[count++] = start;
  }

  boolean isFull() {
    return count == BLOCKS;
  }

  /** Forgets the blocks that are held, and the one that is under way. */
  void clear() {
    for (int[] row : values) {
      Arrays.fill(row, 0, Math.min(BLOCKS, count + 1), 0);
    }
    count = 0;
  }

  /** The level of all samples of a block that has no coefficient but its first. */
  static int level(int first, int precision) {
    int last = kept(precision) + 3;
    return limited(((first << kept(precision)) + (1 << (last - 1))) >> last, precision);
  }

  /** Bits that the first pass keeps: 12-bit samples leave room for one less. */
  private static int kept(int precision) {
    return precision > 8 ? 1 : 2;
  }

  private static int limited(int value, int precision) {
    int middle = 1 << (precision - 1);
    return Math.max(0, Math.min(2 * middle - 1, value + middle));
  }

  /** Transforms the blocks that are held and stores them in a plane of 8 bits. */
  void store(byte[] plane, int stride) {
    transform(8);
    for (int i = 0; i < SIZE * SIZE; i += FOUR) {
      int[] packed = values[i];
      pack(packed, values[i + 1], values[i + 2], values[i + 3], count);
      int offset = i / SIZE * stride + i % SIZE;
      for (int k = 0; k < count; k++) {
        INTS.set(plane, starts[k] + offset, packed[k]);
      }
    }
    clear();
  }

  /** Transforms the blocks that are held and stores them in a plane of more bits. */
  void store(short[] plane, int stride, int precision) {
    transform(precision);
    for (int i = 0; i < SIZE * SIZE; i++) {
      int[] row = values[i];
      int offset = i / SIZE * stride + i % SIZE;
      for (int k = 0; k < count; k++) {
        plane[starts[k] + offset] = (short) limited(row[k], precision);
      }
    }
    clear();
  }

  private void transform(int precision) {
    for (int column = 0; column < SIZE; column++) {
      pass(column, SIZE, CONSTANT_BITS - kept(precision));
    }
    for (int row = 0; row < SIZE; row++) {
      pass(row * SIZE, 1, CONSTANT_BITS + kept(precision) + 3);
    }
  }

  /** Transforms eight places of every block and rounds off so many bits. */
  private void pass(int at, int step, int bits) {
    int[][] v = values;
    evenPart(v[at], v[at + 2 * step], v[at + 4 * step], v[at + 6 * step], even, bits, count);
    oddPart(v[at + step], v[at + 3 * step], v[at + 5 * step], v[at + 7 * step], odd, count);
    for (int i = 0; i < SIZE / 2; i++) {
      ends(v[at + i * step], v[at + (SIZE - 1 - i) * step], even[i], odd[i], bits, count);
    }
  }

  private static void evenPart(
      int[] v0, int[] v2, int[] v4, int[] v6, int[][] out, int bits, int n) {
    int half = 1 << (bits - 1);
    int[] out0 = out[0];
    int[] out1 = out[1];
    int[] out2 = out[2];
    int[] out3 = out[3];
    for (int i = 0; i < n; i++) {
      int rotated = (v2[i] + v6[i]) * C6;
      int low = rotated + v2[i] * C2_MINUS_C6;
      int high = rotated - v6[i] * C2_PLUS_C6;
      int sum = ((v0[i] + v4[i]) << CONSTANT_BITS) + half;
      int difference = ((v0[i] - v4[i]) << CONSTANT_BITS) + half;
      out0[i] = sum + low;
      out1[i] = difference + high;
      out2[i] = difference - high;
      out3[i] = sum - low;
    }
  }

  private static void oddPart(int[] v1, int[] v3, int[] v5, int[] v7, int[][] out, int n) {
    int[] out0 = out[0];
    int[] out1 = out[1];
    int[] out2 = out[2];
    int[] out3 = out[3];
    for (int i = 0; i < n; i++) {
      int both = (v1[i] + v3[i] + v5[i] + v7[i]) * C3;
      int outer = (v1[i] + v7[i]) * OUTER;
      int inner = (v3[i] + v5[i]) * INNER;
      int evens = (v3[i] + v7[i]) * EVEN_PAIR + both;
      int odds = (v1[i] + v5[i]) * ODD_PAIR + both;
      out0[i] = v1[i] * FIRST + outer + odds;
      out1[i] = v3[i] * THIRD + inner + evens;
      out2[i] = v5[i] * FIFTH + inner + odds;
      out3[i] = v7[i] * SEVENTH + outer + evens;
    }
  }

  private static void ends(int[] first, int[] last, int[] even, int[] odd, int bits, int n) {
    for (int i = 0; i < n; i++) {
      first[i] = (even[i] + odd[i]) >> bits;
      last[i] = (even[i] - odd[i]) >> bits;
    }
  }

  /** Limits four places to 0..255 about the middle, by signs: maxima of integers are no SIMD. */
  private static void pack(int[] v, int[] second, int[] third, int[] fourth, int n) {
    for (int i = 0; i < n; i++) {
      int a = 127 - v[i];
      int b = 127 - second[i];
      int c = 127 - third[i];
      int d = 127 - fourth[i];
      a = 255 - (a & ~(a >> 31));
      b = 255 - (b & ~(b >> 31));
      c = 255 - (c & ~(c >> 31));
      d = 255 - (d & ~(d >> 31));
      a = a & ~(a >> 31);
      b = b & ~(b >> 31);
      c = c & ~(c >> 31);
      d = d & ~(d >> 31);
      v[i] = a | b << 8 | c << 16 | d << 24;
    }
  }
}
