package org.fasciaj.dicom;

/**
 * Value representations of PS3.5 section 6.2, with what reading and writing needs to know of each.
 */
public enum Vr {
  /** Application entity. */
  AE(Kind.ASCII, 1),
  /** Age. */
  AS(Kind.ASCII, 1),
  /** Attribute tag: two 16-bit numbers. */
  AT(Kind.BINARY, 2),
  /** Code string. */
  CS(Kind.ASCII, 1),
  /** Date. */
  DA(Kind.ASCII, 1),
  /** Decimal string. */
  DS(Kind.ASCII, 1),
  /** Date and time. */
  DT(Kind.ASCII, 1),
  /** 64-bit floating point. */
  FD(Kind.BINARY, 8),
  /** 32-bit floating point. */
  FL(Kind.BINARY, 4),
  /** Integer string. */
  IS(Kind.ASCII, 1),
  /** Long string. */
  LO(Kind.TEXT, 1),
  /** Long text: one value, a backslash is a letter. */
  LT(Kind.TEXT, 1),
  /** Other bytes. */
  OB(Kind.BINARY, 1),
  /** Other 64-bit floating point. */
  OD(Kind.BINARY, 8),
  /** Other 32-bit floating point. */
  OF(Kind.BINARY, 4),
  /** Other 32-bit numbers. */
  OL(Kind.BINARY, 4),
  /** Other 64-bit numbers. */
  OV(Kind.BINARY, 8),
  /** Other 16-bit numbers. */
  OW(Kind.BINARY, 2),
  /** Person name. */
  PN(Kind.TEXT, 1),
  /** Short string. */
  SH(Kind.TEXT, 1),
  /** Signed 32-bit. */
  SL(Kind.BINARY, 4),
  /** Sequence of items. */
  SQ(Kind.SEQUENCE, 1),
  /** Signed 16-bit. */
  SS(Kind.BINARY, 2),
  /** Short text: one value. */
  ST(Kind.TEXT, 1),
  /** Signed 64-bit. */
  SV(Kind.BINARY, 8),
  /** Time. */
  TM(Kind.ASCII, 1),
  /** Unlimited characters. */
  UC(Kind.TEXT, 1),
  /** Unique identifier. */
  UI(Kind.ASCII, 1),
  /** Unsigned 32-bit. */
  UL(Kind.BINARY, 4),
  /** Unknown: bytes as they came. */
  UN(Kind.BINARY, 1),
  /** Universal resource locator: one value. */
  UR(Kind.ASCII, 1),
  /** Unsigned 16-bit. */
  US(Kind.BINARY, 2),
  /** Unlimited text: one value. */
  UT(Kind.TEXT, 1),
  /** Unsigned 64-bit. */
  UV(Kind.BINARY, 8);

  /** How a value is held. */
  enum Kind {
    ASCII,
    TEXT,
    BINARY,
    SEQUENCE
  }

  private final Kind kind;
  private final int width;

  Vr(Kind kind, int width) {
    this.kind = kind;
    this.width = width;
  }

  Kind kind() {
    return kind;
  }

  /** Bytes that change places together when the byte order changes. */
  int width() {
    return width;
  }

  boolean isText() {
    return kind == Kind.ASCII || kind == Kind.TEXT;
  }

  /** True when a backslash separates values. */
  boolean isMultiValued() {
    return this != LT && this != ST && this != UT && this != UR;
  }

  /** True when the explicit encoding has two reserved bytes and a 32-bit length (PS3.5 7.1.2). */
  boolean hasLongLength() {
    return switch (this) {
      case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
      default -> false;
    };
  }

  /** The byte that makes a value's length even (PS3.5 6.2). */
  byte padding() {
    return (byte) (isText() && this != UI ? ' ' : 0);
  }

  /** The representation with this two-letter code; null when there is none. */
  static Vr of(int first, int second) {
    for (Vr vr : VALUES) {
      if (vr.name().charAt(0) == first && vr.name().charAt(1) == second) {
        return vr;
      }
    }
    return null;
  }

  private static final Vr[] VALUES = values();
}
