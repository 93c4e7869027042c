package org.fasciaj.review.pack;

import java.util.Locale;

/** What a reader sees together. */
public enum Design {
  /** One image at a time, patients unlinked, order shuffled: the default. */
  SINGLE,
  /** Both visits of a heel side by side; which is later is hidden. */
  PAIRED_HIDDEN,
  /** Both visits side by side, the earlier on the left, and the reader knows it. */
  CHRONOLOGICAL;

  /** The word on the command line and in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True when two images are shown together. */
  public boolean paired() {
    return this != SINGLE;
  }

  /** The design with this code. */
  public static Design of(String code) {
    for (Design design : values()) {
      if (design.code().equals(code)) {
        return design;
      }
    }
    throw new IllegalArgumentException(
        "a design is single, paired-hidden or chronological, not " + code);
  }
}
