package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that are slow, busy, deny or point elsewhere. */
@Timeout(60)
class DicomWebServerTest extends WebBed {
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
}
