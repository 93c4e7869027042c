package org.fasciaj.dicom;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in memory, and a few more behind them, for a reader of Java's image library: its own stream
 * would copy them all first. Not thread-safe.
 */
final class BytesImageStream extends ImageInputStreamImpl {
  private final byte[] data;
  private final int dataLength;
  private final byte[] end;

  /**
   * Starts at the first byte.
   *
   * @param data the bytes, from 0 to the length; not copied
   * @param dataLength how many
   * @param end what follows them
   */
  BytesImageStream(byte[] data, int dataLength, byte[] end) {
    this.data = data;
    this.dataLength = dataLength;
    this.end = end;
  }

  @Override
  public long length() {
    return (long) dataLength + end.length;
  }

  @Override
  public int read() {
    bitOffset = 0;
    if (streamPos >= length()) {
      return -1;
    }
    int at = (int) streamPos++;
    return (at < dataLength ? data[at] : end[at - dataLength]) & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) {
    bitOffset = 0;
    if (streamPos >= length()) {
      return wanted == 0 ? 0 : -1;
    }
    int at = (int) streamPos;
    byte[] from = at < dataLength ? data : end;
    int start = at < dataLength ? at : at - dataLength;
    int left = at < dataLength ? dataLength - at : end.length - start;
    int count = Math.min(wanted, left);
    System.arraycopy(from, start, target, offset, count);
    streamPos += count;
    return count;
  }
}
