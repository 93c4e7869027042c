package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.fasciaj.pacs.Certificates;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.TlsFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Storage commitment, and TLS, as a scanner sees them. */
@Timeout(120)
class CommitmentTest extends ListenBed {
  /** PS3.4 J: the question and the answer as another implementation's user sees them. */
  @Test
  void storageCommitmentTellsWhatLiesOnTheDisk() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    assertEquals(0, end(send(port, "FASCIAJ", DrawnStudy.write(folder.resolve("out"), 2, 1))));
    String there = DrawnStudy.UID + ".1.1";
    assertEquals("1: there " + there, Committer.ask(port, there));
    assertEquals(
        "2: there " + there + " missing 1.2.3 for 274", Committer.ask(port, there, "1.2.3"));
  }

  /** DCMTK's echoscu over TLS: our certificate is checked, and clear text is not taken. */
  @Test
  void tlsIsSpokenAndNothingElse() throws Exception {
    Certificates certificates = Certificates.make(folder);
    TlsFiles tls =
        new TlsFiles(certificates.authority(), certificates.identity(), certificates.passphrase());
    listen(DiskGuard.DEFAULT, Set.of(), 4, tls);
    String to = Integer.toString(port);
    String ca = certificates.authority().toString();
    assertEquals(0, run("echoscu", "-aec", "FASCIAJ", "+tla", "+cf", ca, "127.0.0.1", to));
    assertTrue(run("echoscu", "-aec", "FASCIAJ", "-to", "3", "127.0.0.1", to) != 0);
    TlsFiles trusting = new TlsFiles(certificates.authority(), null, null);
    new Dcm4cheDimse().echo(secured(trusting));
    PacsException untrusted =
        assertThrows(PacsException.class, () -> new Dcm4cheDimse().echo(secured(TlsFiles.NONE)));
    assertTrue(untrusted.getMessage().contains("TLS certificate"), untrusted.getMessage());
  }

  private PeerSettings secured(TlsFiles tls) {
    return new PeerSettings(
        "S", "FASCIAJ", "127.0.0.1", port, tls, "", IDLE, Duration.ofSeconds(9));
  }
}
