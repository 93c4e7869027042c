package org.fasciaj.anatomy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line as a hand draws it, read off at whole pixel columns. Package-private arrays are not to be
 * changed.
 */
final class RoughLine {
  /** Columns that a border needs, pixels: what averaging along it takes. */
  static final int FEWEST = 16;

  final int x0;
  final double[] y;

  private RoughLine(int x0, double[] y) {
    this.x0 = x0;
    this.y = y;
  }

  /**
   * Reads a polyline off.
   *
   * @param points from left to right or from right to left; points above each other are averaged
   * @param first first column that may be used
   * @param last last column that may be used
   * @throws IllegalArgumentException with a reason that a user understands
   */
  static RoughLine of(List<Point> points, int first, int last) {
    int n = points.size();
    if (n < 2) {
      throw new IllegalArgumentException("the line needs at least two points");
    }
    double[] px = new double[n];
    double[] py = new double[n];
    boolean right = points.get(n - 1).x() >= points.get(0).x();
    int m = 0;
    int same = 1;
    for (int i = 0; i < n; i++) {
      Point p = points.get(right ? i : n - 1 - i);
      if (!Double.isFinite(p.x()) || !Double.isFinite(p.y())) {
        throw new IllegalArgumentException("a point of the line is not a number");
      }
      if (m > 0 && p.x() < px[m - 1]) {
        throw new IllegalArgumentException("the line turns back: x must not go to and fro");
      }
      if (m > 0 && p.x() == px[m - 1]) {
        same++;
        py[m - 1] += (p.y() - py[m - 1]) / same;
      } else {
        px[m] = p.x();
        py[m++] = p.y();
        same = 1;
      }
    }
    int x0 = (int) Math.max(first, Math.ceil(px[0]));
    int x1 = (int) Math.min(last, Math.floor(px[m - 1]));
    if (m < 2 || x1 - x0 + 1 < FEWEST) {
      throw new IllegalArgumentException(
          "the line covers fewer than " + FEWEST + " columns of the picture");
    }
    double[] y = new double[x1 - x0 + 1];
    int i = 0;
    for (int x = x0; x <= x1; x++) {
      while (i < m - 2 && px[i + 1] < x) {
        i++;
      }
      y[x - x0] = py[i] + (x - px[i]) * (py[i + 1] - py[i]) / (px[i + 1] - px[i]);
    }
    return new RoughLine(x0, y);
  }

  /**
   * The line carried on beyond its ends: as a border runs that is known there, or else straight, as
   * its last stretches run.
   *
   * @param beyond columns at each end
   * @param first first column that may be used
   * @param last last column that may be used
   * @param known a border of about the line's shape; empty when none is known
   */
  RoughLine extended(int beyond, int first, int last, Optional<Border> known) {
    int left = Math.min(beyond, x0 - first);
    int right = Math.min(beyond, last - (x0 + y.length - 1));
    if (left <= 0 && right <= 0) {
      return this;
    }
    double[] out = new double[left + y.length + right];
    System.arraycopy(y, 0, out, left, y.length);
    int stretch = Math.min(y.length, Math.max(FEWEST, beyond));
    double[] head = straight(0, stretch);
    double[] tail = straight(y.length - stretch, y.length);
    int end = y.length - 1;
    for (int i = 1; i <= left; i++) {
      out[left - i] = y[0] + change(known, x0, -i, head[1]);
    }
    for (int i = 1; i <= right; i++) {
      out[left + end + i] = y[end] + change(known, x0 + end, i, tail[1]);
    }
    return new RoughLine(x0 - left, out);
  }

  /**
   * How far a border lies below the line, mean over their columns, pixels; NaN when it has none.
   */
  double offset(Border border) {
    return IntStream.range(0, y.length)
        .mapToDouble(k -> border.at(x0 + k) - y[k])
        .filter(d -> !Double.isNaN(d))
        .average()
        .orElse(Double.NaN);
  }

  /** How much deeper the line lies some columns beyond an end, pixels. */
  private static double change(Optional<Border> known, int end, int columns, double slope) {
    if (known.isEmpty() || Double.isNaN(known.get().at(end))) {
      return columns * slope;
    }
    Border b = known.get();
    int to = Math.max(b.x0(), Math.min(b.x1(), end + columns));
    return b.at(to) - b.at(end) + (end + columns - to) * slope;
  }

  /** Middle and slope of the straight line through a stretch. */
  private double[] straight(int from, int to) {
    double mid = 0.5 * (from + to - 1);
    double sy = 0;
    double sxy = 0;
    double sxx = 0;
    for (int k = from; k < to; k++) {
      sy += y[k];
      sxy += (k - mid) * y[k];
      sxx += (k - mid) * (k - mid);
    }
    return new double[] {sy / (to - from), sxy / sxx};
  }
}
