package org.fasciaj.imagej;

import ij.gui.Line;
import ij.gui.Roi;
import ij.gui.TextRoi;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A dark plate with rows of text, beside samples of the lines that they belong to. Where it lies is
 * decided by {@link PlatePlace}.
 */
final class ValuePlate {
  /** A text and the line that it explains, or null. */
  record Part(Ink ink, String text) {}

  /** Parts side by side. */
  record Row(List<Part> parts) {
    /** A row of one part. */
    static Row of(Ink ink, String text) {
      return new Row(List.of(new Part(ink, text)));
    }
  }

  /** Letters this high are read at 100 % on a usual screen, pixels. */
  private static final int SMALLEST_FONT = 11;

  /** A picture this many letters wide leaves room for the outline beside the plate. */
  private static final int PICTURE_WIDTH_IN_FONT_SIZES = 64;

  private final Font font;
  private final double margin;
  private final double sample;

  /**
   * Chooses the letter size.
   *
   * @param pictureWidth pixels
   */
  ValuePlate(int pictureWidth) {
    int size = Math.max(SMALLEST_FONT, pictureWidth / PICTURE_WIDTH_IN_FONT_SIZES);
    font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
    margin = size / 2.0;
    sample = size * 2.0;
  }

  /** A short text on a dark ground of its own, centred above a point. */
  Roi label(double x, double y, String text) {
    TextRoi label = text(text);
    label.setFillColor(Ink.PLATE);
    label.setLocation(x - label.getFloatWidth() / 2, y - label.getFloatHeight() - margin);
    return label;
  }

  /**
   * Lays the rows out.
   *
   * @param rows what to write
   * @param place finds the place
   */
  List<Roi> lay(List<Row> rows, PlatePlace place) {
    List<Roi> content = new ArrayList<>();
    double height = text("X").getFloatHeight();
    boolean samples = rows.stream().anyMatch(r -> r.parts().get(0).ink() != null);
    double width = 0;
    for (int i = 0; i < rows.size(); i++) {
      double right = samples ? sample + margin : 0;
      for (Part part : rows.get(i).parts()) {
        right = add(content, part, right, i * height);
      }
      width = Math.max(width, right - 2 * margin);
    }
    Rectangle2D at = place.find(width + 2 * margin, rows.size() * height + 2 * margin);
    content.forEach(r -> move(r, at.getX() + margin, at.getY() + margin));
    Roi plate = new Roi(at.getX(), at.getY(), at.getWidth(), at.getHeight());
    plate.setFillColor(Ink.PLATE);
    plate.setName(HeelOverlay.PREFIX + "plate");
    content.add(0, plate);
    return content;
  }

  /** Puts a sample before the text; returns where the next part's text may start. */
  private double add(List<Roi> content, Part part, double left, double top) {
    TextRoi text = text(part.text());
    text.setLocation(left, top);
    if (part.ink() != null) {
      double y = top + text.getFloatHeight() / 2 - 0.5;
      double start = left - margin - sample;
      content.add(part.ink().draw(new Line(start, y, start + sample, y), "key"));
    }
    content.add(text);
    return left + text.getFloatWidth() + sample + 2 * margin;
  }

  private TextRoi text(String words) {
    TextRoi text = new TextRoi(0.0, 0.0, words, font);
    text.setStrokeColor(Color.WHITE);
    text.setAntiAlias(true);
    text.setName(HeelOverlay.PREFIX + "value");
    return text;
  }

  private static void move(Roi roi, double dx, double dy) {
    roi.setLocation(roi.getXBase() + dx, roi.getYBase() + dy);
  }
}
