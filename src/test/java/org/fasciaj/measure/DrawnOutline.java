package org.fasciaj.measure;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.util.Arrays;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.TissueImage;

/** Outlines of straight borders with a picture to go with them. Stateless. */
final class DrawnOutline {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 420;

  private DrawnOutline() {}

  /**
   * A fascia between straight borders about a straight mid-line.
   *
   * @param xMm pixel width, mm
   * @param yMm pixel height, mm
   * @param distal +1 or -1
   * @param slope mid-line's dy/dx, mm per mm of screen
   * @param vertical vertical distance of the borders at the insertion, mm
   * @param growth its change per mm distally
   * @param insertionSd deviation of the insertion, mm
   * @param borderSd deviation of each border, pixels
   * @param reach how far the borders go distally of the insertion, mm
   */
  record Shape(
      double xMm,
      double yMm,
      int distal,
      double slope,
      double vertical,
      double growth,
      double insertionSd,
      double borderSd,
      double reach) {
    private static final double PROXIMAL_MM = 6;

    Shape withInsertionSd(double mm) {
      return new Shape(xMm, yMm, distal, slope, vertical, growth, mm, borderSd, reach);
    }

    int insertionX() {
      return WIDTH / 2 - distal * 60;
    }

    /** Depth of a border in pixels; side -1 superficial, +1 deep. */
    double depth(double x, int side) {
      double across = (x - insertionX()) * xMm;
      double half = 0.5 * (vertical + growth * distal * across);
      return HEIGHT / 2.0 + (slope * across + side * half) / yMm;
    }

    private Border border(int side) {
      int proximal = insertionX() - (int) (distal * PROXIMAL_MM / xMm);
      int end = insertionX() + (int) (distal * reach / xMm);
      int x0 = Math.min(proximal, end);
      double[] y = new double[Math.abs(end - proximal) + 1];
      for (int i = 0; i < y.length; i++) {
        y[i] = depth(x0 + i, side);
      }
      double[] sd = new double[y.length];
      Arrays.fill(sd, borderSd);
      return new Border(x0, y, sd);
    }

    HeelOutline outline() {
      return outline(null);
    }

    HeelOutline outline(Reason doubt) {
      Border deep = border(1);
      Point insertion = new Point(insertionX(), depth(insertionX(), 1));
      return new HeelOutline(
          distal,
          Optional.empty(),
          deep,
          border(-1),
          deep,
          insertion,
          insertionSd,
          Optional.empty(),
          null,
          doubt,
          Double.NaN);
    }

    /** Grey 120 above the fascia, 90 in it, 40 below; no colour seen though looked for. */
    TissueImage picture() {
      return picture(120, 90, new GrayU8(WIDTH, HEIGHT));
    }

    TissueImage picture(float fat, float fascia, GrayU8 colour) {
      GrayF32 grey = new GrayF32(WIDTH, HEIGHT);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          grey.set(x, y, y < depth(x, -1) ? fat : y <= depth(x, 1) ? fascia : 40);
        }
      }
      return new TissueImage(grey, colour, 0, 0, WIDTH - 1, HEIGHT - 1, xMm, yMm);
    }

    GrayU8 noColour() {
      return new GrayU8(WIDTH, HEIGHT);
    }
  }
}
