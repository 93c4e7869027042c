package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.fasciaj.pacs.Namespace.Ended;
import org.fasciaj.pacs.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** DCMTK's clients see and fetch the same as ours; lines to the archive that break. */
@Timeout(200)
class OrthancToolsTest {
  private static final int OBJECTS = 120;
  private static final String OTHER = "1.2.826.0.1.3680043.9999.8";

  /** About half of the objects pass: each has 5 KB. */
  private static final String HALF = "300000";

  @TempDir static Path shared;
  private static Namespace space;
  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    space = Orthanc.open(shared);
    assumeTrue(space != null);
    boolean there = Files.exists(Path.of("/usr/bin/findscu"));
    if (!there) {
      System.out.println("SKIPPED: DCMTK is not installed here");
    }
    assumeTrue(there);
    List<Path> files = new ArrayList<>(DrawnStudy.write(shared.resolve("a"), OBJECTS, 3));
    files.addAll(DrawnStudy.write(shared.resolve("b"), OTHER, 3, 4));
    Orthanc.put(space, files);
  }

  @AfterAll
  static void stop() {
    if (space != null) {
      space.close();
    }
  }

  private static Ended pacs(String command, String peer, String... more) throws Exception {
    List<String> args = new ArrayList<>(List.of("pacs", command, "--peer", peer));
    args.addAll(List.of("--aet", "FASCIAJ"));
    args.addAll(List.of(more));
    return space.fasciaj(args.toArray(new String[0]));
  }

  private static Ended tool(String name, String... more) throws Exception {
    List<String> args = new ArrayList<>(List.of(name, "-aet", "FASCIAJ", "-aec", "ORTHANC", "-S"));
    args.addAll(List.of(more));
    args.addAll(List.of("127.0.0.1", "4242"));
    Ended ended = space.run(args.toArray(new String[0]));
    assertEquals(0, ended.code(), ended.text());
    return ended;
  }

  private static Set<String> objects(Path in) throws IOException {
    Set<String> objects = new TreeSet<>();
    DrawnStudy.files(in).forEach(f -> objects.add(DrawnStudy.object(f)));
    return objects;
  }

  private static boolean noneHalf(Path in) throws IOException {
    return DrawnStudy.files(in).stream().noneMatch(f -> f.toString().endsWith(".part"));
  }

  @Test
  void findscuSeesTheSameStudies() throws Exception {
    Ended theirs =
        tool(
            "findscu",
            "-k",
            "QueryRetrieveLevel=STUDY",
            "-k",
            "StudyInstanceUID",
            "-k",
            "PatientID=DRAWN-*",
            "-k",
            "StudyDate=20240131");
    Ended ours =
        pacs(
            "find", Orthanc.PEER, "--patient", "DRAWN-*", "--from", "20240131", "--to", "20240131");
    assertEquals(0, ours.code(), ours.text());
    for (String study : List.of(DrawnStudy.UID, OTHER)) {
      assertTrue(
          theirs.text().contains(study + "]") || theirs.text().contains(study + "\0"),
          theirs.text());
      assertTrue(ours.text().contains(study), ours.text());
    }
    assertEquals(2, ours.text().lines().filter(l -> l.contains("Drawn^Nobody")).count());
  }

  @Test
  void getscuFetchesTheSameObjects() throws Exception {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    tool(
        "getscu",
        "-od",
        theirs.toString(),
        "-k",
        "QueryRetrieveLevel=STUDY",
        "-k",
        "StudyInstanceUID=" + DrawnStudy.UID);
    Path ours = folder.resolve("ours");
    assertEquals(
        0, pacs("pull", Orthanc.PEER, "--study", DrawnStudy.UID, "--out", ours.toString()).code());
    assertEquals(OBJECTS, objects(ours).size());
    assertEquals(objects(theirs), objects(ours));
  }

  /** A third party has the archive send to our listener. */
  @Test
  void movescuSendsToOurListener() throws Exception {
    Path out = folder.resolve("out");
    Path log = folder.resolve("listen.log");
    Process listening =
        space.start(
            log,
            Namespace.fasciajCommand(
                "pacs", "listen", "--aet", "FASCIAJ", "--port", "11112", "--out", out.toString()));
    for (int i = 0; i < 200 && !Files.readString(log).contains("listens at"); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    tool(
        "movescu",
        "-aem",
        "FASCIAJ",
        "-k",
        "QueryRetrieveLevel=STUDY",
        "-k",
        "StudyInstanceUID=" + DrawnStudy.UID);
    Namespace.end(listening);
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertTrue(said.contains("Objects stored: " + OBJECTS), said);
    assertEquals(OBJECTS, objects(out.resolve("objects")).size());
  }

  private Process cable(int port, boolean cut) throws Exception {
    Process cable =
        space.start(
            folder.resolve("cable.log"),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Cable.class.getName(),
            Integer.toString(port),
            "4242",
            HALF,
            Boolean.toString(cut));
    String peer = "ORTHANC@127.0.0.1:" + port;
    for (int i = 0; i < 100 && pacs("echo", peer).code() != 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return cable;
  }

  @Test
  void aLineThatIsCutInMidObjectIsSaidAndTheRestIsFetchedLater() throws Exception {
    Path in = folder.resolve("in");
    Process cable = cable(4301, true);
    String[] pull = {"--study", DrawnStudy.UID, "--out", in.toString()};
    Ended broken = pacs("pull", "ORTHANC@127.0.0.1:4301", pull);
    assertEquals(4, broken.code(), broken.text());
    assertTrue(broken.text().contains("fasciaj: study 1 of 1: the "), broken.text());
    int whole = objects(in).size();
    assertTrue(whole > 0 && whole < OBJECTS, whole + " objects");
    assertTrue(noneHalf(in));
    String counts = OBJECTS + " in the archive, " + whole + " fetched, 0 there before, ";
    assertTrue(broken.text().contains(counts + (OBJECTS - whole) + " missing"), broken.text());
    Namespace.end(cable);
    Ended rest = pacs("pull", Orthanc.PEER, pull);
    assertEquals(0, rest.code(), rest.text());
    assertEquals(OBJECTS, objects(in).size());
  }

  @Test
  void anArchiveThatHangsInMidObjectIsGivenUp() throws Exception {
    Path in = folder.resolve("in");
    Process cable = cable(4302, false);
    long start = System.nanoTime();
    Ended hung =
        pacs(
            "pull",
            "ORTHANC@127.0.0.1:4302",
            "--study",
            DrawnStudy.UID,
            "--out",
            in.toString(),
            "--idle",
            "2");
    assertTrue(System.nanoTime() - start < 60e9);
    assertEquals(4, hung.code(), hung.text());
    assertTrue(hung.text().contains("the archive was silent for 2 s"), hung.text());
    assertTrue(noneHalf(in));
    assertTrue(objects(in).size() < OBJECTS);
    Namespace.end(cable);
  }
}
