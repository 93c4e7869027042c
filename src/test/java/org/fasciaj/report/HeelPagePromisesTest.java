package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Frame;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What a heel's page promises whatever it holds: its size, its bytes, its pictures. */
class HeelPagePromisesTest {
  private static final ReportSettings SETTINGS =
      new ReportSettings(Limits.DEFAULT, false, false, List.of("thickness limit 4.5 mm"));

  private static String page(SampleStudy study, ReportSettings settings) throws IOException {
    byte[] bytes = new HeelPage(study.heels.get(0), 1, settings).build(study);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aPageOfIncompressiblePicturesStaysBelowTwoMegabytes() throws IOException {
    SampleStudy study = new SampleStudy();
    Drawn d = new Drawn(4);
    d.xMm = 0.04;
    d.yMm = 0.04;
    d.doppler = true;
    FrameResult row = d.measured();
    Frame noise = d.frame();
    Random random = new Random(1);
    for (int i = 0; i < noise.grey().data.length; i++) {
      noise.grey().data[i] = random.nextInt(256);
    }
    study.add(Heels.heel("S", "R", Heels.visit("1", "", row), Heels.visit("2", "", row)));
    byte[] page = new HeelPage(study.heels.get(0), 1, SETTINGS).build(r -> noise);
    assertTrue(page.length < 2_000_000, "bytes: " + page.length);
    Document read = Markup.parse(new String(page, StandardCharsets.UTF_8));
    int width = Integer.parseInt(Markup.all(read, "img").get(0).getAttribute("width"));
    assertTrue(width >= 400 && width <= 900, "width " + width);
  }

  @Test
  void aVeryLongLoopDoesNotMakeThePageGrow() throws IOException {
    SampleStudy study = new SampleStudy();
    FrameResult[] rows = new FrameResult[5001];
    rows[0] = study.measured(new Drawn(4));
    for (int i = 1; i < rows.length; i++) {
      rows[i] = Heels.broken("in/" + i + "<".repeat(300), Reason.DAMAGED_FILE, "warning " + i);
    }
    study.add(Heels.heel("S", "R", Heels.visit("1", "", rows)));
    String page = page(study, SETTINGS);
    assertTrue(page.length() < 2_000_000);
    assertTrue(page.contains("5001 in = 1 measured + 0 refused + 5000 failed"));
    assertTrue(page.contains("And 4600 more, in the index of the study."));
    assertTrue(page.contains("And 4601 more, in run.json."));
  }

  @Test
  void theLanguageOfTheMachineChangesNothing() throws IOException {
    String here = page(SampleStudy.pair(), SETTINGS);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(here, page(SampleStudy.pair(), SETTINGS), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    assertEquals(page(SampleStudy.pair(), SETTINGS), page(SampleStudy.pair(), SETTINGS));
    SampleStudy other = new SampleStudy();
    other.add(
        Heels.heel(
            "S-01",
            "R",
            Heels.visit("V1", "20240102", other.measured(new Drawn(4.2))),
            Heels.visit("V2", "20240405", other.measured(new Drawn(3.4)))));
    assertNotEquals(page(SampleStudy.pair(), SETTINGS), page(other, SETTINGS));
  }

  @Test
  void aPictureThatCannotBeHadIsAnError() {
    SampleStudy study = SampleStudy.pair();
    HeelPage page = new HeelPage(study.heels.get(0), 1, SETTINGS);
    assertThrows(
        IOException.class,
        () ->
            page.build(
                row -> {
                  throw new IOException("disk gone");
                }));
    assertThrows(IOException.class, () -> page.build(row -> null));
  }
}
