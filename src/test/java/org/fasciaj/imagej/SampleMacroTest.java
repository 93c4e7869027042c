package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;
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
                sample("Sample_Measure_One_Image.ijm"),
                IMAGES.resolve("FJ-11/l-pre-loop.dcm") + "|" + csv);
    assertTrue(out.contains("Wrote " + csv), out);
    List<Map<String, String>> rows = CsvRows.read(csv);
    assertEquals(12, rows.size(), out);
    assertRows(rows, IMAGES.resolve("FJ-11/l-pre-loop.dcm"));
    for (Map<String, String> row : rows) {
      Map<String, String> drawn = truth("FJ-11/l-pre-loop.dcm", row.get("frame")).orElseThrow();
      assertEquals(
          Double.parseDouble(drawn.get("fascia_thickness_mm")),
          Double.parseDouble(row.get("fascia_thickness_mm")),
          0.15,
          row.toString());
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
                  sample("Sample_Measure_One_Image.ijm"),
                  IMAGES.resolve("FJ-07/r-pre.dcm") + "|" + csv);
      List<Map<String, String>> rows = CsvRows.read(csv);
      assertEquals(1, rows.size(), out);
      assertRows(rows, IMAGES.resolve("FJ-07/r-pre.dcm"));
    }
  }

  @Test
  void compareFolderWritesTablesAndReport() throws Exception {
    Path results = home.resolve("my results");
    String out =
        ImageJProcess.headless(home)
            .with("-Duser.language=de")
            .with("-Duser.country=DE")
            .imagej("-batch", sample("Sample_Compare_Folder.ijm"), IMAGES + "|" + results);
    assertTrue(out.contains("Wrote " + results), out);
    List<Map<String, String>> rows = CsvRows.read(results.resolve("measurements.csv"));
    assertRows(rows, IMAGES);
    for (Map<String, String> row : rows) {
      if (row.get("file").startsWith("refused/")) {
        assertEquals(
            truth(row.get("file"), "1").orElseThrow().get("reason"), row.get("reason"), out);
        assertEquals("", row.get("fascia_thickness_mm"), row.toString());
      }
    }
    long measured = rows.stream().filter(r -> r.get("status").equals("measured")).count();
    assertTrue(measured > 0, "no row is measured");
    List<Map<String, String>> changes = CsvRows.read(results.resolve("changes.csv"));
    assertTrue(changes.stream().anyMatch(c -> c.get("subject").equals("FJ-01")));
    assertTrue(Files.exists(results.resolve("index.html")), out);
  }

  @Test
  void blindedReportHoldsNoTableAndNoSubject() throws Exception {
    Path blinded = home.resolve("blinded");
    String out =
        ImageJProcess.headless(home)
            .imagej("-batch", sample("Sample_Blinded_Report.ijm"), IMAGES + "|" + blinded);
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
        ImageJProcess.headless(home)
            .imagej("-batch", sample("Sample_Compare_Folder.ijm"), "only one");
    assertTrue(out.contains("Give two paths with a | between them"), out);
    out =
        ImageJProcess.headless(home)
            .imagej(
                "-batch", sample("Sample_Compare_Folder.ijm"), "/no/such|" + home.resolve("out"));
    assertTrue(out.contains("/no/such"), out);
    assertFalse(out.contains("Wrote"), out);
  }

  /** ImageJ gives the core's rows to the last digit; how true those are, the core's tests say. */
  private static void assertRows(List<Map<String, String>> rows, Path input) throws IOException {
    List<InputFile> files = DicomInputs.list(List.of(input));
    List<FrameResult> core =
        StudyRun.measure(files, RunSettings.of(MeasureSettings.DEFAULT.limits()));
    assertEquals(core.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(MeasurementsCsv.texts(core.get(i)), rows.get(i));
    }
  }
}
