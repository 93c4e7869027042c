package org.fasciaj.dicom;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The encoded frames of an image that is to be written, asked for one at a time so that memory does
 * not grow with a loop's length.
 */
public interface PixelFrames {
  /** Number of frames, at least 1. */
  int count();

  /**
   * One frame as its fragments: a single one as a rule. Asked for more than once, in rising order.
   *
   * @param index from 0
   */
  List<byte[]> fragments(int index) throws IOException;

  /** Frames that lie in memory, one fragment each. */
  static PixelFrames of(byte[]... frames) {
    return of(Arrays.stream(frames).map(List::of).toList());
  }

  /** Frames that lie in memory, each a list of fragments. */
  static PixelFrames of(List<List<byte[]>> frames) {
    List<List<byte[]>> copy = List.copyOf(frames);
    return new PixelFrames() {
      @Override
      public int count() {
        return copy.size();
      }

      @Override
      public List<byte[]> fragments(int index) {
        return copy.get(index);
      }
    };
  }
}
