package org.fasciaj.phantom;

/** Amplitude from and to decibel, the same on every machine (StrictMath). */
final class Decibel {
  private static final int LOW = -120;
  private static final int STEPS_PER_DB = 20;
  private static final float[] TABLE = new float[(60 - LOW) * STEPS_PER_DB + 1];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = (float) StrictMath.pow(10, (LOW + i / (double) STEPS_PER_DB) / 20);
    }
  }

  private Decibel() {}

  /** Amplitude ratio of a level, read from a table in steps of 0.05 dB, -120 to 60 dB. */
  static float amplitude(double db) {
    int i = (int) ((db - LOW) * STEPS_PER_DB + 0.5);
    return TABLE[Math.max(0, Math.min(TABLE.length - 1, i))];
  }

  /** Level of an amplitude ratio in dB. */
  static double level(double amplitude) {
    return 20 * StrictMath.log10(amplitude);
  }
}
