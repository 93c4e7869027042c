package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a blinded report and its key may lie. */
class BlindedFolderTest {
  private static final ReportSettings SETTINGS =
      new ReportSettings(Limits.DEFAULT, true, false, List.of());

  @TempDir Path dir;
  private final SampleStudy study = SampleStudy.pair();

  private void write(Path to, ReportSettings settings) throws IOException {
    HtmlReport.write(to, study.heels, study.rows, settings, study);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void aFolderWithAnythingElseIsRefused() throws IOException {
    Path full = Files.createDirectories(dir.resolve("full"));
    Files.writeString(full.resolve("measurements.csv"), "subject");
    IOException e = assertThrows(IOException.class, () -> write(full, SETTINGS));
    assertTrue(e.getMessage().contains("must hold nothing else"));
    assertFalse(Files.exists(dir.resolve("full-key")));
  }

  @Test
  void aSecondRunDrawsAnewAndKeepsTheOldKey() throws IOException {
    Path twice = dir.resolve("twice");
    write(twice, SETTINGS);
    List<Path> first = files(twice);
    String old = Files.readString(dir.resolve("twice-key").resolve("key.csv"));
    assertThrows(IOException.class, () -> write(twice, SETTINGS));
    write(twice, new ReportSettings(Limits.DEFAULT, true, true, List.of()));
    assertEquals(first.size(), files(twice).size());
    assertNotEquals(first, files(twice));
    try (Stream<Path> keys = Files.list(dir.resolve("twice-key"))) {
      List<Path> all = keys.sorted().toList();
      assertEquals(2, all.size());
      assertEquals(old, Files.readString(all.get(0)));
    }
  }

  @Test
  void aPictureThatFailsLeavesNeitherIndexNorKey() throws IOException {
    Path out = dir.resolve("failed");
    assertThrows(
        IOException.class,
        () ->
            HtmlReport.write(
                out,
                study.heels,
                study.rows,
                SETTINGS,
                row -> {
                  throw new IOException("cannot decode");
                }));
    assertEquals(List.of(), files(out));
    assertFalse(Files.exists(dir.resolve("failed-key")));
  }

  /** Where the region is the whole picture, a name that the scanner wrote would be in it. */
  @Test
  void aPictureWithoutAMarkedRegionIsNotShown() throws IOException {
    FrameResult row = study.rows.get(0);
    PixelBox whole = new PixelBox(0, 0, row.instance().columns() - 1, row.instance().rows() - 1);
    FrameResult unmarked =
        new FrameResult(
            row.input(),
            row.sha256(),
            row.instance(),
            1,
            row.calibration(),
            whole,
            row.status(),
            null,
            "",
            row.outline(),
            row.measurement(),
            List.of());
    study.heels.set(
        0,
        Heels.heel(
            "S-01",
            "R",
            Heels.visit("V1", "20240102", unmarked),
            Heels.visit("V2", "20240405", unmarked)));
    Path out = dir.resolve("unmarked");
    write(out, SETTINGS);
    assertEquals(List.of(out.resolve("index.html")), files(out));
    assertTrue(Files.readString(out.resolve("index.html")).contains("1 heel left out"));
    String key = Files.readString(dir.resolve("unmarked-key").resolve("key.csv"));
    assertTrue(key.contains("S-01") && key.contains("a marked tissue region"));
  }
}
