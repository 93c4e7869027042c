package org.fasciaj.report;

import java.util.Locale;

/** Sheets that a PDF report can have. */
public enum Paper {
  /** 210 x 297 mm, ISO 216. */
  A4(595.276f, 841.890f),
  /** 8.5 x 11 inches. */
  LETTER(612, 792);

  private final float width;
  private final float height;

  Paper(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** Width in points of 1/72 inch. */
  public float width() {
    return width;
  }

  /** Height in points of 1/72 inch. */
  public float height() {
    return height;
  }

  /** Lower-case name, as an option takes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
