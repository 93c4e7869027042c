package org.fasciaj.dicom;

import java.util.Arrays;

/**
 * Decodes the lines of a JPEG-LS scan (ISO 14495-1 annex A): context modelling, Golomb codes, run
 * mode. A line is an array with one sample of margin on either side. One scan each.
 */
final class JlsCoder {
  private static final int REGULAR = 365;
  private static final int CONTEXTS = REGULAR + 2;
  private static final int MIN_BIAS = -128;
  private static final int MAX_BIAS = 127;

  /** Run lengths as powers of two (A.2.1). */
  private static final int[] RUN_BITS = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final JlsBits bits;
  private final int max;
  private final int near;
  private final int step;
  private final int range;
  private final int errorBits;
  private final int limit;
  private final int reset;
  private final byte[] quantised;
  private final int[] a = new int[CONTEXTS];
  private final int[] b = new int[CONTEXTS];
  private final int[] c = new int[CONTEXTS];
  private final int[] n = new int[CONTEXTS];

  /** Where the run lengths of the current line stand. */
  private int runIndex;

  JlsCoder(JlsBits bits, JlsParameters p) {
    this.bits = bits;
    max = p.maxValue();
    near = p.near();
    step = p.step();
    range = p.range();
    errorBits = p.errorBits();
    limit = p.limit();
    reset = p.reset();
    Arrays.fill(a, Math.max(2, (range + 32) / 64));
    Arrays.fill(n, 1);
    quantised = new byte[2 * max + 1];
    for (int d = -max; d <= max; d++) {
      int size = Math.abs(d);
      int q = size <= near ? 0 : size < p.t1() ? 1 : size < p.t2() ? 2 : size < p.t3() ? 3 : 4;
      quantised[d + max] = (byte) (d < 0 ? -q : q);
    }
  }

  /**
   * Decodes one line of one component.
   *
   * @param above the line above, margins filled
   * @param line the line to fill; its left margin is set
   * @param start where the run lengths of this component stand
   * @return where they stand afterwards
   */
  int decodeLine(int[] above, int[] line, int start) {
    int width = line.length - 2;
    runIndex = start;
    int x = 1;
    while (x <= width) {
      int context = context(above, line, x);
      if (context != 0) {
        line[x] = regular(context, predict(line[x - 1], above[x], above[x - 1]));
        x++;
        continue;
      }
      int left = line[x - 1];
      int run = readRun(width + 1 - x);
      boolean full = x + run > width;
      Arrays.fill(line, x, x + run, left);
      x += run;
      if (!full) {
        line[x] = interruption(left, above[x], Math.abs(left - above[x]) <= near);
        runIndex = Math.max(0, runIndex - 1);
        x++;
      }
    }
    return runIndex;
  }

  /**
   * Decodes one line of several components sample by sample.
   *
   * @return where the run lengths stand afterwards
   */
  int decodeLines(int[][] above, int[][] lines, int start) {
    int width = lines[0].length - 2;
    runIndex = start;
    int x = 1;
    int[] contexts = new int[lines.length];
    while (x <= width) {
      boolean flat = true;
      for (int i = 0; i < lines.length; i++) {
        contexts[i] = context(above[i], lines[i], x);
        flat &= contexts[i] == 0;
      }
      if (!flat) {
        for (int i = 0; i < lines.length; i++) {
          int predicted = predict(lines[i][x - 1], above[i][x], above[i][x - 1]);
          lines[i][x] = regular(contexts[i], predicted);
        }
        x++;
        continue;
      }
      int run = readRun(width + 1 - x);
      boolean full = x + run > width;
      for (int[] line : lines) {
        Arrays.fill(line, x, x + run, line[x - 1]);
      }
      x += run;
      if (!full) {
        for (int i = 0; i < lines.length; i++) {
          lines[i][x] = interruption(lines[i][x - 1], above[i][x], false);
        }
        runIndex = Math.max(0, runIndex - 1);
        x++;
      }
    }
    return runIndex;
  }

