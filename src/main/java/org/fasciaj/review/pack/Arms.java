package org.fasciaj.review.pack;

import java.util.Locale;

/** Whether readers see the automatic outline, which anchors them. */
public enum Arms {
  /** Never: the default. */
  UNAIDED,
  /** Always. */
  AIDED,
  /** Every case twice under two codes: first all unaided, then all aided. */
  BOTH;

  /** The word on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
