package org.fasciaj.edge;

/**
 * Loops over rows that Java 17 turns into SIMD: every array is indexed by the same bare index, with
 * no offset and no branch. A shift is a {@link System#arraycopy} into a row of its own. Each loop
 * does the arithmetic of its formula from left to right, so that results are those of the plain
 * loop, bit for bit. A loop is some four times as fast as one with offsets.
 *
 * <p>Three things undo it: a result that goes into an array which the formula reads twice (five
 * times slower), a comparison in place of {@link Math#max(float, float)}, and maxima of integers.
 */
public final class Lanes {
  private Lanes() {}

  /** out = t * a. */
  static void times(float[] out, float t, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = t * a[i];
    }
  }

  /** sum += t * a, then t * b. */
  static void addPair(float[] sum, float t, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      sum[i] = sum[i] + t * a[i] + t * b[i];
    }
  }

  /** Three weighted sums over one row: a += ta * v, b += tb * v, c += tc * v. */
  static void addThree(
      float[] a, float ta, float[] b, float tb, float[] c, float tc, float[] v, int n) {
    for (int i = 0; i < n; i++) {
      a[i] += ta * v[i];
      b[i] += tb * v[i];
      c[i] += tc * v[i];
    }
  }

  /** out = a + b. */
  static void sum(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] + b[i];
    }
  }

  /** sum += a. */
  static void add(float[] sum, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      sum[i] += a[i];
    }
  }

  /** out = a / b. */
  static void ratio(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] / b[i];
    }
  }

  /** best = the largest of best, a - cost and b - cost. */
  static void relax(float[] best, float[] a, float[] b, float cost, int n) {
    for (int i = 0; i < n; i++) {
      best[i] = Math.max(best[i], Math.max(a[i], b[i]) - cost);
    }
  }

  /** out = the largest of a, less - lessCost and more - moreCost. */
  static void relax(
      float[] out, float[] a, float[] less, float lessCost, float[] more, float moreCost, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], Math.max(less[i] - lessCost, more[i] - moreCost));
    }
  }

  /** out = the largest of a, b - cost and c - cost, plus u + v. */
  static void relaxAndAdd(
      float[] out, float[] a, float[] b, float[] c, float cost, float[] u, float[] v, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], Math.max(b[i], c[i]) - cost) + (u[i] + v[i]);
    }
  }

  /** out = the larger of same and max(less, more) - bendCost, less cost. */
  static void bend(
      float[] out, float[] same, float[] less, float[] more, float bendCost, float cost, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(same[i], Math.max(less[i], more[i]) - bendCost) - cost;
    }
  }

  /** sum += g * v. */
  public static void addShare(float[] sum, float g, float[] v, int n) {
    for (int i = 0; i < n; i++) {
      sum[i] += g * v[i];
    }
  }

  /** v = v / by. */
  public static void divide(float[] v, float by, int n) {
    for (int i = 0; i < n; i++) {
      v[i] /= by;
    }
  }

  /** out = v - (above + below) / 2: how much a row stands out of its neighbours. */
  public static void outstanding(float[] out, float[] v, float[] above, float[] below, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = v[i] - 0.5f * (above[i] + below[i]);
    }
  }

  /** out = a - b. */
  public static void difference(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] - b[i];
    }
  }

  /** v = v / unit, limited to low..high. */
  public static void limit(float[] v, float unit, float low, float high, int n) {
    for (int i = 0; i < n; i++) {
      v[i] = Math.max(low, Math.min(high, v[i] / unit));
    }
  }

  /** v = its positive part, minus = the magnitude of its negative part. */
  public static void signs(float[] v, float[] minus, int n) {
    for (int i = 0; i < n; i++) {
      float x = v[i];
      v[i] = Math.max(0f, x);
      minus[i] = Math.max(0f, -x);
    }
  }

  /** best = the larger of best and v. */
  public static void larger(float[] best, float[] v, int n) {
    for (int i = 0; i < n; i++) {
      best[i] = Math.max(best[i], v[i]);
    }
  }

  /** out = the larger of a and b. */
  static void larger(float[] out, float[] a, float[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], b[i]);
    }
  }
}
