package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.fasciaj.pacs.Namespace.Ended;
import org.fasciaj.pacs.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a real archive over DIMSE. */
class OrthancDimseTest {
  private static final int OBJECTS = 230; // more than two batches

  @TempDir static Path shared;
  private static Namespace space;
  private static List<Path> drawn;
  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    space = Orthanc.open(shared);
    assumeTrue(space != null);
    drawn = DrawnStudy.write(shared.resolve("a"), OBJECTS, 3);
    List<Path> files = new ArrayList<>(drawn);
    try (var walk = Files.walk(Path.of("test-images"))) {
      walk.filter(f -> f.toString().matches(".*FJ-0[4-9].*dcm")).sorted().forEach(files::add);
    }
    Orthanc.put(space, files);
  }

  @AfterAll
  static void stop() {
    if (space != null) {
      space.close();
    }
  }

  private static Ended pacs(String command, String title, String... more)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("pacs", command, "--peer", Orthanc.PEER));
    args.addAll(List.of("--aet", title, "--idle", "20"));
    args.addAll(List.of(more));
    return space.fasciaj(args.toArray(new String[0]));
  }

  private static void assertSameObjects(Path in) throws IOException {
    List<Path> received = DrawnStudy.files(in);
    assertEquals(OBJECTS, received.size());
    for (Path file : received) {
      String uid = DrawnStudy.object(file);
      int number = Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1)) - 1;
      assertArrayEquals(pixels(drawn.get(number)), pixels(file));
    }
  }

  /** The drawn objects end with their pixels. */
  private static byte[] pixels(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Arrays.copyOfRange(bytes, bytes.length - 64 * 64, bytes.length);
  }

  @Test
  void echoAndFind() throws Exception {
    Ended echo = pacs("echo", "FASCIAJ");
    assertEquals(0, echo.code(), echo.text());
    Ended found = pacs("find", "FASCIAJ", "--patient", "DRAWN-*", "--from", "20240101");
    assertEquals(0, found.code(), found.text());
    assertTrue(found.text().contains(DrawnStudy.UID), found.text());
    assertTrue(found.text().contains(" " + OBJECTS + " "), found.text());
  }

  @Test
  void pullsByGet() throws Exception {
    Path in = folder.resolve("in");
    Ended pulled = pacs("pull", "FASCIAJ", "--patient", "DRAWN-7", "--out", in.toString());
    assertEquals(0, pulled.code(), pulled.text());
    assertSameObjects(in);
    Files.delete(DrawnStudy.files(in).get(0));
    Ended again = pacs("pull", "FASCIAJ", "--patient", "DRAWN-7", "--out", in.toString());
    assertTrue(again.text().contains("1 fetched, " + (OBJECTS - 1) + " there before, 0 missing"));
  }

  /** Every syntax of the test images comes as it is stored. */
  @Test
  void compressedObjectsComeAsTheyAreStored() throws Exception {
    Path in = folder.resolve("in");
    Ended pulled = pacs("pull", "FASCIAJ", "--patient", "FJ-0*", "--out", in.toString());
    assertEquals(0, pulled.code(), pulled.text());
    assertTrue(DrawnStudy.files(in).size() >= 10, pulled.text());
    for (Path file : DrawnStudy.files(in)) {
      String uid = DrawnStudy.object(file);
      Path original = original(uid);
      assertEquals(syntax(original), syntax(file), uid);
    }
  }

  private static Path original(String uid) throws IOException {
    try (var walk = Files.walk(Path.of("test-images"))) {
      return walk.filter(f -> f.toString().matches(".*FJ-0[4-9].*dcm"))
          .filter(f -> DrawnStudy.object(f).equals(uid))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String syntax(Path file) throws IOException {
    try (var dicom = org.fasciaj.dicom.DicomFile.open(file)) {
      return dicom.meta().text(org.fasciaj.dicom.Tag.TRANSFER_SYNTAX_UID);
    }
  }

  @Test
  void pullsByMoveWhereGetIsRefused() throws Exception {
    Path in = folder.resolve("in");
    Ended without = pacs("pull", "MOVEONLY", "--patient", "DRAWN-7", "--out", in.toString());
    assertEquals(4, without.code(), without.text());
    assertTrue(without.text().contains(OBJECTS + " missing"), without.text());
    Ended pulled =
        pacs(
            "pull",
            "MOVEONLY",
            "--patient",
            "DRAWN-7",
            "--out",
            in.toString(),
            "--receiver",
            "127.0.0.1:11113");
    assertEquals(0, pulled.code(), pulled.text());
    assertSameObjects(in);
  }

  @Test
  void aReceiverThatTheArchiveCannotReachIsSaidSo() throws Exception {
    Path in = folder.resolve("in");
    Ended pulled =
        pacs(
            "pull",
            "MOVEONLY",
            "--patient",
            "DRAWN-7",
            "--out",
            in.toString(),
            "--receiver",
            "127.0.0.1:11999");
    assertEquals(4, pulled.code(), pulled.text());
    assertTrue(pulled.text().contains("fasciaj: study 1 of 1: the archive"), pulled.text());
    assertEquals(List.of(), DrawnStudy.files(in));
  }

  @Test
  void wrongTitlesAreNamed() throws Exception {
    List<String> called = List.of("pacs", "echo", "--peer", "WRONG@127.0.0.1:4242");
    List<String> args = new ArrayList<>(called);
    args.addAll(List.of("--aet", "FASCIAJ"));
    Ended ended = space.fasciaj(args.toArray(new String[0]));
    assertEquals(4, ended.code());
    assertTrue(ended.text().contains("does not answer to the AE title WRONG"), ended.text());
    Ended unknown = pacs("find", "NOBODY", "--patient", "A");
    assertEquals(4, unknown.code());
    assertTrue(unknown.text().startsWith("fasciaj: the archive"), unknown.text());
    assertEquals(1, unknown.text().strip().lines().count(), unknown.text());
  }

  @Test
  void sendsWhatItIsTold() throws Exception {
    String file =
        DrawnStudy.write(folder.resolve("c"), "1.2.826.0.1.3680043.9999.10", 2, 5)
            .get(0)
            .getParent()
            .toString();
    DrawnStudy.report(folder.resolve("c"), "1.2.826.0.1.3680043.9999.10");
    int before = Orthanc.count(space);
    Ended sent = pacs("push", "FASCIAJ", file, "--store");
    assertEquals(0, sent.code(), sent.text());
    assertEquals(before + 3, Orthanc.count(space));
    Ended found = pacs("find", "FASCIAJ", "--patient", "DRAWN-10", "--modality", "SR");
    assertEquals(0, found.code(), found.text());
    assertTrue(found.text().contains("SR"), found.text());
  }

  @Test
  void nothingThereIsOneLine() throws Exception {
    Ended ended = space.fasciaj("pacs", "echo", "--peer", "X@127.0.0.1:9", "--aet", "FASCIAJ");
    assertEquals(4, ended.code());
    assertEquals(1, ended.text().strip().lines().count(), ended.text());
    assertTrue(ended.text().contains("nothing answers"), ended.text());
  }
}
