package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WADO-RS: whole objects once each, whatever breaks on the way. */
@Timeout(60)
class DicomWebPullTest extends WebBed {
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
