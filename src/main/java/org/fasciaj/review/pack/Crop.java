package org.fasciaj.review.pack;

import boofcv.struct.image.ImageGray;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.report.Picture;
import org.fasciaj.report.Raster;
import org.fasciaj.report.Resampler;

/**
 * How a source picture becomes a package's picture: a cut out of the tissue region, sampled anew
 * when one look is wanted. No pixel outside the box reaches the result. Immutable.
 *
 * @param box the part of the tissue region that is shown
 * @param x0 source column of the package's column 0
 * @param y0 source row of the package's row 0
 * @param xStep source columns per package column; 1 when nothing is resampled
 * @param yStep source rows per package row
 * @param width of the package's picture, pixels
 * @param height of the package's picture, pixels
 */
record Crop(PixelBox box, double x0, double y0, double xStep, double yStep, int width, int height) {
  /** Pixels may be trimmed off each side, so that a repeated image is not the same file again. */
  static final int MOST_TRIM = 4;

  /** Smaller regions are not trimmed, pixels. */
  private static final int SMALLEST_TRIMMED = 100;

  /** The region as it is, less a few random pixels at each side. */
  static Crop plain(PixelBox region, RandomIds random) {
    PixelBox box = trimmed(region, random);
    return new Crop(box, box.x0(), box.y0(), 1, 1, box.width(), box.height());
  }

  /**
   * The region at a given pixel size inside a frame of given size, top aligned and centred; what
   * the region does not fill stays dark.
   */
  static Crop sampled(
      PixelBox region,
      double xMm,
      double yMm,
      double pitchMm,
      int width,
      int height,
      RandomIds random) {
    PixelBox box = trimmed(region, random);
    double xStep = pitchMm / xMm;
    double yStep = pitchMm / yMm;
    double centre = (box.x0() + box.x1()) / 2.0;
    return new Crop(
        box,
        centre - (width - 1) / 2.0 * xStep,
        box.y0() + (yStep - 1) / 2,
        xStep,
        yStep,
        width,
        height);
  }

  private static PixelBox trimmed(PixelBox b, RandomIds random) {
    if (Math.min(b.width(), b.height()) < SMALLEST_TRIMMED) {
      return b;
    }
    return new PixelBox(
        b.x0() + random.below(MOST_TRIM + 1),
        b.y0() + random.below(MOST_TRIM + 1),
        b.x1() - random.below(MOST_TRIM + 1),
        b.y1() - random.below(MOST_TRIM + 1));
  }

  /** A source point in the package's picture. */
  Point toPackage(Point p) {
    return new Point((p.x() - x0) / xStep, (p.y() - y0) / yStep);
  }

  /** A box of the package's picture in whole source pixels. */
  PixelBox toSource(PixelBox b) {
    return new PixelBox(
        (int) Math.max(0, Math.floor(x0 + b.x0() * xStep)),
        (int) Math.max(0, Math.floor(y0 + b.y0() * yStep)),
        (int) Math.max(0, Math.ceil(x0 + b.x1() * xStep)),
        (int) Math.max(0, Math.ceil(y0 + b.y1() * yStep)));
  }

  /** The part of the package's picture that the region fills. */
  PixelBox filled() {
    Point a = toPackage(new Point(box.x0(), box.y0()));
    Point b = toPackage(new Point(box.x1(), box.y1()));
    return new PixelBox(
        (int) Math.max(0, Math.ceil(a.x())),
        (int) Math.max(0, Math.ceil(a.y())),
        (int) Math.min(width - 1, Math.floor(b.x())),
        (int) Math.min(height - 1, Math.floor(b.y())));
  }

  /**
   * Paints a frame; Doppler colour becomes a tint of one hue, whatever the scanner's map was.
   *
   * @param colour whether the picture shall have three channels
   */
  Raster paint(Frame frame, boolean colour) {
    Resampler columns = new Resampler(width, xStep, i -> x0 + i * xStep, box.x0(), box.x1());
    Resampler rows = new Resampler(height, yStep, j -> y0 + j * yStep, box.y0(), box.y1());
    double[] grey = sample(frame.grey(), columns, rows);
    double[] share = colour ? new double[width * height] : null;
    if (colour && frame.colour() != null) {
      share = sample(frame.colour(), columns, rows);
    }
    return Picture.paint(grey, share, width, height);
  }

  private double[] sample(ImageGray<?> source, Resampler columns, Resampler rows) {
    double[] wide = new double[width * box.height()];
    for (int y = 0; y < box.height(); y++) {
      for (int i = 0; i < width; i++) {
        double[] w = columns.weights(i);
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * Levels.at(source, columns.first(i) + k, y + box.y0());
        }
        wide[y * width + i] = w.length == 0 ? Double.NaN : sum;
      }
    }
    double[] out = new double[width * height];
    for (int j = 0; j < height; j++) {
      double[] w = rows.weights(j);
      for (int i = 0; i < width; i++) {
        double sum = w.length == 0 ? Double.NaN : 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * wide[(rows.first(j) + k - box.y0()) * width + i];
        }
        out[j * width + i] = sum;
      }
    }
    return out;
  }
}
