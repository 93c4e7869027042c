package org.fasciaj.review.agree;

import java.util.Locale;
import org.fasciaj.report.Html;
import org.fasciaj.study.stats.BlandAltman;

/**
 * Difference against mean of two columns, with bias and limits of agreement (Bland and Altman
 * 1986), as SVG. Stateless.
 */
final class DifferencePlot {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 300;
  private static final int LEFT = 52;
  private static final int RIGHT = 96;
  private static final int TOP = 12;
  private static final int BOTTOM = 44;

  /** Free space around the points, share of their range. */
  private static final double MARGIN = 0.08;

  private DifferencePlot() {}

  static void draw(Html html, String title, double[] first, double[] second) {
    BlandAltman.Result r = BlandAltman.withDefaults().of(first, second);
    if (r.n() < 2) {
      return;
    }
    double lowX = Double.POSITIVE_INFINITY;
    double highX = Double.NEGATIVE_INFINITY;
    double lowY = Math.min(0, r.lower());
    double highY = Math.max(0, r.upper());
    for (int i = 0; i < first.length; i++) {
      double d = first[i] - second[i];
      if (!Double.isNaN(d)) {
        lowX = Math.min(lowX, (first[i] + second[i]) / 2);
        highX = Math.max(highX, (first[i] + second[i]) / 2);
        lowY = Math.min(lowY, d);
        highY = Math.max(highY, d);
      }
    }
    double padX = Math.max(MARGIN * (highX - lowX), 1e-6);
    double padY = Math.max(MARGIN * (highY - lowY), 1e-6);
    Axes a = new Axes(lowX - padX, highX + padX, lowY - padY, highY + padY);
    html.open("figure", "style", "flex:0 1 " + WIDTH + "px");
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "width",
        "" + WIDTH,
        "style",
        "max-width:100%");
    html.leaf(
        "title",
        title + label(" bias", r.bias()) + label(", limits", r.lower()) + label(" and", r.upper()));
    frame(html, a);
    line(html, a, r.bias(), "", "bias");
    line(html, a, r.lower(), "6 4", "-1.96 SD");
    line(html, a, r.upper(), "6 4", "+1.96 SD");
    for (int i = 0; i < first.length; i++) {
      double d = first[i] - second[i];
      if (!Double.isNaN(d)) {
        html.empty(
            "circle",
            "cx",
            svg(a.x((first[i] + second[i]) / 2)),
            "cy",
            svg(a.y(d)),
            "r",
            "3.5",
            "fill",
            "#0072b2",
            "fill-opacity",
            "0.75");
      }
    }
    html.close().leaf("figcaption", title).close();
  }

  private record Axes(double x0, double x1, double y0, double y1) {
    double x(double v) {
      return LEFT + (v - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
    }

    double y(double v) {
      return HEIGHT - BOTTOM - (v - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
    }
  }

  private static void frame(Html html, Axes a) {
    html.empty(
        "rect",
        "x",
        "" + LEFT,
        "y",
        "" + TOP,
        "width",
        "" + (WIDTH - LEFT - RIGHT),
        "height",
        "" + (HEIGHT - TOP - BOTTOM),
        "fill",
        "none",
        "stroke",
        "#4a4a4a");
    for (double v : ticks(a.x0(), a.x1())) {
      text(html, a.x(v), HEIGHT - BOTTOM + 15.0, "middle", tick(v));
    }
    for (double v : ticks(a.y0(), a.y1())) {
      text(html, LEFT - 5.0, a.y(v) + 4, "end", tick(v));
    }
    double middle = LEFT + (WIDTH - LEFT - RIGHT) / 2.0;
    text(html, middle, HEIGHT - 8.0, "middle", "mean of both, mm");
    html.leaf(
        "text",
        "difference, mm",
        "transform",
        "translate(14 " + svg(TOP + (HEIGHT - TOP - BOTTOM) / 2.0) + ") rotate(-90)",
        "text-anchor",
        "middle",
        "font-size",
        "12");
  }

  private static void line(Html html, Axes a, double v, String dash, String name) {
    html.empty(
        "line",
        "x1",
        "" + LEFT,
        "x2",
        "" + (WIDTH - RIGHT),
        "y1",
        svg(a.y(v)),
        "y2",
        svg(a.y(v)),
        "stroke",
        "#b34700",
        "stroke-width",
        "1.5",
        "stroke-dasharray",
        dash.isEmpty() ? null : dash);
    text(html, WIDTH - RIGHT + 4.0, a.y(v) + 4, "start", label(name, v));
  }

  private static void text(Html html, double x, double y, String anchor, String text) {
    html.leaf("text", text, "x", svg(x), "y", svg(y), "text-anchor", anchor, "font-size", "12");
  }

  private static String label(String name, double v) {
    return name + " " + StatTable.number(v, "(mm)");
  }

  private static String tick(double v) {
    return String.format(Locale.ROOT, "%.4g", v)
        .replaceAll("(\\.[0-9]*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }

  /** Round numbers inside a range, three to seven of them. */
  private static double[] ticks(double low, double high) {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
    for (double f : new double[] {5, 2}) {
      if ((high - low) / (step * f) >= 3) {
        step *= f;
        break;
      }
    }
    int from = (int) Math.ceil(low / step);
    int to = (int) Math.floor(high / step);
    double[] out = new double[Math.max(0, to - from + 1)];
    for (int i = 0; i < out.length; i++) {
      out[i] = (from + i) * step;
    }
    return out;
  }

  private static String svg(double v) {
    return String.format(Locale.ROOT, "%.1f", v);
  }
}
