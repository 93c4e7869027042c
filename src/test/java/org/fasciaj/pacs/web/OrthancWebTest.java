package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.fasciaj.pacs.Namespace.Ended;
import org.fasciaj.pacs.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a real archive. */
class OrthancWebTest {
  private static final int OBJECTS = 40;
  private static final String OTHER = "1.2.826.0.1.3680043.9999.8";

  @TempDir static Path shared;
  private static Namespace space;
  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    space = Orthanc.open(shared);
    assumeTrue(space != null);
    List<Path> files = new ArrayList<>();
    files.addAll(DrawnStudy.write(shared.resolve("a"), OBJECTS, 3));
    files.addAll(DrawnStudy.write(shared.resolve("b"), OTHER, 3, 4));
    Path compressed = Path.of("test-images", "FJ-01");
    try (var walk = Files.walk(compressed)) {
      walk.filter(f -> f.toString().endsWith(".dcm")).sorted().forEach(files::add);
    }
    Orthanc.put(space, files);
  }

  @AfterAll
  static void stop() {
    if (space != null) {
      space.close();
    }
  }

  private static Ended web(String command, String... more)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("pacs", command, "--web", Orthanc.WEB));
    args.addAll(List.of(more));
    return space.fasciaj(args.toArray(new String[0]));
  }

  @Test
  void findsByPatientDateAndDescription() throws Exception {
    for (String[] keys :
        new String[][] {
          {"--patient", "DRAWN-7"},
          {"--patient", "DRAWN-*", "--from", "20240101", "--to", "20241231"},
          {"--description", "*heel*", "--from", "20240131", "--to", "20240131"},
          {"--study", DrawnStudy.UID}
        }) {
      Ended found = web("find", keys);
      assertEquals(0, found.code(), found.text());
      assertTrue(found.text().contains(DrawnStudy.UID), found.text());
      assertTrue(found.text().contains("Drawn^Nobody"), found.text());
    }
    Ended none = web("find", "--patient", "NOBODY");
    assertEquals(3, none.code());
    assertTrue(none.text().contains("no study matches"));
  }

  @Test
  void pullsEveryObjectWithItsPixelsAsStored() throws Exception {
    Path in = folder.resolve("in");
    Ended pulled = web("pull", "--patient", "DRAWN-*", "--out", in.toString());
    assertEquals(0, pulled.code(), pulled.text());
    assertTrue(
        pulled.text().contains((OBJECTS + 3) + " in the archive, " + (OBJECTS + 3) + " fetched"),
        pulled.text());
    TreeSet<String> objects = new TreeSet<>();
    DrawnStudy.files(in).forEach(f -> objects.add(DrawnStudy.object(f)));
    assertEquals(OBJECTS + 3, objects.size());
    Ended again = web("pull", "--patient", "DRAWN-*", "--out", in.toString());
    assertTrue(again.text().contains("0 fetched, " + (OBJECTS + 3) + " there before"));
  }

  /** What is pulled is measured like the file that was put in. */
  @Test
  void aPulledStudyIsMeasuredLikeItsOriginal() throws Exception {
    Path in = folder.resolve("in");
    Ended pulled = web("pull", "--patient", "FJ-01*", "--out", in.toString());
    assertEquals(0, pulled.code(), pulled.text());
    assertEquals(columns("test-images/FJ-01", "a"), columns(in.toString(), "b"));
  }

  private Set<String> columns(String input, String name) throws Exception {
    Path out = folder.resolve(name);
    space.fasciaj("measure", input, "--out", out.toString());
    TreeSet<String> rows = new TreeSet<>();
    for (String row : Files.readAllLines(out.resolve("measurements.csv"))) {
      rows.add(row.replaceFirst("^.*?\\.dcm,", "")); // without the file's name
    }
    assertTrue(rows.size() > 1);
    return rows;
  }

  @Test
  void sendsOnlyWhenToldTo() throws Exception {
    String file =
        DrawnStudy.write(folder.resolve("c"), "1.2.826.0.1.3680043.9999.9", 2, 5)
            .get(0)
            .getParent()
            .toString();
    DrawnStudy.report(folder.resolve("c"), "1.2.826.0.1.3680043.9999.9");
    int before = Orthanc.count(space);
    assertEquals(2, web("push", file).code());
    assertEquals(before, Orthanc.count(space));
    Ended sent = web("push", file, "--store");
    assertEquals(0, sent.code(), sent.text());
    assertTrue(sent.text().contains("Sent: 3 of 3"));
    assertEquals(before + 3, Orthanc.count(space));
    Ended found = web("find", "--patient", "DRAWN-9", "--modality", "SR");
    assertEquals(0, found.code(), found.text());
  }

  @Test
  void nothingBehindTheAddressIsOneClearLine() throws Exception {
    List<String> args = List.of("pacs", "find", "--web", "http://127.0.0.1:9/x", "--patient", "A");
    List<String> once = new ArrayList<>(args);
    once.addAll(List.of("--attempts", "1"));
    Ended ended = space.fasciaj(once.toArray(new String[0]));
    assertEquals(4, ended.code());
    assertEquals(
        "fasciaj: nothing answers at this address. Check host and port, and that the server"
            + " runs.",
        ended.text().strip());
  }
}
