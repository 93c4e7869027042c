package org.fasciaj.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits of a JPEG scan: a zero byte after 0xFF is taken out, a marker ends the scan. Behind the end
 * come zeros, a few of which a decoder may look ahead at. Not thread-safe.
 */
final class JpegBits {
  /** Bits of four bytes. */
  private static final int FOUR = 32;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] data;
  private final int end;
  private int position;
  private long buffer;
  private int count;
  private int beyond;

  JpegBits(byte[] data, int start, int end) {
    this.data = data;
    this.end = end;
    position = start;
  }

  /** The next bits without taking them; at most 16. */
  int peek(int bits) {
    if (count < bits) {
      fill();
    }
    return (int) (buffer >>> (count - bits)) & ((1 << bits) - 1);
  }

  void drop(int bits) {
    count -= bits;
  }

  /** The next bits, 0 to 16 of them. */
  int take(int bits) {
    int value = peek(bits);
    count -= bits;
    return value;
  }

  /** A difference of so many bits (ISO 10918-1 F.2.2.1, EXTEND). */
  int takeSigned(int bits) {
    return bits == 0 ? 0 : signed(take(bits), bits);
  }

  /** The difference that some bits stand for; at least one. */
  static int signed(int value, int bits) {
    return value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
  }

  /** Four bytes at once where none of them is 0xFF, as nearly everywhere. */
  private void fill() {
    if (count <= FOUR && position + Integer.BYTES <= end) {
      int four = (int) INTS.get(data, position);
      // Nothing is left of the sum where no byte of the complement is zero.
      if (((~four - 0x01010101) & four & 0x80808080) == 0) {
        buffer = buffer << FOUR | (four & 0xFFFFFFFFL);
        count += FOUR;
        position += Integer.BYTES;
        return;
      }
    }
    while (count <= 48) {
      int next = 0;
      if (position < end && !atMarker()) {
        next = data[position] & 0xFF;
        position += next == 0xFF ? 2 : 1;
      } else {
        beyond += 8;
      }
      buffer = buffer << 8 | next;
      count += 8;
    }
  }

  private boolean atMarker() {
    return (data[position] & 0xFF) == 0xFF && (position + 1 >= end || data[position + 1] != 0);
  }

  /** True when more bits were taken than the scan holds. */
  boolean exhausted() {
    return beyond > count;
  }

  /** Goes on behind the restart marker that stands here; false when none does. */
  boolean restart() {
    count = 0;
    buffer = 0;
    beyond = 0;
    while (position + 1 < end && !atMarker()) {
      position++;
    }
    while (position + 1 < end && (data[position + 1] & 0xFF) == 0xFF) {
      position++;
    }
    boolean found = position + 1 < end && (data[position + 1] & 0xF8) == 0xD0;
    position += found ? 2 : 0;
    return found;
  }

  /** Position of the marker that ends the scan. */
  int markerPosition() {
    while (position + 1 < end && !atMarker()) {
      position++;
    }
    return position;
  }
}
