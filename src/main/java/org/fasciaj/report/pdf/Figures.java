package org.fasciaj.report.pdf;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.w3c.dom.Element;

/** Plots and pictures as pieces, each a figure with its description. For one thread. */
final class Figures {
  /** Widest chart, points: 150 mm. */
  static final float CHART = 425;

  /** Width of a small curve in a table, points. */
  private static final float SMALL = 62;

  private static final Pattern PERCENT =
      Pattern.compile("left:([0-9.]+)%;top:([0-9.]+)%;width:([0-9.]+)%;height:([0-9.]+)%");
  private static final Pattern EM = Pattern.compile("--em:([0-9.]+)");
  private static final Pattern RATIO = Pattern.compile("aspect-ratio:([0-9.]+)/([0-9.]+)");

  private final Sheet sheet;
  private final Tags tags;
  private final Css css;

  Figures(Sheet sheet, Tags tags, Css css) {
    this.sheet = sheet;
    this.tags = tags;
    this.css = css;
  }

  void chart(List<Piece> out, Element svg, PDStructureElement parent, float width)
      throws IOException {
    float[] box = Drawing.box(svg);
    boolean small = Dom.is(svg, "small");
    float w = Math.min(width, small ? SMALL : CHART);
    float h = w * box[3] / box[2];
    PDStructureElement tag = tags.add(parent, "Figure");
    Element title = Dom.first(svg, "title");
    Element desc = Dom.first(svg, "desc");
    tag.setAlternateDescription(
        title == null
            ? svg.getAttribute("aria-label")
            : title.getTextContent() + ". " + (desc == null ? "" : desc.getTextContent()));
    out.add(
        Piece.of(
            h,
            (s, x, top) -> {
              s.begin(tag);
              new Drawing(s, css, svg, x, top, w, 0).draw(svg);
              s.end();
            }));
    if (!small) {
      out.add(Piece.space(4));
    }
  }

  Piece picture(Element e, PDStructureElement parent, float width) throws IOException {
    Element img = Dom.first(e, "img");
    PDStructureElement tag = tags.add(parent, "Figure");
    tag.setAlternateDescription(img.getAttribute("alt"));
    String source = img.getAttribute("src");
    byte[] png = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    PDImageXObject image = PngImage.of(sheet.document(), png);
    String style = e.getAttribute("style");
    Matcher ratio = RATIO.matcher(style);
    Matcher place = PERCENT.matcher(img.getAttribute("style"));
    Matcher em = EM.matcher(style);
    if (!ratio.find() || !place.find() || !em.find()) {
      throw new IOException("a picture of the report has no place; no PDF was written");
    }
    float h = width * Float.parseFloat(ratio.group(2)) / Float.parseFloat(ratio.group(1));
    float left = width * Float.parseFloat(place.group(1)) / 100;
    float upper = h * Float.parseFloat(place.group(2)) / 100;
    float w = width * Float.parseFloat(place.group(3)) / 100;
    float high = h * Float.parseFloat(place.group(4)) / 100;
    float text = Float.parseFloat(em.group(1)) * 1.2f;
    return Piece.of(
        h + 2,
        (s, x, top) -> {
          s.begin(tag);
          s.out().drawImage(image, x + left, s.up(top + upper + high), w, high);
          for (Element svg : Dom.children(e)) {
            if (svg.getTagName().equals("svg")) {
              new Drawing(s, css, svg, x, top, width, text).draw(svg);
            }
          }
          s.end();
        });
  }
}
