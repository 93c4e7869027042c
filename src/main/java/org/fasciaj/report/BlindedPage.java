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

  /** Lines of the reading table. */
  private static final int ITEMS = 8;

  private BlindedPage() {}

  /**
   * Builds the page.
   *
   * @throws IOException when a picture cannot be had or the page would be too large
   */
  static byte[] build(Words words, BlindedCase c, PixelSource pixels) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < c.panels().size(); i++) {
      String what = "case " + c.code() + ", panel " + BlindedCase.letter(i);
      frames.add(Picture.fetch(pixels, c.rows().get(i), what));
    }
    for (int width : WIDTHS) {
      byte[] page = page(words, c, frames, width).getBytes(StandardCharsets.UTF_8);
      if (page.length < HeelPage.MAX_BYTES) {
        return page;
      }
    }
    throw new IOException("case " + c.code() + ": its page would exceed 2 MB");
  }

  private static String page(Words words, BlindedCase c, List<Frame> frames, int width) {
    Html html = Page.open(words, words.say("blinded.case", c.code()));
    html.leaf("h1", words.say("blinded.case", c.code()));
    html.said("p", frames.size() == 2 ? "blinded.two" : "blinded.single", "class", "lead");
    Page.section(html, "h-pictures", words.say("h.pictures"));
    html.open("div", "class", frames.size() == 1 ? "pair one" : "pair");
    List<Framing> framings = Alignment.blinded(c.rows(), width);
    for (int i = 0; i < frames.size(); i++) {
      Framing f = framings.get(i);
      String letter = BlindedCase.letter(i);
      html.open("figure").leaf("h3", words.say("blinded.panel", letter));
      Raster raster = Picture.render(frames.get(i), f.view(), f.widthPx(), f.heightPx());
      String alt =
          words.say(
              "blinded.alt",
              letter,
              words.fixed(f.view().width(), 0),
              words.fixed(f.view().height(), 0));
      Panel.draw(html, "p" + i, f, Png.dataUri(raster), alt, Optional.empty());
      html.close();
    }
    html.close().close();
    reading(html, frames.size());
    html.open("nav").said("a", "blinded.all", "href", "index.html").close();
    return Page.close(html);
  }

  private static void reading(Html html, int panels) {
    Words words = html.words();
    Page.section(html, "h-reading", words.say("blinded.reading"));
    Page.openTable(html, words.say("blinded.caption"), "reading");
    html.open("thead").open("tr").said("th", "blinded.item", "scope", "col");
    for (int i = 0; i < panels; i++) {
      html.leaf("th", words.say("blinded.panel", BlindedCase.letter(i)), "scope", "col");
    }
    html.close().close().open("tbody", "class", "reading");
    for (int item = 1; item <= ITEMS; item++) {
      html.open("tr").said("th", "blinded.item." + item, "scope", "row");
      for (int i = 0; i < panels; i++) {
        html.leaf("td", "");
      }
      html.close();
    }
    if (panels == 2) {
      wide(html, "blinded.later", panels);
    }
    wide(html, "blinded.reviewer", panels);
    html.close();
    Page.closeTable(html);
    html.said("p", "blinded.howto");
    html.close();
  }

  private static void wide(Html html, String item, int columns) {
    html.open("tr").said("th", item, "scope", "row");
    html.leaf("td", "", "colspan", Integer.toString(columns)).close();
  }
}
