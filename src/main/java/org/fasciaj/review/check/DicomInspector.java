package org.fasciaj.review.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.fasciaj.review.pack.BlindDicom;

/**
 * Walks a DICOM file of a package, byte for byte, by a parser of its own that knows Explicit VR
 * Little Endian only (PS3.5 7.1.2): every attribute at any depth must be on the closed list with a
 * value that the list allows, and nothing may lie before, between or behind. Not thread-safe.
 */
final class DicomInspector {
  private static final Set<String> LONG =
      Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

  private static final int PREAMBLE = 128;
  private static final int ITEM = 0xFFFEE000;
  private static final int DEEPEST = 4;

  private final byte[] b;
  private final Map<Integer, String> allowed = BlindDicom.allowed();
  private final BiConsumer<String, String> leak;

  private DicomInspector(byte[] bytes, BiConsumer<String, String> leak) {
    this.b = bytes;
    this.leak = leak;
  }

  /**
   * Inspects.
   *
   * @param leak takes place and sentence of each thing that does not belong
   */
  static void inspect(byte[] bytes, BiConsumer<String, String> leak) {
    new DicomInspector(bytes, leak).walk();
  }

  private void walk() {
    for (int i = 0; i < Math.min(PREAMBLE, b.length); i++) {
      if (b[i] != 0) {
        leak.accept("preamble", "the preamble is not empty");
        break;
      }
    }
    if (b.length < PREAMBLE + 4
        || !new String(b, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM")) {
      leak.accept("start", "no DICOM file");
      return;
    }
    dataSet(PREAMBLE + 4, b.length, 0);
  }

  private void dataSet(int from, int to, int depth) {
    int at = from;
    long last = -1;
    while (at < to) {
      if (at + 8 > to) {
        leak.accept("end", (to - at) + " bytes behind the last attribute");
        return;
      }
      int tag = tag(at);
      String place = String.format(java.util.Locale.ROOT, "(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
      String vr = new String(b, at + 4, 2, StandardCharsets.ISO_8859_1);
      boolean wide = LONG.contains(vr);
      if (wide && at + 12 > to) {
        leak.accept(place, "the file breaks off");
        return;
      }
      long length = wide ? u32(at + 8) : u16(at + 6);
      int value = at + (wide ? 12 : 8);
      if (!vr.matches("[A-Z]{2}") || value + length > to || Integer.toUnsignedLong(tag) <= last) {
        leak.accept(place, "bytes that are no attribute of this file");
        return;
      }
      last = Integer.toUnsignedLong(tag);
      attribute(place, tag, vr, value, (int) length, depth);
      at = (int) (value + length);
    }
  }

  private void attribute(String place, int tag, String vr, int value, int length, int depth) {
    String pattern = allowed.get(tag);
    if (pattern == null) {
      leak.accept(place, "an attribute that is not on the closed list");
    }
    if (vr.equals("SQ") && depth < DEEPEST) {
      items(place, value, value + length, depth);
      return;
    }
    if (pattern != null && !pattern.equals("*")) {
      String text = new String(b, value, length, StandardCharsets.ISO_8859_1);
      String bare = text.replaceAll("[ \\x00]$", "");
      if (!Pattern.matches(pattern, bare)) {
        leak.accept(place, "a value that the closed list does not allow");
      }
    }
  }

  private void items(String place, int from, int to, int depth) {
    int at = from;
    while (at < to) {
      if (at + 8 > to || tag(at) != ITEM || at + 8 + u32(at + 4) > to) {
        leak.accept(place, "bytes between items");
        return;
      }
      int length = (int) u32(at + 4);
      dataSet(at + 8, at + 8 + length, depth + 1);
      at += 8 + length;
    }
  }

  private int tag(int at) {
    return u16(at) << 16 | u16(at + 2);
  }

  private int u16(int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  private long u32(int at) {
    return u16(at) | (long) u16(at + 2) << 16;
  }
}
