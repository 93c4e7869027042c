package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.Tag;
import org.fasciaj.pacs.web.FakeArchive;
import org.fasciaj.review.pack.StudyPackage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each macro in plugins/FasciaJ does its work in a fresh ImageJ without a screen, loads no window
 * class there, and is told of its arguments. A macro that this class does not know is a failure.
 */
class EverySampleTest {
  private static final Path HEEL = Path.of("test-images/FJ-01/r-pre.dcm").toAbsolutePath();
  private static final Path STUDY = Path.of("test-images/FJ-01").toAbsolutePath();

  /** What no run without a screen may load: our windows and dialogs, and any of Swing. */
  private static final Pattern WINDOWS =
      Pattern.compile(
          ".* (org\\.fasciaj\\.imagej\\.(assistant\\.\\w*|\\w*(Dialog|Chooser|Asking))"
              + "|javax\\.swing\\.J(Frame|Dialog|Window|FileChooser)) source.*");

  @TempDir Path home;

  static Stream<String> samples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("plugins", "FasciaJ"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.equals("guide.html")) // what Help writes there
          .sorted()
          .toList()
          .stream();
    }
  }

  private String run(String sample, String argument) throws Exception {
    Path log = home.resolve("classes.txt");
    String out =
        ImageJProcess.headless(home)
            .with("-Duser.language=tr")
            .with("-Duser.country=TR")
            .with("-Xlog:class+load:file=" + log)
            .imagej(
                "-batch",
                Path.of("plugins", "FasciaJ", sample).toAbsolutePath().toString(),
                argument);
    List<String> loaded = Files.readAllLines(log);
    assertTrue(loaded.stream().anyMatch(l -> l.contains("org.fasciaj.imagej.FasciaJ ")), out);
    assertEquals(List.of(), loaded.stream().filter(WINDOWS.asMatchPredicate()).toList(), out);
    return out;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itDoesWhatItSays(String sample) throws Exception {
    Path results = home.resolve("my results");
    Path rows = home.resolve("my rows.csv");
    switch (sample) {
      case "Sample_Measure_One_Image.ijm" -> {
        run(sample, HEEL + "|" + rows);
        assertThickness(rows);
      }
      case "Sample_Compare_Folder.ijm" -> {
        run(sample, STUDY + "|" + results);
        assertEquals(2, CsvRows.read(results.resolve("measurements.csv")).size());
        assertEquals(1, CsvRows.read(results.resolve("changes.csv")).size());
      }
      case "Sample_Blinded_Report.ijm" -> {
        run(sample, STUDY + "|" + results);
        assertTrue(Files.exists(results.resolve("index.html")));
        assertFalse(Files.exists(results.resolve("measurements.csv")));
      }
      case "Sample_Fetch_And_Measure.ijm" -> {
        try (DicomFile file = DicomFile.open(HEEL);
            FakeArchive archive = new FakeArchive(List.of(HEEL))) {
          archive.of(file.attributes().text(Tag.STUDY_INSTANCE_UID));
          String out = run(sample, archive.root() + "|FJ-01|" + home.resolve("kept") + "|" + rows);
          assertTrue(out.contains("Wrote " + rows), out);
        }
        assertThickness(rows);
      }
      case "Sample_Export_Session.ijm" -> session(sample, results);
      case "Sample_Blinded_Package.ijm" -> pack(sample);
      default -> throw new AssertionError("nobody runs " + sample + ": add it here");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itSaysWhatArgumentsItWants(String sample) throws Exception {
    String out =
        ImageJProcess.headless(home)
            .imagej(
                "-batch",
                Path.of("plugins", "FasciaJ", sample).toAbsolutePath().toString(),
                "a|b|c");
    assertTrue(out.matches("(?s).*Give (two|four|five) (paths|values) with a \\|.*"), out);
    assertFalse(out.contains("Wrote"), out);
  }

  /** truth.csv: how the heel was drawn. */
  private static void assertThickness(Path rows) throws Exception {
    Map<String, String> row = CsvRows.read(rows).get(0);
    double sd = Double.parseDouble(row.get("fascia_thickness_sd_mm"));
    assertEquals(5.3968, Double.parseDouble(row.get("fascia_thickness_mm")), 2 * sd);
  }

  /** A person's insertion stands in the exported row: not the automatic one. */
  private void session(String sample, Path results) throws Exception {
    SavedSession saved = SavedSession.of(HEEL, home);
    Files.createDirectories(results);
    String out = run(sample, saved.file() + "|" + results);
    assertTrue(out.contains("Wrote " + results), out);
    Map<String, String> row = CsvRows.read(results.resolve("r-pre.dcm.csv")).get(0);
    assertEquals(
        Double.toString(saved.row().measurement().thickness().value()),
        row.get("fascia_thickness_mm"),
        out);
    for (String ending : List.of(".rois.zip", ".png", "-report/index.html")) {
      assertTrue(Files.size(results.resolve("r-pre.dcm" + ending)) > 0, ending);
    }
  }

  private void pack(String sample) throws Exception {
    Path phrase = Files.writeString(home.resolve("phrase.txt"), "a long passphrase\n");
    Path file = home.resolve("out").resolve("package.zip");
    String out =
        run(sample, STUDY + "|" + file + "|" + home.resolve("key") + "|" + phrase + "|R1,R2");
    assertTrue(out.contains("Wrote " + file), out);
    assertTrue(out.contains(" 0 leaks"), out);
    try (StudyPackage pack = StudyPackage.open(file)) {
      // Two images, and a share of them hidden once more.
      assertTrue(pack.manifest().images().size() >= 2);
    }
  }
}
