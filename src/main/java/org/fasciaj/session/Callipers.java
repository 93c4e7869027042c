package org.fasciaj.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.ThicknessSample;

/** Lays callipers and sums up their repeats. Stateless and thread-safe. */
public final class Callipers {
  /** Published protocols take the mean of three. */
  public static final int REPEATS = 3;

  /** Middles of repeats lie this near, mm: half of what a person sees as another place. */
  private static final double SAME_PLACE_MM = 1.5;

  /** Half length of the mid-line over which its direction is taken, mm: as the measurer does. */
  private static final double DIRECTION_MM = 1.0;

  private Callipers() {}

  /**
   * Repeats at one place.
   *
   * @param n number of callipers
   * @param meanMm their mean, mm; NaN without any
   * @param sdMm their standard deviation, mm; NaN with fewer than two
   * @param stationMm station of the newest, mm; NaN when no insertion is known
   */
  public record Repeats(int n, double meanMm, double sdMm, double stationMm) {}

  /**
   * A calliper between two places of the pointer, turned into its mode's direction about its start.
   *
   * @param mode direction
   * @param outline gives the mid-line; where there is none the calliper is vertical
   * @param measurement gives the stations; null when there is none
   * @param xMm width of a pixel, mm
   * @param yMm height of a pixel, mm
   * @param from where it starts, pixels
   * @param to where the pointer is, pixels
   */
  public static Calliper lay(
      Calliper.Mode mode,
      Optional<HeelOutline> outline,
      HeelMeasurement measurement,
      double xMm,
      double yMm,
      Point from,
      Point to) {
    double slope =
        mode == Calliper.Mode.NORMAL && outline.isPresent()
            ? slope(outline.get(), from.x(), xMm, yMm)
            : Double.NaN;
    Calliper.Mode held = Double.isNaN(slope) ? Calliper.Mode.VERTICAL : Calliper.Mode.NORMAL;
    double norm = Double.isNaN(slope) ? 1 : Math.sqrt(1 + slope * slope);
    double nx = Double.isNaN(slope) ? 0 : -slope / norm;
    double ny = 1 / norm;
    double t = (to.x() - from.x()) * xMm * nx + (to.y() - from.y()) * yMm * ny;
    Point end = new Point(from.x() + t * nx / xMm, from.y() + t * ny / yMm);
    Point middle = new Point(0.5 * (from.x() + end.x()), 0.5 * (from.y() + end.y()));
    return new Calliper(held, station(measurement, middle, xMm, yMm), from, end, Math.abs(t));
  }

  /**
   * Mean and standard deviation of the repeats at the place of the newest calliper of a mode: at
   * most the last {@value #REPEATS} whose middles lie within {@value #SAME_PLACE_MM} mm of its own.
   * Callipers elsewhere measure another part of the fascia and stay out.
   *
   * @param all callipers in the order they were laid
   * @param xMm width of a pixel, mm
   */
  public static Repeats repeats(List<Calliper> all, Calliper.Mode mode, double xMm) {
    List<Calliper> same = all.stream().filter(c -> c.mode() == mode).toList();
    if (same.isEmpty()) {
      return new Repeats(0, Double.NaN, Double.NaN, Double.NaN);
    }
    Calliper newest = same.get(same.size() - 1);
    List<Calliper> near =
        same.stream()
            .filter(c -> Math.abs(middle(c) - middle(newest)) * xMm <= SAME_PLACE_MM)
            .toList();
    List<Calliper> last = near.subList(Math.max(0, near.size() - REPEATS), near.size());
    int n = last.size();
    double mean = last.stream().mapToDouble(Calliper::mm).average().orElse(Double.NaN);
    double squares = last.stream().mapToDouble(c -> (c.mm() - mean) * (c.mm() - mean)).sum();
    double sd = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    return new Repeats(n, mean, sd, newest.stationMm());
  }

  private static double middle(Calliper c) {
    return 0.5 * (c.from().x() + c.to().x());
  }

  /** Slope of the mid-line at a column, mm per mm; NaN where the borders do not reach. */
  private static double slope(HeelOutline outline, double x, double xMm, double yMm) {
    Border a = outline.superficial();
    Border b = outline.deep();
    double first = Math.max(a.x0(), b.x0());
    double last = Math.min(a.x1(), b.x1());
    double left = Math.max(first, x - DIRECTION_MM / xMm);
    double right = Math.min(last, x + DIRECTION_MM / xMm);
    if (!(right - left >= 1)) {
      return Double.NaN;
    }
    double rise = 0.5 * (a.at(right) + b.at(right) - a.at(left) - b.at(left)) * yMm;
    return rise / ((right - left) * xMm);
  }

  private static double station(HeelMeasurement m, Point p, double xMm, double yMm) {
    if (m == null || m.profile().isEmpty()) {
      return Double.NaN;
    }
    Comparator<ThicknessSample> nearest =
        Comparator.comparingDouble(
            s ->
                Math.hypot(
                    (0.5 * (s.superficial().x() + s.deep().x()) - p.x()) * xMm,
                    (0.5 * (s.superficial().y() + s.deep().y()) - p.y()) * yMm));
    return m.profile().stream().min(nearest).orElseThrow().stationMm();
  }
}
