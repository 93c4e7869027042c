package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.Tag;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.fasciaj.pacs.Namespace.Ended;
import org.fasciaj.pacs.Orthanc;
import org.fasciaj.report.dicom.SrReader;
import org.fasciaj.report.dicom.SrReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scanner (DCMTK) sends, the command line measures, and reports go back where that is wanted. */
@Timeout(200)
class OrthancReturnTest {
  private static final String DOWN = "DOWN@127.0.0.1:4299";

  @TempDir static Path shared;
  private static Namespace space;
  @TempDir Path folder;
  private Path log;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    space = Orthanc.open(shared);
    assumeTrue(space != null);
    boolean there = Files.exists(Path.of("/usr/bin/storescu"));
    if (!there) {
      System.out.println("SKIPPED: DCMTK is not installed here");
    }
    assumeTrue(there);
  }

  @AfterAll
  static void stop() {
    if (space != null) {
      space.close();
    }
  }

  private Process listen(Path out, String... more) throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of(
                "pacs", "listen", "--aet", "FASCIAJ", "--port", "11112", "--out", out.toString()));
    args.addAll(List.of(more));
    log = Files.createTempFile(folder, "listen", ".log");
    Process process = space.start(log, Namespace.fasciajCommand(args.toArray(new String[0])));
    await(() -> said().contains("listens at"));
    return process;
  }

  private String said() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void send(String... files) throws Exception {
    List<String> command = new ArrayList<>(List.of("storescu", "-xf", config().toString(), "Any"));
    command.addAll(List.of("-aet", "SCANNER", "-aec", "FASCIAJ", "127.0.0.1", "11112"));
    for (String file : files) {
      command.add(Path.of("test-images", file).toString());
    }
    Ended ended = space.run(command.toArray(new String[0]));
    assertEquals(0, ended.code(), ended.text());
  }

  /** Our test images are compressed in several ways; each is offered as it is stored. */
  private static Path config() throws IOException {
    StringBuilder text = new StringBuilder("[[TransferSyntaxes]]\n");
    StringBuilder contexts = new StringBuilder("[[PresentationContexts]]\n[C]\n");
    int n = 0;
    for (String syntax : Syntaxes.ALL) {
      n++;
      text.append("[T").append(n).append("]\nTransferSyntax1 = ").append(syntax).append('\n');
      for (int kind = 0; kind < 2; kind++) {
        String uid = Syntaxes.PICTURES.get(kind);
        int number = 2 * n - 1 + kind;
        contexts.append("PresentationContext").append(number).append(" = ").append(uid);
        contexts.append("\\T").append(n).append('\n');
      }
    }
    String profile = "[[Profiles]]\n[Any]\nPresentationContexts = C\n";
    return Files.writeString(shared.resolve("any.cfg"), text.toString() + contexts + profile);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private void await(Condition condition) throws Exception {
    for (int i = 0; i < 600 && !condition.holds(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertTrue(condition.holds(), "it did not come in time: " + said());
  }

  private static List<String> reports() throws Exception {
    return Orthanc.find(space, "Modality", "SR");
  }

  private static Map<String, CSVRecord> rows(Path table) throws IOException {
    Map<String, CSVRecord> rows = new TreeMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
      parser.forEach(row -> rows.put(row.get("sop_instance_uid") + " " + row.get("frame"), row));
    }
    return rows;
  }

  @Test
  void measuresOnArrivalAndSendsBackOnlyWhenTold() throws Exception {
    Path out = folder.resolve("without");
    Process silent = listen(out);
    send("FJ-01/r-pre.dcm", "refused/muscle.dcm");
    await(() -> said().contains("Object 2: "));
    // The row is there while listening goes on.
    assertEquals(2, rows(out.resolve("arriving.csv")).size());
    assertTrue(said().contains(": not_assessable (no_cortex)"), said());
    Namespace.end(silent);
    assertFalse(Files.exists(out.resolve("arriving.csv")));
    assertEquals(2, rows(out.resolve("measurements.csv")).size());
    assertFalse(Files.exists(out.resolve("reports")));
    assertEquals(List.of(), reports());

    Path told = folder.resolve("told");
    Process speaking = listen(told, "--send-sr", Orthanc.PEER);
    send("FJ-01/r-pre.dcm", "FJ-04/l-pre.dcm", "FJ-11/l-pre-loop.dcm", "refused/muscle.dcm");
    await(() -> reports().size() >= 3);
    Namespace.end(speaking);
    assertTrue(said().contains("Reports sent: 3, waiting: 0"), said());
    assertEquals(3, reports().size());
    assertReportsEqual(told);
  }

  /** What the archive gives back is valid, lies in the picture's study, and says what we say. */
  private void assertReportsEqual(Path out) throws Exception {
    Map<String, CSVRecord> rows = rows(out.resolve("measurements.csv"));
    int numbers = 0;
    for (String name : reports()) {
      Path file = Orthanc.get(space, name, folder.resolve(name + ".dcm"));
      SrReading report = SrReader.read(file);
      CSVRecord row = rows.get(report.sopInstanceUid() + " " + report.frame());
      assertEquals(row.get("sha256"), report.sourceSha256());
      assertEquals(row.get("laterality"), report.laterality());
      for (var value : report.values().entrySet()) {
        String cell = row.get(value.getKey());
        double expected = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        assertEquals(expected, value.getValue().value(), value.getKey());
        numbers += cell.isEmpty() ? 0 : 1;
      }
      assertEquals(study(out.resolve("objects").resolve(row.get("file"))), study(file));
      if (Files.exists(Path.of("/usr/bin/dciodvfy"))) {
        String said = space.run("dciodvfy", "-new", file.toString()).text();
        assertTrue(said.lines().noneMatch(l -> l.startsWith("Error")), said);
      }
    }
    assertTrue(numbers > 20, numbers + " numbers");
  }

  private static String study(Path file) throws IOException {
    try (DicomFile open = DicomFile.open(file)) {
      return open.attributes().text(Tag.STUDY_INSTANCE_UID);
    }
  }

  @Test
  void anArchiveThatIsDownLosesNothingAndListeningGoesOn() throws Exception {
    Path out = folder.resolve("out");
    Process listening = listen(out, "--send-sr", DOWN);
    send("FJ-01/r-pre.dcm");
    await(() -> said().contains("a report was not sent, it is kept and tried again: nothing"));
    send("FJ-01/r-post.dcm");
    await(() -> said().contains("Object 2: fascia"));
    Path waiting = out.resolve("reports/waiting");
    await(() -> DrawnStudy.files(waiting).size() == 2);
    listening.destroyForcibly(); // as a power cut would
    assertTrue(listening.waitFor(20, TimeUnit.SECONDS));
    assertEquals(2, DrawnStudy.files(waiting).size());

    Process again = listen(out, "--send-sr", DOWN);
    send("FJ-02/l-pre.dcm");
    await(() -> said().contains("Object 3: fascia"));
    Path there = Files.createDirectories(folder.resolve("there"));
    Process archive =
        space.start(
            folder.resolve("storescp.log"),
            "storescp",
            "-aet",
            "DOWN",
            "-od",
            there.toString(),
            "-fe",
            ".dcm",
            "4299");
    await(() -> DrawnStudy.files(there).size() == 3);
    await(() -> said().contains("reports are sent again"));
    Namespace.end(again);
    Namespace.end(archive);
    assertTrue(said().contains("Reports sent: 3, waiting: 0"), said());
    assertEquals(3, DrawnStudy.files(there).size());
    assertEquals(3, DrawnStudy.files(out.resolve("reports/sent")).size());
  }
}
