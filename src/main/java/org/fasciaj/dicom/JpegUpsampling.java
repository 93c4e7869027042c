package org.fasciaj.dicom;

import java.util.Arrays;
import org.fasciaj.dicom.JpegHeader.Component;

/**
 * Brings a component of half the picture's width, or half its width and height, to the picture's
 * own size: samples lie in the middle of those they stand for, so that each new one takes three
 * quarters of the nearer and a quarter of the farther, in both directions. Rounding goes up and
 * down by turns, as in the widespread decoders. Other samplings are repeated. Reused; not
 * thread-safe.
 */
final class JpegUpsampling {
  /** Least width that is interpolated. */
  private static final int LEAST = 3;

  /** Four times the vertical mean, of half the width; beyond the ends the outermost goes on. */
  private int[] sums = new int[0];

  private byte[] line = new byte[0];

  /**
   * Writes a row of 8 bits.
   *
   * @param plane the component
   * @param maxH the largest horizontal sampling of the frame
   * @param maxV the largest vertical one
   * @param y row of the picture
   * @param width of the picture
   * @param out receives the row
   * @param to where its first sample goes
   */
  void row(JpegPlane plane, int maxH, int maxV, int y, int width, byte[] out, int to) {
    Component c = plane.component();
    reserve(2 * plane.columns());
    byte[] from = plane.bytes();
    int near = y * c.v() / maxV;
    int at = near * plane.stride();
    boolean halfWidth = 2 * c.h() == maxH && plane.columns() >= LEAST;
    if (c.h() == maxH) {
      System.arraycopy(from, at, out, to, width);
    } else if (isLevel(from, at, plane.columns()) && c.v() == maxV) {
      Arrays.fill(out, to, to + width, from[at]);
    } else if (halfWidth && c.v() == maxV) {
      across(from, at, plane.columns());
      System.arraycopy(line, 0, out, to, width);
    } else if (halfWidth && 2 * c.v() == maxV) {
      int beside = y % 2 == 0 ? near - 1 : near + 1;
      beside = Math.max(0, Math.min(plane.rows() - 1, beside));
      down(from, at, beside * plane.stride(), plane.columns());
      System.arraycopy(line, 0, out, to, width);
    } else {
      for (int x = 0; x < width; x++) {
        out[to + x] = from[at + x * c.h() / maxH];
      }
    }
  }

  /** Most rows of chroma are: a scanner's screen has little colour. */
  private static boolean isLevel(byte[] from, int at, int n) {
    return Arrays.equals(from, at, at + n - 1, from, at + 1, at + n);
  }

  private void across(byte[] from, int at, int n) {
    line[0] = from[at];
    for (int i = 0; i < n - 1; i++) {
      int a = from[at + i] & 0xFF;
      int b = from[at + i + 1] & 0xFF;
      line[2 * i + 1] = (byte) ((3 * a + b + 2) >> 2);
      line[2 * i + 2] = (byte) ((a + 3 * b + 1) >> 2);
    }
    line[2 * n - 1] = from[at + n - 1];
  }

  private void down(byte[] from, int near, int beside, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] = 3 * (from[near + i] & 0xFF) + (from[beside + i] & 0xFF);
    }
    line[0] = (byte) ((4 * sums[0] + 8) >> 4);
    for (int i = 0; i < n - 1; i++) {
      line[2 * i + 1] = (byte) ((3 * sums[i] + sums[i + 1] + 7) >> 4);
      line[2 * i + 2] = (byte) ((sums[i] + 3 * sums[i + 1] + 8) >> 4);
    }
    line[2 * n - 1] = (byte) ((4 * sums[n - 1] + 7) >> 4);
  }

  private void reserve(int most) {
    if (line.length < most) {
      line = new byte[most];
      sums = new int[most];
    }
  }
}
