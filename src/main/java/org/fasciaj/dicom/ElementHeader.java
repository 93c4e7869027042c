package org.fasciaj.dicom;

import java.io.IOException;

/** Tag, representation and length of the attribute that is being read. Reused; not thread-safe. */
final class ElementHeader {
  private final Cursor cursor;
  int tag;
  Vr vr;

  /** As read: an unsigned number, or {@link ElementWriter#UNDEFINED}. */
  int length;

  ElementHeader(Cursor cursor) {
    this.cursor = cursor;
  }

  long unsignedLength() {
    return length & 0xFFFFFFFFL;
  }

  /** Reads what follows the tag. */
  void read(int newTag, boolean explicit) throws IOException {
    tag = newTag;
    if (!explicit) {
      vr = Dictionary.vr(tag);
      length = cursor.readInt();
      return;
    }
    int word = cursor.readShort();
    int first = cursor.isBigEndian() ? word >>> 8 : word & 0xFF;
    int second = cursor.isBigEndian() ? word & 0xFF : word >>> 8;
    vr = Vr.of(first, second);
    if (vr == null && !(isLetter(first) && isLetter(second))) {
      // Some writers slip into the implicit encoding, where these two bytes begin the length;
      // others leave the representation blank.
      int other = cursor.readShort();
      length = cursor.isBigEndian() ? word << 16 | other : other << 16 | word;
      vr = Dictionary.vr(tag);
      if (length != ElementWriter.UNDEFINED
          && unsignedLength() > cursor.size() - cursor.position()) {
        length = other;
        vr = Vr.UN;
      }
    } else if (vr == null || vr.hasLongLength()) {
      // A representation newer than this list has the long form, and its value stays bytes.
      vr = vr == null ? Vr.UN : vr;
      cursor.readShort();
      length = cursor.readInt();
    } else {
      length = cursor.readShort();
    }
  }

  private static boolean isLetter(int letter) {
    return letter >= 'A' && letter <= 'Z';
  }
}
