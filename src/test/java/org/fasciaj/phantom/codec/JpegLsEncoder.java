package org.fasciaj.phantom.codec;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * JPEG-LS (ITU T.87), lossless, one component of 8 bits, default parameters. Not thread-safe: one
 * object per frame.
 */
public final class JpegLsEncoder {
  private static final int RANGE = 256;
  private static final int LIMIT = 32;
  private static final int RESET = 64;
  private static final int[] RUN_ORDER = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int[] a = new int[367];
  private final int[] b = new int[365];
  private final int[] c = new int[365];
  private final int[] n = new int[367];
  private final int[] nn = new int[2];
  private int runIndex;
  private int buffer;
  private int count;
  private int capacity = 8;

  private JpegLsEncoder() {
    Arrays.fill(a, Math.max(2, (RANGE + 32) / 64));
    Arrays.fill(n, 1);
  }

  /** Encodes grey bytes. */
  public static byte[] encode(byte[] grey, int width, int height) {
    JpegLsEncoder e = new JpegLsEncoder();
    JpegBits.marker(e.out, 0xD8);
    JpegBits.segment(e.out, 0xF7, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0);
    JpegBits.segment(e.out, 0xDA, 1, 1, 0, 0, 0, 0);
    int[] above = new int[width + 2];
    int[] row = new int[width + 2];
    for (int y = 0; y < height; y++) {
      // The sample left of a row is the one above it, right of a row the last one repeats (A.2.1).
      row[0] = above[1];
      above[width + 1] = above[width];
      for (int x = 0; x < width; x++) {
        row[x + 1] = grey[y * width + x] & 255;
      }
      e.line(row, above, width);
      int[] swap = above;
      above = row;
      row = swap;
    }
    e.finish();
    JpegBits.marker(e.out, 0xD9);
    return e.out.toByteArray();
  }

  private void line(int[] row, int[] above, int width) {
    for (int x = 1; x <= width; ) {
      int ra = row[x - 1];
      int rb = above[x];
      int rc = above[x - 1];
      int rd = above[x + 1];
      if (rd == rb && rb == rc && rc == ra) {
        x = run(row, above, x, width);
      } else {
        regular(row[x], ra, rb, rc, quantise(rd - rb), quantise(rb - rc), quantise(rc - ra));
        x++;
      }
    }
  }

  private static int quantise(int d) {
    int m = Math.abs(d);
    int q = m == 0 ? 0 : m < 3 ? 1 : m < 7 ? 2 : m < 21 ? 3 : 4;
    return d < 0 ? -q : q;
  }

  private void regular(int value, int ra, int rb, int rc, int q1, int q2, int q3) {
    int context = 81 * q1 + 9 * q2 + q3;
    int sign = context < 0 ? -1 : 1;
    context *= sign;
    int low = Math.min(ra, rb);
    int high = Math.max(ra, rb);
    int px = rc >= high ? low : rc <= low ? high : ra + rb - rc;
    px = Math.max(0, Math.min(255, px + sign * c[context]));
    int error = reduce(sign * (value - px));
    int k = order(a[context], n[context]);
    boolean flipped = k == 0 && 2 * b[context] <= -n[context];
    int mapped;
    if (flipped) {
      mapped = error >= 0 ? 2 * error + 1 : -2 * (error + 1);
    } else {
      mapped = error >= 0 ? 2 * error : -2 * error - 1;
    }
    golomb(mapped, k, LIMIT);
    update(context, error);
  }

  private static int reduce(int error) {
    int e = error < 0 ? error + RANGE : error;
    return e >= RANGE / 2 ? e - RANGE : e;
  }

  private static int order(int sum, int number) {
    int k = 0;
    while (number << k < sum) {
      k++;
    }
    return k;
  }

  /** A.6: running sums and the correction of the prediction. */
  private void update(int context, int error) {
    b[context] += error;
    a[context] += Math.abs(error);
    if (n[context] == RESET) {
      a[context] >>= 1;
      b[context] >>= 1;
      n[context] >>= 1;
    }
    n[context]++;
    if (b[context] <= -n[context]) {
      b[context] = Math.max(1 - n[context], b[context] + n[context]);
      c[context] = Math.max(-128, c[context] - 1);
    } else if (b[context] > 0) {
      b[context] = Math.min(0, b[context] - n[context]);
      c[context] = Math.min(127, c[context] + 1);
    }
  }

  /** A.7: a run of equal samples, then the sample that ends it. */
  private int run(int[] row, int[] above, int start, int width) {
    int value = row[start - 1];
    int x = start;
    while (x <= width && row[x] == value) {
      x++;
    }
    int length = x - start;
    while (length >= 1 << RUN_ORDER[runIndex]) {
      bits(1, 1);
      length -= 1 << RUN_ORDER[runIndex];
      runIndex = Math.min(31, runIndex + 1);
    }
    if (x > width) {
      if (length > 0) {
        bits(1, 1);
      }
      return x;
    }
    bits(0, 1);
    bits(length, RUN_ORDER[runIndex]);
    interruption(row[x], value, above[x]);
    runIndex = Math.max(0, runIndex - 1);
    return x + 1;
  }

  private void interruption(int value, int ra, int rb) {
    int type = ra == rb ? 1 : 0;
    int context = 365 + type;
    int error = value - (type == 1 ? ra : rb);
    if (type == 0 && ra > rb) {
      error = -error;
    }
    error = reduce(error);
    int k = order(type == 0 ? a[365] : a[366] + (n[366] >> 1), n[context]);
    boolean more = 2 * nn[type] >= n[context];
    boolean map = error > 0 ? k == 0 && !more : error < 0 && (more || k != 0);
    int mapped = 2 * Math.abs(error) - type - (map ? 1 : 0);
    golomb(mapped, k, LIMIT - RUN_ORDER[runIndex] - 1);
    if (error < 0) {
      nn[type]++;
    }
    a[context] += (mapped + 1 - type) >> 1;
    if (n[context] == RESET) {
      a[context] >>= 1;
      n[context] >>= 1;
      nn[type] >>= 1;
    }
    n[context]++;
  }

  private void golomb(int value, int k, int limit) {
    int high = value >> k;
    if (high < limit - 8 - 1) {
      zeros(high);
      bits(1, 1);
      bits(value, k);
    } else {
      zeros(limit - 8 - 1);
      bits(1, 1);
      bits(value - 1, 8);
    }
  }

  private void zeros(int number) {
    for (int i = 0; i < number; i++) {
      bits(0, 1);
    }
  }

  /** After a byte of ones, the next one carries 7 bits (9.1). */
  private void bits(int value, int length) {
    for (int i = length - 1; i >= 0; i--) {
      buffer = buffer << 1 | (value >> i & 1);
      if (++count == capacity) {
        out.write(buffer);
        capacity = buffer == 0xFF ? 7 : 8;
        buffer = 0;
        count = 0;
      }
    }
  }

  private void finish() {
    if (count > 0) {
      zeros(capacity - count);
    } else if (capacity == 7) {
      out.write(0);
    }
  }
}
