package org.fasciaj.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the elements of a page into pieces for the sheets. For one thread. */
final class Blocks {
  /** Text of a report on paper: the size that its print style sheet has too, points. */
  static final Style BODY = new Style(9.5f, false, Style.INK);

  private static final Style TABLE = BODY.sized(7.8f);

  private static final float GAP = 14;

  private final Sheet sheet;
  private final Tags tags;
  private final Css css;
  private final Figures figures;
  private final Outline outline;

  /** Takes note of headings. */
  interface Outline {
    void heading(int level, String text, Sheet sheet, float top);
  }

  Blocks(Sheet sheet, Tags tags, Css css, Outline outline) {
    this.sheet = sheet;
    this.tags = tags;
    this.css = css;
    this.outline = outline;
    figures = new Figures(sheet, tags, css);
  }

  /** Pieces of everything below a node. */
  List<Piece> below(Node node, PDStructureElement parent, float width) throws IOException {
    List<Piece> out = new ArrayList<>();
    for (Element e : Dom.children(node)) {
      element(out, e, parent, width);
    }
    return out;
  }

  private void element(List<Piece> out, Element e, PDStructureElement parent, float width)
      throws IOException {
    switch (e.getTagName()) {
      case "nav", "input", "label", "style" -> {
        // for a screen only
      }
      case "h1" -> heading(out, e, parent, width, 1, BODY.sized(10.5f).heavy(), 2);
      case "h2" -> heading(out, e, parent, width, 2, BODY.sized(12).heavy(), 12);
      case "h3" -> heading(out, e, parent, width, 3, BODY.heavy(), 4);
      case "p" -> paragraph(out, e, parent, width);
      case "ul" -> list(out, e, parent, width);
      case "dl" -> terms(out, e, parent, width);
      case "svg" -> figures.chart(out, e, parent, width);
      case "div" -> division(out, e, parent, width);
      case "table" ->
          out.addAll(new Table(this, tags, sheet.fonts(), TABLE).pieces(e, parent, width));
      default -> out.addAll(below(e, parent, width));
    }
  }

  private void division(List<Piece> out, Element e, PDStructureElement parent, float width)
      throws IOException {
    if (Dom.is(e, "pic")) {
      out.add(figures.picture(e, parent, width).kept());
    } else if (Dom.is(e, "pair") || Dom.is(e, "charts")) {
      columns(out, e, parent, width);
    } else {
      out.addAll(below(e, parent, width));
    }
  }

  private void heading(
      List<Piece> out,
      Element e,
      PDStructureElement parent,
      float width,
      int level,
      Style style,
      float space)
      throws IOException {
    out.add(Piece.space(space));
    PDStructureElement tag = tags.add(parent, "H" + level);
    Element answer =
        Dom.children(e).stream().filter(c -> Dom.is(c, "answer")).findFirst().orElse(null);
    Lines name = new Lines(sheet.fonts());
    Inline.add(name, e, style, answer);
    if (!name.isEmpty()) {
      String text = answer == null ? e.getTextContent() : before(e, answer);
      boolean first = true;
      for (Lines.Line line : name.wrap(width)) {
        boolean entry = first;
        out.add(
            Piece.of(
                    line.height(),
                    (s, x, top) -> {
                      if (entry) {
                        outline.heading(level, text, s, top);
                      }
                      Lines.paint(s, line, tag, x, top);
                    })
                .kept());
        first = false;
      }
    }
    if (answer != null) {
      Lines said = new Lines(sheet.fonts());
      Inline.add(said, answer, BODY.sized(15).heavy(), null);
      lines(out, said.wrap(width), tag, true);
    }
    out.add(Piece.space(3));
  }

  private static String before(Element e, Element answer) {
    StringBuilder out = new StringBuilder();
    for (Node n = e.getFirstChild(); n != null && n != answer; n = n.getNextSibling()) {
      out.append(n.getTextContent());
    }
    return out.toString();
  }

