package org.fasciaj.dicom;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * A DICOM data set: attributes in rising tag order. A missing or unreadable value is "", an empty
 * array or the caller's default, never an exception: what is required is checked where it is used.
 * Immutable and thread-safe.
 */
public final class Attributes {
  private final NavigableMap<Integer, Element> elements;

  /** Takes over a map in unsigned tag order that nobody else changes. */
  Attributes(NavigableMap<Integer, Element> elements) {
    this.elements = elements;
  }

  /** A builder without attributes. */
  public static AttributesBuilder builder() {
    return new AttributesBuilder();
  }

  /** A builder that starts with these attributes. */
  public AttributesBuilder toBuilder() {
    AttributesBuilder builder = new AttributesBuilder();
    elements.values().forEach(builder::put);
    return builder;
  }

  /** All attributes in tag order. */
  public Collection<Element> elements() {
    return Collections.unmodifiableCollection(elements.values());
  }

  /** The attribute; null when missing. */
  public Element get(int tag) {
    return elements.get(tag);
  }

  /** True when the attribute is there, with or without a value. */
  public boolean contains(int tag) {
    return elements.containsKey(tag);
  }

  /** Character values; empty when missing or not characters. */
  public List<String> texts(int tag) {
    return get(tag) instanceof Element.Text text ? text.values() : List.of();
  }

  /** The first character value, "" when missing. */
  public String text(int tag) {
    List<String> values = texts(tag);
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /** Whole numbers, of binary or character attributes; empty when one is no number. */
  public long[] integers(int tag) {
    return Numbers.integers(get(tag));
  }

  /** The first whole number, or the default. */
  public long integer(int tag, long missing) {
    long[] values = integers(tag);
    return values.length == 0 ? missing : values[0];
  }

  /** Real numbers, of binary or character attributes; empty when one is no number. */
  public double[] reals(int tag) {
    return Numbers.reals(get(tag));
  }

  /** The first real number, or NaN. */
  public double real(int tag) {
    double[] values = reals(tag);
    return values.length == 0 ? Double.NaN : values[0];
  }

  /** A copy of a binary value, little-endian; empty when missing or not binary. */
  public byte[] bytes(int tag) {
    return get(tag) instanceof Element.Binary binary ? binary.bytes() : new byte[0];
  }

  /** Items of a sequence; empty when missing. */
  public List<Attributes> items(int tag) {
    return get(tag) instanceof Element.Sequence sequence ? sequence.items() : List.of();
  }
}
