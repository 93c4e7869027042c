package org.fasciaj.review.records;

import java.util.Locale;

/** What an entry of a reader's chain records. */
public enum EntryKind {
  /** First entry: reader, package and public key. */
  OPENED,
  /** A session began; holds what was loaded. */
  SESSION,
  /** A reading of one item. */
  READING,
  /** A reading that replaces an earlier one of the same item, with its reason. */
  AMENDMENT,
  /** An unfinished write was found and cut off when the chain was opened. */
  RECOVERED,
  /** The last entry: nothing may follow. */
  LOCKED;

  /** The word in the file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EntryKind of(String code) {
    for (EntryKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind of entry: " + code);
  }
}
