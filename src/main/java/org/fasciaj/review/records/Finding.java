package org.fasciaj.review.records;

import java.util.Locale;

/**
 * Something that verification found. Immutable.
 *
 * @param kind what was done
 * @param number the first entry concerned, from 1
 * @param detail one sentence
 */
public record Finding(Kind kind, long number, String detail) {
  /** What was done to a chain. */
  public enum Kind {
    /** The entry's content is not what was written. */
    ALTERED(true),
    /** The entry is missing. */
    REMOVED(true),
    /** The entry lies elsewhere in the file. */
    REORDERED(true),
    /** The entry was not written by this reader here. */
    INSERTED(true),
    /** A copy of an earlier entry was put in. */
    REPLAYED(true),
    /** The end is missing. */
    TRUNCATED(true),
    /** The whole file is an older copy. */
    OLDER_COPY(true),
    /** The key is not the one that is known of this reader. */
    WRONG_KEY(true),
    /** The file holds no chain. */
    EMPTY(true),
    /** The clock went back: a notice, since clocks are corrected for honest reasons. */
    CLOCK_SET_BACK(false),
    /** An unfinished write at the end, never confirmed as saved: a notice. */
    UNFINISHED_WRITE(false);

    private final boolean broken;

    Kind(boolean broken) {
      this.broken = broken;
    }

    /** True when the chain must not be used. */
    public boolean broken() {
      return broken;
    }

    /** The word in tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return "entry " + number + " " + kind.code() + ": " + detail;
  }
}
