package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.Lanes;
import org.fasciaj.edge.RunMaxima;
import org.fasciaj.edge.SlopeOdds;
import org.fasciaj.edge.SlopePath;

/**
 * Looks for one border of the fascia from the other: where a line runs on along the fascia between
 * two textures. Says at each place how likely the border is within {@link #WITHIN_MM} of the path.
 * Reusable, not thread-safe.
 */
final class LayerSearch {
  /** What the probability covers, mm on either side: more is another interface. */
  static final double WITHIN_MM = 0.3;

  /** Thickness that is looked for, mm; a little wider than the 1.5 to 10 mm that are accepted. */
  private static final double LEAST_MM = 1.3;

  private static final double MOST_MM = 10.5;

  /** What is seen beyond the thickest fascia, mm. */
  private static final double MARGIN_MM = 1.5;

  /** Averaging along the layer, mm: a few lateral speckles, far below the borders' curvature. */
  private static final double ALONG_MM = 0.8;

  /** Grid columns that make one column of the path. */
  private static final int STRIDE = 2;

  /** Largest slope against the near border, rows per path column. */
  private static final int STEEPEST = 4;

  /** Cost of a bend of one row per path column, and of each row of slope, in log-likelihood. */
  private static final float BEND = 1;

  private static final float SLOPE = 0.15f;

  /** Where other lines are looked for, mm from the place: beyond its own width. */
  private static final double NEXT_MM = 0.4;

  private static final double OUTSIDE_MM = 4;
  private static final double INSIDE_MM = 2.5;

  /** How far a place stands out of the lines inside it counts up to this, either way. */
  private static final float MOST_OVER = 1.5f;

  private final LayerLaw law;
  private final LayerEvidence evidence = new LayerEvidence();
  private final LineRuns lines = new LineRuns();
  private final RunMaxima maxima = new RunMaxima();
  private final SlopePath slopes = new SlopePath();
  private final SlopeOdds sums = new SlopeOdds();
  private float[] reward = new float[0];
  private float[] odds = new float[0];
  private float[] column = new float[0];
  private float[] outside = new float[0];
  private float[] inside = new float[0];
  private float[] over = new float[0];
  private float[] usual = new float[0];
  private int[] path = new int[0];

  LayerSearch(LayerLaw law) {
    this.law = law;
  }

  /**
   * Where the border may lie, rows from the near one; a range per column.
   *
   * @param least least distance
   * @param most largest distance
   */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package
  record Range(double[] least, double[] most) {
    /** A range for so many columns that is open; the same one where it is long enough. */
    Range open(int n) {
      Range r = least.length < n ? new Range(new double[n], new double[n]) : this;
      Arrays.fill(r.least, 0, n, 0.0);
      Arrays.fill(r.most, 0, n, Double.MAX_VALUE);
      return r;
    }
  }

