package org.fasciaj.dicom;

/**
 * How a file is laid out. Readers must accept every layout; the default is the plainest. Immutable.
 *
 * @param undefinedLengths sequences and items end with delimiters instead of carrying a length
 * @param offsetTable the Basic Offset Table of encapsulated pixel data is filled in
 */
public record WriteOptions(boolean undefinedLengths, boolean offsetTable) {
  /** Defined lengths, empty offset table. */
  public static final WriteOptions DEFAULT = new WriteOptions(false, false);
}
