package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.anatomy.TissueImage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each sample macro in a fresh ImageJ, as its own comment says. */
class SampleMacroTest {
  private static final Path IMAGES = Path.of("test-images").toAbsolutePath();

  @TempDir Path home;

  private static String sample(String name) {
    return Path.of("plugins", "FasciaJ", name).toAbsolutePath().toString();
  }

  private static Optional<Map<String, String>> truth(String file, String frame) throws IOException {
    return CsvRows.read(IMAGES.resolve("truth.csv")).stream()
        .filter(t -> t.get("file").equals(file) && t.get("frame").equals(frame))
        .findFirst();
  }

  @Test
  void measureOneImageWritesARowForEachFrame() throws Exception {
    Path csv = home.resolve("rows of a loop.csv");
    String out =
        ImageJProcess.headless(home)
            .imagej(
                "-batch",
                sample("Measure_One_Image.ijm"),
                IMAGES.resolve("FJ-11/l-pre-loop.dcm") + "|" + csv);
    assertTrue(out.contains("Wrote " + csv), out);
    List<Map<String, String>> rows = CsvRows.read(csv);
    assertEquals(12, rows.size(), out);
    for (int n = 0; n < 12; n++) {
      Map<String, String> row = rows.get(n);
      assertEquals(Integer.toString(n + 1), row.get("frame"));
      assertEquals("region", row.get("calibration_source"));
      assertTruth(row, truth("FJ-11/l-pre-loop.dcm", row.get("frame")).orElseThrow());
    }
  }

  @Test
  void measureOneImageOnAScreenToo() throws Exception {
    Optional<Screen> screen = Screen.start("SampleMacroTest.measureOneImageOnAScreenToo");
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      Path csv = home.resolve("rows.csv");
      String out =
          ImageJProcess.on(s.display(), home)
              .imagej(
                  "-batch",
                  sample("Measure_One_Image.ijm"),
                  IMAGES.resolve("FJ-07/r-pre.dcm") + "|" + csv);
      List<Map<String, String>> rows = CsvRows.read(csv);
      assertEquals(1, rows.size(), out);
      assertTruth(rows.get(0), truth("FJ-07/r-pre.dcm", "1").orElseThrow());
    }
  }

  @Test
  void compareFolderWritesTablesAndReport() throws Exception {
    Path results = home.resolve("my results");
    String out =
        ImageJProcess.headless(home)
            .with("-Duser.language=de")
            .with("-Duser.country=DE")
            .imagej("-batch", sample("Compare_Folder.ijm"), IMAGES + "|" + results);
    assertTrue(out.contains("Wrote " + results), out);
    List<Map<String, String>> rows = CsvRows.read(results.resolve("measurements.csv"));
    int measured = 0;
    for (Map<String, String> row : rows) {
      Optional<Map<String, String>> truth = truth(row.get("file"), row.get("frame"));
      if (truth.isPresent()) {
        assertTruth(row, truth.get());
        measured++;
      }
    }
    assertTrue(measured > 30, measured + " rows");
    List<Map<String, String>> changes = CsvRows.read(results.resolve("changes.csv"));
    assertTrue(changes.stream().anyMatch(c -> c.get("subject").equals("FJ-01")));
    assertTrue(Files.exists(results.resolve("index.html")), out);
  }

  @Test
  void blindedReportHoldsNoTableAndNoSubject() throws Exception {
    Path blinded = home.resolve("blinded");
    String out =
        ImageJProcess.headless(home)
            .imagej("-batch", sample("Blinded_Report.ijm"), IMAGES + "|" + blinded);
    assertTrue(out.contains("Wrote " + blinded), out);
    assertTrue(Files.exists(blinded.resolve("index.html")), out);
    try (Stream<Path> files = Files.walk(blinded)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertTrue(file.toString().endsWith(".html"), file.toString());
        assertFalse(Files.readString(file).contains("FJ-0"), file.toString());
      }
    }
  }

  @Test
  void aWrongArgumentIsSaid() throws Exception {
    String out =
        ImageJProcess.headless(home).imagej("-batch", sample("Compare_Folder.ijm"), "only one");
    assertTrue(out.contains("Give two paths with a | between them"), out);
    out =
        ImageJProcess.headless(home)
            .imagej("-batch", sample("Compare_Folder.ijm"), "/no/such|" + home.resolve("out"));
    assertTrue(out.contains("/no/such"), out);
    assertFalse(out.contains("Wrote"), out);
  }

  /** What is due by how the picture was drawn. */
  private static void assertTruth(Map<String, String> row, Map<String, String> truth) {
    String what = row.get("file") + " frame " + row.get("frame") + ": " + row;
    if (!truth.get("reason").isEmpty()) {
      assertEquals("", row.get("fascia_thickness_mm"), what);
      if (!finderIsStub() || row.get("calibration_source").equals("none")) {
        assertEquals(truth.get("reason"), row.get("reason"), what);
      }
      return;
    }
    assertEquals("region", row.get("calibration_source").replace("pixel_spacing", "region"), what);
    if (finderIsStub()) {
      System.out.println("SampleMacroTest: HeelFinder is a stub, its numbers are not compared");
      return;
    }
    assertEquals(
        Double.parseDouble(truth.get("fascia_thickness_mm")),
        Double.parseDouble(row.get("fascia_thickness_mm")),
        0.15,
        what);
  }

  /** The stub refuses a black picture as it refuses every other; a finder sees that it is black. */
  private static boolean finderIsStub() {
    TissueImage black = new TissueImage(new GrayF32(64, 64), null, 0, 0, 63, 63, 0.1, 0.1);
    return new HeelFinder().find(black) instanceof HeelFinding.Refused refused
        && refused.reason() == Reason.NO_FASCIA;
  }
}
