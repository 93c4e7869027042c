package org.fasciaj.dicom;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.util.EnumMap;
import java.util.Map;
import org.fasciaj.dicom.TransferSyntax.Codec;

/**
 * Arrays and decoders that one worker uses again from file to file, so that a batch allocates
 * nothing of a picture's size. Files opened with the same memory share the pictures too: a frame
 * holds until the next one is decoded with this memory. Not thread-safe: one per worker.
 *
 * <p>Against fresh arrays for each file, a raw file of 577 x 481 takes 24 KB of allocation instead
 * of 1.4 MB and half the time, an RLE file the same, a JPEG file in colour 23 KB instead of 5.8 MB
 * and two thirds of the time.
 */
public final class FrameMemory {
  private final Map<Codec, FrameDecoder> decoders = new EnumMap<>(Codec.class);
  private byte[] stored = new byte[0];
  private GrayF32 grey = new GrayF32(1, 1);
  private GrayU8 mask = new GrayU8(1, 1);
  private byte[] blue = new byte[0];
  private byte[] red = new byte[0];
  private ColourFinder colours;

  /** Starts empty: every array is made when a file first needs it. */
  public FrameMemory() {}

  /** Room for the stored bytes of a frame, and as a rule for more. */
  byte[] stored(int length) {
    if (stored.length < length) {
      stored = new byte[length];
    }
    return stored;
  }

  FrameDecoder decoder(Codec codec) {
    return decoders.computeIfAbsent(codec, FrameMemory::newDecoder);
  }

  private static FrameDecoder newDecoder(Codec codec) {
    return switch (codec) {
      case NATIVE, RAW_FRAMES, NONE -> new RawDecoder();
      case RLE -> new RleDecoder();
      case JPEG -> new JpegDecoder();
      case JPEG_LS -> new JlsDecoder();
      case JPEG_2000 -> new Jpeg2000Decoder();
    };
  }

  /** A picture of just this size with what was left in it. */
  GrayF32 grey(int columns, int rows) {
    if (grey.width != columns || grey.height != rows) {
      grey = new GrayF32(columns, rows);
    }
    return grey;
  }

  /** A mask of just this size with what was left in it. */
  GrayU8 mask(int columns, int rows) {
    if (mask.width != columns || mask.height != rows) {
      mask = new GrayU8(columns, rows);
    }
    return mask;
  }

  /** Blue chroma for just so many pixels. */
  byte[] blue(int pixels) {
    if (blue.length != pixels) {
      blue = new byte[pixels];
    }
    return blue;
  }

  /** Red chroma for just so many pixels. */
  byte[] red(int pixels) {
    if (red.length != pixels) {
      red = new byte[pixels];
    }
    return red;
  }

  ColourFinder colours(int columns, int rows) {
    if (colours == null || !colours.fits(columns, rows)) {
      colours = new ColourFinder(columns, rows);
    }
    return colours;
  }
}
