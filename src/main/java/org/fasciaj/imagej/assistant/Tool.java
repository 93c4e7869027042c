package org.fasciaj.imagej.assistant;

/** What the pointer does on the image. */
enum Tool {
  /** Drags handles. */
  HANDLES("Drag a handle. Hold Alt or Shift to leave it exactly there."),
  /** Draws a rough superficial border. */
  DRAW_SUPERFICIAL("Draw a rough line along the superficial border, then let go."),
  /** Draws a rough deep border. */
  DRAW_DEEP("Draw a rough line along the deep border, then let go."),
  /** Lays a calliper. */
  CALLIPER("Drag from one border to the other. Esc ends."),
  /** Two clicks on the screen ruler. */
  RULER("Click on two marks of the ruler on the screen. Esc ends.");

  private final String hint;

  Tool(String hint) {
    this.hint = hint;
  }

  /** What to do: one line. */
  String hint() {
    return hint;
  }
}
