package org.fasciaj.anatomy;

/**
 * Two borders that settled together.
 *
 * @param superficial the upper one
 * @param deep the lower one
 */
public record SnappedPair(SnappedBorder superficial, SnappedBorder deep) {
  /** True when both stand without a second look. */
  public boolean sure() {
    return superficial.sure() && deep.sure();
  }
}
