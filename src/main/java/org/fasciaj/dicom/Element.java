package org.fasciaj.dicom;

import java.util.List;

/** One attribute with its value. Immutable. */
public sealed interface Element {
  /** The tag. */
  int tag();

  /** The value representation. */
  Vr vr();

  /**
   * Character values, decoded, without padding.
   *
   * @param tag the tag
   * @param vr a character representation
   * @param values the values, possibly none
   */
  record Text(int tag, Vr vr, List<String> values) implements Element {
    /** Checks the representation. */
    public Text {
      values = List.copyOf(values);
      require(vr.isText(), tag, vr);
    }
  }

  /**
   * A sequence of items.
   *
   * @param tag the tag
   * @param items the items, possibly none
   */
  record Sequence(int tag, List<Attributes> items) implements Element {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Vr vr() {
      return Vr.SQ;
    }
  }

  /** Numbers or bytes, held in little-endian order. */
  final class Binary implements Element {
    private final int tag;
    private final Vr vr;
    private final byte[] bytes;

    /**
     * Takes the array over without a copy.
     *
     * @param bytes little-endian value that nobody else changes
     */
    Binary(int tag, Vr vr, byte[] bytes) {
      require(vr.kind() == Vr.Kind.BINARY, tag, vr);
      this.tag = tag;
      this.vr = vr;
      this.bytes = bytes;
    }

    @Override
    public int tag() {
      return tag;
    }

    @Override
    public Vr vr() {
      return vr;
    }

    /** A copy of the value, little-endian. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** The value itself: for this package, which does not change it. */
    byte[] shared() {
      return bytes;
    }
  }

  private static void require(boolean right, int tag, Vr vr) {
    if (!right) {
      throw new IllegalArgumentException(vr + " does not fit the value of " + Tag.format(tag));
    }
  }
}
