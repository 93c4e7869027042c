package org.fasciaj.report.pdf;

/**
 * How a text looks. Immutable.
 *
 * @param size height, points
 * @param bold whether it is heavy
 * @param colour red, green, blue in hexadecimal digits, as in 0x1B1B1B
 */
record Style(float size, boolean bold, int colour) {
  /** Near black, and the grey of notes: 15:1 and 8.9:1 on white. */
  static final int INK = 0x1B1B1B;

  static final int SOFT = 0x4A4A4A;

  /** Distance of two lines over the size of the text. */
  private static final float LEADING = 1.32f;

  float line() {
    return size * LEADING;
  }

  Style sized(float newSize) {
    return new Style(newSize, bold, colour);
  }

  Style heavy() {
    return new Style(size, true, colour);
  }

  Style coloured(int newColour) {
    return new Style(size, bold, newColour);
  }
}
