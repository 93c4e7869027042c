package org.fasciaj.edge;

import java.util.Arrays;
import org.ddogleg.sorting.QuickSelect;

/**
 * Order statistics of magnitudes, exact. The bits of a non-negative float order as the float does:
 * one pass counts them by exponent and four leading bits of the fraction, a second collects the one
 * class that holds the rank, and only that is searched. Reads the values, never reorders them.
 * Reusable, not thread-safe.
 */
public final class Rank {
  /** Bits of a float below its exponent and four bits of its fraction. */
  private static final int SHIFT = 19;

  private static final int MAGNITUDE = 0x7fffffff;

  private final int[] count = new int[(MAGNITUDE >>> SHIFT) + 1];
  private float[] kept = new float[0];

  /**
   * The magnitude that has exactly so many magnitudes below it in sorted order.
   *
   * @param v values, finite or infinite; their sign does not count
   * @param n how many of them are used, at least 1
   * @param rank 0 for the smallest, below n
   */
  public float select(float[] v, int n, int rank) {
    count(v, n);
    return find(v, n, rank);
  }

  /**
   * The upper median of the magnitudes that are not zero. What is smaller than 1e-37 is zero.
   *
   * @param v values, finite or infinite
   * @param n how many of them are used
   * @return NaN when all are zero
   */
  public float medianOfNonZero(float[] v, int n) {
    count(v, n);
    int zeros = count[0];
    return zeros == n ? Float.NaN : find(v, n, zeros + (n - zeros) / 2);
  }

  private void count(float[] v, int n) {
    Arrays.fill(count, 0);
    for (int i = 0; i < n; i++) {
      count[(Float.floatToRawIntBits(v[i]) & MAGNITUDE) >>> SHIFT]++;
    }
  }

  private float find(float[] v, int n, int rank) {
    int below = 0;
    int at = 0;
    while (below + count[at] <= rank) {
      below += count[at++];
    }
    if (kept.length < count[at]) {
      kept = new float[Math.max(count[at], 2 * kept.length)];
    }
    int m = 0;
    for (int i = 0; i < n; i++) {
      int bits = Float.floatToRawIntBits(v[i]) & MAGNITUDE;
      if (bits >>> SHIFT == at) {
        kept[m++] = Float.intBitsToFloat(bits);
      }
    }
    return QuickSelect.select(kept, rank - below, m);
  }
}
