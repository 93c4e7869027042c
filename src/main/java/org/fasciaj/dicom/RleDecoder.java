package org.fasciaj.dicom;

import java.util.Arrays;
import org.fasciaj.Reason;

/** RLE frames (PS3.5 annex G): one packed segment per byte of a pixel, high bytes first. */
final class RleDecoder implements FrameDecoder {
  private static final int HEADER = 64;

  private byte[] planes = new byte[0];
  private short[] words = new short[0];

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    int channels = format.photometric().channels();
    int bytes = format.bitsAllocated() / 8;
    int segments = channels * bytes;
    int pixels = format.pixels();
    if (length < HEADER || littleEndian(data, 0) != segments) {
      throw damaged("the RLE header does not fit the pixel format");
    }
    long total = (long) pixels * segments;
    if (planes.length != total) {
      planes = new byte[Math.toIntExact(total)];
    }
    for (int i = 0; i < segments; i++) {
      long from = littleEndian(data, 4 + 4 * i) & 0xFFFFFFFFL;
      long to = i + 1 < segments ? littleEndian(data, 8 + 4 * i) & 0xFFFFFFFFL : length;
      if (from < HEADER || to < from || to > length) {
        throw damaged("the RLE segments lie outside the frame");
      }
      unpack(data, (int) from, (int) to, i * pixels, (i + 1) * pixels);
    }
    Samples.Colour colour = format.photometric().colour();
    if (bytes == 1) {
      return new Samples(planes, null, channels, true, colour);
    }
    int count = pixels * channels;
    if (words.length != count) {
      words = new short[count];
    }
    for (int channel = 0; channel < channels; channel++) {
      int high = 2 * channel * pixels;
      for (int i = 0; i < pixels; i++) {
        words[channel * pixels + i] =
            (short) (planes[high + i] << 8 | (planes[high + pixels + i] & 0xFF));
      }
    }
    return new Samples(null, words, channels, true, colour);
  }

  private void unpack(byte[] data, int start, int end, int target, int targetEnd)
      throws DicomException {
    int in = start;
    int out = target;
    while (out < targetEnd) {
      if (in >= end) {
        throw damaged("an RLE segment ends early");
      }
      int control = data[in++];
      if (control >= 0) {
        // A literal run may reach into the padding of the last segment.
        int count = Math.min(control + 1, targetEnd - out);
        if (in + count > end) {
          throw damaged("an RLE segment ends inside a run");
        }
        System.arraycopy(data, in, planes, out, count);
        in += control + 1;
        out += count;
      } else if (control != -128) {
        if (in >= end) {
          throw damaged("an RLE segment ends inside a run");
        }
        int next = Math.min(targetEnd, out + 1 - control);
        Arrays.fill(planes, out, next, data[in++]);
        out = next;
      }
    }
  }

  private static int littleEndian(byte[] data, int at) {
    return (data[at] & 0xFF)
        | (data[at + 1] & 0xFF) << 8
        | (data[at + 2] & 0xFF) << 16
        | data[at + 3] << 24;
  }

  private static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }
}
