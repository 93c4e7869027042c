package org.fasciaj.imagej.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.fasciaj.imagej.CsvRows;
import org.fasciaj.session.SessionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions of a person at the window, with a real pointer and real keys. */
class SonographerTest {
  /** The pointer goes from pixel to pixel. */
  private static final double PIXEL = 1;

  /** Of FJ-01 post at the insertion, truth.csv. */
  private static final double TRUE_MM = 4.1884;

  /** The search's own error on it, and that of a snapped line: a pixel. */
  private static final double ERROR_MM = 0.1;

  @TempDir Path home;

  private Path study(String folder, String... names) throws Exception {
    Path study = Files.createDirectories(home.resolve("a study"));
    for (String name : names) {
      Files.copy(Path.of("test-images", folder, name), study.resolve(name));
    }
    return study;
  }

  private static double number(String out, String line, int n) {
    return Double.parseDouble(Child.line(out, line)[n]);
  }

  @Test
  void everyControlDoesWhatItSays() throws Exception {
    Path study = study("FJ-01", "r-pre.dcm", "r-post.dcm");
    browser();
    String out =
        Child.run(Thorough.class, home, "1280x800", "de", "1", study.resolve("r-post.dcm"));
    assertTrue(out.contains("DONE"), out);
    assertEquals("1", Child.rest(out, "CHOSEN"), out);
    scale(out);
    callipers(out);
    assertEquals("120 499", Child.rest(out, "SPAN"), out);
    assertEquals(TRUE_MM, number(out, "REDRAWN", 0), ERROR_MM, out);
    assertEquals("WEAK_BORDER", Child.rest(out, "JUDGED"), out);
    assertEquals("\u2013", Child.rest(out, "SHOWN"), out);
    assertEquals(number(out, "REDRAWN", 0), number(out, "ASSESSABLE", 0), 0, out);
    assertEquals(14, number(out, "FREE", 0), PIXEL, out);
    assertEquals(0, number(out, "SNAPPED", 0), PIXEL, out);
    assertEquals("9 0", Child.rest(out, "UNDONE"), out);
    assertEquals(Child.rest(out, "AUTOMATIC"), Child.rest(out, "FIRST"), out);
    assertEquals("true", Child.rest(out, "REDONE"), out);
    assertEquals("L12", Child.rest(out, "FORM"), out);
    written(out, study);
  }

  /** 125 pixels are 12.5 mm, with a comma on a German machine; two signs are no number. */
  private static void scale(String out) {
    assertTrue(Child.rest(out, "REFUSED").startsWith("0.08 \"1.234,5\" is no distance"), out);
    assertEquals(0.1, number(out, "SCALED", 0), 1e-12, out);
    assertTrue(
        Child.rest(out, "DIFFERS").contains("25.0 % larger than the file's, 0.0800 x 0.0800 mm"),
        out);
    assertEquals(0.08, number(out, "RESTORED", 0), 0, out);
    assertEquals(Child.rest(out, "AUTOMATIC"), Child.rest(out, "AFTER"), out);
  }

  /** Lengths from the ends, mean and deviation of the three at one place, directions as forced. */
  private static void callipers(String out) {
    List<Double> mm = new ArrayList<>();
    for (String text : Child.line(out, "NORMAL")) {
      double[] c = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      assertEquals(0.08 * Math.hypot(c[3] - c[1], c[4] - c[2]), c[0], 1e-5, out);
      mm.add(c[0]);
    }
    assertEquals(4, mm.size(), out);
    double mean = (mm.get(1) + mm.get(2) + mm.get(3)) / 3;
    double sd = Math.sqrt(mm.stream().skip(1).mapToDouble(v -> (v - mean) * (v - mean)).sum() / 2);
    String words =
        String.format(java.util.Locale.ROOT, "n = 3: mean %.2f mm, SD %.2f mm.", mean, sd);
    assertTrue(Child.rest(out, "REPEATS").endsWith(words), out);
    String[] vertical = Child.rest(out, "VERTICAL").split(",", -1);
    assertEquals(vertical[1], vertical[3], out);
  }

