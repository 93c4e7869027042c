package org.fasciaj.dicom;

import java.io.Closeable;
import java.io.IOException;

/** Bytes read by position: a file, or the inflated content of one. Not thread-safe. */
interface ByteSource extends Closeable {
  /** Number of bytes; Long.MAX_VALUE where only reading to the end would tell. */
  long size();

  /**
   * Reads as many bytes as there are, up to a length.
   *
   * @return how many were read; fewer than asked for only at the end
   */
  int read(long position, byte[] target, int offset, int length) throws IOException;
}
