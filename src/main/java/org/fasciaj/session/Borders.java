package org.fasciaj.session;

import java.util.List;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.Point;

/** Borders bent, drawn and joined. Stateless and thread-safe; nothing given is changed. */
public final class Borders {
  /**
   * Standard deviation of a border that a person drew and nothing refined, mm: readers' standard
   * error for the fascia is 0.1 to 0.3 mm, that of two borders together.
   */
  public static final double HAND_SD_MM = 0.15;

  /** Columns at a joint over which one border passes into the other. */
  private static final int SEAM = 8;

  private Borders() {}

  /** A part, by index; the end is not included. */
  static Border slice(Border b, int from, int to) {
    double[] y = new double[to - from];
    double[] sd = new double[to - from];
    for (int i = from; i < to; i++) {
      y[i - from] = b.y(i);
      sd[i - from] = b.sd(i);
    }
    return new Border(b.x0() + from, y, sd);
  }

  /** The columns of a border within a distance of a column; at least one. */
  static Border near(Border b, double x, double reach) {
    int from = (int) Math.max(0, Math.ceil(x - reach) - b.x0());
    int to = (int) Math.min(b.length() - 1.0, Math.floor(x + reach) - b.x0());
    from = Math.min(from, b.length() - 1);
    return slice(b, from, Math.max(from, to) + 1);
  }

  /** How much of a pull at its middle arrives at a distance: a raised cosine, 1 to 0. */
  private static double share(double distance, double reach) {
    return distance >= reach ? 0 : 0.5 * (1 + Math.cos(Math.PI * distance / reach));
  }

  /**
   * Pulled through a place; the pull fades out to both sides.
   *
   * @param b the border
   * @param to where it shall pass, pixels
   * @param reach distance at which nothing moves any more, columns
   * @param handSd standard deviation where the hand has most of the say, pixels
   */
  static Border bend(Border b, Point to, double reach, double handSd) {
    double pull = to.y() - Outlines.onto(b, to.x()).y();
    double[] y = new double[b.length()];
    double[] sd = new double[b.length()];
    for (int i = 0; i < y.length; i++) {
      double share = share(Math.abs(b.x0() + i - to.x()), reach);
      y[i] = b.y(i) + share * pull;
      sd[i] = share > 0.5 ? handSd : b.sd(i);
    }
    return new Border(b.x0(), y, sd);
  }

  /**
   * A line that a person drew, as a border: one depth in each column, straight between the points.
   *
   * @param line two or more points in any order of columns, pixels
   * @param handSd its standard deviation, pixels
   * @return null when the line has no width
   */
  static Border drawn(List<Point> line, double handSd) {
    int x0 = (int) Math.ceil(line.stream().mapToDouble(Point::x).min().orElse(0));
    int x1 = (int) Math.floor(line.stream().mapToDouble(Point::x).max().orElse(-1));
    if (x1 - x0 < 2) {
      return null;
    }
    double[] y = new double[x1 - x0 + 1];
    double[] sd = new double[y.length];
    java.util.Arrays.fill(sd, handSd);
    // Where the hand went back and forth, the last stroke holds.
    for (int k = 1; k < line.size(); k++) {
      Point a = line.get(k - 1);
      Point b = line.get(k);
      double from = Math.min(a.x(), b.x());
      double to = Math.max(a.x(), b.x());
      for (int x = (int) Math.ceil(from); x <= Math.floor(to); x++) {
        double t = to > from ? (x - a.x()) / (b.x() - a.x()) : 1;
        y[x - x0] = a.y() + t * (b.y() - a.y());
      }
    }
    return new Border(x0, y, sd);
  }

  /**
   * One border with a piece of another put in. Where the piece ends inside the border, both pass
   * into one another; where it reaches beyond, the border becomes longer.
   *
   * @return the piece alone when both have no column in common
   */
  static Border join(Border b, Border piece) {
    if (piece.x1() < b.x0() - 1 || piece.x0() > b.x1() + 1) {
      return piece;
    }
    int x0 = Math.min(b.x0(), piece.x0());
    int x1 = Math.max(b.x1(), piece.x1());
    double[] y = new double[x1 - x0 + 1];
    double[] sd = new double[y.length];
    for (int x = x0; x <= x1; x++) {
      double own = b.at(x);
      double put = piece.at(x);
      double share = Double.isNaN(own) ? 1 : Double.isNaN(put) ? 0 : say(b, piece, x);
      y[x - x0] = (share < 1 ? (1 - share) * own : 0) + (share > 0 ? share * put : 0);
      sd[x - x0] = share > 0.5 ? piece.sdAt(x) : b.sdAt(x);
    }
    return new Border(x0, y, sd);
  }

  /** The piece's say in a column: it grows from the piece's ends that lie inside the border. */
  private static double say(Border b, Border piece, int x) {
    double left = piece.x0() > b.x0() ? (x - piece.x0() + 1.0) / SEAM : 1;
    double right = piece.x1() < b.x1() ? (piece.x1() - x + 1.0) / SEAM : 1;
    return Math.min(1, Math.min(left, right));
  }
}
