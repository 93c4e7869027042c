package org.fasciaj.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Collects attributes. Representations come from the dictionary unless given. Numbers may be set on
 * binary (US, SL, FD ...) and on character attributes (IS, DS). Not thread-safe.
 */
public final class AttributesBuilder {
  private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

  AttributesBuilder() {}

  /** Sets character values. */
  public AttributesBuilder text(int tag, String... values) {
    return text(tag, Dictionary.vr(tag), values);
  }

  /** Sets character values of a tag that the dictionary does not know, such as a private one. */
  public AttributesBuilder text(int tag, Vr vr, String... values) {
    return put(new Element.Text(tag, vr, Arrays.asList(values)));
  }

  /**
   * Sets whole numbers.
   *
   * @throws IllegalArgumentException when a value does not fit the representation
   */
  public AttributesBuilder integers(int tag, long... values) {
    return integers(tag, Dictionary.vr(tag), values);
  }

  /** Sets whole numbers of a tag that the dictionary does not know. */
  public AttributesBuilder integers(int tag, Vr vr, long... values) {
    if (vr.isText()) {
      return text(tag, vr, LongStream.of(values).mapToObj(Long::toString).toArray(String[]::new));
    }
    return put(new Element.Binary(tag, vr, Numbers.pack(vr, values)));
  }

  /** Sets real numbers; decimal strings keep as many digits as 16 characters hold. */
  public AttributesBuilder reals(int tag, double... values) {
    Vr vr = Dictionary.vr(tag);
    if (vr.isText()) {
      String[] texts = DoubleStream.of(values).mapToObj(Numbers::decimal).toArray(String[]::new);
      return text(tag, vr, texts);
    }
    return put(new Element.Binary(tag, vr, Numbers.pack(vr, values)));
  }

  /** Sets a binary value, little-endian; the array is copied. */
  public AttributesBuilder bytes(int tag, Vr vr, byte[] value) {
    return put(new Element.Binary(tag, vr, value.clone()));
  }

  /** Sets a sequence. */
  public AttributesBuilder items(int tag, Attributes... items) {
    return put(new Element.Sequence(tag, List.of(items)));
  }

  /** Sets an attribute as it is. */
  public AttributesBuilder put(Element element) {
    elements.put(element.tag(), element);
    return this;
  }

  /** Takes an attribute out. */
  public AttributesBuilder remove(int tag) {
    elements.remove(tag);
    return this;
  }

  /** The data set. */
  public Attributes build() {
    return new Attributes(new TreeMap<>(elements));
  }
}
