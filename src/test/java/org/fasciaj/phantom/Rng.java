package org.fasciaj.phantom;

/**
 * Random numbers that are the same on every machine and Java version: SplitMix64 (Steele, Lea and
 * Flood 2014) written out, with no library call whose last bit may differ. Not thread-safe.
 */
public final class Rng {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /** Starts a stream. */
  public Rng(long seed) {
    state = mix(seed + GOLDEN);
  }

  /** An independent stream for one purpose, which does not move this one. */
  public Rng fork(int purpose) {
    return new Rng(mix(state ^ mix(purpose * GOLDEN + 1)));
  }

  /** 64 random bits. */
  public long bits() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long seed) {
    long z = seed;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** Uniform between two values. */
  public double in(double low, double high) {
    return low + (high - low) * unit();
  }

  /** Uniform whole number, both ends included. */
  public int pick(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  /** True with the given probability. */
  public boolean chance(double p) {
    return unit() < p;
  }

  /**
   * Nearly normal, mean 0, variance 1: the sum of four 16-bit uniforms of one draw. Its tails end
   * at 3.5, which no convolved field shows.
   */
  public float gauss() {
    long b = bits();
    long sum = (b & 0xFFFF) + ((b >>> 16) & 0xFFFF) + ((b >>> 32) & 0xFFFF) + (b >>> 48);
    // four uniforms on 0..65535 have mean 2 * 65535 and variance 4 * (65536^2 - 1) / 12
    return (sum - 131070L) * 2.6429e-5f;
  }
}
