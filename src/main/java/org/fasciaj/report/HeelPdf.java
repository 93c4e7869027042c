package org.fasciaj.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fasciaj.Version;
import org.fasciaj.report.pdf.PdfReport;
import org.fasciaj.study.Heel;

/** The PDF form of the report: the page of one heel, or of the study. */
public final class HeelPdf {
  private HeelPdf() {}

  /**
   * The page of one heel, for a file or an Encapsulated PDF object.
   *
   * @param heel the heel
   * @param number its place in the study, from 1
   * @param settings as for the HTML page
   * @param pixels brings the pictures
   * @param paper the sheets
   * @return a PDF/A-2a file
   * @throws IOException when a picture cannot be had
   */
  public static byte[] of(
      Heel heel, int number, ReportSettings settings, PixelSource pixels, Paper paper)
      throws IOException {
    byte[] page = new HeelPage(heel, number, settings).build(pixels);
    return draw(settings.words(), "pdf.heel", List.of(text(page)), paper);
  }

  /** Draws pages under a title that names nobody. */
  static byte[] draw(Words words, String title, List<String> pages, Paper paper)
      throws IOException {
    String program = words.say("notice.version", Version.product(), Version.ALGORITHM);
    return PdfReport.write(
        pages,
        words.say(title),
        (sheet, sheets) -> words.say("notice.sheet", program, sheet, sheets),
        paper);
  }

  /** A page as text. */
  static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  /** The PDF's name beside an HTML page. */
  static String name(String html) {
    return html.substring(0, html.length() - ".html".length()) + ".pdf";
  }
}
