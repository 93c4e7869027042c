package org.fasciaj.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.fasciaj.report.Paper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes pages of the report as one PDF (PDF/A-2a, ISO 19005-2): text that can be selected, every
 * element tagged, plots as vectors, bookmarks at the headings. The same pages give the same bytes.
 * Nothing but the visible text names a person: the metadata hold a general title and the program.
 */
public final class PdfReport {
  private static final float FOOT_SIZE = 7;

  private PdfReport() {}

  /**
   * Draws pages, one below the other.
   *
   * @param pages pages as the report wrote them in HTML, one or more
   * @param title title in the metadata, which must not name a person
   * @param foot line at the foot of sheet {0} of {1}
   * @param paper the sheets
   * @return the file
   * @throws IOException when a picture or a font cannot be had, or a page is not of the report
   */
  public static byte[] write(List<String> pages, String title, Foot foot, Paper paper)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      Document first = Dom.parse(pages.get(0));
      String language = first.getDocumentElement().getAttribute("lang");
      Metadata.write(document, title, language);
      Fonts fonts = new Fonts(document);
      Tags tags = new Tags(document);
      Sheet sheet = new Sheet(document, paper, fonts, tags);
      Bookmarks bookmarks = new Bookmarks(document);
      for (int i = 0; i < pages.size(); i++) {
        Document page = i == 0 ? first : Dom.parse(pages.get(i));
        draw(page, sheet, tags, bookmarks, i == pages.size() - 1);
      }
      sheet.close();
      feet(document, fonts, foot, paper);
      tags.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  /** The line at the foot of a sheet. */
  @FunctionalInterface
  public interface Foot {
    /** The text for a sheet, counted from 1. */
    String of(int sheet, int sheets);
  }

  private static void draw(Document page, Sheet sheet, Tags tags, Bookmarks bookmarks, boolean last)
      throws IOException {
    Element style = Dom.first(page, "style");
    Css css = new Css(style.getTextContent());
    Blocks blocks = new Blocks(sheet, tags, css, bookmarks::add);
    PDStructureElement part = tags.add(tags.top(), "Sect");
    sheet.next();
    sheet.flow(blocks.below(Dom.first(page, "main"), part, sheet.width()));
    if (last) {
      PDStructureElement notice = tags.add(tags.top(), "Sect");
      sheet.flow(List.of(Piece.space(8)));
      sheet.flow(blocks.below(Dom.first(page, "footer"), notice, sheet.width()));
    }
  }

  private static void feet(PDDocument document, Fonts fonts, Foot foot, Paper paper)
      throws IOException {
    int sheets = document.getNumberOfPages();
    for (int i = 0; i < sheets; i++) {
      PDPage page = document.getPage(i);
      try (PDPageContentStream out =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        Sheet line = new Sheet(document, paper, fonts, null, page, out);
        line.begin(null);
        Style style = new Style(FOOT_SIZE, false, Style.SOFT);
        float base = paper.height() - Sheet.MARGIN + 4;
        line.text(foot.of(i + 1, sheets), style, Sheet.MARGIN, base);
        line.end();
      }
    }
  }

  /** Bookmarks at the headings, the first level above the second. */
  private static final class Bookmarks {
    private final PDDocumentOutline root = new PDDocumentOutline();
    private final Deque<PDOutlineItem> open = new ArrayDeque<>();

    Bookmarks(PDDocument document) {
      document.getDocumentCatalog().setDocumentOutline(root);
    }

    void add(int level, String text, Sheet sheet, float top) {
      if (level > 2) {
        return;
      }
      PDPageXYZDestination place = new PDPageXYZDestination();
      place.setPage(sheet.page());
      place.setTop(Math.round(sheet.up(top)));
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(text.strip());
      item.setDestination(place);
      if (level == 1) {
        open.clear();
      }
      if (open.isEmpty()) {
        root.addLast(item);
      } else {
        open.peek().addLast(item);
      }
      if (level == 1) {
        open.push(item);
      }
    }
  }
}
