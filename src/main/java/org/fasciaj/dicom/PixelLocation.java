package org.fasciaj.dicom;

/**
 * Where the pixels lie. Not a value object: for this package only; the arrays are not changed.
 *
 * @param vr OB or OW, as read
 * @param start first byte of native pixel data, else 0
 * @param length bytes of native pixel data, else 0
 * @param fragmentStarts first byte of each fragment; null for native pixel data
 * @param fragmentLengths bytes of each fragment; null for native pixel data
 * @param offsets Basic Offset Table (PS3.5 A.4), possibly empty; null for native pixel data
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record PixelLocation(
    Vr vr, long start, long length, long[] fragmentStarts, int[] fragmentLengths, long[] offsets) {
  /** True when the pixels are a list of fragments. */
  boolean encapsulated() {
    return fragmentStarts != null;
  }
}
