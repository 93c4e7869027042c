package org.fasciaj.report.pdf;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.w3c.dom.Element;

/**
 * Draws the vector graphics of a page: the part of SVG that the report uses (paths of M, L, h, v
 * and Z, rectangles, circles, text, groups, one clip). For one thread.
 */
final class Drawing {
  /** Length of a CSS pixel, points; lines on paper are a little finer than on a screen. */
  private static final float PIXEL = 0.6f;

  /** Height of text in a plot, in the plot's unit, as in the style sheet. */
  private static final float TEXT = 14;

  /** Smallest text on paper, points. */
  private static final float SMALLEST_TEXT = 6.3f;

  private final Sheet sheet;
  private final Css css;
  private final float left;
  private final float top;
  private final float x0;
  private final float y0;
  private final float scale;
  private final float textHeight;

  /**
   * A drawing in a box.
   *
   * @param svg the element
   * @param x left side of the box, points
   * @param y top of the box, points
   * @param width of the box, points
   * @param textHeight height of text in the drawing's unit; 0 for that of the style sheet
   */
  Drawing(Sheet sheet, Css css, Element svg, float x, float y, float width, float textHeight) {
    this.sheet = sheet;
    this.css = css;
    float[] box = box(svg);
    left = x;
    top = y;
    x0 = box[0];
    y0 = box[1];
    scale = width / box[2];
    this.textHeight = textHeight;
  }

  /** Left, top, width and height of a drawing in its own unit. */
  static float[] box(Element svg) {
    String[] parts = svg.getAttribute("viewBox").split(" ", -1);
    float[] out = new float[4];
    for (int i = 0; i < out.length; i++) {
      out[i] = Float.parseFloat(parts[i]);
    }
    return out;
  }

  /** Draws what is inside of an element. */
  void draw(Element parent) throws IOException {
    for (Element e : Dom.children(parent)) {
      switch (e.getTagName()) {
        case "g" -> group(e, parent);
        case "path" -> shape(e, () -> path(e.getAttribute("d")));
        case "rect" -> shape(e, () -> rectangle(e));
        case "circle" -> shape(e, () -> circle(e));
        case "text" -> text(e);
        default -> {
          // title, desc and clipPath say something, but draw nothing
        }
      }
    }
  }

  private void group(Element g, Element parent) throws IOException {
    PDPageContentStream out = sheet.out();
    out.saveGraphicsState();
    Element clip = g.hasAttribute("clip-path") ? Dom.first(parent, "clipPath") : null;
    if (clip != null) {
      rectangle(Dom.first(clip, "rect"));
      out.clip();
    }
    draw(g);
    out.restoreGraphicsState();
  }

  private interface Outline {
    void add() throws IOException;
  }