  /**
   * Finds the border.
   *
   * @param near row of the near border for columns first, first+1, ...
   * @param n number of columns
   * @param range where it may lie
   * @param away receives rows from the near border, at least 0
   * @param sure receives the probability that the border is within {@link #WITHIN_MM} of it
   */
  void find(
      CellGrid grid,
      Scale scale,
      double[] near,
      int n,
      int first,
      Range range,
      double[] away,
      double[] sure) {
    int behind = scale.rows(law.behindMm());
    int rows = rows(scale);
    int direction = law.direction();
    evidence.fill(grid, near, first, n, direction, behind, rows, ALONG_MM / scale.columnMm());
    lines.fill(evidence.raw(), n, rows, behind);
    int m = (n + STRIDE - 1) / STRIDE;
    reserve(m, rows);
    law.usual(scale, behind, rows, m, usual);
    for (int p = 0; p < m; p++) {
      int last = Math.min(n - 1, STRIDE * p + STRIDE - 1);
      double from = behind + scale.rows(LEAST_MM);
      double to = behind + scale.rows(MOST_MM);
      int at = p * rows;
      lines(scale, p, rows);
      Lanes.addShare(over, 1, usual, rows);
      System.arraycopy(over, 0, reward, at, rows);
      for (int k = STRIDE * p; k <= last; k++) {
        evidence.total(law.local(), k, column);
        for (int h = 0; h < rows; h++) {
          reward[at + h] += column[h] / (last - STRIDE * p + 1);
        }
        from = Math.max(from, Math.max(evidence.first(k), behind + range.least()[k]));
        to = Math.min(to, Math.min(evidence.end(k) - 1, behind + range.most()[k]));
      }
      int a = (int) Math.max(0, Math.min(rows, Math.ceil(from)));
      int b = (int) Math.max(a, Math.min(rows, Math.floor(to) + 1));
      Arrays.fill(reward, at, at + a, BorderSearch.CLOSED);
      Arrays.fill(reward, at + b, at + rows, BorderSearch.CLOSED);
    }
    slopes.best(reward, m, rows, STEEPEST, BEND, SLOPE, path);
    sums.sum(reward, m, rows, BorderSearch.CLOSED, STEEPEST, BEND, SLOPE, law.temper(), odds);
    for (int k = 0; k < n; k++) {
      double c = (k - 0.5 * (STRIDE - 1)) / STRIDE;
      int a = Math.max(0, Math.min(m - 2, (int) Math.floor(c)));
      double h = m < 2 ? path[0] : path[a] + (c - a) * (path[a + 1] - path[a]);
      away[k] = Math.max(0, h - behind);
    }
    int within = scale.rows(WITHIN_MM);
    for (int k = 0; k < n; k++) {
      int p = k / STRIDE;
      int middle = Math.max(within, Math.min(rows - 1 - within, path[p]));
      sure[k] = about(p * rows + middle, within);
    }
  }

  /**
   * The likeliest place clear of the border that was found last.
   *
   * @param n number of columns, as there
   * @param second receives rows from the near border, at least 0
   */
  void second(Scale scale, int n, double[] second) {
    int rows = rows(scale);
    int within = scale.rows(WITHIN_MM);
    int behind = scale.rows(law.behindMm());
    for (int k = 0; k < n; k++) {
      boolean next = k % STRIDE == 0;
      second[k] = next ? Math.max(0, other(k / STRIDE, rows, within) - behind) : second[k - 1];
    }
  }

  private int other(int p, int rows, int within) {
    int other = path[p];
    double best = -1;
    for (int r = within; r < rows - within; r++) {
      double sum = about(p * rows + r, within);
      if (Math.abs(r - path[p]) > 2 * within && sum > best) {
        best = sum;
        other = r;
      }
    }
    return other;
  }

  private int rows(Scale scale) {
    return scale.rows(law.behindMm()) + scale.rows(MOST_MM + MARGIN_MM);
  }

  private double about(int at, int within) {
    double sum = 0;
    for (int i = at - within; i <= at + within; i++) {
      sum += odds[i];
    }
    return sum;
  }

  /** Weighted evidence of the lines that run on, of one pair of columns. */
  private void lines(Scale scale, int p, int rows) {
    float[] runs = lines.far(p);
    int next = scale.rows(NEXT_MM);
    int far = scale.rows(OUTSIDE_MM);
    maxima.load(runs, rows, far, far - next + 1);
    maxima.largest(next, far, outside);
    maxima.largest(-far, -next, inside);
    maxima.largest(-scale.rows(INSIDE_MM), -next, over);
    weigh(over, law, runs, lines.near(p), outside, inside, rows);
  }

  private static void weigh(
      float[] over,
      LayerLaw law,
      float[] runs,
      float[] near,
      float[] outside,
      float[] inside,
      int n) {
    for (int h = 0; h < n; h++) {
      float out = Math.max(-MOST_OVER, Math.min(MOST_OVER, runs[h] - over[h]));
      over[h] =
          law.run() * near[h]
              + law.outer() * outside[h]
              + law.inner() * inside[h]
              + law.over() * out;
    }
  }

  private void reserve(int m, int rows) {
    if (reward.length < m * rows) {
      reward = new float[m * rows];
      odds = new float[m * rows];
    }
    if (path.length < m) {
      path = new int[m];
    }
    if (column.length < rows) {
      column = new float[rows];
      outside = new float[rows];
      inside = new float[rows];
      over = new float[rows];
      usual = new float[rows];
    }
  }
}
