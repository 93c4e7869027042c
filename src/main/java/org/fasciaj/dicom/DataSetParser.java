package org.fasciaj.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fasciaj.Reason;

/**
 * Parses a data set up to its Pixel Data (PS3.5 section 7). Pixels stay where they are; values
 * longer than {@link SafetyLimits#VALUE_BYTES} are passed over. One data set each.
 */
final class DataSetParser {
  private static final int UNDEFINED = ElementWriter.UNDEFINED;

  private final Cursor cursor;
  private final ElementHeader header;
  private PixelLocation pixels;
  private long keptBytes;
  private int count;

  DataSetParser(Cursor cursor) {
    this.cursor = cursor;
    header = new ElementHeader(cursor);
  }

  /** Parses to the Pixel Data or the end. */
  Attributes parse(boolean explicit) throws IOException {
    return parseSet(cursor.size(), explicit, 0, TextDecoder.DEFAULT);
  }

  /** Parses the file meta information: group 2, always Explicit VR Little Endian. */
  Attributes parseMeta() throws IOException {
    NavigableMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    while (cursor.available(2) == 2 && cursor.peek(0) == 2 && cursor.peek(1) == 0) {
      header.read(cursor.readTag(), true);
      add(elements, readElement(true, 0, TextDecoder.DEFAULT));
    }
    return new Attributes(elements);
  }

  /** Where the pixels lie; null when there are none. */
  PixelLocation pixels() {
    return pixels;
  }

  private Attributes parseSet(long end, boolean explicit, int depth, TextDecoder inherited)
      throws IOException {
    NavigableMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    TextDecoder decoder = inherited;
    while (cursor.position() < end && !(depth == 0 && cursor.atEnd())) {
      int tag = cursor.readTag();
      if (tag == Tag.ITEM_END && depth > 0) {
        cursor.readInt();
        break;
      }
      if (depth == 0 && tag == 0) {
        break; // padding up to a block's end
      }
      if (tag >>> 16 == 0xFFFE) {
        throw damaged("an item stands where an attribute should");
      }
      header.read(tag, explicit);
      if (depth == 0 && tag == Tag.PIXEL_DATA) {
        locatePixels();
        break;
      }
      if (header.length != UNDEFINED && header.unsignedLength() > end - cursor.position()) {
        throw damaged("the length of " + Tag.format(tag) + " reaches beyond the end");
      }
      Element element = readElement(explicit, depth, decoder);
      add(elements, element);
      if (tag == Tag.SPECIFIC_CHARACTER_SET && element instanceof Element.Text text) {
        decoder = TextDecoder.of(text.values());
      }
    }
    return new Attributes(elements);
  }

  private static void add(NavigableMap<Integer, Element> elements, Element element) {
    boolean groupLength = element != null && (element.tag() & 0xFFFF) == 0;
    if (element != null && !groupLength) {
      elements.put(element.tag(), element);
    }
  }

  private void locatePixels() throws IOException {
    if (header.length == UNDEFINED) {
      pixels = FragmentIndex.read(cursor);
      return;
    }
    long length = header.unsignedLength();
    pixels = new PixelLocation(header.vr, cursor.position(), length, null, null, null);
    cursor.skip(length);
  }

  /** Reads the value after a header; null when it is not kept. */
  private Element readElement(boolean explicit, int depth, TextDecoder decoder) throws IOException {
    countOne();
    int tag = header.tag;
    boolean unknown = explicit && header.vr == Vr.UN;
    // A known attribute that some node stored as unknown is little-endian (PS3.5 6.2.2).
    Vr vr = unknown ? Dictionary.vr(tag) : header.vr;
    if (header.vr == Vr.SQ || (header.vr == Vr.UN && header.length == UNDEFINED)) {
      return readSequence(explicit && !unknown, depth, decoder);
    }
    if (unknown && vr == Vr.SQ) {
      return readSequence(false, depth, decoder);
    }
    if (header.length == UNDEFINED) {
      if (header.vr != Vr.OB && header.vr != Vr.OW) {
        throw damaged(Tag.format(tag) + " has no length");
      }
      FragmentIndex.skip(cursor);
      return null;
    }
    if (header.unsignedLength() > SafetyLimits.VALUE_BYTES) {
      cursor.skip(header.unsignedLength());
      return null;
    }
    return readValue(tag, vr, header.length, cursor.isBigEndian() && !unknown, decoder);
  }

  private Element readValue(int tag, Vr vr, int length, boolean swap, TextDecoder decoder)
      throws IOException {
    keptBytes += length;
    if (keptBytes > SafetyLimits.HEADER_BYTES) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "the header is too long");
    }
    cursor.requireInside(length);
    byte[] value = cursor.readBytes(length);
    if (!vr.isText()) {
      return new Element.Binary(tag, vr, swap ? ElementWriter.swapped(value, vr.width()) : value);
    }
    return new Element.Text(tag, vr, TextValues.split(vr, value, decoder));
  }

  private Element readSequence(boolean explicit, int depth, TextDecoder decoder)
      throws IOException {
    int tag = header.tag;
    boolean implicitInside = header.vr == Vr.UN;
    if (depth >= SafetyLimits.DEPTH) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "sequences are nested too deeply");
    }
    boolean delimited = header.length == UNDEFINED;
    long end = delimited ? Long.MAX_VALUE : cursor.position() + header.unsignedLength();
    boolean bigEndian = cursor.isBigEndian();
    cursor.setBigEndian(bigEndian && !implicitInside);
    List<Attributes> items = new ArrayList<>();
    while (cursor.position() < end) {
      int itemTag = cursor.readTag();
      int length = cursor.readInt();
      if (itemTag == Tag.SEQUENCE_END) {
        break;
      }
      if (itemTag != Tag.ITEM) {
        throw damaged("the sequence " + Tag.format(tag) + " is broken");
      }
      countOne();
      long inside = length == UNDEFINED ? end : cursor.position() + (length & 0xFFFFFFFFL);
      if (inside > end) {
        throw damaged("an item of " + Tag.format(tag) + " is longer than its sequence");
      }
      items.add(parseSet(inside, explicit, depth + 1, decoder));
    }
    cursor.setBigEndian(bigEndian);
    return new Element.Sequence(tag, items);
  }

  private void countOne() throws DicomException {
    if (++count > SafetyLimits.ELEMENTS) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "too many attributes");
    }
  }

  private static DicomException damaged(String what) {
    return new DicomException(Reason.DAMAGED_FILE, what);
  }
}
