package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fasciaj.Reason;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
  private static final String HOSTILE =
      "../../<img src=x onerror=alert(1)>\"'\u202Eevil 山田^太郎" + "x".repeat(380);

  @TempDir Path dir;

  private static ReportSettings settings(boolean overwrite) {
    return new ReportSettings(Limits.DEFAULT, false, overwrite, List.of("limit 4.5 mm"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private Path write(SampleStudy study, boolean overwrite) throws IOException {
    return HtmlReport.write(
        dir.resolve("report"), study.heels, study.rows, settings(overwrite), study);
  }

  private static Document read(Path page) throws IOException {
    return Markup.parse(Files.readString(page));
  }

  @Test
  void theIndexLinksEveryHeelAndCountsEveryRow() throws IOException {
    SampleStudy study = SampleStudy.pair();
    study.rows.add(Heels.broken("in/b.dcm", Reason.DAMAGED_FILE, "ends at byte 128"));
    Path index = write(study, false);
    assertEquals(List.of("heel-0001-S01-R.html", "index.html"), names(index.getParent()));
    Document page = read(index);
    assertEquals("heel-0001-S01-R.html", Markup.all(page, "a").get(0).getAttribute("href"));
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains("3 in = 2 measured + 0 refused + 1 failed"));
    assertTrue(text.contains("in/b.dcm"));
    assertTrue(text.contains(Reason.DAMAGED_FILE.remedy()));
    assertTrue(text.contains("-17.1"));
  }

  @Test
  void hostileNamesStayTextAndStayInside() throws IOException {
    SampleStudy study = new SampleStudy();
    Drawn d = new Drawn(4);
    d.subject = HOSTILE;
    d.file = HOSTILE;
    study.add(Heels.heel(HOSTILE, HOSTILE, Heels.visit(HOSTILE, HOSTILE, study.measured(d))));
    Path index = write(study, false);
    assertEquals(List.of("report"), names(dir));
    assertEquals(2, names(index.getParent()).size());
    for (String name : names(index.getParent())) {
      assertTrue(name.matches("[A-Za-z0-9-]{1,90}\\.html"), name);
      Document page = read(index.resolveSibling(name));
      assertEquals(0, Markup.all(page, "script").size());
      assertEquals(name.startsWith("heel") ? 1 : 0, Markup.all(page, "img").size());
      String shown = HOSTILE.replace("\u202E", "[U+202E]");
      assertTrue(page.getDocumentElement().getTextContent().contains(shown));
      assertTrue(Markup.all(page, "bdi").stream().anyMatch(e -> e.getTextContent().equals(shown)));
    }
  }

  @Test
  void anEarlierReportIsKeptUnlessItMayBeReplaced() throws IOException {
    SampleStudy study = SampleStudy.pair();
    Path index = write(study, false);
    byte[] first = Files.readAllBytes(index);
    IOException refusal = assertThrows(IOException.class, () -> write(study, false));
    assertTrue(refusal.getMessage().contains("--overwrite"));
    assertArrayEquals(first, Files.readAllBytes(index));
    // A heel that is no longer there leaves no page behind; what is not ours stays.
    Files.writeString(index.resolveSibling("heel-0009-old.html"), "old");
    Files.writeString(index.resolveSibling("notes.html"), "mine");
    write(study, true);
    assertEquals(
        List.of("heel-0001-S01-R.html", "index.html", "notes.html"), names(index.getParent()));
    assertArrayEquals(first, Files.readAllBytes(index));
  }

  @Test
  void aPictureThatFailsLeavesNoIndexAndNoHalfPage() throws IOException {
    SampleStudy study = SampleStudy.pair();
    write(study, false);
    Path folder = dir.resolve("report");
    assertThrows(
        IOException.class,
        () ->
            HtmlReport.write(
                folder,
                study.heels,
                study.rows,
                settings(true),
                row -> {
                  throw new IOException("cannot decode");
                }));
    assertFalse(Files.exists(folder.resolve("index.html")));
    assertFalse(names(folder).stream().anyMatch(n -> n.endsWith(".part")));
  }

  @Test
  void aThousandHeelsMakeManySmallIndexPages() throws IOException {
    List<Heel> heels = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<FrameResult> rows = new ArrayList<>();
    FrameResult pre = new Drawn(4.1).measured();
    FrameResult post = new Drawn(3.4).measured();
    for (int i = 0; i < 1000; i++) {
      String subject = "S" + i + "-" + "<".repeat(390);
      heels.add(
          Heels.heel(
              subject,
              "R",
              Heels.visit("V1", "20240102", pre),
              Heels.visit("V2", "20240302", post)));
      names.add("heel-" + i + ".html");
      rows.add(pre);
      rows.add(post);
      rows.add(Heels.broken("in/" + i + "<".repeat(390), Reason.DAMAGED_FILE, "detail"));
      rows.add(Heels.broken("in/x" + i, Reason.NOT_DICOM, ""));
    }
    List<String> pages = IndexPages.build(heels, names, rows, settings(false));
    assertEquals(20, pages.size());
    int linked = 0;
    int files = 0;
    for (String text : pages) {
      assertTrue(text.length() < 500_000, "characters: " + text.length());
      Document page = Markup.parse(text);
      for (Element a : Markup.all(page, "a")) {
        linked += a.getAttribute("href").startsWith("heel-") ? 1 : 0;
      }
      files += Markup.all(page, "td", "st-error").size();
      assertTrue(text.contains("4000 in = 2000 measured + 0 refused + 2000 failed"));
    }
    assertEquals(1000, linked);
    assertEquals(2000, files);
  }

  @Test
  void manyFramesOfOneFileAreOneEntry() {
    List<FrameResult> rows = new ArrayList<>();
    FrameResult one = Heels.refused(new Drawn(4), Reason.NO_FASCIA);
    for (int frame : new int[] {1, 2, 3, 7, 9, 10}) {
      rows.add(
          new FrameResult(
              one.input(),
              one.sha256(),
              one.instance(),
              frame,
              one.calibration(),
              one.region(),
              one.status(),
              one.reason(),
              "",
              null,
              one.measurement(),
              List.of()));
    }
    List<Refusal> refusals = Refusal.of(rows);
    assertEquals(1, refusals.size());
    assertEquals("1-3, 7, 9-10", refusals.get(0).range(Words.of("en")));
  }
}
