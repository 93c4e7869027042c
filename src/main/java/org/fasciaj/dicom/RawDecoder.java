package org.fasciaj.dicom;

import org.fasciaj.Reason;

/** Uncompressed frames, little-endian (PS3.5 8.2). */
final class RawDecoder implements FrameDecoder {
  private short[] words = new short[0];
  private byte[] full = new byte[0];

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    if (length < format.frameBytes()) {
      throw new DicomException(Reason.DAMAGED_FILE, "a frame is shorter than its rows need");
    }
    int channels = format.photometric().channels();
    Samples.Colour colour = format.photometric().colour();
    if (format.photometric() == Photometric.YBR_FULL_422) {
      return new Samples(expand(data, format), null, 3, false, colour);
    }
    if (format.bitsAllocated() == 8) {
      return new Samples(data, null, channels, format.planar(), colour);
    }
    int count = format.pixels() * channels;
    if (words.length != count) {
      words = new short[count];
    }
    for (int i = 0; i < count; i++) {
      words[i] = (short) (data[2 * i + 1] << 8 | (data[2 * i] & 0xFF));
    }
    return new Samples(null, words, channels, format.planar(), colour);
  }

  /** Y1 Y2 Cb Cr for every pair of pixels (PS3.3 C.7.6.3.1.2). */
  private byte[] expand(byte[] data, PixelFormat format) {
    if (full.length != 3 * format.pixels()) {
      full = new byte[3 * format.pixels()];
    }
    int out = 0;
    int in = 0;
    for (int row = 0; row < format.rows(); row++) {
      for (int column = 0; column < format.columns(); column += 2) {
        int pair = Math.min(2, format.columns() - column);
        for (int i = 0; i < pair; i++) {
          full[out++] = data[in + i];
          full[out++] = data[in + 2];
          full[out++] = data[in + 3];
        }
        in += 4;
      }
    }
    return full;
  }
}
