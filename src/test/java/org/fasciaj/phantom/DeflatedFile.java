package org.fasciaj.phantom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.phantom.codec.FixedDeflate;

/** Turns an Explicit VR Little Endian file into a deflated one (PS3.5 A.5). Stateless. */
final class DeflatedFile {
  private static final int PREFIX = 132;
  private static final int LENGTH_ELEMENT = 12;

  private DeflatedFile() {}

  static byte[] of(byte[] explicit) {
    ByteBuffer in = ByteBuffer.wrap(explicit).order(ByteOrder.LITTLE_ENDIAN);
    int metaLength = in.getInt(PREFIX + 8);
    int start = PREFIX + LENGTH_ELEMENT;
    byte[] meta = renamed(Arrays.copyOfRange(explicit, start, start + metaLength));
    byte[] data = Arrays.copyOfRange(explicit, start + metaLength, explicit.length);
    byte[] packed = FixedDeflate.pack(data);
    int odd = packed.length & 1;
    ByteBuffer out =
        ByteBuffer.allocate(start + meta.length + packed.length + odd)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(explicit, 0, PREFIX + 8).putInt(meta.length).put(meta).put(packed);
    return out.array();
  }

  /** The meta information with the other transfer syntax, whose name is two bytes longer. */
  private static byte[] renamed(byte[] meta) {
    String text = new String(meta, StandardCharsets.ISO_8859_1);
    String old = element(TransferSyntax.EXPLICIT_LE.uid() + "\0");
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not an explicit little-endian file");
    }
    return text.replace(old, element(TransferSyntax.DEFLATED_LE.uid()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String element(String uid) {
    return "\2\0\20\0UI" + (char) uid.length() + "\0" + uid;
  }
}
