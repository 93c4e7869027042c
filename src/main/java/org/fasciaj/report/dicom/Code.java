package org.fasciaj.report.dicom;

import org.fasciaj.dicom.Attributes;

/**
 * A coded concept (PS3.3 section 8). Immutable.
 *
 * @param value Code Value, at most 16 characters
 * @param scheme Coding Scheme Designator
 * @param meaning Code Meaning, at most 64 characters
 */
record Code(String value, String scheme, String meaning) {
  static final int CODE_VALUE = 0x00080100;
  static final int SCHEME = 0x00080102;
  private static final int MEANING = 0x00080104;

  /** Longest code value of a short string. */
  private static final int SHORT = 16;

  private static final int LONG = 64;

  Code {
    if (value.isEmpty() || value.length() > SHORT || meaning.length() > LONG) {
      throw new IllegalArgumentException("not a code: " + value + ", " + meaning);
    }
  }

  /** The item of a code sequence. */
  Attributes item() {
    return Attributes.builder()
        .text(CODE_VALUE, value)
        .text(SCHEME, scheme)
        .text(MEANING, meaning)
        .build();
  }

  /** Whether an item names this concept; meanings are free. */
  boolean names(Attributes item) {
    return item.text(CODE_VALUE).equals(value) && item.text(SCHEME).equals(scheme);
  }
}