  private void lines(
      List<Piece> out, List<Lines.Line> lines, PDStructureElement tag, boolean keep) {
    for (int i = 0; i < lines.size(); i++) {
      Lines.Line line = lines.get(i);
      Piece piece = Piece.of(line.height(), (s, x, top) -> Lines.paint(s, line, tag, x, top));
      // No line of a paragraph stays alone on a sheet.
      boolean alone = i == 0 || i == lines.size() - 2;
      out.add((keep || alone) && (keep || i < lines.size() - 1) ? piece.kept() : piece);
    }
  }

  private void paragraph(List<Piece> out, Element e, PDStructureElement parent, float width)
      throws IOException {
    Style style = Inline.style(e, BODY);
    boolean note = Dom.is(e, "note");
    Lines text = new Lines(sheet.fonts());
    Inline.add(text, e, style, null);
    if (text.isEmpty()) {
      return;
    }
    PDStructureElement tag = tags.add(parent, "P");
    List<Lines.Line> lines = text.wrap(note ? width - 12 : width);
    if (!note) {
      lines(out, lines, tag, false);
      out.add(Piece.space(3));
      return;
    }
    float height = 4;
    for (Lines.Line line : lines) {
      height += line.height();
    }
    float all = height;
    out.add(
        Piece.of(
            all,
            (s, x, top) -> {
              s.box(x, top, width, all, 0xFFF7E6);
              s.box(x, top, 3, all, 0x8A5A00);
              float y = top + 2;
              for (Lines.Line line : lines) {
                Lines.paint(s, line, tag, x + 8, y);
                y += line.height();
              }
            }));
    out.add(Piece.space(3));
  }

  private void list(List<Piece> out, Element e, PDStructureElement parent, float width)
      throws IOException {
    boolean legend = Dom.is(e, "legend");
    PDStructureElement list = tags.add(parent, "L");
    if (legend) {
      out.add(new Legend(sheet, tags, css).piece(e, list, width));
      return;
    }
    for (Element item : Dom.children(e)) {
      PDStructureElement body = tags.add(tags.add(list, "LI"), "LBody");
      Lines text = new Lines(sheet.fonts());
      text.add("• ", BODY);
      Inline.add(text, item, BODY, null);
      lines(out, text.wrap(width), body, false);
    }
    out.add(Piece.space(3));
  }

  private void terms(List<Piece> out, Element e, PDStructureElement parent, float width)
      throws IOException {
    for (Element item : Dom.children(e)) {
      if (item.getTagName().equals("dt") || Dom.first(item, "p") == null) {
        Lines text = new Lines(sheet.fonts());
        boolean term = item.getTagName().equals("dt");
        Inline.add(text, item, term ? BODY.heavy() : BODY, null);
        lines(out, text.wrap(width), tags.add(parent, "P"), term);
      } else {
        out.addAll(below(item, parent, width));
      }
    }
  }

  /** Children side by side, on one sheet. */
  private void columns(List<Piece> out, Element e, PDStructureElement parent, float width)
      throws IOException {
    List<Element> children = Dom.children(e);
    int n = Math.max(1, children.size());
    float each = n == 1 ? Math.min(width, Figures.CHART) : (width - GAP * (n - 1)) / n;
    List<List<Piece>> columns = new ArrayList<>();
    float most = 0;
    for (Element child : children) {
      List<Piece> column = new ArrayList<>();
      element(column, child, parent, each);
      columns.add(column);
      most = Math.max(most, height(column));
    }
    out.add(
        Piece.of(
            most,
            (s, x, top) -> {
              for (int i = 0; i < columns.size(); i++) {
                paint(s, columns.get(i), x + i * (each + GAP), top);
              }
            }));
    out.add(Piece.space(4));
  }

  static float height(List<Piece> pieces) {
    float sum = 0;
    for (Piece p : pieces) {
      sum += p.height();
    }
    return sum;
  }

  static void paint(Sheet sheet, List<Piece> pieces, float x, float top) throws IOException {
    float y = top;
    for (Piece p : pieces) {
      p.paint(sheet, x, y);
      y += p.height();
    }
  }
}
