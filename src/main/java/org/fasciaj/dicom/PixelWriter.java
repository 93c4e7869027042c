package org.fasciaj.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the Pixel Data element, native or encapsulated (PS3.5 A.4). Stateless. */
final class PixelWriter {
  /** Largest value length and largest offset that the encoding holds. */
  private static final long LONGEST = 0xFFFFFFFEL;

  private PixelWriter() {}

  static void writeNative(
      OutputStream out, ElementWriter elements, Vr vr, boolean swap, PixelFrames frames)
      throws IOException {
    long frameLength = length(frames.fragments(0));
    long total = Math.multiplyExact(frameLength, (long) frames.count());
    if (total > LONGEST) {
      throw new IOException("the pixels are too long for an uncompressed file");
    }
    elements.writeHeader(Tag.PIXEL_DATA, vr, (int) (total + (total & 1)));
    for (int i = 0; i < frames.count(); i++) {
      List<byte[]> fragments = frames.fragments(i);
      if (length(fragments) != frameLength) {
        throw new IOException("frame " + (i + 1) + " differs in length from the first");
      }
      for (byte[] fragment : fragments) {
        out.write(swap ? ElementWriter.swapped(fragment, vr.width()) : fragment);
      }
    }
    if ((total & 1) != 0) {
      out.write(0);
    }
  }

  static void writeEncapsulated(
      OutputStream out, ElementWriter elements, PixelFrames frames, boolean table)
      throws IOException {
    elements.writeHeader(Tag.PIXEL_DATA, Vr.OB, ElementWriter.UNDEFINED);
    elements.writeItemHeader(Tag.ITEM, table ? Math.multiplyExact(4, frames.count()) : 0);
    if (table) {
      long offset = 0;
      for (int i = 0; i < frames.count(); i++) {
        if (offset > LONGEST) {
          throw new IOException("the frames are too long for an offset table");
        }
        elements.writeInt((int) offset);
        for (byte[] fragment : frames.fragments(i)) {
          offset += 8 + fragment.length + (fragment.length & 1);
        }
      }
    }
    for (int i = 0; i < frames.count(); i++) {
      for (byte[] fragment : frames.fragments(i)) {
        elements.writeItemHeader(Tag.ITEM, fragment.length + (fragment.length & 1));
        out.write(fragment);
        if ((fragment.length & 1) != 0) {
          out.write(0);
        }
      }
    }
    elements.writeItemHeader(Tag.SEQUENCE_END, 0);
  }

  private static long length(List<byte[]> fragments) {
    return fragments.stream().mapToLong(f -> f.length).sum();
  }
}
