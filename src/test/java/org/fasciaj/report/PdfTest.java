package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fasciaj.measure.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDF says what the page says, to the last number and the last grey level. */
class PdfTest {
  private static final String HOSTILE =
      "<img src=x onerror=alert(1)>\"'&\u202Egnp.exe " + "山田^太郎 김철수 Ωλγα Жук ".repeat(20);

  @TempDir Path dir;

  private static ReportSettings settings(boolean blinded, String language, Paper paper) {
    return new ReportSettings(
        Limits.DEFAULT,
        blinded,
        false,
        List.of("limit 4.5 mm"),
        new ReportOptions(OptionalDouble.of(0.5), language, Optional.of(paper), Optional.empty()));
  }

  private static byte[] heel(SampleStudy study, String language, Paper paper) throws IOException {
    return HeelPdf.of(study.heels.get(0), 1, settings(false, language, paper), study, paper);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void theAnswerTheValuesAndTheNoticeCanBeSelected() throws IOException {
    String said = text(heel(SampleStudy.pair(), "en", Paper.A4));
    assertTrue(
        said.contains(
            "4.1 → 3.4 mm, change -0.7 mm (-17 %), beyond the minimal detectable change of 0.5 mm:"
                + " yes"),
        said);
    assertTrue(said.contains("(-17.1 %)"));
    assertTrue(said.contains("ab".repeat(32)), "SHA-256 in one piece");
    assertTrue(said.contains("For research use only."));
  }

  @Test
  void theSheetsHaveTheSizeAskedForAndBookmarks() throws IOException {
    for (Paper paper : Paper.values()) {
      try (PDDocument document = Loader.loadPDF(heel(SampleStudy.pair(), "de", paper))) {
        assertEquals(paper.width(), document.getPage(0).getMediaBox().getWidth(), 0.01);
        assertEquals(paper.height(), document.getPage(0).getMediaBox().getHeight(), 0.01);
        assertEquals("de", document.getDocumentCatalog().getLanguage());
        PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
        List<String> below = new ArrayList<>();
        first.children().forEach(item -> below.add(item.getTitle()));
        assertTrue(below.containsAll(List.of("Bilder", "Werte", "Methoden")), "" + below);
        assertNotNull(document.getDocumentCatalog().getStructureTreeRoot().getParentTree());
      }
    }
  }

  @Test
  void onlyTheVisibleTextNamesAPerson() throws IOException {
    SampleStudy study = SampleStudy.pair();
    byte[] pdf = heel(study, "en", Paper.A4);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals("FasciaJ heel report", document.getDocumentInformation().getTitle());
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertFalse(xmp.contains("S-01"));
      assertEquals(null, document.getDocumentInformation().getCreationDate());
    }
  }

  /** Every sample of the picture: a decoder on the way could change its brightness. */
  @Test
  void thePictureHasTheSamplesOfThePage() throws IOException {
    SampleStudy study = SampleStudy.pair();
    String page =
        HeelPdf.text(
            new HeelPage(study.heels.get(0), 1, settings(false, "en", Paper.A4)).build(study));
    String uri = Markup.all(Markup.parse(page), "img").get(0).getAttribute("src");
    BufferedImage html =
        Markup.decode(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)));
    try (PDDocument document = Loader.loadPDF(heel(study, "en", Paper.A4))) {
      PDPage first = document.getPage(0);
      List<PDImageXObject> images = new ArrayList<>();
      for (COSName name : first.getResources().getXObjectNames()) {
        images.add((PDImageXObject) first.getResources().getXObject(name));
      }
      assertEquals(2, images.size());
      byte[] samples = images.get(0).createInputStream().readAllBytes();
      assertEquals(html.getWidth() * html.getHeight(), samples.length);
      int[] raw = html.getRaster().getPixels(0, 0, html.getWidth(), html.getHeight(), (int[]) null);
      for (int i = 0; i < samples.length; i++) {
        assertEquals(raw[i], samples[i] & 0xFF, "sample " + i);
      }
    }
  }

  @Test
  void hostileNamesAreTextAndStayOnTheSheet() throws IOException {
    SampleStudy study = new SampleStudy();
    Drawn d = new Drawn(4);
    d.subject = HOSTILE;
    d.file = HOSTILE;
    study.add(Heels.heel(HOSTILE, "R", Heels.visit(HOSTILE, d.date, study.measured(d))));
    String said = text(heel(study, "en", Paper.LETTER));
    assertTrue(said.contains("<img src=x onerror=alert(1)>"), said.substring(0, 900));
    assertTrue(said.contains("[U+202E]gnp.exe"), said.substring(0, 900));
    assertTrue(said.contains("山田^太郎 [U+AE40]"), said.substring(0, 900));
    assertTrue(said.contains("Ωλγα Жук"), said.substring(0, 900));
  }

  @Test
  void theSameStudyGivesTheSameBytes() throws IOException {
    assertArrayEquals(
        heel(SampleStudy.pair(), "en", Paper.A4), heel(SampleStudy.pair(), "en", Paper.A4));
  }

  @Test
  void everyPageHasItsPdfAndABlindedOneTellsNothing() throws IOException {
    SampleStudy study = SampleStudy.pair();
    Path open = dir.resolve("open");
    HtmlReport.write(open, study.heels, study.rows, settings(false, "en", Paper.A4), study);
    assertTrue(Files.exists(open.resolve("heel-0001-S01-R.pdf")));
    assertTrue(text(Files.readAllBytes(open.resolve("index.pdf"))).contains("S-01, right heel"));
    Path blind = dir.resolve("blind");
    HtmlReport.write(blind, study.heels, study.rows, settings(true, "en", Paper.A4), study);
    List<Path> pdfs;
    try (Stream<Path> all = Files.list(blind)) {
      pdfs = all.filter(p -> p.toString().endsWith(".pdf")).toList();
    }
    assertEquals(1, pdfs.size());
    String said = text(Files.readAllBytes(pdfs.get(0)));
    assertTrue(said.contains("Panel A") && said.contains("Panel B"));
    String bytes = new String(Files.readAllBytes(pdfs.get(0)), StandardCharsets.ISO_8859_1);
    for (String secret : List.of("S-01", "V1", "V2", "2024", "in/p", "Pre", "Post", "4.1")) {
      assertFalse(said.contains(secret), secret);
    }
    for (String secret : List.of("S-01", "20240", "in/p", "D:20")) {
      assertFalse(bytes.contains(secret), secret);
    }
  }
}
