package org.fasciaj.report;

/** Draws millimetre rulers below and to the left of a picture. Stateless. */
final class Ruler {
  private Ruler() {}

  /**
   * Draws both rulers.
   *
   * @param view the window, in mm
   * @param em height of the text, mm
   */
  static void draw(Html html, View view, double em) {
    double w = view.width();
    double h = view.height();
    StringBuilder fine = new StringBuilder();
    StringBuilder bold = new StringBuilder();
    for (int mm = 0; mm <= w; mm++) {
      double length = mm % 10 == 0 ? 0.8 : mm % 5 == 0 ? 0.55 : 0.3;
      (mm % 10 == 0 ? bold : fine).append(line(mm, h, mm, h + length * em));
    }
    for (int mm = 0; mm <= h; mm++) {
      double length = mm % 10 == 0 ? 0.8 : mm % 5 == 0 ? 0.55 : 0.3;
      (mm % 10 == 0 ? bold : fine).append(line(0, mm, -length * em, mm));
    }
    bold.append(line(0, h, w, h)).append(line(0, 0, 0, h));
    html.empty("path", "class", "tick", "d", fine.toString());
    html.empty("path", "class", "tick b", "d", bold.toString());
    for (int mm = 0; mm <= w; mm += 10) {
      String text = mm == 0 ? "0 mm" : Integer.toString(mm);
      text(html, text, mm, h + 2 * em, mm == 0 ? "start" : "middle");
    }
    for (int mm = 10; mm <= h; mm += 10) {
      text(html, Integer.toString(mm), -em, mm + 0.35 * em, "end");
    }
  }

  private static String line(double u0, double v0, double u1, double v1) {
    return "M" + Num.svg(u0) + "," + Num.svg(v0) + "L" + Num.svg(u1) + "," + Num.svg(v1);
  }

  private static void text(Html html, String text, double u, double v, String anchor) {
    html.leaf("text", text, "x", Num.svg(u), "y", Num.svg(v), "text-anchor", anchor);
  }
}
