package org.fasciaj.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** RLE frames for drawn test files (PS3.5 annex G): rows are packed one by one. */
public final class RleEncoder {
  private static final int HEADER = 64;
  private static final int LONGEST = 128;

  private RleEncoder() {}

  /**
   * Encodes one frame.
   *
   * @param frame pixels as in an uncompressed file, colour by pixel, 16 bit little-endian
   * @param columns width in pixels
   * @param samples samples per pixel
   * @param bytes bytes per sample
   */
  public static byte[] encode(byte[] frame, int columns, int samples, int bytes) {
    List<byte[]> segments = new ArrayList<>();
    int stride = samples * bytes;
    for (int sample = 0; sample < samples; sample++) {
      // The most significant byte comes first (G.2).
      for (int b = bytes - 1; b >= 0; b--) {
        byte[] plane = new byte[frame.length / stride];
        for (int i = 0; i < plane.length; i++) {
          plane[i] = frame[i * stride + sample * bytes + b];
        }
        segments.add(segment(plane, columns));
      }
    }
    int total = HEADER + segments.stream().mapToInt(s -> s.length).sum();
    ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(segments.size());
    int offset = HEADER;
    for (byte[] segment : segments) {
      out.putInt(offset);
      offset += segment.length;
    }
    out.position(HEADER);
    segments.forEach(out::put);
    return out.array();
  }

  private static byte[] segment(byte[] plane, int columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int row = 0; row < plane.length; row += columns) {
      int end = Math.min(plane.length, row + columns);
      int at = row;
      while (at < end) {
        int run = run(plane, at, end);
        if (run > 1) {
          out.write(1 - run);
          out.write(plane[at]);
          at += run;
        } else {
          int from = at;
          while (at < end && at - from < LONGEST && run(plane, at, end) < 3) {
            at++;
          }
          out.write(at - from - 1);
          out.write(plane, from, at - from);
        }
      }
    }
    if ((out.size() & 1) != 0) {
      out.write(0);
    }
    return out.toByteArray();
  }

  private static int run(byte[] plane, int at, int end) {
    int length = 1;
    while (at + length < end && length < LONGEST && plane[at + length] == plane[at]) {
      length++;
    }
    return length;
  }
}
