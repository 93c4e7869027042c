package org.fasciaj.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.ThicknessSample;
import org.fasciaj.study.FrameResult;

/** Draws the outline of one frame over its picture, in the window's mm. Stateless. */
final class Overlay {
  /** Stations that are drawn, mm. */
  private static final double[] STATIONS = {0, 5, 10};

  /** A sample stands for a station when it is at most this far off, mm. */
  private static final double STATION_TOLERANCE_MM = 0.3;

  /** Distance between the drawn points of a border, in parts of the window's width. */
  private static final double PITCH = 1 / 400.0;

  private Overlay() {}

  /**
   * Draws the outline.
   *
   * @param em height of the overlay's text, in the window's unit
   */
  static void draw(Html html, FrameResult row, View view, double em) {
    HeelOutline outline = row.outline();
    Stroke.CORTEX.draw(html, path(outline.cortex(), view));
    Stroke.SUPERFICIAL.draw(html, path(outline.superficial(), view));
    Stroke.DEEP.draw(html, path(outline.deep(), view));
    for (double station : STATIONS) {
      sample(row.measurement(), station).ifPresent(s -> station(html, s, station, view, em));
    }
    insertion(html, outline.insertion(), view, em);
    outline.spur().ifPresent(s -> spur(html, row, s.base(), s.tip(), view, em));
  }

  /** The profile's sample at a station. */
  static Optional<ThicknessSample> sample(HeelMeasurement m, double stationMm) {
    return m.profile().stream()
        .min(Comparator.comparingDouble(s -> Math.abs(s.stationMm() - stationMm)))
        .filter(s -> Math.abs(s.stationMm() - stationMm) <= STATION_TOLERANCE_MM);
  }

  /** A border as a path; gaps in it stay gaps. */
  private static String path(Border border, View view) {
    int step = Math.max(1, (int) (PITCH * view.width() / view.xMm()));
    StringBuilder d = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < border.length(); i = next(i, step, border.length())) {
      double y = border.y(i);
      if (Double.isNaN(y)) {
        pen = false;
        continue;
      }
      d.append(pen ? 'L' : 'M').append(view.svg(new Point(border.x0() + i, y)));
      pen = true;
    }
    return d.length() == 0 ? "M0,0" : d.toString();
  }

  /** The next drawn column; the last one is always drawn. */
  private static int next(int i, int step, int length) {
    return i == length - 1 ? length : Math.min(i + step, length - 1);
  }

  private static void station(Html html, ThicknessSample s, double mm, View view, double em) {
    Stroke.STATION.draw(html, "M" + view.svg(s.superficial()) + "L" + view.svg(s.deep()));
    label(
        html,
        String.format(Locale.ROOT, "%.0f", mm),
        view.u(s.superficial().x()),
        view.v(s.superficial().y()) - 0.6 * em,
        "middle");
  }

  private static void insertion(Html html, Point at, View view, double em) {
    double u = view.u(at.x());
    double v = view.v(at.y());
    double r = 0.4 * em;
    String mark =
        "M"
            + pair(u - r, v - r)
            + "L"
            + pair(u + r, v + r)
            + "M"
            + pair(u + r, v - r)
            + "L"
            + pair(u - r, v + r);
    Stroke.INSERTION.draw(html, mark);
    label(html, html.words().say("outline.insertion"), u, v + 2.6 * em, "middle");
    Stroke.INSERTION.draw(html, "M" + pair(u, v + 0.7 * em) + "L" + pair(u, v + 1.6 * em));
  }

  private static void spur(
      Html html, FrameResult row, Point base, Point tip, View view, double em) {
    Stroke.SPUR.draw(html, "M" + view.svg(base) + "L" + view.svg(tip));
    for (Point p : new Point[] {base, tip}) {
      html.empty(
          "circle",
          "class",
          "ln spu",
          "cx",
          Num.svg(view.u(p.x())),
          "cy",
          Num.svg(view.v(p.y())),
          "r",
          Num.svg(0.25 * em));
    }
    String length =
        row.measurement().spur().present()
            ? html.words()
                .say("outline.spur.length", html.words().fixed(row.measurement().spur().value(), 1))
            : html.words().say("outline.spur");
    label(html, length, view.u(base.x()), view.v(base.y()) + 4 * em, "middle");
  }

  private static String pair(double u, double v) {
    return Num.svg(u) + "," + Num.svg(v);
  }

  private static void label(Html html, String text, double u, double v, String anchor) {
    html.leaf("text", text, "x", Num.svg(u), "y", Num.svg(v), "text-anchor", anchor);
  }
}
