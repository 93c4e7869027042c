package org.fasciaj.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.w3c.dom.Element;

/** The legend of the outline: samples of lines on dark ground, each with its name. */
final class Legend {
  private static final Style TEXT = Blocks.BODY.sized(8);
  private static final float SAMPLE = 30;
  private static final float ROW = 13;

  private record Entry(Element svg, Lines.Line name, PDStructureElement tag, float x, float row) {}

  private final Sheet sheet;
  private final Tags tags;
  private final Css css;

  Legend(Sheet sheet, Tags tags, Css css) {
    this.sheet = sheet;
    this.tags = tags;
    this.css = css;
  }

  Piece piece(Element list, PDStructureElement parent, float width) throws IOException {
    List<Entry> entries = new ArrayList<>();
    float x = 0;
    int row = 0;
    for (Element item : Dom.children(list)) {
      Lines name = new Lines(sheet.fonts());
      name.add(item.getTextContent().strip(), TEXT);
      float all = SAMPLE + 4 + name.whole() + 10;
      if (x > 0 && x + all > width) {
        x = 0;
        row++;
      }
      PDStructureElement body = tags.add(tags.add(parent, "LI"), "LBody");
      Lines.Line line = name.wrap(width).get(0);
      entries.add(new Entry(Dom.first(item, "svg"), line, body, x, row));
      x += all;
    }
    return Piece.of(
            (row + 1) * ROW + 3,
            (s, left, top) -> {
              for (Entry e : entries) {
                float y = top + e.row() * ROW;
                s.box(left + e.x(), y + 1, SAMPLE, 10, 0x303030);
                s.begin(null);
                new Drawing(s, css, e.svg(), left + e.x(), y + 2, SAMPLE, 0).draw(e.svg());
                s.end();
                Lines.paint(s, e.name(), e.tag(), left + e.x() + SAMPLE + 4, y + 1);
              }
            })
        .kept();
  }
}
