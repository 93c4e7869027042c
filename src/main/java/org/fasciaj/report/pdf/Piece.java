package org.fasciaj.report.pdf;

import java.io.IOException;

/**
 * A part of a document that no sheet's end may divide. Immutable.
 *
 * @param height points
 * @param keep whether the next piece must stand on the same sheet
 * @param blank whether it is distance only, which is left out at the top of a sheet
 * @param painter draws it
 * @param head row of column heads to repeat where a sheet begins with this piece; null for none
 */
record Piece(float height, boolean keep, boolean blank, Painter painter, Head head) {
  /** Draws at a place, points from the upper left corner. */
  @FunctionalInterface
  interface Painter {
    void paint(Sheet sheet, float x, float top) throws IOException;
  }

  /**
   * A row that is drawn again.
   *
   * @param height points
   * @param painter draws it without meaning, since it has been read before
   */
  record Head(float height, Painter painter) {
    void repeat(Sheet sheet, float x, float top) throws IOException {
      painter.paint(sheet, x, top);
    }
  }

  static Piece of(float height, Painter painter) {
    return new Piece(height, false, false, painter, null);
  }

  /** Distance. */
  static Piece space(float height) {
    return new Piece(height, true, true, (sheet, x, top) -> {}, null);
  }

  /** The same, on one sheet with the next. */
  Piece kept() {
    return new Piece(height, true, blank, painter, head);
  }

  Piece headed(Head newHead) {
    return new Piece(height, keep, blank, painter, newHead);
  }

  void paint(Sheet sheet, float x, float top) throws IOException {
    painter.paint(sheet, x, top);
  }
}
