package org.fasciaj.report;

/** Axes of a small chart and the way from values to SVG coordinates. Immutable. */
final class Plot {
  static final double WIDTH = 720;
  static final double HEIGHT = 330;
  private static final double LEFT = 64;
  private static final double RIGHT = 16;
  private static final double TOP = 40;
  private static final double BOTTOM = 60;
  private static final int LEGEND_Y = 16;

  private final double x0;
  private final double x1;
  private final double y0;
  private final double y1;
  private final double step;

  /**
   * A chart whose vertical axis starts at 0, so that a change is never drawn larger than it is.
   *
   * @param x0 left end
   * @param x1 right end, beyond x0
   * @param y1 top, positive
   */
  Plot(double x0, double x1, double y1) {
    this(x0, x1, 0, y1, 1);
  }

  /**
   * A chart of values of either sign.
   *
   * @param x0 left end
   * @param x1 right end, beyond x0
   * @param y0 lower end, a multiple of the step
   * @param y1 upper end, above y0
   * @param step distance of the horizontal lines
   */
  Plot(double x0, double x1, double y0, double y1, double step) {
    this.x0 = x0;
    this.x1 = x1;
    this.y0 = y0;
    this.y1 = y1;
    this.step = step;
  }

  /** A round distance of lines, so that about six cover a range. */
  static double step(double range) {
    for (double s : new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10}) {
      if (range / s <= 8) {
        return s;
      }
    }
    return 20;
  }

  double x(double value) {
    return LEFT + (value - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return HEIGHT - BOTTOM - (value - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
  }

  String at(double vx, double vy) {
    return Num.svg(x(vx)) + "," + Num.svg(y(vy));
  }

  /** Opens the chart with its title and description and draws the vertical axis. */
  void open(Html html, String id, String title, String description, String yLabel) {
    String box = "0 0 " + Num.svg(WIDTH) + " " + Num.svg(HEIGHT);
    String labels = id + "-t " + id + "-d";
    html.open("svg", "class", "chart", "viewBox", box, "role", "img", "aria-labelledby", labels);
    html.leaf("title", title, "id", id + "-t").leaf("desc", description, "id", id + "-d");
    for (int i = 0; y0 + i * step <= y1 + step / 100; i++) {
      double v = y0 + i * step;
      boolean zero = Math.abs(v) < step / 100;
      html.empty("path", "class", zero ? "axis" : "grid", "d", "M" + at(x0, v) + "L" + at(x1, v));
      String label = step < 1 ? html.words().fixed(v, 1) : Num.fixed(v, 0);
      text(html, label, LEFT - 10, y(v) + 5, "end");
    }
    text(html, yLabel, LEFT - 50, 20, "start");
  }

  /** A label below the horizontal axis. */
  void xTick(Html html, double value, String label) {
    html.empty("path", "class", "axis", "d", "M" + at(value, y0) + "v6");
    text(html, label, x(value), HEIGHT - BOTTOM + 24, "middle");
  }

  /** The horizontal axis' name. */
  void xLabel(Html html, String label) {
    text(html, label, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, "middle");
  }

  /** A dotted line at a limit; its name goes to the legend, where no curve can cross it. */
  void limit(Html html, double value) {
    html.empty("path", "class", "limit", "d", "M" + at(x0, value) + "L" + at(x1, value));
    double x = legendX(2);
    html.empty("path", "class", "limit", "d", "M" + Num.svg(x) + "," + LEGEND_Y + "h30");
    text(
        html,
        html.words().say("plot.limit", html.words().plain(value)),
        x + 38,
        LEGEND_Y + 5,
        "start");
  }

  /** The legend's entry of a series. */
  static void legend(Html html, int index, String name) {
    double x = legendX(index);
    String style = "s" + index;
    html.empty("path", "class", "curve " + style, "d", "M" + Num.svg(x) + "," + LEGEND_Y + "h30");
    marker(html, style, index > 0, x + 15, LEGEND_Y);
    text(html, name, x + 38, LEGEND_Y + 5, "start");
  }

  /** A line in the legend. */
  static void line(Html html, int index, String style, String name) {
    double x = legendX(index);
    html.empty("path", "class", style, "d", "M" + Num.svg(x) + "," + LEGEND_Y + "h30");
    text(html, name, x + 38, LEGEND_Y + 5, "start");
  }

  /** A dotted line in the legend. */
  static void dotted(Html html, int index, String name) {
    line(html, index, "limit", name);
  }

  /** An area in the legend. */
  static void swatch(Html html, int index, String style, String name) {
    double x = legendX(index);
    String box = "M" + Num.svg(x) + "," + (LEGEND_Y - 6) + "h30v12h-30Z";
    html.empty("path", "class", style, "d", box);
    text(html, name, x + 38, LEGEND_Y + 5, "start");
  }

  /** A horizontal line over the whole width. */
  String level(double value) {
    return "M" + at(x0, value) + "L" + at(x1, value);
  }

  private static double legendX(int index) {
    return 180 + 158 * index;
  }

  static void text(Html html, String text, double x, double y, String anchor) {
    html.leaf("text", text, "x", Num.svg(x), "y", Num.svg(y), "text-anchor", anchor);
  }

  /** The marker of a series: a disc or a square, so that series differ without colour. */
  static void marker(Html html, String style, boolean square, double x, double y) {
    if (square) {
      html.empty(
          "rect",
          "class",
          "mk " + style,
          "x",
          Num.svg(x - 5),
          "y",
          Num.svg(y - 5),
          "width",
          "10",
          "height",
          "10");
    } else {
      html.empty("circle", "class", "mk " + style, "cx", Num.svg(x), "cy", Num.svg(y), "r", "5.5");
    }
  }
}
