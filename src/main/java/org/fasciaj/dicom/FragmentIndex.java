package org.fasciaj.dicom;

import java.io.IOException;
import java.util.Arrays;
import org.fasciaj.Reason;

/** Walks the items of encapsulated pixel data (PS3.5 A.4) without reading their content. */
final class FragmentIndex {
  private FragmentIndex() {}

  /** Reads from the first item to the delimiter, or to a file's end that leaves no item half. */
  static PixelLocation read(Cursor cursor) throws IOException {
    long[] offsets = new long[0];
    long[] starts = new long[16];
    int[] lengths = new int[16];
    int count = -1;
    while (!cursor.atEnd()) {
      int tag = cursor.readTag();
      int length = cursor.readInt();
      if (tag == Tag.SEQUENCE_END) {
        break;
      }
      if (tag != Tag.ITEM || length < 0) {
        throw new DicomException(Reason.DAMAGED_FILE, "the list of pixel fragments is broken");
      }
      if (count < 0) {
        offsets = readOffsets(cursor, length);
        count = 0;
        continue;
      }
      if (count >= SafetyLimits.FRAGMENTS) {
        throw new DicomException(Reason.LIMIT_EXCEEDED, "too many pixel fragments");
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        lengths = Arrays.copyOf(lengths, 2 * count);
      }
      starts[count] = cursor.position();
      lengths[count++] = length;
      cursor.skip(length);
    }
    int fragments = Math.max(0, count);
    return new PixelLocation(
        Vr.OB, 0, 0, Arrays.copyOf(starts, fragments), Arrays.copyOf(lengths, fragments), offsets);
  }

  private static long[] readOffsets(Cursor cursor, int length) throws IOException {
    if (length > 4 * SafetyLimits.FRAMES) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "the offset table is too long");
    }
    cursor.requireInside(length);
    long[] offsets = new long[length / 4];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = cursor.readInt() & 0xFFFFFFFFL;
    }
    cursor.skip(length & 3);
    return offsets;
  }

  /** Passes over encapsulated pixels that nobody wants, such as those of an icon. */
  static void skip(Cursor cursor) throws IOException {
    read(cursor);
  }
}