  /** A browser that notes what it is asked to show. */
  private void browser() throws Exception {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path open = bin.resolve("xdg-open");
    Files.writeString(open, "#!/bin/sh\necho \"$@\" > \"" + home.resolve("browser") + "\"\n");
    assertTrue(open.toFile().setExecutable(true));
  }

  /** What the screen shows stands in the table, the files, and in the session opened again. */
  private void written(String out, Path study) throws Exception {
    double mm = number(out, "SAVED", 0);
    assertEquals(mm, number(out, "TABLE", 0), 0, out);
    Map<String, String> row = CsvRows.read(study.resolve("r-post.dcm.csv")).get(0);
    assertEquals(mm, Double.parseDouble(row.get("fascia_thickness_mm")), 0, out);
    assertEquals(
        number(out, "SAVED", 1), Double.parseDouble(row.get("fascia_thickness_5mm_mm")), 0, out);
    assertEquals(
        number(out, "SAVED", 2), Double.parseDouble(row.get("fascia_thickness_max_mm")), 0, out);
    String shown =
        String.format(
            java.util.Locale.ROOT,
            "%.2f \u00b1 %.2f mm",
            mm,
            Double.parseDouble(row.get("fascia_thickness_sd_mm")));
    assertTrue(Child.rest(out, "SAVED").endsWith("shown " + shown), out);
    assertEquals(Child.rest(out, "SAVED"), Child.rest(out, "REOPENED"), out);
    assertEquals("true", Child.rest(out, "SAME"), out);
    List<Map<String, String>> laid = CsvRows.read(study.resolve("r-post.dcm.callipers.csv"));
    assertEquals(5, laid.size());
    assertEquals(
        Double.parseDouble(Child.line(out, "NORMAL")[0].split(",", -1)[0]),
        Double.parseDouble(laid.get(0).get("calliper_length_mm")),
        1e-8);
    try (ZipFile zip = new ZipFile(study.resolve("r-post.dcm.rois.zip").toFile())) {
      assertEquals(number(out, "MANAGER", 0), zip.size(), out);
    }
    var picture = ImageIO.read(study.resolve("r-post.dcm.png").toFile());
    assertEquals(629, picture.getWidth());
    assertEquals(435, picture.getHeight());
    File page = study.resolve("r-post.dcm-report").resolve("index.html").toFile();
    assertTrue(Files.readString(page.toPath()).contains("4.20"), "the report has other numbers");
    assertEquals(
        page.toURI().getPath(),
        java.net.URI.create(Files.readString(home.resolve("browser")).strip()).getPath());
  }

  @Test
  @Tag("slow")
  void aLoopKeepsEachFramesStateAndGoesBesideItsOtherVisit() throws Exception {
    Path study = study("FJ-11", "l-pre-loop.dcm", "l-post.dcm");
    String out =
        Child.run(Loops.class, home, "1280x800", "en", "1", study.resolve("l-pre-loop.dcm"));
    assertTrue(out.contains("DONE"), out);
    List<String> frames = out.lines().filter(l -> l.startsWith("FRAME ")).toList();
    for (int i = 0; i < 3; i++) {
      assertTrue(frames.get(i).startsWith("FRAME " + (i + 1) + " "), out);
      // truth.csv: 5.0879 mm in every frame; three stations are drawn over each.
      assertEquals(5.0879, Double.parseDouble(frames.get(i).split(" ", -1)[2]), ERROR_MM, out);
      assertEquals("3", frames.get(i).split(" ", -1)[3], out);
    }
    assertEquals(frames.get(1), frames.get(3), "frame 2 is as it was: " + out);
    assertEquals(Child.rest(out, "CHANGED"), frames.get(4).substring("FRAME ".length()), out);
    assertEquals("false true", Child.rest(out, "CORRECTED"), out);
    assertEquals("12", Child.rest(out, "FRAMES"), out);
    assertTrue(Child.rest(out, "LOOP").startsWith("12 of 12 frames measured"), out);
    assertTrue(Child.rest(out, "LOOP").contains("Longest spur at least "), out);
    assertEquals("1.0000 10.0000", Child.rest(out, "LINKED"), out);
    double[] zoomed =
        Arrays.stream(Child.line(out, "ZOOMED")).mapToDouble(Double::parseDouble).toArray();
    assertTrue(zoomed[0] > 1, out);
    assertEquals(zoomed[0] / 0.1, zoomed[1], 1e-3, out);
    assertTrue(
        Child.rest(out, "DIFFERS")
            .contains("Ankle position differs between the visits: plantar flexed and neutral."),
        out);
  }

