package org.fasciaj.report;

/**
 * The lines of the outline: each told from the others by its dashes as well as by its colour
 * (Okabe-Ito palette, which colour-blind readers can tell apart). The class names are those of the
 * style sheet, where colours and dashes are set.
 */
enum Stroke {
  SUPERFICIAL("superficial border", "sup"),
  DEEP("deep border", "deep"),
  CORTEX("calcaneal cortex", "cor"),
  STATION("thickness at 0, 5 and 10 mm", "sta"),
  INSERTION("insertion (station 0)", "ins"),
  SPUR("spur, base to tip", "spu");

  private final String label;
  private final String style;

  Stroke(String label, String style) {
    this.label = label;
    this.style = style;
  }

  /** What the line is. */
  String label() {
    return label;
  }

  /** Style class. */
  String style() {
    return style;
  }

  /** A line with a dark casing, so that it is seen on bright and on dark tissue. */
  void draw(Html html, String path) {
    html.empty("path", "class", "casing", "d", path);
    html.empty("path", "class", "ln " + style, "d", path);
  }

  /** One sample of each line, with its name. */
  static void legend(Html html) {
    html.open("ul", "class", "legend");
    for (Stroke s : values()) {
      html.open("li");
      html.open("svg", "class", "swatch", "viewBox", "0 0 44 12", "aria-hidden", "true");
      html.empty("path", "class", "ln " + s.style, "d", s == INSERTION ? MARK : "M2,6L42,6");
      html.close().text(" " + s.label).close();
    }
    html.close();
  }

  private static final String MARK = "M16,0L28,12M28,0L16,12";
}
