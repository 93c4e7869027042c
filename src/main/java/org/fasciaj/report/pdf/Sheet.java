package org.fasciaj.report.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.fasciaj.report.Paper;

/**
 * Puts pieces on sheets, one below the other, and opens a new sheet where one does not fit. Places
 * are in points from the upper left corner. For one thread.
 */
final class Sheet {
  /** Margin on all sides, points: 12.7 mm, which every printer keeps. */
  static final float MARGIN = 36;

  /** Room for the line at the foot, points. */
  private static final float FOOT = 16;

  private final PDDocument document;
  private final Paper paper;
  private final Fonts fonts;
  private final Tags tags;
  private PDPage page;
  private PDPageContentStream out;
  private float y;

  Sheet(PDDocument document, Paper paper, Fonts fonts, Tags tags) {
    this.document = document;
    this.paper = paper;
    this.fonts = fonts;
    this.tags = tags;
  }

  /** An end that is drawn on a sheet after all others. */
  Sheet(
      PDDocument document,
      Paper paper,
      Fonts fonts,
      Tags tags,
      PDPage page,
      PDPageContentStream out) {
    this(document, paper, fonts, tags);
    this.page = page;
    this.out = out;
  }

  /** Width between the margins, points. */
  float width() {
    return paper.width() - 2 * MARGIN;
  }

  Fonts fonts() {
    return fonts;
  }

  PDDocument document() {
    return document;
  }

  PDPage page() {
    return page;
  }

  PDPageContentStream out() {
    return out;
  }

  /** Distance from the top, points, of the next piece. */
  float place() {
    return y;
  }

  /** Turns a distance from the top into the library's, which counts from below. */
  float up(float fromTop) {
    return paper.height() - fromTop;
  }

  private float bottom() {
    return paper.height() - MARGIN - FOOT;
  }

  /** Begins on a new sheet. */
  void next() throws IOException {
    close();
    page = new PDPage(new PDRectangle(paper.width(), paper.height()));
    document.addPage(page);
    tags.page(page);
    out = new PDPageContentStream(document, page);
    y = MARGIN;
  }

  /** Puts pieces on sheets. */
  void flow(List<Piece> pieces) throws IOException {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean atTop = page == null || y <= MARGIN;
      if (page == null || (!atTop && y + together(pieces, i) > bottom())) {
        next();
        atTop = true;
        if (piece.head() != null) {
          piece.head().repeat(this, MARGIN, y);
          y += piece.head().height();
        }
      }
      if (atTop && piece.blank()) {
        continue;
      }
      piece.paint(this, MARGIN, y);
      y += piece.height();
    }
  }

  /** Height of a piece with those that must stay with it. */
  private float together(List<Piece> pieces, int i) {
    float sum = 0;
    int k = i;
    while (k < pieces.size()) {
      sum += pieces.get(k).height();
      if (!pieces.get(k).keep()) {
        break;
      }
      k++;
    }
    return Math.min(sum, bottom() - MARGIN);
  }

  /** Begins content of an element; null is content that means nothing, as a rule or a colour. */
  void begin(PDStructureElement element) throws IOException {
    if (element == null) {
      out.beginMarkedContent(COSName.ARTIFACT);
      return;
    }
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, tags.mark(page, element));
    out.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
  }

  void end() throws IOException {
    out.endMarkedContent();
  }

  /** Chooses the colour of areas and text. */
  void fill(int colour) throws IOException {
    out.setNonStrokingColor(part(colour, 16), part(colour, 8), part(colour, 0));
  }

  /** Chooses the colour of lines. */
  void stroke(int colour) throws IOException {
    out.setStrokingColor(part(colour, 16), part(colour, 8), part(colour, 0));
  }

  private static float part(int colour, int shift) {
    return (colour >> shift & 0xFF) / 255f;
  }

  /** An area, inside of the content of an element or of none. */
  void box(float x, float top, float width, float height, int colour) throws IOException {
    begin(null);
    fill(colour);
    out.addRect(x, up(top + height), width, height);
    out.fill();
    end();
  }

  /** A rectangle's rim. */
  void rim(float x, float top, float width, float height) throws IOException {
    begin(null);
    stroke(0xB5B5B5);
    out.setLineWidth(0.5f);
    out.addRect(x, up(top + height), width, height);
    out.stroke();
    end();
  }

  /** A text whose base line is so far below the top; its runs are shown one after the other. */
  void text(String text, Style style, float x, float base) throws IOException {
    out.beginText();
    fill(style.colour());
    out.newLineAtOffset(x, up(base));
    for (Fonts.Run run : fonts.runs(text, style.bold())) {
      out.setFont(run.face().font(), style.size());
      out.showText(run.text());
    }
    out.endText();
  }

  void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
