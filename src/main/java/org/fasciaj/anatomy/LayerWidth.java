package org.fasciaj.anatomy;

import org.fasciaj.edge.Picture;
import org.fasciaj.edge.StraightBand;

/** How wide a layer is, from its mean profile. Stateless. */
final class LayerWidth {
  private LayerWidth() {}

  /**
   * Width (standard deviation, pixels) of the line that best explains the mean profile of a path.
   *
   * @param widths standard deviations to choose from, pixels
   * @param half half height of the profile, rows
   * @param band work array
   */
  static double of(
      Picture picture, int x0, double[] path, double[] widths, int half, StraightBand band) {
    band.cut(
        picture.grey(),
        picture.start(),
        picture.stride(),
        picture.width(),
        picture.height(),
        x0,
        path,
        path.length,
        half,
        1);
    double[] profile = new double[2 * half + 1];
    for (int j = 0; j < profile.length; j++) {
      for (int k = 0; k < path.length; k++) {
        profile[j] += band.at(k, j) / path.length;
      }
    }
    double best = 0;
    double width = widths[0];
    for (double w : widths) {
      double r = response(profile, half, w);
      if (r > best) {
        best = r;
        width = w;
      }
    }
    return width;
  }

  /** Response of a profile to a Gaussian line of unit norm and zero mean in its middle. */
  private static double response(double[] profile, int half, double width) {
    double[] t = new double[profile.length];
    double mean = 0;
    for (int j = -half; j <= half; j++) {
      t[j + half] = Math.exp(-0.5 * j * j / (width * width));
      mean += t[j + half] / t.length;
    }
    double norm = 0;
    double sum = 0;
    for (int j = 0; j < t.length; j++) {
      t[j] -= mean;
      norm += t[j] * t[j];
      sum += t[j] * profile[j];
    }
    return sum / Math.sqrt(norm);
  }
}