  /** Length of a run (A.7.1), at most what remains of the line. */
  private int readRun(int remaining) {
    int run = 0;
    while (run < remaining && bits.bit() == 1) {
      int whole = 1 << RUN_BITS[runIndex];
      run += whole;
      if (run <= remaining) {
        runIndex = Math.min(RUN_BITS.length - 1, runIndex + 1);
      }
    }
    if (run >= remaining) {
      return remaining;
    }
    // A broken stream may name more than a run that is interrupted can have.
    return Math.min(run + bits.bits(RUN_BITS[runIndex]), remaining - 1);
  }

  /** Signed context number (A.3); 0 begins a run. */
  private int context(int[] above, int[] line, int x) {
    int up = above[x];
    int corner = above[x - 1];
    int q1 = quantised[above[x + 1] - up + max];
    int q2 = quantised[up - corner + max];
    int q3 = quantised[corner - line[x - 1] + max];
    return 81 * q1 + 9 * q2 + q3;
  }

  /** Median edge detector (A.4.1). */
  private static int predict(int left, int up, int corner) {
    int low = Math.min(left, up);
    int high = Math.max(left, up);
    return corner >= high ? low : corner <= low ? high : left + up - corner;
  }

  private int regular(int signedContext, int edge) {
    int sign = signedContext < 0 ? -1 : 1;
    int q = Math.abs(signedContext);
    int predicted = Math.max(0, Math.min(max, edge + sign * c[q]));
    int k = 0;
    while (k < 24 && n[q] << k < a[q]) {
      k++;
    }
    int mapped = golomb(k, limit);
    int error = (mapped & 1) == 0 ? mapped >> 1 : -((mapped + 1) >> 1);
    if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
      error = -error - 1;
    }
    update(q, error);
    return reconstruct(predicted, sign * error);
  }

  private void update(int q, int error) {
    a[q] += Math.abs(error);
    b[q] += error * step;
    if (n[q] == reset) {
      a[q] >>= 1;
      b[q] >>= 1;
      n[q] >>= 1;
    }
    n[q]++;
    if (b[q] <= -n[q]) {
      b[q] = Math.max(b[q] + n[q], 1 - n[q]);
      c[q] = Math.max(MIN_BIAS, c[q] - 1);
    } else if (b[q] > 0) {
      b[q] = Math.min(b[q] - n[q], 0);
      c[q] = Math.min(MAX_BIAS, c[q] + 1);
    }
  }

  /** The sample that ends a run (A.7.2); its own b counts the negative errors. */
  private int interruption(int left, int up, boolean same) {
    int type = same ? 1 : 0;
    int q = REGULAR + type;
    int sum = same ? a[q] + (n[q] >> 1) : a[q];
    int k = 0;
    while (k < 24 && n[q] << k < sum) {
      k++;
    }
    int mapped = golomb(k, limit - RUN_BITS[runIndex] - 1);
    int odd = (mapped + type) & 1;
    int size = (mapped + type + odd) >> 1;
    boolean negative = (k != 0 || 2 * b[q] >= n[q]) == (odd == 1);
    int error = negative ? -size : size;
    if (error < 0) {
      b[q]++;
    }
    a[q] += (mapped + 1 - type) >> 1;
    if (n[q] == reset) {
      a[q] >>= 1;
      b[q] >>= 1;
      n[q] >>= 1;
    }
    n[q]++;
    if (same) {
      return reconstruct(left, error);
    }
    return reconstruct(up, left > up ? -error : error);
  }

  private int golomb(int k, int longest) {
    int direct = longest - errorBits - 1;
    int high = bits.zeros(direct + 1);
    // Beyond the longest unary part the value follows directly (A.5.3).
    return high < direct ? high << k | bits.bits(k) : bits.bits(errorBits) + 1;
  }

  private int reconstruct(int predicted, int error) {
    int value = predicted + error * step;
    if (value < -near) {
      value += range * step;
    } else if (value > max + near) {
      value -= range * step;
    }
    return Math.max(0, Math.min(max, value));
  }
}
