package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fasciaj.Reason;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.Sha256;
import org.fasciaj.study.TestRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {
  /** The contract of the table, letter for letter; further columns follow it. */
  private static final String CONTRACT =
      "schema_version,algorithm_version,file,sop_instance_uid,frame,subject,laterality,timepoint,"
          + "study_date,calibration_source,pixel_spacing_x_mm,pixel_spacing_y_mm,status,reason,"
          + "fascia_status,fascia_reason,fascia_thickness_mm,fascia_thickness_sd_mm,"
          + "fascia_thickness_5mm_mm,fascia_thickness_10mm_mm,fascia_thickness_max_mm,"
          + "fascia_thickness_max_station_mm,fascia_thickness_mean_mm,"
          + "fascia_thickness_vertical_mm,fascia_thickness_flag,fascia_thickness_max_flag,"
          + "spur_status,spur_reason,spur_length_mm,spur_length_sd_mm,spur_flag,"
          + "echogenicity_ratio,doppler_area_mm2,doppler_area_percent,insertion_x_px,"
          + "insertion_y_px";

  private static final RunSettings SETTINGS = new RunSettings(Limits.DEFAULT, Double.NaN, 1);

  @TempDir Path dir;

  private static List<FrameResult> rows() {
    return List.of(
        TestRows.row("s1/pre.dcm")
            .heel("S1", "L")
            .visit("pre", "20240101")
            .sha256("ab")
            .mm(4.9, 0.0625)
            .spur(new Quantity(6.5, 0.25, Status.BORDERLINE, null))
            .build(),
        TestRows.unreadable("s1/damaged.dcm", Reason.DAMAGED_FILE),
        TestRows.row("s1/post.dcm")
            .heel("S1", "L")
            .visit("post", "20240301")
            .sha256("cd")
            .mm(4.4, 0.0625)
            .spur(Quantity.refused(Reason.SPUR_HIDDEN))
            .build(),
        TestRows.row("s2/\"pre\", \u00fc.dcm")
            .heel("=S2", "")
            .visit("pre", "")
            .scale(CalibrationSource.NONE)
            .thickness(Quantity.refused(Reason.NO_CALIBRATION))
            .spur(Quantity.refused(Reason.NO_CALIBRATION))
            .build());
  }

  private static void write(Path dir, boolean overwrite) throws IOException {
    try (StudyFolder folder = StudyFolder.create(dir, overwrite)) {
      for (FrameResult row : rows()) {
        folder.add(row);
      }
      folder.finishRows();
      List<Heel> heels = HeelPairing.pair(rows());
      folder.writeChanges(heels, Limits.DEFAULT);
      folder.writeManifest(new RunManifest("compare", SETTINGS, "ef", true, folder.tally()));
    }
  }

  private String[] lines(String name) throws IOException {
    String text = Files.readString(dir.resolve(name));
    assertTrue(text.endsWith("\r\n"));
    assertFalse(text.replace("\r\n", "").contains("\n"));
    return text.split("\r\n");
  }

  @Test
  void measurementsFollowTheContract() throws IOException {
    write(dir, false);
    String[] lines = lines("measurements.csv");
    assertEquals(5, lines.length);
    assertTrue(lines[0].startsWith(CONTRACT + ","), lines[0]);
    assertTrue(
        lines[1].startsWith(
            "1,1,s1/pre.dcm,1.2.3.4,1,S1,L,pre,20240101,region,0.08,0.08,measured,,measured,,4.9,"
                + "0.0625,4.9,,4.9,2.5,4.9,4.9,true,true,borderline,,6.5,0.25,true,,,,10.5,20.25,"),
        lines[1]);
    assertTrue(
        lines[2].startsWith(
            "1,1,s1/damaged.dcm,,,,,,,none,,,error,damaged_file,error,damaged_file,,,,,,,,,,,"
                + "error,damaged_file,,,,,,,,,"),
        lines[2]);
    assertTrue(
        lines[4].startsWith(
            "1,1,\"s2/\"\"pre\"\", \u00fc.dcm\",1.2.3.4,1,'=S2,,pre,,none,,,not_assessable,"
                + "no_calibration,not_assessable,no_calibration,,,,,,,,,,,not_assessable,"
                + "no_calibration,,,,,,,,,"),
        lines[4]);
    assertTrue(lines[1].contains(",not_assessable,fascia_cut_off,"), lines[1]);
    assertTrue(lines[1].endsWith(",ab"), lines[1]);
  }

  @Test
  void changesSayWhatChangedAndWhatDidNot() throws IOException {
    write(dir, false);
    String[] lines = lines("changes.csv");
    assertTrue(
        lines[0].startsWith(
            "subject,laterality,pre_file,post_file,pre_mm,post_mm,change_mm,change_sd_mm,"
                + "change_percent,"));
    assertEquals(3, lines.length);
    assertTrue(
        lines[1].startsWith("'=S2,,\"s2/\"\"pre\"\", \u00fc.dcm\",,,,,,,,not_assessable,no_post,"),
        lines[1]);
    String[] cells = lines[2].split(",");
    assertEquals("S1 L s1/pre.dcm s1/post.dcm", String.join(" ", List.of(cells).subList(0, 4)));
    assertEquals(4.4 - 4.9, Double.parseDouble(cells[6]));
    assertEquals(Math.sqrt(2) / 16, Double.parseDouble(cells[7]), 1e-12);
    assertEquals(100 * -0.5 / 4.9, Double.parseDouble(cells[8]), 1e-12);
  }

  @Test
  void theManifestCountsEverything() throws IOException {
    write(dir, false);
    JsonObject json =
        JsonParser.parseString(Files.readString(dir.resolve("run.json"))).getAsJsonObject();
    JsonObject counts = json.getAsJsonObject("counts");
    assertEquals(4, counts.get("files").getAsInt());
    assertEquals(2, counts.getAsJsonObject("by_status").get("measured").getAsInt());
    assertEquals(1, counts.getAsJsonObject("by_status").get("error").getAsInt());
    assertEquals(1, counts.getAsJsonObject("by_reason").get("no_calibration").getAsInt());
    assertEquals(4, json.getAsJsonArray("inputs").size());
    assertEquals(
        "s2/\"pre\", \u00fc.dcm",
        json.getAsJsonArray("inputs").get(3).getAsJsonObject().get("file").getAsString());
    JsonObject first = json.getAsJsonArray("outputs").get(0).getAsJsonObject();
    assertEquals("measurements.csv", first.get("file").getAsString());
    assertEquals(Sha256.of(dir.resolve("measurements.csv")), first.get("sha256").getAsString());
    assertTrue(json.getAsJsonObject("settings").get("mm_per_pixel").isJsonNull());
  }

  @Test
  void bytesDoNotFollowTheLocale() throws IOException {
    write(dir.resolve("root"), false);
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        write(dir.resolve(tag), false);
        for (String name : List.of("measurements.csv", "loops.csv", "changes.csv", "run.json")) {
          assertArrayEquals(
              Files.readAllBytes(dir.resolve("root").resolve(name)),
              Files.readAllBytes(dir.resolve(tag).resolve(name)),
              tag + " " + name);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void olderResultsStayUnlessOverwritingWasAskedFor() throws IOException {
    write(dir, false);
    OutputException e = assertThrows(OutputException.class, () -> write(dir, false));
    assertTrue(e.getMessage().contains("measurements.csv") && e.getMessage().contains("overwrite"));
    Files.writeString(dir.resolve("measurements.csv"), "old", StandardCharsets.UTF_8);
    write(dir, true);
    assertTrue(lines("measurements.csv")[0].startsWith(CONTRACT));
  }

  @Test
  void withoutAnEndNothingIsLeftAndTheOldStays() throws IOException {
    Files.writeString(dir.resolve("measurements.csv"), "old");
    try (StudyFolder folder = StudyFolder.create(dir, true)) {
      folder.add(rows().get(0));
    }
    try (Stream<Path> files = Files.list(dir)) {
      assertEquals(List.of(dir.resolve("measurements.csv")), files.toList());
    }
    assertEquals("old", Files.readString(dir.resolve("measurements.csv")));
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws IOException {
    Path file = Files.writeString(dir.resolve("out"), "x");
    OutputException e = assertThrows(OutputException.class, () -> StudyFolder.create(file, false));
    assertTrue(e.getMessage().startsWith(file.toString()));
  }

  @Test
  void loopsSayHowMuchBetterTheyAreThanAFrame() throws IOException {
    try (LoopsCsv loops = new LoopsCsv(dir)) {
      loops.add(TestRows.row("still.dcm").build());
      for (int i = 1; i <= 3; i++) {
        Quantity spur = Quantity.measured(i == 2 ? 3.5 : 2, 0.5);
        loops.add(TestRows.row("l.dcm").frame(i, 3).mm(4 + 0.25 * i, 0.5).spur(spur).build());
      }
      loops.add(TestRows.row("next.dcm").build());
      loops.commit();
    }
    String[] lines = lines("loops.csv");
    assertEquals(2, lines.length);
    // Qn of 4.25, 4.5, 4.75: 0.994 x 2.2219 x 0.25 (h = 2, the smallest difference).
    assertTrue(lines[1].startsWith("1,1,l.dcm,1.2.3.4,3,3,4.5,"), lines[1]);
    String[] cells = lines[1].split(",");
    assertEquals(0.994 * 2.2219 * 0.25, Double.parseDouble(cells[8]), 1e-12);
    assertEquals("0.5", cells[9]);
    assertEquals(List.of("2", "3.5", "2"), List.of(cells).subList(10, 13));
  }
}
