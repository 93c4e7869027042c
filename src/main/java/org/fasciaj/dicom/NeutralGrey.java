package org.fasciaj.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds pixels whose chroma is not that of grey, eight at once: bytes are compared inside of a
 * long, whose upper bit of each byte keeps them apart. One by one it takes a tenth of the time of a
 * JPEG frame, so a third of that. Stateless and thread-safe.
 */
final class NeutralGrey {
  /** Chroma up to so far from neutral is grey: half of what the search for colour starts at. */
  static final int REACH = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long UPPER = 0x8080808080808080L;
  private static final long LOWER = 0x7F7F7F7F7F7F7F7FL;

  private NeutralGrey() {}

  /** Pixels of which one chroma or both lie more than the reach from neutral. */
  static int count(byte[] blue, byte[] red, int from, int end) {
    int count = 0;
    int i = from;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long eightBlue = (long) LONGS.get(blue, i);
      long eightRed = (long) LONGS.get(red, i);
      if (((eightBlue ^ UPPER) | (eightRed ^ UPPER)) != 0) {
        count += Long.bitCount(beyond(eightBlue) | beyond(eightRed));
      }
    }
    for (; i < end; i++) {
      count += isBeyond(blue[i]) || isBeyond(red[i]) ? 1 : 0;
    }
    return count;
  }

  private static boolean isBeyond(byte chroma) {
    return Math.abs((chroma & 0xFF) - Luma.NEUTRAL) > REACH;
  }

  /** The upper bit of every byte that lies beyond. */
  private static long beyond(long eight) {
    // Distance to neutral plus the reach, modulo 256: 0 to 2 * reach inside.
    long shifted = eight ^ UPPER;
    long distance = ((shifted & LOWER) + REACH * EACH) ^ (shifted & UPPER);
    return ((distance & LOWER) + (0x7F - 2 * REACH) * EACH | distance) & UPPER;
  }
}
