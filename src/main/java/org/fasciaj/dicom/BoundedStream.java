package org.fasciaj.dicom;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A frame in memory as the JPEG 2000 library reads it. Beyond the end it throws, where the usual
 * streams answer -1, which the library takes for bits and reads forever; it also ends when far more
 * is read than there is. Not thread-safe.
 */
final class BoundedStream extends ImageInputStreamImpl {
  /** How often a decoder may read the same bytes, on average. */
  private static final long REREADS = 16;

  private final byte[] data;
  private final int start;
  private final int length;
  private long allowed;
  private boolean exhausted;

  BoundedStream(byte[] data, int start, int length) {
    this.data = data;
    this.start = start;
    this.length = length;
    allowed = REREADS * length;
  }

  @Override
  public int read() throws IOException {
    take(1);
    return data[start + (int) streamPos++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    int count = (int) Math.min(wanted, length - streamPos);
    take(Math.max(1, count));
    System.arraycopy(data, start + (int) streamPos, target, offset, count);
    streamPos += count;
    return count;
  }

  private void take(int count) throws EOFException {
    bitOffset = 0;
    allowed -= count;
    if (streamPos + count > length || allowed < 0) {
      exhausted = true;
      throw new EOFException();
    }
  }

  @Override
  public long length() {
    return length;
  }

  /** True when more was asked for than there is. */
  boolean isExhausted() {
    return exhausted;
  }
}
