package org.fasciaj.measure;

import java.util.Locale;

/** How far a result can be trusted. */
public enum Status {
  /** A value that stands. */
  MEASURED,
  /** A value whose threshold lies within two standard deviations. */
  BORDERLINE,
  /** A value of low confidence: a person must look. */
  NEEDS_REVIEW,
  /** No value, with a reason. */
  NOT_ASSESSABLE,
  /** The file or frame could not be read. */
  ERROR;

  /** The word that tables hold. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when there is a value. */
  public boolean hasValue() {
    return this == MEASURED || this == BORDERLINE || this == NEEDS_REVIEW;
  }
}
