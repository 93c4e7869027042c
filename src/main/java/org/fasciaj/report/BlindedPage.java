package org.fasciaj.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fasciaj.dicom.Frame;

/**
 * Builds the page of a blinded case: clean pictures at one scale and an empty table to fill in. It
 * knows nothing of names, dates, order, scale or results, and shows no outline, so that a reviewer
 * is not led by what the program found. Stateless.
 */
final class BlindedPage {
  private static final int[] WIDTHS = {900, 720, 560, 420};

  private static final String[] ITEMS = {
    "Thickness at the insertion (station 0), mm",
    "Thickness at 5 mm, mm",
    "Thickness at 10 mm, mm",
    "Largest thickness, 0 to 10 mm, mm",
    "Spur seen (yes, no, cannot tell)",
    "Spur length, at least, mm",
    "Picture good enough (yes, no)",
    "Remark"
  };

  private BlindedPage() {}

  /**
   * Builds the page.
   *
   * @throws IOException when a picture cannot be had or the page would be too large
   */
  static byte[] build(BlindedCase c, PixelSource pixels) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < c.panels().size(); i++) {
      String what = "case " + c.code() + ", panel " + BlindedCase.letter(i);
      frames.add(Picture.fetch(pixels, c.rows().get(i), what));
    }
    for (int width : WIDTHS) {
      byte[] page = page(c, frames, width).getBytes(StandardCharsets.UTF_8);
      if (page.length < HeelPage.MAX_BYTES) {
        return page;
      }
    }
    throw new IOException("case " + c.code() + ": its page would exceed 2 MB");
  }

  private static String page(BlindedCase c, List<Frame> frames, int width) {
    Html html = Page.open("Case " + c.code());
    html.leaf("h1", "Case " + c.code());
    html.leaf(
        "p",
        frames.size() == 2
            ? "Two pictures of one heel, in an order drawn by chance, at one millimetre scale."
            : "One picture of a heel.",
        "class",
        "lead");
    Page.section(html, "h-pictures", "Pictures");
    html.open("div", "class", frames.size() == 1 ? "pair one" : "pair");
    List<Framing> framings = Alignment.blinded(c.rows(), width);
    for (int i = 0; i < frames.size(); i++) {
      Framing f = framings.get(i);
      String letter = BlindedCase.letter(i);
      html.open("figure").leaf("h3", "Panel " + letter);
      Raster raster = Picture.render(frames.get(i), f.view(), f.widthPx(), f.heightPx());
      String alt =
          "Panel "
              + letter
              + ": ultrasound picture of a heel, "
              + Num.fixed(f.view().width(), 0)
              + " mm wide and "
              + Num.fixed(f.view().height(), 0)
              + " mm deep, without outline.";
      Panel.draw(html, "p" + i, f, Png.dataUri(raster), alt, Optional.empty());
      html.close();
    }
    html.close().close();
    reading(html, frames.size());
    html.open("p").leaf("a", "All cases", "href", "index.html").close();
    return Page.close(html);
  }

  private static void reading(Html html, int panels) {
    Page.section(html, "h-reading", "Reading");
    Page.openTable(html, "To be filled in by the reviewer", "reading");
    html.open("thead").open("tr").leaf("th", "Item", "scope", "col");
    for (int i = 0; i < panels; i++) {
      html.leaf("th", "Panel " + BlindedCase.letter(i), "scope", "col");
    }
    html.close().close().open("tbody", "class", "reading");
    for (String item : ITEMS) {
      html.open("tr").leaf("th", item, "scope", "row");
      for (int i = 0; i < panels; i++) {
        html.leaf("td", "");
      }
      html.close();
    }
    if (panels == 2) {
      wide(html, "Which is later? (A, B, cannot tell) How sure? (0 to 100 %)", panels);
    }
    wide(html, "Reviewer and date of reading", panels);
    html.close();
    Page.closeTable(html);
    html.leaf(
        "p",
        "Station 0 is where the deep border of the fascia leaves the calcaneal cortex, at the"
            + " anterior edge of the inferior calcaneal border. Thickness is taken along the normal to"
            + " the fascia, from the centre of the superficial border line to that of the deep one."
            + " Spur length runs from the middle of its base to its tip.");
    html.close();
  }

  private static void wide(Html html, String item, int columns) {
    html.open("tr").leaf("th", item, "scope", "row");
    html.leaf("td", "", "colspan", Integer.toString(columns)).close();
  }
}
