package org.fasciaj.imagej.assistant;

import ij.gui.Line;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.imagej.HeelOverlay;
import org.fasciaj.imagej.Ink;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Handle;
import org.fasciaj.session.Part;

/** What lies over the image: outline, proposal, handles, callipers, values and the 1 cm bar. */
final class Scene {
  private static final double BAR_MM = 10;

  private static final int SMALLEST_FONT = 12;

  /** A picture this many letters wide leaves room beside a label. */
  private static final int PICTURE_WIDTH_IN_FONT_SIZES = 56;

  /** Columns between the points of a border: its bends are ten times as long. */
  private static final int STEP = 3;

  /** Half the length of a ruler mark's arms, pixels. */
  private static final double ARM = 7;

  private static final Color BAR = Color.WHITE;

  private static final float[] DASH = {6, 5};

  private final Desk desk;
  private final Font font;
  private final List<Roi> all = new ArrayList<>();

  private Scene(Desk desk) {
    this.desk = desk;
    int size = desk.image().getWidth() / PICTURE_WIDTH_IN_FONT_SIZES;
    font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(SMALLEST_FONT, size));
  }

  /**
   * Everything, from the bottom up.
   *
   * @param line the rough line that is being drawn
   * @param chosen the handle that arrow keys move; null when there is none
   */
  static List<Roi> of(Desk desk, List<Point> line, Handle chosen) {
    Scene s = new Scene(desk);
    FrameRecord record = desk.record();
    if (desk.session().scale().known()) {
      s.bar();
    }
    s.marks();
    if (desk.searching()) {
      return s.all;
    }
    if (record.corrected()) {
      record.automatic().ifPresent(s::proposal);
    }
    record.outline().ifPresent(s::outline);
    for (Part part : Part.values()) {
      Ink ink = part == Part.SUPERFICIAL ? Ink.SUPERFICIAL : Ink.DEEP;
      desk.drawn()
          .of(part)
          .ifPresent(b -> s.all.add(ink.draw(HeelOverlay.polyline(b, STEP), part.code())));
    }
    record.callipers().forEach(s::calliper);
    if (line.size() > 1) {
      s.all.add(Ink.INSERTION.draw(polyline(line), "hint"));
    }
    s.handles(record, chosen);
    return s.all;
  }

  private void bar() {
    PixelBox r = desk.session().region();
    double length = BAR_MM / desk.session().scale().xMm();
    double x = r.x0() + 12;
    double y = r.y1() - 12.0;
    Line bar = new Line(x, y, x + length, y);
    all.add(casing(bar, 3));
    all.add(plain(bar, BAR, 3));
    for (double end : new double[] {x, x + length}) {
      all.add(plain(new Line(end, y - 5, end, y + 5), BAR, 2));
    }
    label(x + length / 2, y - 6, "1 cm");
  }

  /** The clicks on the ruler, and the line between them. */
  private void marks() {
    List<Point> marks = desk.marks();
    if (marks.size() > 1) {
      Point a = marks.get(0);
      Point b = marks.get(1);
      Line line = new Line(a.x(), a.y(), b.x(), b.y());
      all.add(casing(line, 1));
      all.add(plain(line, Ink.CALLIPER.colour(), 1));
    }
    for (Point p : marks) {
      for (Line arm :
          List.of(
              new Line(p.x() - ARM, p.y(), p.x() + ARM, p.y()),
              new Line(p.x(), p.y() - ARM, p.x(), p.y() + ARM))) {
        all.add(casing(arm, 1));
        all.add(plain(arm, Ink.CALLIPER.colour(), 1));
      }
    }
  }

  private void proposal(HeelOutline o) {
    for (Border b : List.of(o.superficial(), o.deep())) {
      // White on black, so that the dashes are seen on a bright echo too.
      PolygonRoi ground = HeelOverlay.polyline(b, STEP);
      ground.setStrokeColor(Ink.PLATE);
      ground.setUnscalableStrokeWidth(2);
      ground.setName(HeelOverlay.PREFIX + "automatic");
      all.add(ground);
      PolygonRoi dashed = HeelOverlay.polyline(b, STEP);
      dashed.setStrokeColor(Color.WHITE);
      dashed.setUnscalableStrokeWidth(1);
      dashed.setStroke(
          new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASH, 0));
      dashed.setName(HeelOverlay.PREFIX + "automatic");
      all.add(dashed);
    }
  }

  private void outline(HeelOutline o) {
    List<Roi> lines = HeelOverlay.lines(o, desk.measurement(), STEP);
    all.addAll(lines);
    for (Roi line : lines) {
      if (line instanceof Line l && line.getName().startsWith(HeelOverlay.STATION_NAME)) {
        double mm =
            Math.hypot(
                (l.x1d - l.x2d) * desk.session().scale().xMm(),
                (l.y1d - l.y2d) * desk.session().scale().yMm());
        boolean first = l.y1d <= l.y2d;
        String value = String.format(Locale.ROOT, "%.2f", mm);
        label(first ? l.x1d : l.x2d, Math.min(l.y1d, l.y2d) - 4, value);
      }
    }
  }

  private void calliper(Calliper c) {
    Line line = new Line(c.from().x(), c.from().y(), c.to().x(), c.to().y());
    all.add(casing(line, 2));
    all.add(plain(line, Ink.CALLIPER.colour(), 2));
    double low = Math.max(c.from().y(), c.to().y());
    label(c.to().x(), low + font.getSize() * 2.2, String.format(Locale.ROOT, "%.2f", c.mm()));
  }

  private void handles(FrameRecord record, Handle chosen) {
    if (desk.tool() != Tool.HANDLES || record.outline().isEmpty() || desk.handles().isEmpty()) {
      return;
    }
    for (Handle h : desk.handles().get().of(record.outline().get(), desk.step().handles())) {
      Ink ink =
          switch (h.kind()) {
            case SUPERFICIAL -> Ink.SUPERFICIAL;
            case DEEP -> Ink.DEEP;
            case INSERTION -> Ink.INSERTION;
            case SPUR_BASE, SPUR_TIP -> Ink.SPUR;
          };
      Mark mark = new Mark(h.at(), ink.colour(), h.kind().part() != null, h.equals(chosen));
      mark.setName(HeelOverlay.PREFIX + "handle " + h.kind().words());
      all.add(mark);
    }
  }

  /** A short text on a dark ground, centred above a place. */
  private void label(double x, double y, String words) {
    TextRoi text = new TextRoi(0.0, 0.0, words, font);
    text.setStrokeColor(Color.WHITE);
    text.setFillColor(Ink.PLATE);
    text.setAntiAlias(true);
    text.setLocation(x - text.getFloatWidth() / 2, y - text.getFloatHeight());
    text.setName(HeelOverlay.PREFIX + "value");
    all.add(text);
  }

  private static Roi plain(Line line, Color colour, float width) {
    Roi copy = (Roi) line.clone();
    copy.setStrokeColor(colour);
    copy.setUnscalableStrokeWidth(width);
    copy.setName(HeelOverlay.PREFIX + "line");
    return copy;
  }

  private static Roi casing(Line line, float width) {
    return plain(line, Ink.PLATE, width + 2);
  }

  private static PolygonRoi polyline(List<Point> points) {
    float[] x = new float[points.size()];
    float[] y = new float[points.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) points.get(i).x();
      y[i] = (float) points.get(i).y();
    }
    return new PolygonRoi(x, y, Roi.POLYLINE);
  }
}
