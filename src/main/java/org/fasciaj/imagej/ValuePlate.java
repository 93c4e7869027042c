package org.fasciaj.imagej;

import ij.gui.Line;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.FloatPolygon;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fasciaj.dicom.PixelBox;

/**
 * A dark plate with one row for each value, beside a sample of the line that it belongs to. It is
 * put into the corner of the picture where it hides least of the outline.
 */
final class ValuePlate {
  /** One row: a text and the line that it explains, or null. */
  record Row(Ink ink, String text) {}

  /** Letters this high are read at 100 % on a usual screen, pixels. */
  private static final int SMALLEST_FONT = 12;

  /** A picture this many letters wide leaves room for the outline beside the plate. */
  private static final int PICTURE_WIDTH_IN_FONT_SIZES = 62;

  /** A hidden station or spur weighs as much as this length of a hidden border, pixels. */
  private static final int SHORT_LINE = 200;

  private static final Color TEXT = Color.WHITE;

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
    sample = size * 3.0;
  }

  /**
   * Lays the rows out.
   *
   * @param rows what to write
   * @param room where the plate may lie
   * @param keepFree lines that it should not hide
   */
  List<Roi> lay(List<Row> rows, PixelBox room, List<Roi> keepFree) {
    List<TextRoi> texts = rows.stream().map(r -> new TextRoi(0.0, 0.0, r.text(), font)).toList();
    double rowHeight = texts.stream().mapToDouble(t -> t.getFloatHeight()).max().orElse(0);
    double indent = rows.stream().anyMatch(r -> r.ink() != null) ? sample + margin : 0;
    double width =
        2 * margin + indent + texts.stream().mapToDouble(t -> t.getFloatWidth()).max().orElse(0);
    double height = 2 * margin + rowHeight * rows.size();
    Rectangle2D place = place(width, height, room, keepFree);

    List<Roi> rois = new ArrayList<>();
    Roi plate = new Roi(place.getX(), place.getY(), width, height);
    plate.setFillColor(Ink.PLATE);
    plate.setName(HeelOverlay.PREFIX + "plate");
    rois.add(plate);
    for (int i = 0; i < texts.size(); i++) {
      double left = place.getX() + margin;
      double top = place.getY() + margin + i * rowHeight;
      Ink ink = rows.get(i).ink();
      if (ink != null) {
        double y = top + rowHeight / 2 - 0.5;
        rois.add(ink.draw(new Line(left, y, left + sample, y), "key"));
      }
      TextRoi text = texts.get(i);
      text.setLocation(left + indent, top);
      text.setStrokeColor(TEXT);
      text.setAntiAlias(true);
      text.setName(HeelOverlay.PREFIX + "value");
      rois.add(text);
    }
    return rois;
  }

  private static Rectangle2D place(double width, double height, PixelBox room, List<Roi> keepFree) {
    double right = room.x1() + 1 - width;
    double bottom = room.y1() + 1 - height;
    return DoubleStream.of(room.x0(), right)
        .boxed()
        .flatMap(
            x ->
                DoubleStream.of(bottom, room.y0())
                    .mapToObj(y -> (Rectangle2D) new Rectangle2D.Double(x, y, width, height)))
        .min(Comparator.comparingLong(r -> hidden(r, keepFree)))
        .orElseThrow();
  }

  private static long hidden(Rectangle2D plate, List<Roi> lines) {
    long points = 0;
    for (Roi line : lines) {
      if (line instanceof Line l) {
        points += plate.intersectsLine(l.x1d, l.y1d, l.x2d, l.y2d) ? SHORT_LINE : 0;
        continue;
      }
      FloatPolygon p = line.getFloatPolygon();
      for (int i = 0; i < p.npoints; i++) {
        points += plate.contains(p.xpoints[i], p.ypoints[i]) ? 1 : 0;
      }
    }
    return points;
  }
}