  private void shape(Element e, Outline outline) throws IOException {
    Map<String, String> style = css.of(e);
    int fill = Css.colour(style.getOrDefault("fill", "#000000"));
    int stroke = Css.colour(style.get("stroke"));
    PDPageContentStream out = sheet.out();
    out.saveGraphicsState();
    float areas = Float.parseFloat(style.getOrDefault("fill-opacity", "1"));
    float lines = Float.parseFloat(style.getOrDefault("stroke-opacity", "1"));
    if (areas < 1 || lines < 1) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(areas);
      state.setStrokingAlphaConstant(lines);
      out.setGraphicsStateParameters(state);
    }
    if (fill >= 0) {
      sheet.fill(fill);
    }
    if (stroke >= 0) {
      float unit = style.containsKey("vector-effect") ? PIXEL : scale;
      sheet.stroke(stroke);
      out.setLineWidth(unit * Float.parseFloat(style.getOrDefault("stroke-width", "1")));
      dashes(out, style.get("stroke-dasharray"), unit);
    }
    outline.add();
    if (fill >= 0 && stroke >= 0) {
      out.fillAndStroke();
    } else if (fill >= 0) {
      out.fill();
    } else {
      out.stroke();
    }
    out.restoreGraphicsState();
  }

  private static void dashes(PDPageContentStream out, String pattern, float unit)
      throws IOException {
    if (pattern == null || pattern.equals("none")) {
      return;
    }
    String[] parts = pattern.split(" ", -1);
    float[] lengths = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      lengths[i] = Float.parseFloat(parts[i]) * unit;
    }
    out.setLineDashPattern(lengths, 0);
  }

  private float x(double value) {
    return (float) (left + (value - x0) * scale);
  }

  private float y(double value) {
    return sheet.up((float) (top + (value - y0) * scale));
  }

  private void path(String d) throws IOException {
    PDPageContentStream out = sheet.out();
    double px = 0;
    double py = 0;
    for (int i = 0; i < d.length(); ) {
      char command = d.charAt(i);
      int end = i + 1;
      while (end < d.length() && !Character.isLetter(d.charAt(end))) {
        end++;
      }
      String rest = d.substring(i + 1, end);
      i = end;
      if (command == 'Z') {
        out.closePath();
        continue;
      }
      int comma = rest.indexOf(',');
      double first = Double.parseDouble(comma < 0 ? rest : rest.substring(0, comma));
      switch (command) {
        case 'M', 'L' -> {
          px = first;
          py = Double.parseDouble(rest.substring(comma + 1));
        }
        case 'h' -> px += first;
        case 'v' -> py += first;
        default -> throw new IllegalArgumentException("no such path command: " + command);
      }
      if (command == 'M') {
        out.moveTo(x(px), y(py));
      } else {
        out.lineTo(x(px), y(py));
      }
    }
  }

  private void rectangle(Element e) throws IOException {
    float a = Dom.number(e, "x", 0);
    float b = Dom.number(e, "y", 0);
    float h = Dom.number(e, "height", 0);
    sheet.out().addRect(x(a), y(b + h), Dom.number(e, "width", 0) * scale, h * scale);
  }

  /** Four cubic curves, which miss a circle by less than 0.03 % of its radius. */
  private void circle(Element e) throws IOException {
    float cx = x(Dom.number(e, "cx", 0));
    float cy = y(Dom.number(e, "cy", 0));
    float r = Dom.number(e, "r", 0) * scale;
    float k = 0.5523f * r;
    PDPageContentStream out = sheet.out();
    out.moveTo(cx + r, cy);
    out.curveTo(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
    out.curveTo(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
    out.curveTo(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
    out.curveTo(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
    out.closePath();
  }

  private void text(Element e) throws IOException {
    Map<String, String> css1 = css.of(e);
    float size = textHeight > 0 ? textHeight * scale : Math.max(SMALLEST_TEXT, TEXT * scale);
    boolean bold = "600".equals(css1.get("font-weight"));
    int colour = Css.colour(css1.getOrDefault("fill", "#1b1b1b"));
    Style style = new Style(size, bold, colour < 0 ? Style.INK : colour);
    String said = e.getTextContent();
    float width = sheet.fonts().width(said, bold, size);
    String anchor = e.getAttribute("text-anchor");
    float shift = anchor.equals("middle") ? width / 2 : anchor.equals("end") ? width : 0;
    float at = x(Dom.number(e, "x", 0)) - shift;
    float base = top + (Dom.number(e, "y", 0) - y0) * scale;
    int halo = Css.colour(css1.get("stroke"));
    if (halo >= 0) {
      PDPageContentStream out = sheet.out();
      out.saveGraphicsState();
      out.setRenderingMode(RenderingMode.STROKE);
      sheet.stroke(halo);
      out.setLineJoinStyle(1);
      out.setLineWidth(size * 0.22f);
      sheet.text(said, style, at, base);
      out.setRenderingMode(RenderingMode.FILL);
      out.restoreGraphicsState();
    }
    sheet.text(said, style, at, base);
  }
}
