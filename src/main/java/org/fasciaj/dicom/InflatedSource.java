package org.fasciaj.dicom;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fasciaj.Reason;

/**
 * The inflated content of a deflated data set (PS3.5 A.5). Nothing is kept: reading forward
 * continues, reading backward starts again, so memory does not depend on the length.
 */
final class InflatedSource implements ByteSource {
  private static final int BLOCK = 1 << 14;

  private final ByteSource packed;
  private final long start;
  private final byte[] input = new byte[BLOCK];
  private final byte[] waste = new byte[BLOCK];
  private Inflater inflater = new Inflater(true);
  private long packedPosition;
  private long position;

  InflatedSource(ByteSource packed, long start) {
    this.packed = packed;
    this.start = start;
    packedPosition = start;
  }

  @Override
  public long size() {
    return Long.MAX_VALUE;
  }

  @Override
  public int read(long from, byte[] target, int offset, int length) throws IOException {
    if (from < position) {
      inflater.end();
      inflater = new Inflater(true);
      packedPosition = start;
      position = 0;
    }
    while (position < from) {
      int step = (int) Math.min(waste.length, from - position);
      if (inflate(waste, 0, step) < step) {
        return 0;
      }
    }
    return inflate(target, offset, length);
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    int done = 0;
    try {
      while (done < length && !inflater.finished()) {
        int count = inflater.inflate(target, offset + done, length - done);
        done += count;
        position += count;
        checkGrowth();
        if (count == 0 && !inflater.finished() && !feed()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      throw new DicomException(Reason.DAMAGED_FILE, "the deflated data set is broken");
    }
    return done;
  }

  private boolean feed() throws IOException {
    if (inflater.needsDictionary()) {
      throw new DicomException(Reason.DAMAGED_FILE, "the deflated data set asks for a dictionary");
    }
    if (!inflater.needsInput()) {
      return true;
    }
    int count = packed.read(packedPosition, input, 0, input.length);
    packedPosition += count;
    inflater.setInput(input, 0, count);
    return count > 0;
  }

  private void checkGrowth() throws DicomException {
    long read = Math.max(1, packedPosition - start);
    boolean bomb =
        position > SafetyLimits.INFLATED_FREE && position / read > SafetyLimits.INFLATED_RATIO;
    if (bomb || position > SafetyLimits.INFLATED_BYTES) {
      throw new DicomException(Reason.LIMIT_EXCEEDED, "the deflated data set grows beyond measure");
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