  @Test
  @Tag("slow")
  void theWindowAnswersWhileSlowFramesAreSearched() throws Exception {
    Path study = study("FJ-11", "l-post.dcm");
    String out = Child.run(Alive.class, home, "1280x800", "en", "1", study.resolve("l-post.dcm"));
    assertTrue(out.contains("DONE"), out);
    assertTrue(Child.rest(out, "WORDS").startsWith("Searching this frame"), out);
    assertEquals("true", Child.line(out, "FIRST")[0], out);
    // On the event thread the search would leave room for one answer, before it or after.
    assertTrue(number(out, "FIRST", 1) >= 5, out);
    assertTrue(number(out, "SWEEP", 0) >= 5, out);
    assertTrue(number(out, "ESCAPED", 0) < 300, out);
    assertEquals(number(out, "ESCAPED", 0), number(out, "AFTER", 0), 0, out);
  }

  @Test
  @Tag("slow")
  void aKillLosesNothingAndAForeignImageIsRefused() throws Exception {
    Path image = study("FJ-01", "r-post.dcm").resolve("r-post.dcm");
    String died = Child.run(Mishaps.class, home, "1280x800", "tr", "1", image);
    assertFalse(died.contains("DONE"), died);
    List<String> edits = died.lines().filter(l -> l.startsWith("EDIT ")).toList();
    assertEquals(12, edits.size(), died);
    String out = Child.run(Mishaps.class, home, "1280x800", "tr", "1", image);
    assertTrue(out.contains("DONE"), died + out);
    int left = (int) number(out, "LEFT", 0);
    assertTrue(left >= 11, "more than the last edit was lost: " + died + out);
    assertEquals(edits.get(left - 1), "EDIT " + Child.rest(out, "LEFT"), died + out);
    assertEquals("renamed.dcm " + Child.line(out, "LEFT")[1], Child.rest(out, "MOVED"), out);
    assertTrue(
        Child.rest(out, "CHANGED")
            .contains("the pixels of this image are not those that were measured"),
        out);
    assertEquals("r-post.dcm-2" + SessionFile.SUFFIX, Child.rest(out, "INTO"), out);
    assertEquals("true", Child.rest(out, "KEPT"), out);
    assertTrue(
        Child.rest(out, "NEWER").contains("it has version 2, and this FasciaJ reads 1"), out);
    assertEquals("true", Child.rest(out, "SAME"), out);
  }

  @Test
  @Tag("slow")
  void everyControlIsReachedByKeysAndExplained() throws Exception {
    Path study = study("FJ-11", "l-pre-loop.dcm");
    for (String[] screen : new String[][] {{"1280x800", "1"}, {"2560x1440", "2"}}) {
      Files.deleteIfExists(SessionFile.beside(study.resolve("l-pre-loop.dcm")));
      String out =
          Child.run(
              Keyboard.class, home, screen[0], "de", screen[1], study.resolve("l-pre-loop.dcm"));
      assertTrue(out.contains("DONE"), out);
      for (String wrong : new String[] {"UNREACHED", "NO TIP", "CUT"}) {
        assertFalse(out.contains(wrong), out);
      }
      for (Step s : Step.values()) {
        Step next = s == Step.SAVE ? Step.OPEN : s.next();
        assertEquals(next.name(), Child.rest(out, "ARROW " + s), out);
        assertTrue(number(out, "STEP " + s, 0) >= 12, out);
      }
    }
  }
}
