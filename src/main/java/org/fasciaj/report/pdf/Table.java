package org.fasciaj.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.w3c.dom.Element;

/** Lays a table out: column widths from their text, rows whole, heads repeated on each sheet. */
final class Table {
  private static final float PAD = 3.5f;

  /** Widest that a column asks for, points: longer text is broken. */
  private static final float MOST = 210;

  /** Widest word that a column must hold in one piece, points. */
  private static final float LONGEST_WORD = 92;

  private static final float SMALL = 62;
  private static final int HEAD = 0xF4F5F6;
  private static final int PRIMARY = 0xEEF4FA;

  private final Blocks blocks;
  private final Tags tags;
  private final Fonts fonts;
  private final Style style;

  Table(Blocks blocks, Tags tags, Fonts fonts, Style style) {
    this.blocks = blocks;
    this.tags = tags;
    this.fonts = fonts;
    this.style = style;
  }

  /** A cell that is laid out. */
  private record Cell(List<Piece> pieces, float x, float width) {}

  List<Piece> pieces(Element table, PDStructureElement parent, float width) throws IOException {
    PDStructureElement tag = tags.add(parent, "Table");
    List<Piece> out = new ArrayList<>();
    List<Element> rows = new ArrayList<>();
    for (Element part : Dom.children(table)) {
      if (part.getTagName().equals("caption")) {
        caption(out, part, tag, width);
      } else {
        rows.addAll(Dom.children(part));
      }
    }
    float[] widths = widths(rows, width);
    Piece.Head head = null;
    for (Element row : rows) {
      boolean heads = row.getParentNode().getNodeName().equals("thead");
      Piece piece = row(row, tags.add(tag, "TR"), widths, heads);
      if (heads) {
        Piece again = row(row, null, widths, true);
        head = new Piece.Head(again.height(), again.painter());
        out.add(piece.kept());
      } else {
        out.add(head == null ? piece : piece.headed(head));
      }
    }
    out.add(Piece.space(7));
    return out;
  }

  private void caption(List<Piece> out, Element e, PDStructureElement table, float width)
      throws IOException {
    PDStructureElement tag = tags.add(table, "Caption");
    Lines text = new Lines(fonts);
    Inline.add(text, e, style.sized(style.size() + 0.7f).heavy(), null);
    out.add(Piece.space(3));
    for (Lines.Line line : text.wrap(width)) {
      Piece.Painter painter = (s, x, top) -> Lines.paint(s, line, tag, x, top);
      out.add(Piece.of(line.height(), painter).kept());
    }
    out.add(Piece.space(2));
  }

  /** Every column gets its longest word, and of the rest its share of what it would like. */
  private float[] widths(List<Element> rows, float width) throws IOException {
    int columns = 0;
    for (Element row : rows) {
      columns = Math.max(columns, span(row));
    }
    float[] least = new float[columns];
    float[] wish = new float[columns];
    for (Element row : rows) {
      int at = 0;
      for (Element cell : Dom.children(row)) {
        int span = (int) Dom.number(cell, "colspan", 1);
        if (span == 1) {
          measure(cell, at, least, wish);
        }
        at += span;
      }
    }
    float needed = sum(least);
    float wanted = sum(wish);
    float[] out = new float[columns];
    for (int i = 0; i < columns; i++) {
      if (needed >= width) {
        out[i] = width * least[i] / needed;
      } else if (wanted <= width) {
        out[i] = width * wish[i] / wanted;
      } else {
        out[i] = least[i] + (width - needed) * (wish[i] - least[i]) / (wanted - needed);
      }
    }
    return out;
  }

