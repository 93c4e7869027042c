package org.fasciaj.report;

import java.io.IOException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameResult;

/**
 * Cuts a window out of a frame's tissue region and brings it to square pixels. No pixel outside the
 * region reaches the result, so nothing that a scanner writes around the picture does.
 */
public final class Picture {
  /** Shade beyond the region: near black, so that the region's own edge is still seen. */
  private static final int BEYOND = 24;

  /** Hue of Doppler colour (its own hue is not kept): Okabe-Ito orange. */
  private static final int[] TINT = {230, 159, 0};

  /** Darkest brightness of the tint, so that colour over black tissue is seen. */
  private static final double TINT_FLOOR = 0.7;

  private Picture() {}

  /**
   * Fetches the pixels of a row.
   *
   * @throws IOException when they cannot be had or are not those that were measured
   */
  static Frame fetch(PixelSource source, FrameResult row, String what) throws IOException {
    Frame frame = source.frame(row);
    if (frame == null || frame.grey() == null) {
      throw new IOException(
          what + ": its picture cannot be produced; no report was written for it");
    }
    PixelBox box = frame.region();
    if (!box.equals(row.region())
        || box.x1() >= frame.grey().width
        || box.y1() >= frame.grey().height) {
      throw new IOException(
          what + ": its picture is not the one that was measured; run the measurement again");
    }
    return frame;
  }

  /** Renders the window with a given number of square pixels. */
  static Raster render(Frame frame, View view, int width, int height) {
    double pitch = view.width() / width;
    PixelBox box = frame.region();
    Resampler columns =
        new Resampler(
            width, pitch / view.xMm(), i -> view.x((i + 0.5) * pitch), box.x0(), box.x1());
    Resampler rows =
        new Resampler(
            height, pitch / view.yMm(), i -> view.y((i + 0.5) * pitch), box.y0(), box.y1());
    double[] grey =
        resample((x, y) -> frame.grey().unsafe_get(x, y), columns, rows, width, height, box);
    if (frame.colour() == null) {
      return greyRaster(grey, width, height);
    }
    double[] share =
        resample((x, y) -> frame.colour().unsafe_get(x, y), columns, rows, width, height, box);
    return tinted(grey, share, width, height);
  }

  private interface Sample {
    double at(int x, int y);
  }

  private static double[] resample(
      Sample source, Resampler columns, Resampler rows, int width, int height, PixelBox box) {
    double[] wide = new double[width * box.height()];
    for (int y = 0; y < box.height(); y++) {
      for (int i = 0; i < width; i++) {
        double[] w = columns.weights(i);
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * source.at(columns.first(i) + k, y + box.y0());
        }
        wide[y * width + i] = sum;
      }
    }
    double[] out = new double[width * height];
    for (int j = 0; j < height; j++) {
      double[] w = rows.weights(j);
      for (int i = 0; i < width; i++) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * wide[(rows.first(j) + k - box.y0()) * width + i];
        }
        boolean inside = w.length > 0 && columns.weights(i).length > 0;
        out[j * width + i] = inside ? sum : Double.NaN;
      }
    }
    return out;
  }

  /**
   * Paints grey levels, and Doppler colour as a tint of one hue.
   *
   * @param grey levels 0 to 255 by rows; NaN beyond the region
   * @param share share of colour 0 to 1 of each pixel, or null when there is no colour
   */
  public static Raster paint(double[] grey, double[] share, int width, int height) {
    return share == null ? greyRaster(grey, width, height) : tinted(grey, share, width, height);
  }

  private static Raster greyRaster(double[] grey, int width, int height) {
    byte[] samples = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      samples[i] = level(Double.isNaN(grey[i]) ? BEYOND : grey[i]);
    }
    return new Raster(width, height, 1, samples);
  }

  private static Raster tinted(double[] grey, double[] share, int width, int height) {
    byte[] samples = new byte[3 * grey.length];
    for (int i = 0; i < grey.length; i++) {
      double g = Double.isNaN(grey[i]) ? BEYOND : grey[i];
      double s = Double.isNaN(share[i]) ? 0 : share[i];
      double bright = Math.max(TINT_FLOOR, g / 255);
      for (int c = 0; c < 3; c++) {
        samples[3 * i + c] = level((1 - s) * g + s * TINT[c] * bright);
      }
    }
    return new Raster(width, height, 3, samples);
  }

  private static byte level(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
