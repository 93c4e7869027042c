package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands on test-images, whose truth.csv says how the files were made. */
class MainOnImagesTest {
  private static final Path IMAGES = Path.of("test-images");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    }
  }

  private static String key(CSVRecord row) {
    return row.get("file") + " " + (row.get("frame").isEmpty() ? "1" : row.get("frame"));
  }

  @Test
  void oneRowForEachFrameWithWhatTheHeaderSays() throws IOException {
    assertEquals(ExitCode.SOME_FAILED, run("measure", IMAGES.toString(), "-o", folder.toString()));
    Map<String, CSVRecord> truth = new TreeMap<>();
    read(IMAGES.resolve("truth.csv")).forEach(r -> truth.put(key(r), r));
    List<CSVRecord> rows = read(folder.resolve("measurements.csv"));
    assertEquals(truth.keySet(), new TreeSet<>(rows.stream().map(r -> key(r)).toList()));
    assertEquals(truth.size(), rows.size());
    for (CSVRecord row : rows) {
      CSVRecord made = truth.get(key(row));
      if (made.get("reason").equals("damaged_file")) {
        assertEquals("error damaged_file", row.get("status") + " " + row.get("reason"));
        continue;
      }
      for (String column : List.of("subject", "laterality", "timepoint", "study_date")) {
        assertEquals(made.get(column), row.get(column), key(row));
      }
      if (made.get("reason").equals("no_calibration")) {
        assertEquals(
            "none not_assessable no_calibration",
            row.get("calibration_source") + " " + row.get("status") + " " + row.get("reason"));
        assertEquals("", row.get("fascia_thickness_mm") + row.get("spur_length_mm"));
      } else {
        assertFalse(row.get("pixel_spacing_x_mm").isEmpty(), key(row));
      }
    }
    assertEquals("", err.toString());
  }

  @Test
  void bytesFollowNeitherThreadsNorLocaleNorRun() throws IOException {
    byte[] first = measure("a", "1", Locale.ROOT);
    assertArrayEquals(first, measure("c", "2", Locale.ROOT));
    assertArrayEquals(first, measure("d", "2", Locale.GERMANY));
    assertArrayEquals(first, measure("e", "2", Locale.forLanguageTag("tr-TR")));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a").resolve("run.json")),
        Files.readAllBytes(folder.resolve("e").resolve("run.json")));
  }

  private byte[] measure(String name, String threads, Locale locale) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(locale);
      Path to = folder.resolve(name);
      run("measure", IMAGES.toString(), "-o", to.toString(), "--threads", threads);
      return Files.readAllBytes(to.resolve("measurements.csv"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void visitsOfOneHeelArePaired() throws IOException {
    run("compare", IMAGES.toString(), "-o", folder.toString());
    Map<String, String> pre = new LinkedHashMap<>();
    Map<String, String> post = new LinkedHashMap<>();
    for (CSVRecord r : read(IMAGES.resolve("truth.csv"))) {
      if (!r.get("reason").equals("damaged_file")) {
        boolean late = r.get("study_date").equals("20250616");
        (late ? post : pre)
            .putIfAbsent(r.get("subject") + " " + r.get("laterality"), r.get("file"));
      }
    }
    List<CSVRecord> changes = read(folder.resolve("changes.csv"));
    assertEquals(pre.size(), changes.size());
    for (CSVRecord c : changes) {
      String heel = c.get("subject") + " " + c.get("laterality");
      Path file = Path.of(c.get("pre_file"));
      assertEquals(Path.of(pre.get(heel)).getParent(), file.getParent(), heel);
      assertEquals(post.getOrDefault(heel, ""), c.get("post_file"), heel);
      assertEquals(post.containsKey(heel), !c.get("reason").equals("no_post"), heel);
    }
    assertTrue(out.toString().contains("Report: " + folder.resolve("index.html")), out.toString());
    assertTrue(out.toString().lines().filter(l -> l.length() > 80).toList().isEmpty());
  }

  @Test
  void aMappingOverridesTheHeader() throws IOException {
    Path map = folder.resolve("map.csv");
    Files.writeString(
        map, "file,subject,laterality,timepoint\nr-pre.dcm,X,L,week 12\nr-post.dcm,X,L,week 0\n");
    Path to = folder.resolve("o");
    String in = IMAGES.resolve("FJ-01").toString();
    run("compare", in, "-o", to.toString(), "--mapping", map.toString());
    CSVRecord change = read(to.resolve("changes.csv")).get(0);
    assertEquals(
        List.of("X", "L", "r-post.dcm", "r-pre.dcm"),
        List.of(
            change.get("subject"),
            change.get("laterality"),
            change.get("pre_file"),
            change.get("post_file")));
    assertTrue(change.get("warnings").contains("dates"), change.get("warnings"));
    assertEquals("X", read(to.resolve("measurements.csv")).get(0).get("subject"));
  }

  @Test
  void aBlindedFolderHoldsNothingThatTells() throws IOException {
    Path to = folder.resolve("b");
    run("compare", IMAGES.toString(), "-o", to.toString(), "--blinded");
    List<String> secrets = new ArrayList<>();
    for (CSVRecord r : read(IMAGES.resolve("truth.csv"))) {
      secrets.addAll(List.of(r.get("subject"), r.get("study_date"), r.get("file")));
    }
    assertTrue(secrets.contains("FJ-01"));
    try (Stream<Path> files = Files.walk(to)) {
      List<Path> pages = files.filter(Files::isRegularFile).toList();
      assertTrue(pages.size() > 10);
      for (Path page : pages) {
        String all = page.getFileName() + Files.readString(page, StandardCharsets.ISO_8859_1);
        for (String secret : secrets) {
          assertFalse(all.contains(secret), page + " tells " + secret);
        }
      }
    }
    assertFalse(secrets.stream().anyMatch(out.toString()::contains), out.toString());
  }

  @Test
  void exitCodesAsDocumented() throws IOException {
    String truth = IMAGES.resolve("truth.csv").toString();
    assertEquals(3, run("measure", truth, "-o", folder.resolve("t").toString()));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(3, run("measure", empty.toString(), "-o", folder.resolve("e").toString()));
    assertFalse(Files.exists(folder.resolve("e")));
    assertEquals(2, run("measure", "no-such-folder", "-o", folder.resolve("n").toString()));
    assertTrue(err.toString().contains("no-such-folder"), err.toString());
    assertEquals(5, run("measure", truth, "-o", truth));
    assertEquals(5, run("measure", truth, "-o", folder.resolve("t").toString()));
    assertTrue(err.toString().contains("--overwrite"), err.toString());
    assertEquals(3, run("measure", truth, "-o", folder.resolve("t").toString(), "--overwrite"));
  }
}
