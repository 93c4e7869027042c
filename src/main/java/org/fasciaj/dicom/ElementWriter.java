package org.fasciaj.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;

/** Encodes attributes in one of the native encodings of PS3.5 section 7. Not thread-safe. */
final class ElementWriter {
  /** Length of a value that ends with a delimiter. */
  static final int UNDEFINED = 0xFFFFFFFF;

  /** Longest value of a representation with a 16-bit length. */
  private static final int SHORT_LENGTH = 0xFFFE;

  private final OutputStream out;
  private final boolean explicit;
  private final boolean bigEndian;
  private final boolean undefinedLengths;
  private final Charset charset;

  ElementWriter(
      OutputStream out,
      boolean explicit,
      boolean bigEndian,
      boolean undefinedLengths,
      Charset charset) {
    this.out = out;
    this.explicit = explicit;
    this.bigEndian = bigEndian;
    this.undefinedLengths = undefinedLengths;
    this.charset = charset;
  }

  void write(Element element) throws IOException {
    if (element instanceof Element.Sequence sequence) {
      writeSequence(sequence);
    } else if (element instanceof Element.Text text) {
      byte[] value = String.join("\\", text.values()).getBytes(charset);
      writeValue(element, value);
    } else if (element instanceof Element.Binary binary) {
      byte[] value = binary.shared();
      writeValue(element, bigEndian ? swapped(value, binary.vr().width()) : value);
    }
  }

  private void writeValue(Element element, byte[] value) throws IOException {
    int padded = value.length + (value.length & 1);
    writeHeader(element.tag(), element.vr(), padded);
    out.write(value);
    if (padded != value.length) {
      out.write(element.vr().padding());
    }
  }

  private void writeSequence(Element.Sequence sequence) throws IOException {
    byte[] items = encode(sequence.items());
    writeHeader(sequence.tag(), Vr.SQ, undefinedLengths ? UNDEFINED : items.length);
    out.write(items);
    if (undefinedLengths) {
      writeItemHeader(Tag.SEQUENCE_END, 0);
    }
  }

  private byte[] encode(List<Attributes> items) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ElementWriter outer = to(all);
    for (Attributes item : items) {
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      ElementWriter inner = to(one);
      for (Element element : item.elements()) {
        inner.write(element);
      }
      outer.writeItemHeader(Tag.ITEM, undefinedLengths ? UNDEFINED : one.size());
      one.writeTo(all);
      if (undefinedLengths) {
        outer.writeItemHeader(Tag.ITEM_END, 0);
      }
    }
    return all.toByteArray();
  }

  private ElementWriter to(OutputStream other) {
    return new ElementWriter(other, explicit, bigEndian, undefinedLengths, charset);
  }

  /** Writes tag, representation and length of a value that the caller writes itself. */
  void writeHeader(int tag, Vr vr, int length) throws IOException {
    writeTag(tag);
    if (!explicit) {
      writeInt(length);
      return;
    }
    boolean wide = vr.hasLongLength();
    if (!wide && length > SHORT_LENGTH) {
      throw new IOException(Tag.format(tag) + " is too long for " + vr);
    }
    out.write(vr.name().charAt(0));
    out.write(vr.name().charAt(1));
    if (wide) {
      writeShort(0);
      writeInt(length);
    } else {
      writeShort(length);
    }
  }

  void writeItemHeader(int tag, int length) throws IOException {
    writeTag(tag);
    writeInt(length);
  }

  private void writeTag(int tag) throws IOException {
    writeShort(tag >>> 16);
    writeShort(tag & 0xFFFF);
  }

  private void writeShort(int value) throws IOException {
    out.write(bigEndian ? value >>> 8 : value);
    out.write(bigEndian ? value : value >>> 8);
  }

  void writeInt(int value) throws IOException {
    writeShort(bigEndian ? value >>> 16 : value & 0xFFFF);
    writeShort(bigEndian ? value & 0xFFFF : value >>> 16);
  }

  /** A copy whose units of so many bytes are turned round. */
  static byte[] swapped(byte[] value, int width) {
    byte[] result = value.clone();
    for (int start = 0; start + width <= value.length; start += width) {
      for (int i = 0; i < width; i++) {
        result[start + i] = value[start + width - 1 - i];
      }
    }
    return result;
  }
}
