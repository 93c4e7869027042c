package org.fasciaj.anatomy;

import java.util.Arrays;

/**
 * Where the echo along the deep border falls from the cortex' to the fascia's own: bone reflects
 * far more than the line between fascia and muscle does. Two levels of grey with one spread,
 * against one level: the log-likelihood of a change point. Reusable, not thread-safe.
 */
final class EchoDrop {
  /** Half a line's width and the error of its place: the brightest row within it counts, mm. */
  private static final double LINE_MM = 0.25;

  /** Columns that are averaged, mm to either side. */
  private static final double HALF_STEP_MM = 0.5 * ContactCurve.CELL_MM;

  /** Steps, 5 mm, over which either level is read, and the fewest, 2 mm. */
  private static final int SPAN = 25;

  private static final int LEAST = 10;

  /** Spread of a line's grey beside that of its levels: never less, saturated cortex has none. */
  private static final double GREY_SD = 8;

  /** Share of an independent sample of grey that a step is: a beam is some 0.45 mm wide. */
  private static final double SHARE = ContactCurve.CELL_MM / 0.45;

  private double[] sum = new double[1];
  private double[] squares = new double[1];
  private int n;

  /** Reads the grey along the soft border where it is traced, along the bone elsewhere. */
  void fill(TissueImage image, ContactCurve curve, Tracer.Trace bone, Tracer.Trace soft) {
    n = 0;
    double y = depth((int) Math.round(curve.column(0)), bone, soft);
    while (!Double.isNaN(y)) {
      reserve(n + 2);
      double grey = brightest(image, curve.column(n), y);
      sum[n + 1] = sum[n] + grey;
      squares[n + 1] = squares[n] + grey * grey;
      n++;
      y = depth((int) Math.round(curve.column(n)), bone, soft);
    }
  }

  /** Depth of the line, across the gap between both traces as well; NaN outside. */
  private static double depth(int x, Tracer.Trace bone, Tracer.Trace soft) {
    if (x >= soft.x0 && x <= soft.x1()) {
      return soft.at(x);
    }
    if (x >= bone.x0 && x <= bone.x1()) {
      return bone.at(x);
    }
    boolean right = x > bone.x1();
    double from = right ? bone.x1() : bone.x0;
    double to = right ? soft.x0 : soft.x1();
    double share = (x - from) / (to - from);
    boolean between = share > 0 && share < 1;
    return between ? bone.at(from) + share * (soft.at(to) - bone.at(from)) : Double.NaN;
  }

  private static double brightest(TissueImage image, double x, double y) {
    double reach = LINE_MM / image.yMm();
    double half = HALF_STEP_MM / image.xMm();
    int first = Math.max(image.x0(), (int) Math.round(x - half));
    int last = Math.min(image.x1(), (int) Math.round(x + half));
    int bottom = Math.min(image.y1(), (int) Math.round(y + reach));
    double best = 0;
    for (int row = Math.max(image.y0(), (int) Math.round(y - reach)); row <= bottom; row++) {
      double grey = 0;
      for (int column = first; column <= last; column++) {
        grey += image.grey().get(column, row);
      }
      best = Math.max(best, grey / Math.max(1, last - first + 1));
    }
    return best;
  }

  /** Log-likelihood that the echo falls behind a step, against one level; 0 where it does not. */
  double likelihood(int step) {
    int from = Math.max(0, step + 1 - SPAN);
    int at = step + 1;
    int to = Math.min(n, at + SPAN);
    if (at - from < LEAST || to - at < LEAST) {
      return 0;
    }
    double before = (sum[at] - sum[from]) / (at - from);
    double after = (sum[to] - sum[at]) / (to - at);
    if (before <= after) {
      return 0;
    }
    double rest = squares[to] - squares[from];
    double mean = (sum[to] - sum[from]) / (to - from);
    double one = rest / (to - from) - mean * mean;
    double parted = (at - from) * before * before + (to - at) * after * after;
    double two = (rest - parted) / (to - from);
    double least = GREY_SD * GREY_SD;
    return 0.5 * SHARE * (to - from) * Math.log((one + least) / (Math.max(0, two) + least));
  }

  private void reserve(int size) {
    if (sum.length < size) {
      sum = Arrays.copyOf(sum, 2 * size);
      squares = Arrays.copyOf(squares, 2 * size);
    }
  }
}
