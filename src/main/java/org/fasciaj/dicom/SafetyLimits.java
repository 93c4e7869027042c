package org.fasciaj.dicom;

/**
 * Hard ceilings against hostile files: what a header claims is checked against these before
 * anything is allocated. All are far above what an ultrasound scanner writes.
 */
final class SafetyLimits {
  /** Longest value that is kept, in bytes; a longer one (private raw data) is passed over. */
  static final int VALUE_BYTES = 1 << 20;

  /** All kept values of a file together, in bytes. */
  static final long HEADER_BYTES = 16L << 20;

  /** Values of one attribute. */
  static final int VALUES = 1 << 16;

  /** Attributes and items of a file. */
  static final int ELEMENTS = 100_000;

  /** Sequences inside sequences. */
  static final int DEPTH = 32;

  /** Frames of a loop: three hours at 30 per second are 324 000, a clinical loop some hundred. */
  static final int FRAMES = 100_000;

  /** Fragments of encapsulated pixel data. */
  static final int FRAGMENTS = 400_000;

  /** Pixels of a frame: 33 million, a 4K screen has 8. */
  static final long PIXELS = 1L << 25;

  /** Bytes of one compressed frame. */
  static final long COMPRESSED_FRAME = 128L << 20;

  /** Bytes that a deflated data set may grow to. */
  static final long INFLATED_BYTES = 1L << 30;

  /** Growth of a deflated data set beyond the first {@link #INFLATED_FREE} bytes. */
  static final long INFLATED_RATIO = 200;

  /** Inflated bytes for which the ratio is not looked at: an empty picture packs very well. */
  static final long INFLATED_FREE = 16L << 20;

  private SafetyLimits() {}
}
