package org.fasciaj.anatomy;

import java.util.Arrays;
import org.ddogleg.sorting.QuickSelect;
import org.fasciaj.edge.Picture;

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

  /** Marks a place behind bone: neither evidence nor its absence. */
  static final float UNSEEN = -1;

  /** Picture columns that make one column of the band: below the averaging along it. */
  static final int STRIDE = 4;

  /** Taps of the averaging on each side, in its standard deviations. */
  private static final double TAPS = 2.5;

  private final double[] widths;
  private final double stepShare;
  private final double enough;
  private final HeelMarks marks;
  private final boolean sided;
  private float[] band = new float[0];
  private float[] spare = new float[0];
  private double[] sums = new double[0];
  private float[] evidence = new float[0];
  private float[] sorted = new float[0];
  private int columns;
  private int rows;
  private int bandRows;
  private double rise;
  private double fall;

  /**
   * Evidence of one kind of picture.
   *
   * @param widths standard deviations of the lines that are looked for, pixels
   * @param stepShare weight of a step against a line of its height
   * @param enough quantile of the band's evidence that is full evidence
   * @param marks the bone, behind which nothing is seen
   * @param sided whether a border's kind says on which side of it the tissue is bright
   */
  SnapEvidence(double[] widths, double stepShare, double enough, HeelMarks marks, boolean sided) {
    this.marks = marks;
    this.sided = sided;
    this.widths = widths;
    this.stepShare = stepShare;
    this.enough = enough;
  }

  /** Standard deviations of the lines that are looked for, pixels. Not to be changed. */
  double[] widths() {
    return widths;
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
   * @param path middle of the band in each picture column
   * @param reach rows on each side of the path
   * @param kind which border it is
   */
  void fill(Picture picture, int[] box, int x0, double[] path, int reach, TracedKind kind) {
    rise = stepShare * (sided ? kind.rise() : 1);
    fall = stepShare * (sided ? kind.fall() : 1);
    columns = (path.length + STRIDE - 1) / STRIDE;
    rows = 2 * reach + 1;
    bandRows = rows + 2 * margin();
    int size = columns * bandRows;
    if (band.length < size) {
      band = new float[size];
      spare = new float[size];
      evidence = new float[size];
      sorted = new float[size];
    }
    if (sums.length < bandRows + 1) {
      sums = new double[bandRows + 1];
    }
    cut(picture, x0, path, reach + margin());
    average(ALONG / STRIDE);
    Arrays.fill(evidence, 0, columns * rows, 0f);
    for (int c = 0; c < columns; c++) {
      for (int j = 0; j < bandRows; j++) {
        sums[j + 1] = sums[j] + band[c * bandRows + j];
      }
      double middle = path[Math.min(path.length - 1, (int) column(c))];
      for (double width : widths) {
        judge(box, c, middle - reach, width);
      }
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
    hide(x0, path, reach);
  }

  private void hide(int x0, double[] path, int reach) {
    for (int c = 0; c < columns; c++) {
      int k = Math.min(path.length - 1, (int) column(c));
      for (int r = 0; r < rows; r++) {
        if (marks.hides(x0 + k, path[k] - reach + r)) {
          evidence[c * rows + r] = UNSEEN;
        }
      }
    }
  }

  /** Means of {@link #STRIDE} columns along the path. */
  private void cut(Picture p, int x0, double[] path, int half) {
    for (int c = 0; c < columns; c++) {
      int from = c * STRIDE;
      int to = Math.min(path.length, from + STRIDE);
      Arrays.fill(band, c * bandRows, (c + 1) * bandRows, 0f);
      for (int k = from; k < to; k++) {
        int x = Math.max(0, Math.min(p.width() - 1, x0 + k));
        for (int j = 0; j < bandRows; j++) {
          double y = Math.max(0, Math.min(p.height() - 1.001, path[k] - half + j));
          int i = (int) y;
          int at = p.start() + i * p.stride() + x;
          float a = p.grey()[at];
          float b = i + 1 < p.height() ? p.grey()[at + p.stride()] : a;
          band[c * bandRows + j] += (a + (float) (y - i) * (b - a)) / (to - from);
        }
      }
    }
  }

  /** Averages along the path with a Gaussian of a standard deviation in columns of the band. */
  private void average(double sigma) {
    int radius = (int) Math.ceil(TAPS * sigma);
    Arrays.fill(spare, 0, columns * bandRows, 0f);
    for (int c = 0; c < columns; c++) {
      float weight = 0;
      int to = Math.min(columns - 1, c + radius);
      for (int i = Math.max(0, c - radius); i <= to; i++) {
        weight += (float) Math.exp(-0.5 * (i - c) * (i - c) / (sigma * sigma));
      }
      for (int i = Math.max(0, c - radius); i <= to; i++) {
        float g = (float) Math.exp(-0.5 * (i - c) * (i - c) / (sigma * sigma)) / weight;
        for (int j = 0; j < bandRows; j++) {
          spare[c * bandRows + j] += g * band[i * bandRows + j];
        }
      }
    }
    float[] averaged = spare;
    spare = band;
    band = averaged;
  }

  /** Place of a column of the band, picture columns from the first one. */
  static double column(int c) {
    return STRIDE * c + 0.5 * (STRIDE - 1);
  }

  /** Evidence of lines of one width and of steps in one column, whose row 0 lies at a depth. */
  private void judge(int[] box, int c, double top, double width) {
    int inner = (int) Math.max(1, Math.round(width));
    int outer = (int) Math.round(WINDOW * width);
    // Speckle makes narrow lines anywhere, but hardly a wide one.
    float trust = (float) Math.pow(width / widths[widths.length - 1], WIDE);
    int first = (int) Math.max(0, Math.ceil(box[1] + inner - top));
    int last = (int) Math.min(rows - 1, Math.floor(box[3] - inner - top));
    for (int r = first; r <= last; r++) {
      double y = top + r;
      int at = r + margin();
      // Sides end where the tissue ends: furniture beyond is no dark side.
      int up = (int) Math.min(outer, Math.floor(y - box[1]));
      int down = (int) Math.min(outer, Math.floor(box[3] - y));
      double line = mean(at - inner + 1, at + inner - 1);
      double above = up > inner ? mean(at - up, at - inner - 1) : line;
      double below = down > inner ? mean(at + inner + 1, at + down) : line;
      double both = line - 0.5 * (above + below);
      double least = line - Math.max(above, below);
      double l = Math.max(0, 0.5 * (both + least));
      double s = 0;
      if (up > inner && down > inner) {
        s = mean(at - up, at - 1) - mean(at + 1, at + down);
        s *= s > 0 ? fall : rise;
      }
      float v = trust * (float) Math.sqrt(l * l + s * s);
      evidence[c * rows + r] = Math.max(evidence[c * rows + r], v);
    }
  }

  private double mean(int from, int to) {
    return (sums[to + 1] - sums[from]) / (to - from + 1);
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Evidence at column * rows() + row. Not to be changed. */
  float[] values() {
    return evidence;
  }
}
