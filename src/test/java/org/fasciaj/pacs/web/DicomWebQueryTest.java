package org.fasciaj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.fasciaj.pacs.PacsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** QIDO-RS: questions, pages, and answers that are none. */
@Timeout(60)
class DicomWebQueryTest extends WebBed {
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
}
