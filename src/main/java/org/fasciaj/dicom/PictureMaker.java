package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;

/**
 * Turns samples into luma and chroma in one pass. The chroma arrays belong to the memory and hold
 * until its next frame.
 */
final class PictureMaker {
  private final PixelFormat format;
  private final float[] greyTable;
  private final Palette palette;
  private final boolean coarse;
  private final FrameMemory memory;
  private byte[] blue;
  private byte[] red;

  PictureMaker(PixelFormat format, Attributes set, TransferSyntax.Codec codec, FrameMemory memory)
      throws DicomException {
    this.memory = memory;
    this.format = format;
    boolean mono = format.photometric().channels() == 1;
    palette = format.photometric() == Photometric.PALETTE ? new Palette(format, set) : null;
    greyTable = mono && palette == null ? GreyTable.of(format, set) : null;
    coarse = format.photometric() == Photometric.YBR_FULL_422 || codec == TransferSyntax.Codec.JPEG;
  }

  /**
   * Makes the picture.
   *
   * @param grey of the picture's size, receives the luma
   */
  Picture make(Samples samples, GrayF32 grey) {
    if (greyTable != null) {
      fillGrey(samples, grey.data);
      return new Picture(grey, null, null, false);
    }
    blue = memory.blue(format.pixels());
    red = memory.red(format.pixels());
    if (palette != null) {
      fillPalette(samples, grey.data);
    } else {
      fillColour(samples.words() == null ? samples : narrowed(samples), grey.data);
    }
    return new Picture(grey, blue, red, coarse);
  }

  private void fillGrey(Samples samples, float[] target) {
    if (samples.words() != null) {
      short[] words = samples.words();
      for (int i = 0; i < target.length; i++) {
        target[i] = greyTable[words[i] & 0xFFFF];
      }
    } else {
      byte[] bytes = samples.bytes();
      for (int i = 0; i < target.length; i++) {
        target[i] = greyTable[bytes[i] & 0xFF];
      }
    }
  }

  private void fillPalette(Samples samples, float[] target) {
    byte[] luma = palette.luma();
    for (int i = 0; i < target.length; i++) {
      int index = samples.words() != null ? samples.words()[i] & 0xFFFF : samples.bytes()[i] & 0xFF;
      target[i] = luma[index] & 0xFF;
      blue[i] = palette.blue()[index];
      red[i] = palette.red()[index];
    }
  }

  private void fillColour(Samples samples, float[] target) {
    int step = samples.planar() ? 1 : 3;
    int second = samples.planar() ? target.length : 1;
    if (samples.colour() == Samples.Colour.RGB) {
      convert(samples.bytes(), step, second, target, blue, red);
    } else if (step == 1) {
      copy(samples.bytes(), target, blue, red);
    } else {
      split(samples.bytes(), target, blue, red);
    }
  }

  // One loop for each order of the samples, each small: together in one they take twice the time.

  private static void convert(
      byte[] bytes, int step, int second, float[] grey, byte[] blue, byte[] red) {
    for (int i = 0, at = 0; i < grey.length; i++, at += step) {
      int r = bytes[at] & 0xFF;
      int g = bytes[at + second] & 0xFF;
      int b = bytes[at + 2 * second] & 0xFF;
      if (r == g && g == b) {
        // Most of a scanner's screen is grey, whose luma and chroma are known.
        grey[i] = r;
        blue[i] = (byte) Luma.NEUTRAL;
        red[i] = (byte) Luma.NEUTRAL;
      } else {
        grey[i] = Luma.y(r, g, b);
        blue[i] = (byte) Luma.cb(r, g, b);
        red[i] = (byte) Luma.cr(r, g, b);
      }
    }
  }

  private static void copy(byte[] bytes, float[] grey, byte[] blue, byte[] red) {
    for (int i = 0; i < grey.length; i++) {
      grey[i] = bytes[i] & 0xFF;
    }
    System.arraycopy(bytes, grey.length, blue, 0, grey.length);
    System.arraycopy(bytes, 2 * grey.length, red, 0, grey.length);
  }

  private static void split(byte[] bytes, float[] grey, byte[] blue, byte[] red) {
    for (int i = 0, at = 0; i < grey.length; i++, at += 3) {
      grey[i] = bytes[at] & 0xFF;
      blue[i] = bytes[at + 1];
      red[i] = bytes[at + 2];
    }
  }

  /** The upper eight of the stored bits. */
  private Samples narrowed(Samples samples) {
    int shift = format.highBit() - 7;
    byte[] bytes = new byte[samples.words().length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((samples.words()[i] & 0xFFFF) >> shift);
    }
    return new Samples(bytes, null, samples.channels(), samples.planar(), samples.colour());
  }
}