  private void measure(Element cell, int at, float[] least, float[] wish) throws IOException {
    List<Element> parts = Dom.children(cell).stream().filter(Table::block).toList();
    boolean heavy = cell.getParentNode().getParentNode().getNodeName().equals("thead");
    Style of = heavy ? style.heavy() : style;
    if (parts.isEmpty()) {
      widen(cell, of, at, least, wish);
    }
    for (Element part : parts) {
      if (part.getTagName().equals("svg")) {
        least[at] = Math.max(least[at], SMALL + 2 * PAD);
        wish[at] = Math.max(wish[at], SMALL + 2 * PAD);
      } else {
        widen(part, of, at, least, wish);
      }
    }
  }

  private void widen(Element e, Style of, int at, float[] least, float[] wish) throws IOException {
    Lines text = new Lines(fonts);
    Inline.add(text, e, Inline.style(e, of), null);
    float pad = 2 * PAD + 0.5f;
    float word = Dom.is(e, "hash") ? text.whole() : Math.min(LONGEST_WORD, text.widest());
    least[at] = Math.max(least[at], word + pad);
    wish[at] = Math.max(wish[at], Math.max(word, Math.min(MOST, text.whole())) + pad);
  }

  private static boolean block(Element e) {
    return e.getTagName().equals("p") || e.getTagName().equals("svg");
  }

  private static int span(Element row) {
    int sum = 0;
    for (Element cell : Dom.children(row)) {
      sum += (int) Dom.number(cell, "colspan", 1);
    }
    return sum;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float v : values) {
      sum += v;
    }
    return sum;
  }

  private Piece row(Element row, PDStructureElement tag, float[] widths, boolean heads)
      throws IOException {
    List<Cell> cells = new ArrayList<>();
    float x = 0;
    float most = 0;
    int at = 0;
    for (Element e : Dom.children(row)) {
      int span = (int) Dom.number(e, "colspan", 1);
      float w = sum(Arrays.copyOfRange(widths, at, Math.min(widths.length, at + span)));
      List<Piece> pieces = cell(e, tag == null ? null : tagOf(e, tag, heads, span), w, heads);
      cells.add(new Cell(pieces, x, w));
      most = Math.max(most, Blocks.height(pieces));
      x += w;
      at += span;
    }
    boolean reading = Dom.is((Element) row.getParentNode(), "reading");
    float height = Math.max(most, reading ? 22 : 0) + 2 * PAD;
    int back = heads ? HEAD : Dom.is(row, "primary") ? PRIMARY : -1;
    return Piece.of(
        height,
        (s, left, top) -> {
          for (Cell c : cells) {
            if (back >= 0) {
              s.box(left + c.x(), top, c.width(), height, back);
            }
            s.rim(left + c.x(), top, c.width(), height);
            Blocks.paint(s, c.pieces(), left + c.x() + PAD, top + PAD);
          }
        });
  }

  private PDStructureElement tagOf(Element cell, PDStructureElement row, boolean column, int span) {
    PDStructureElement tag =
        cell.getTagName().equals("th") ? tags.head(row, column) : tags.add(row, "TD");
    if (span > 1) {
      tags.span(tag, span);
    }
    return tag;
  }

  private List<Piece> cell(Element e, PDStructureElement tag, float width, boolean heads)
      throws IOException {
    List<Piece> out = new ArrayList<>();
    Style of = heads ? style.heavy() : style;
    float inner = width - 2 * PAD;
    List<Element> parts = Dom.children(e).stream().filter(Table::block).toList();
    if (parts.isEmpty()) {
      text(out, e, tag, Inline.style(e, of), inner);
    }
    for (Element part : parts) {
      if (part.getTagName().equals("svg")) {
        out.addAll(blocks.below(e, tag, inner));
      } else {
        text(out, part, tag, Inline.style(part, of), inner);
      }
    }
    return out;
  }

  private void text(List<Piece> out, Element e, PDStructureElement tag, Style of, float width)
      throws IOException {
    Lines text = new Lines(fonts);
    Inline.add(text, e, of, null);
    for (Lines.Line line : text.wrap(width)) {
      out.add(Piece.of(line.height(), (s, x, top) -> Lines.paint(s, line, tag, x, top)));
    }
  }
}
