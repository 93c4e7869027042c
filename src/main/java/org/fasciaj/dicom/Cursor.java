package org.fasciaj.dicom;

import java.io.IOException;
import org.fasciaj.Reason;

/** Reads a byte source from front to back through a small buffer. Not thread-safe. */
final class Cursor {
  /** A header is read in few steps, and a jump over pixels costs no more than this. */
  private static final int BUFFER = 4096;

  private final ByteSource source;
  private final byte[] buffer = new byte[BUFFER];
  private long bufferStart;
  private int bufferLength;
  private long position;
  private boolean bigEndian;

  Cursor(ByteSource source, long position) {
    this.source = source;
    this.position = position;
    bufferStart = position;
  }

  void setBigEndian(boolean value) {
    bigEndian = value;
  }

  boolean isBigEndian() {
    return bigEndian;
  }

  long position() {
    return position;
  }

  long size() {
    return source.size();
  }

  /** Moves to any position; the end is noticed when something is read there. */
  void seek(long target) {
    position = target;
  }

  /** True when nothing is left. */
  boolean atEnd() throws IOException {
    return available(1) == 0;
  }

  /** Bytes that can be read at once, at most so many (and no more than the buffer). */
  int available(int wanted) throws IOException {
    long offset = position - bufferStart;
    if (offset < 0 || offset + wanted > bufferLength) {
      bufferStart = position;
      bufferLength = source.read(position, buffer, 0, BUFFER);
      offset = 0;
    }
    return (int) Math.min(wanted, bufferLength - offset);
  }

  /** The byte so far ahead, which {@link #available} has promised. */
  int peek(int ahead) {
    return buffer[(int) (position - bufferStart) + ahead] & 0xFF;
  }

  int readShort() throws IOException {
    require(2);
    int value = bigEndian ? peek(0) << 8 | peek(1) : peek(1) << 8 | peek(0);
    position += 2;
    return value;
  }

  /** 32 bits, as they are. */
  int readInt() throws IOException {
    int first = readShort();
    int second = readShort();
    return bigEndian ? first << 16 | second : second << 16 | first;
  }

  /** A tag: two 16-bit numbers, the group first in either byte order. */
  int readTag() throws IOException {
    int group = readShort();
    return group << 16 | readShort();
  }

  /** Reads a value whose length has been checked against the limits. */
  byte[] readBytes(int length) throws IOException {
    byte[] value = new byte[length];
    int buffered = Math.min(length, available(Math.min(length, BUFFER)));
    if (buffered == length) {
      System.arraycopy(buffer, (int) (position - bufferStart), value, 0, length);
    } else if (source.read(position, value, 0, length) < length) {
      throw cutOff();
    }
    position += length;
    return value;
  }

  /**
   * Passes over bytes that must be there.
   *
   * @throws DicomException when the source ends before
   */
  void skip(long length) throws IOException {
    requireInside(length);
    position += length;
  }

  /** Refuses a length that reaches beyond the end. */
  void requireInside(long length) throws DicomException {
    if (length < 0 || length > source.size() - position) {
      throw cutOff();
    }
  }

  private void require(int count) throws IOException {
    if (available(count) < count) {
      throw cutOff();
    }
  }

  private static DicomException cutOff() {
    return new DicomException(Reason.DAMAGED_FILE, "the file ends inside a value");
  }
}
