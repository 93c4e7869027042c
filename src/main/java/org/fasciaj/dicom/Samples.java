package org.fasciaj.dicom;

/**
 * A decoded frame before any meaning is given to its numbers. One of the arrays is null. The arrays
 * belong to the decoder and hold until its next frame.
 *
 * @param bytes samples of at most 8 bits
 * @param words samples of up to 16 bits, unsigned as stored
 * @param channels 1 or 3
 * @param planar true when each channel lies by itself, one after the other
 * @param colour what three channels mean
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Samples(byte[] bytes, short[] words, int channels, boolean planar, Colour colour) {
  /** Meaning of the channels. */
  enum Colour {
    GREY,
    RGB,
    YBR
  }

  static Samples grey(byte[] bytes) {
    return new Samples(bytes, null, 1, false, Colour.GREY);
  }

  static Samples grey(short[] words) {
    return new Samples(null, words, 1, false, Colour.GREY);
  }
}
