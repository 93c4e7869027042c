package org.fasciaj.anatomy;

import java.util.Arrays;
import org.ddogleg.sorting.QuickSelect;
import org.fasciaj.edge.Picture;
import org.fasciaj.edge.StraightBand;

/**
 * How much a layer's bright line, or a step of texture, explains each place of a band along a rough
 * line, from 0 to 1, in units of the brightest lines of the band: gain falls out. Lines of several
 * widths are tried, for a layer is as wide as it is. Rows are one pixel apart. Reusable, not
 * thread-safe.
 */
final class SnapEvidence {
  /** Standard deviations of the lines that are tried, pixels: an interface up to a thick sheath. */
  static final double[] LAYER_WIDTHS = {1.2, 1.8, 2.7, 4, 6};

  /** A line's window on each side of its middle, in its standard deviations. */
  private static final double WINDOW = 3;

  /** Averaging along the band, pixels: some lateral speckles. */
  private static final double ALONG = 6;

  /**
   * Quantile of the band's evidence that is full evidence: about the share of a band of some 100
   * rows that one layer fills. Brighter places count no more: one bright echo is no layer.
   */
  static final double LAYER_ENOUGH = 0.98;

  /** The same about a fascia, where cortex and skin outshine its borders. */
  static final double FASCIA_ENOUGH = 0.9;

  /** A step counts less than a line of its height: each side of a thick layer is a step. */
  static final double LAYER_STEP = 0.25;

  /** A fascia's border may be a step of texture alone. */
  static final double FASCIA_STEP = 0.5;

  /** How the say of a line grows with its width: speckle averages out across it as well. */
  private static final double WIDE = 0.25;

  private final double[] widths;
  private final double stepShare;
  private final double enough;
  private final StraightBand band = new StraightBand();
  private float[] evidence = new float[0];
  private float[] response = new float[0];
  private float[] sorted = new float[0];
  private int columns;
  private int rows;

  SnapEvidence(double[] widths, double stepShare, double enough) {
    this.widths = widths;
    this.stepShare = stepShare;
    this.enough = enough;
  }

  /** Rows that a wider band has on each side to judge its outermost place. */
  int margin() {
    return (int) Math.ceil(WINDOW * widths[widths.length - 1]);
  }

  /**
   * Judges a band.
   *
   * @param picture the picture
   * @param box tissue: left, top, right and bottom, all inside; nothing outside is evidence
   * @param x0 first column
   * @param path middle of the band in each column
   * @param reach rows on each side of the path
   */
  void fill(Picture picture, int[] box, int x0, double[] path, int reach) {
    columns = path.length;
    rows = 2 * reach + 1;
    int half = reach + margin();
    band.cut(
        picture.grey(),
        picture.start(),
        picture.stride(),
        picture.width(),
        picture.height(),
        x0,
        path,
        columns,
        half,
        1);
    band.average(ALONG);
    if (evidence.length < columns * rows) {
      evidence = new float[columns * rows];
      response = new float[columns * rows];
      sorted = new float[columns * rows];
    }
    Arrays.fill(evidence, 0, columns * rows, 0f);
    for (double width : widths) {
      judge(box, path, reach, width);
    }
    int m = 0;
    for (int i = 0; i < columns * rows; i++) {
      if (evidence[i] > 0) {
        sorted[m++] = evidence[i];
      }
    }
    float top = m == 0 ? 1 : QuickSelect.select(sorted, (int) (enough * m), m);
    for (int i = 0; i < columns * rows; i++) {
      evidence[i] = Math.min(1, evidence[i] / top);
    }
  }

  private void judge(int[] box, double[] path, int reach, double width) {
    int inner = (int) Math.max(1, Math.round(width));
    int outer = (int) Math.round(WINDOW * width);
    double[] sums = new double[band.rows() + 1];
    for (int k = 0; k < columns; k++) {
      for (int j = 0; j < band.rows(); j++) {
        sums[j + 1] = sums[j] + band.at(k, j);
      }
      for (int r = 0; r < rows; r++) {
        double y = path[k] + r - reach;
        float v = 0;
        if (y >= box[1] + inner && y <= box[3] - inner) {
          int at = r + margin();
          // Sides end where the tissue ends: furniture beyond is no dark side.
          int up = (int) Math.min(outer, Math.floor(y - box[1]));
          int down = (int) Math.min(outer, Math.floor(box[3] - y));
          double line = mean(sums, at - inner + 1, at + inner - 1);
          double above = up > inner ? mean(sums, at - up, at - inner - 1) : line;
          double below = down > inner ? mean(sums, at + inner + 1, at + down) : line;
          double both = line - 0.5 * (above + below);
          double least = line - Math.max(above, below);
          double l = Math.max(0, 0.5 * (both + least));
          double s = 0;
          if (up > inner && down > inner) {
            s = stepShare * (mean(sums, at - up, at - 1) - mean(sums, at + 1, at + down));
          }
          v = (float) Math.sqrt(l * l + s * s);
        }
        response[k * rows + r] = v;
      }
    }
    // Speckle makes narrow lines anywhere, but hardly a wide one.
    float trust = (float) Math.pow(width / widths[widths.length - 1], WIDE);
    for (int i = 0; i < columns * rows; i++) {
      evidence[i] = Math.max(evidence[i], trust * response[i]);
    }
  }

  private static double mean(double[] sums, int from, int to) {
    return (sums[to + 1] - sums[from]) / (to - from + 1);
  }

  int rows() {
    return rows;
  }

  /** Evidence at column * rows() + row. Not to be changed. */
  float[] values() {
    return evidence;
  }

  /**
   * Width (standard deviation, pixels) of the line that best explains the mean profile of a path.
   */
  double width(Picture picture, int x0, double[] path, StraightBand band) {
    int half = margin();
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
    double best = 0;
    double width = widths[0];
    for (double w : widths) {
      double mean = 0;
      double norm = 0;
      double[] t = new double[2 * half + 1];
      for (int j = -half; j <= half; j++) {
        t[j + half] = Math.exp(-0.5 * j * j / (w * w));
        mean += t[j + half] / t.length;
      }
      double sum = 0;
      for (int j = 0; j < t.length; j++) {
        t[j] -= mean;
        norm += t[j] * t[j];
        for (int k = 0; k < path.length; k++) {
          sum += t[j] * band.at(k, j);
        }
      }
      double r = sum / path.length / Math.sqrt(norm);
      if (r > best) {
        best = r;
        width = w;
      }
    }
    return width;
  }
}
