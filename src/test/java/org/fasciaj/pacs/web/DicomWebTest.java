package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fasciaj.pacs.Certificates;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.StudyQuery;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DicomWebTest {
  private static final int OBJECTS = 5;
  private static final StudyQuery QUERY = new StudyQuery("", "DRAWN-7", "", "", "US", "");
  private static final DiskGuard GUARD = new DiskGuard(1, 1 << 20);

  @TempDir Path folder;
  private List<Path> drawn;
  private FakeArchive archive;
  private PullCount count = new PullCount();

  @BeforeEach
  void start() throws IOException {
    drawn = DrawnStudy.write(folder.resolve("drawn"), OBJECTS, 1);
    archive = new FakeArchive(drawn);
  }

  @AfterEach
  void stop() {
    archive.close();
  }

  private WebSettings settings() {
    Duration idle = Duration.ofMillis(600);
    return new WebSettings(archive.root(), null, TlsFiles.NONE, idle, Duration.ofSeconds(20), 3);
  }

  private void pull() throws IOException {
    try (DicomWeb web = new DicomWeb(settings());
        Inbox inbox = Inbox.open(folder.resolve("in"), GUARD, () -> false)) {
      web.pull(DrawnStudy.UID, inbox, count);
    }
  }

  private List<Path> received() throws IOException {
    return DrawnStudy.files(folder.resolve("in"));
  }

  /** Every object arrived once, with its own bytes. */
  private void assertAllThere() throws IOException {
    List<Path> received = received();
    assertEquals(OBJECTS, received.size());
    for (Path file : received) {
      String uid = DrawnStudy.object(file);
      int number = Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1)) - 1;
      assertArrayEquals(Files.readAllBytes(drawn.get(number)), Files.readAllBytes(file));
      assertTrue(file.getFileName().toString().matches("[0-9a-f]{32}\\.dcm"));
    }
    assertTrue(count.complete());
  }

  private PacsException refused() {
    return assertThrows(PacsException.class, this::pull);
  }

  @Test
  void findsAndPullsAStudyInOneRequest() throws IOException {
    try (DicomWeb web = new DicomWeb(settings())) {
      List<StudyAnswer> found = web.find(QUERY);
      assertEquals(1, found.size());
      assertEquals(DrawnStudy.UID, found.get(0).studyUid());
      assertEquals("DRAWN-7", found.get(0).patientId());
      assertEquals(OBJECTS, found.get(0).objects());
    }
    assertTrue(archive.requests.get(0).contains("PatientID=DRAWN-7&ModalitiesInStudy=US"));
    archive.requests.clear();
    pull();
    assertAllThere();
    assertEquals(OBJECTS, count.stored());
    List<String> wado = archive.requests.stream().filter(r -> !r.contains("limit=")).toList();
    assertEquals(List.of("GET /dicom-web/studies/" + DrawnStudy.UID), wado);
  }

  @Test
  void secondRunFetchesNothing() throws IOException {
    pull();
    PullCount first = new PullCount();
    archive.requests.clear();
    try (DicomWeb web = new DicomWeb(settings());
        Inbox inbox = Inbox.open(folder.resolve("in"), GUARD, () -> false)) {
      web.pull(DrawnStudy.UID, inbox, first);
    }
    assertEquals(OBJECTS, first.already());
    assertEquals(0, first.stored());
    assertTrue(archive.requests.stream().allMatch(r -> r.contains("limit=")));
  }

  @Test
  void aConnectionCutInMidObjectIsResumedObjectByObject() throws IOException {
    archive.cutAfter = 10_000; // each object has more than 4096 bytes: inside of the third
    archive.cuts = 1;
    pull();
    assertAllThere();
    List<String> singles =
        archive.requests.stream().filter(r -> r.contains("/instances/")).toList();
    assertEquals(3, singles.size(), "two of five had arrived whole");
  }

  @Test
  void aConnectionThatIsAlwaysCutKeepsWhatIsWholeAndSaysWhatIsMissing() throws IOException {
    archive.cutAfter = 3_000; // less than one object, for ever
    archive.cuts = 1000;
    PacsException e = refused();
    assertTrue(e.getMessage().contains("connection broke"), e.getMessage());
    assertEquals(List.of(), received());
    assertEquals(OBJECTS, count.missing());
    archive.cuts = 0;
    count = new PullCount();
    pull();
    assertAllThere();
  }

  @Test
  void aServerThatFallsSilentIsGivenUpInTime() throws IOException {
    archive.silentAfter = 3_000; // inside of the first object, for ever
    long start = System.nanoTime();
    PacsException e = refused();
    assertTrue(System.nanoTime() - start < 15e9);
    assertTrue(e.getMessage().contains("silent"), e.getMessage());
    assertEquals(List.of(), received());
    assertEquals(OBJECTS, count.missing());
  }

  @Test
  void aServerThatFallsSilentInALongAnswerIsAskedForTheRest() throws IOException {
    archive.silentAfter = 6_000; // inside of the second object; one alone is shorter
    pull();
    assertAllThere();
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpInTime() throws IOException {
    archive.hangs = true;
    assertTrue(refused().getMessage().contains("silent"));
    assertEquals(3, archive.requests.size(), "as many attempts as were allowed");
    assertEquals(List.of(), received());
  }

  @Test
  void theTotalTimeEndsACommand() throws IOException {
    archive.silentAfter = 3_000;
    WebSettings settings =
        new WebSettings(
            archive.root(),
            null,
            TlsFiles.NONE,
            Duration.ofSeconds(1),
            Duration.ofMillis(1500),
            20);
    try (DicomWeb web = new DicomWeb(settings);
        Inbox inbox = Inbox.open(folder.resolve("in"), GUARD, () -> false)) {
      PacsException e =
          assertThrows(PacsException.class, () -> web.pull(DrawnStudy.UID, inbox, count));
      assertTrue(e.getMessage().contains("total time"), e.getMessage());
      assertFalse(e.isPassing());
    }
  }

  @Test
  void aBusyServerIsAskedAgain() throws IOException {
    archive.first.addAll(List.of(503, 429));
    pull();
    assertAllThere();
  }

  @Test
  void aServerThatStaysBusyIsGivenUp() {
    archive.first.addAll(List.of(503, 503, 503, 503));
    PacsException e = refused();
    assertTrue(e.getMessage().contains("HTTP 503"), e.getMessage());
    assertEquals(3, archive.requests.size());
  }

  @Test
  void deniedAccessIsNotTriedAgain() {
    archive.first.add(401);
    assertTrue(refused().getMessage().contains("access is denied (HTTP 401)"));
    assertEquals(1, archive.requests.size());
  }

  @Test
  void aRedirectIsNotFollowed() {
    archive.first.add(302);
    assertTrue(refused().getMessage().contains("points elsewhere"));
  }

  @Test
  void aMultipartWithoutItsEndIsNotTakenForWhole() throws IOException {
    archive.withoutEnd = true;
    refused();
    assertEquals(0, received().stream().filter(f -> f.toString().endsWith(".part")).count());
    assertEquals(OBJECTS, count.expected());
    assertFalse(count.complete());
  }

  @Test
  void anObjectThatNobodyAskedForIsNotKept() throws IOException {
    archive.stray = DrawnStudy.write(folder.resolve("other"), "1.2.3.4", 1, 9).get(0);
    pull();
    assertEquals(OBJECTS, received().size());
    assertEquals(Map.of("not asked for", 1), count.refused());
  }

  @Test
  void pagesAreReadToTheEnd() throws IOException {
    archive.pageCap = 2;
    pull();
    assertAllThere();
  }

  @Test
  void aServerThatIgnoresPagesIsAskedNoThirdTime() throws IOException {
    archive.ignoresPaging = true;
    pull();
    assertAllThere();
    assertEquals(2, archive.requests.stream().filter(r -> r.contains("limit=")).count());
  }

  @Test
  void anAnswerThatIsNoListIsSaidSo() {
    archive.badJson = "<html>maintenance</html>";
    assertTrue(refused().getMessage().contains("malformed"));
  }

  @Test
  void aUidThatWouldLeaveTheAddressIsRefused() throws IOException {
    archive.badJson = "[{\"0020000D\":{\"vr\":\"UI\",\"Value\":[\"../../admin\"]}}]";
    try (DicomWeb web = new DicomWeb(settings())) {
      PacsException e = assertThrows(PacsException.class, () -> web.find(QUERY));
      assertTrue(e.getMessage().contains("no valid UID"));
    }
  }

  @Test
  void theTokenComesFromItsFileAndTravelsAsBearer() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "abc.DEF-1\n", StandardCharsets.UTF_8);
    WebSettings settings =
        new WebSettings(
            archive.root(), token, TlsFiles.NONE, Duration.ofSeconds(5), Duration.ofSeconds(9), 1);
    try (DicomWeb web = new DicomWeb(settings)) {
      web.find(QUERY);
    }
    assertEquals("Bearer abc.DEF-1", archive.authorizations.get(0));
  }

  @Test
  void anUnknownCertificateIsRefusedAKnownOneIsTaken() throws Exception {
    Certificates made = Certificates.make(folder);
    TlsFiles own = new TlsFiles(made.authority(), made.identity(), made.passphrase());
    try (FakeArchive secure = new FakeArchive(drawn, own.context())) {
      for (TlsFiles tls : List.of(TlsFiles.NONE, new TlsFiles(made.authority(), null, null))) {
        WebSettings settings =
            new WebSettings(
                secure.root(), null, tls, Duration.ofSeconds(5), Duration.ofSeconds(9), 1);
        try (DicomWeb web = new DicomWeb(settings)) {
          if (tls.authorities() == null) {
            PacsException e = assertThrows(PacsException.class, () -> web.find(QUERY));
            assertTrue(e.getMessage().contains("TLS certificate"), e.getMessage());
            assertFalse(e.isPassing());
          } else {
            assertEquals(1, web.find(QUERY).size());
          }
        }
      }
    }
  }

  @Test
  void aTokenNeverGoesInClearToAnotherHost() {
    URI far = URI.create("http://archive.example/dicom-web");
    Path token = folder.resolve("token");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new WebSettings(
                far, token, TlsFiles.NONE, Duration.ofSeconds(5), Duration.ofSeconds(9), 1));
  }

  @Test
  void storedFilesAreSentWholeAndTheAnswerIsRead() throws IOException {
    try (DicomWeb web = new DicomWeb(settings())) {
      web.push(drawn.get(0));
      String sent = new String(archive.posted, StandardCharsets.ISO_8859_1);
      String file = Files.readString(drawn.get(0), StandardCharsets.ISO_8859_1);
      assertTrue(sent.contains("Content-Type: application/dicom\r\n\r\n" + file + "\r\n--"));
      archive.stored =
          "{\"00081198\":{\"vr\":\"SQ\",\"Value\":[{\"00081197\":{\"vr\":\"US\",\"Value\":[272]}}]}}";
      PacsException e = assertThrows(PacsException.class, () -> web.push(drawn.get(0)));
      assertTrue(e.getMessage().contains("failure reason 272"), e.getMessage());
    }
  }

  @Test
  void aFullDiskEndsAPullAndLeavesNothingHalf() throws IOException {
    DiskGuard guard = new DiskGuard(Long.MAX_VALUE, 1 << 20);
    try (DicomWeb web = new DicomWeb(settings());
        Inbox inbox = Inbox.open(folder.resolve("in"), guard, () -> false)) {
      PacsException e =
          assertThrows(PacsException.class, () -> web.pull(DrawnStudy.UID, inbox, count));
      assertEquals(PacsException.Kind.DISK, e.kind());
      assertEquals(List.of(), received());
    }
  }
}
