package org.fasciaj.pacs.web;

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
import org.fasciaj.pacs.Certificates;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** STOW-RS, and what keeps access: token and TLS. */
@Timeout(60)
class DicomWebStoreTest extends WebBed {
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
}
