package org.fasciaj.dicom;

/**
 * Bits of a JPEG-LS scan (ISO 14495-1 A.1): a zero bit follows every byte 0xFF, a marker ends the
 * scan. Behind the end come zeros. Not thread-safe.
 */
final class JlsBits {
  private final byte[] data;
  private final int end;
  private int position;
  private long buffer;
  private int count;
  private int beyond;
  private boolean stuffed;

  JlsBits(byte[] data, int start, int end) {
    this.data = data;
    this.end = end;
    position = start;
  }

  private void fill() {
    while (count <= 48) {
      boolean marker =
          position < end
              && (data[position] & 0xFF) == 0xFF
              && (position + 1 >= end || (data[position + 1] & 0x80) != 0);
      int next = 0;
      if (position < end && !marker) {
        next = data[position++] & 0xFF;
      } else {
        beyond += stuffed ? 7 : 8;
      }
      int bits = stuffed ? 7 : 8;
      stuffed = next == 0xFF;
      buffer = buffer << bits | next;
      count += bits;
    }
  }

  int bit() {
    if (count < 1) {
      fill();
    }
    count--;
    return (int) (buffer >>> count) & 1;
  }

  /** Up to 32 bits. */
  int bits(int wanted) {
    if (wanted == 0) {
      return 0;
    }
    if (count < wanted) {
      fill();
    }
    count -= wanted;
    return (int) (buffer >>> count & (1L << wanted) - 1);
  }

  /** Number of zeros before the next one, which is taken too; no more than the limit. */
  int zeros(int limit) {
    int zeros = 0;
    while (zeros < limit) {
      if (count < 1) {
        fill();
      }
      long rest = buffer << (64 - count);
      int run = Math.min(count, Long.numberOfLeadingZeros(rest));
      if (run < count) {
        count -= run + 1;
        return zeros + run;
      }
      zeros += run;
      count = 0;
    }
    return zeros;
  }

  /** True when more bits were taken than the scan holds. */
  boolean exhausted() {
    return beyond > count;
  }

  /** Position of the marker that ends the scan. */
  int markerPosition() {
    int at = position;
    while (at + 1 < end && ((data[at] & 0xFF) != 0xFF || (data[at + 1] & 0x80) == 0)) {
      at++;
    }
    return at;
  }
}
