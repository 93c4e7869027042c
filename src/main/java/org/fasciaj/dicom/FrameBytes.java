package org.fasciaj.dicom;

import java.util.Arrays;
import java.util.Locale;
import org.fasciaj.Reason;
import org.fasciaj.dicom.TransferSyntax.Codec;

/**
 * Fetches the stored bytes of one frame at a time into a buffer that is reused: by position from
 * native pixel data, from one or more fragments of encapsulated ones (PS3.5 A.4). Not thread-safe.
 */
final class FrameBytes {
  private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] J2K_START = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};

  private final DicomFile file;
  private final PixelLocation pixels;
  private final long frameBytes;

  /** Number of each frame's first fragment, and the number of fragments; null when native. */
  private final int[] firstFragments;

  private final boolean swap;
  private final FrameMemory memory;
  private byte[] data = new byte[0];

  /**
   * Checks that the pixel data can hold the frames.
   *
   * @throws DicomException DAMAGED_FILE when they cannot
   */
  FrameBytes(DicomFile file, PixelFormat format, Codec codec, FrameMemory memory)
      throws DicomException {
    this.file = file;
    this.memory = memory;
    pixels = file.pixels();
    frameBytes = format.frameBytes();
    if (pixels.encapsulated() != (codec != Codec.NATIVE)) {
      throw damaged("the pixels are not stored in the way that the transfer syntax names");
    }
    // Words were turned round as a whole by big-endian writers, bytes of 8-bit samples included.
    swap = file.bigEndian() && pixels.vr() == Vr.OW;
    if (pixels.encapsulated()) {
      firstFragments = assign(format.frames(), codec);
      return;
    }
    firstFragments = null;
    long needed = Math.multiplyExact(frameBytes, (long) format.frames());
    if (pixels.length() < needed) {
      throw damaged(
          String.format(Locale.ROOT, "Pixel Data holds %d of %d bytes", pixels.length(), needed));
    }
  }

  /** The bytes of the frame that was read last; more than its length may follow. */
  byte[] data() {
    return data;
  }

  /**
   * Reads a frame.
   *
   * @return its length in bytes
   */
  int read(int frame) throws DicomException {
    return pixels.encapsulated() ? readFragments(frame) : readNative(frame);
  }

  private int readNative(int frame) throws DicomException {
    int length = Math.toIntExact(frameBytes);
    long offset = frameBytes * frame;
    if (!swap) {
      require(length);
      file.read(pixels.start() + offset, data, 0, length);
      return length;
    }
    // Read whole words, and drop the first byte when the frame begins inside one.
    int lead = (int) (offset & 1);
    int words = (int) Math.min(length + lead + 1 & ~1, pixels.length() - offset + lead);
    require(words + 1);
    file.read(pixels.start() + offset - lead, data, 0, words);
    byte[] turned = ElementWriter.swapped(Arrays.copyOf(data, words), 2);
    System.arraycopy(turned, lead, data, 0, Math.min(length, words - lead));
    return length;
  }

  private int readFragments(int frame) throws DicomException {
    long total = 0;
    for (int i = firstFragments[frame]; i < firstFragments[frame + 1]; i++) {
      total += pixels.fragmentLengths()[i];
    }
    if (total > SafetyLimits.COMPRESSED_FRAME) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "a compressed frame is too long");
    }
    require((int) total);
    int at = 0;
    for (int i = firstFragments[frame]; i < firstFragments[frame + 1]; i++) {
      file.read(pixels.fragmentStarts()[i], data, at, pixels.fragmentLengths()[i]);
      at += pixels.fragmentLengths()[i];
    }
    return at;
  }

  private void require(int length) {
    data = memory.stored(length);
  }

  private int[] assign(int frames, Codec codec) throws DicomException {
    int fragments = pixels.fragmentStarts().length;
    if (fragments < frames) {
      throw damaged("there are " + fragments + " pixel fragments for " + frames + " frames");
    }
    int[] first = new int[frames + 1];
    first[frames] = fragments;
    if (frames == 1) {
      return first;
    }
    if (fragments == frames) {
      Arrays.setAll(first, i -> i);
      return first;
    }
    long[] offsets = pixels.offsets();
    if (offsets.length != frames) {
      offsets = file.attributes().integers(Tag.EXTENDED_OFFSETS);
    }
    if (offsets.length == frames && byOffsets(offsets, first)) {
      return first;
    }
    if (codec != Codec.RLE && codec != Codec.RAW_FRAMES && byStartMarks(codec, first)) {
      return first;
    }
    throw damaged("the pixel fragments cannot be assigned to frames");
  }

  private boolean byOffsets(long[] offsets, int[] first) {
    long[] starts = pixels.fragmentStarts();
    for (int i = 0; i < offsets.length; i++) {
      first[i] = Arrays.binarySearch(starts, starts[0] + offsets[i]);
      if (first[i] < 0 || (i == 0 ? first[0] != 0 : first[i] <= first[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /** Without a usable table a frame begins where a fragment begins like a stream. */
  private boolean byStartMarks(Codec codec, int[] first) throws DicomException {
    byte[] mark = codec == Codec.JPEG_2000 ? J2K_START : JPEG_START;
    byte[] head = new byte[mark.length];
    int frame = 0;
    for (int i = 0; i < pixels.fragmentStarts().length; i++) {
      if (pixels.fragmentLengths()[i] < mark.length) {
        continue;
      }
      file.read(pixels.fragmentStarts()[i], head, 0, mark.length);
      if (Arrays.equals(head, mark)) {
        if (frame == first.length - 1) {
          return false;
        }
        first[frame++] = i;
      }
    }
    return frame == first.length - 1 && first[0] == 0;
  }

  private static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }
}
