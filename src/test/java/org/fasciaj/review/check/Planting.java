package org.fasciaj.review.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Puts bytes into files by hand, as a leak would. */
final class Planting {
  private Planting() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  static byte[] over(byte[] b, int at, byte[] text) {
    byte[] out = b.clone();
    System.arraycopy(text, 0, out, at, text.length);
    return out;
  }

  static byte[] replace(byte[] b, String from, String to) {
    String text = new String(b, StandardCharsets.ISO_8859_1);
    return ascii(text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  /** Puts an element before Pixel Data. */
  static byte[] insert(byte[] b, byte[] element) {
    String text = new String(b, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("\u00E0\u007F\u0010\0OW");
    at = at < 0 ? text.indexOf("\u00E0\u007F\u0010\0OB") : at;
    return ascii(
        text.substring(0, at)
            + new String(element, StandardCharsets.ISO_8859_1)
            + text.substring(at));
  }

  static byte[] element(int group, int number, String vr, String value) {
    boolean wide = List.of("OW", "SQ").contains(vr);
    List<Byte> out = new ArrayList<>();
    int[] head = {group & 255, group >> 8, number & 255, number >> 8, vr.charAt(0), vr.charAt(1)};
    for (int h : head) {
      out.add((byte) h);
    }
    int[] length = wide ? new int[] {0, 0, value.length(), 0, 0, 0} : new int[] {value.length(), 0};
    for (int l : length) {
      out.add((byte) l);
    }
    byte[] bytes = new byte[out.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = out.get(i);
    }
    return join(bytes, ascii(value));
  }

  /** Puts a chunk behind IHDR. */
  static byte[] chunk(byte[] png, String type, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    CRC32 crc = new CRC32();
    crc.update(ascii(type));
    crc.update(data);
    out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(ascii(type));
    out.writeBytes(data);
    out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  static byte[] zlib(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(ascii(text + " and enough letters to be a stream"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
