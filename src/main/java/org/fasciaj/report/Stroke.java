package org.fasciaj.report;

import java.util.Locale;

/**
 * The lines of the outline: each told from the others by its dashes as well as by its colour
 * (Okabe-Ito palette, which colour-blind readers can tell apart). The class names are those of the
 * style sheet, where colours and dashes are set.
 */
enum Stroke {
  SUPERFICIAL("sup"),
  DEEP("deep"),
  CORTEX("cor"),
  STATION("sta"),
  INSERTION("ins"),
  SPUR("spu");

  private final String style;

  Stroke(String style) {
    this.style = style;
  }

  /** What the line is. */
  String label(Words words) {
    return words.say("stroke." + name().toLowerCase(Locale.ROOT));
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
      html.close().text(" " + s.label(html.words())).close();
    }
    html.close();
  }

  private static final String MARK = "M16,0L28,12M28,0L16,12";
}
