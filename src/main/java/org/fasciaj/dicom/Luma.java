package org.fasciaj.dicom;

/** Integer luma and chroma (PS3.3 C.7.6.3.1.2, YBR_FULL) with weights in 256ths. */
final class Luma {
  /** Chroma of every grey. */
  static final int NEUTRAL = 128;

  private Luma() {}

  /** Luma of a colour of 0 to 255. */
  static int y(int r, int g, int b) {
    return (77 * r + 150 * g + 29 * b + 128) >> 8;
  }

  /** Blue chroma, 0 to 255, 128 for grey. */
  static int cb(int r, int g, int b) {
    return Math.min(255, NEUTRAL + ((-43 * r - 85 * g + 128 * b + 128) >> 8));
  }

  /** Red chroma, 0 to 255, 128 for grey. */
  static int cr(int r, int g, int b) {
    return Math.min(255, NEUTRAL + ((128 * r - 107 * g - 21 * b + 128) >> 8));
  }
}
