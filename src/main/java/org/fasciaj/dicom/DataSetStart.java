package org.fasciaj.dicom;

import java.io.IOException;

/**
 * The encoding of a data set as its first bytes show it: tag, then a representation in letters or a
 * length.
 */
enum DataSetStart {
  IMPLICIT_LE(false, false),
  EXPLICIT_LE(true, false),
  EXPLICIT_BE(true, true),
  NONE(true, false);

  /** Groups that a data set or a file meta information begins with. */
  private static final int[] FIRST_GROUPS = {0x0002, 0x0004, 0x0008};

  /** Longest first value: an image's first attributes are short. */
  private static final long LONGEST_FIRST = 1 << 16;

  private final boolean explicit;
  private final boolean bigEndian;

  DataSetStart(boolean explicit, boolean bigEndian) {
    this.explicit = explicit;
    this.bigEndian = bigEndian;
  }

  boolean explicit() {
    return explicit;
  }

  boolean bigEndian() {
    return bigEndian;
  }

  /** What the syntax says; explicit little-endian when it is unknown. */
  static DataSetStart of(TransferSyntax syntax) {
    if (syntax == null) {
      return EXPLICIT_LE;
    }
    if (syntax.bigEndian()) {
      return EXPLICIT_BE;
    }
    return syntax.explicitVr() ? EXPLICIT_LE : IMPLICIT_LE;
  }

  /** Looks at the next eight bytes without taking them; NONE when they are no attribute. */
  static DataSetStart sniff(Cursor cursor) throws IOException {
    if (cursor.available(8) < 8) {
      return NONE;
    }
    int little = cursor.peek(1) << 8 | cursor.peek(0);
    int big = cursor.peek(0) << 8 | cursor.peek(1);
    boolean named = Vr.of(cursor.peek(4), cursor.peek(5)) != null;
    if (isFirst(little)) {
      if (named) {
        return EXPLICIT_LE;
      }
      long length =
          (cursor.peek(7) << 24 | cursor.peek(6) << 16 | cursor.peek(5) << 8 | cursor.peek(4))
              & 0xFFFFFFFFL;
      boolean fits = length <= Math.min(LONGEST_FIRST, cursor.size() - cursor.position() - 8);
      return fits ? IMPLICIT_LE : NONE;
    }
    return isFirst(big) && named ? EXPLICIT_BE : NONE;
  }

  private static boolean isFirst(int group) {
    for (int first : FIRST_GROUPS) {
      if (group == first) {
        return true;
      }
    }
    return false;
  }
}
