package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.StudyQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Archives that refuse, hang or never end, as our client sees them. */
@Timeout(120)
class PeerFaultsTest extends ListenBed {
  @Test
  void echoIsAnsweredAndAPeerThatHangsIsGivenUp() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    new Dcm4cheDimse().echo(peer("FASCIAJ", port));
    PacsException wrong =
        assertThrows(PacsException.class, () -> new Dcm4cheDimse().echo(peer("OTHER", port)));
    assertTrue(wrong.getMessage().contains("AE title OTHER"), wrong.getMessage());
    try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      PacsException hangs =
          assertThrows(
              PacsException.class,
              () -> new Dcm4cheDimse().echo(peer("FASCIAJ", deaf.getLocalPort())));
      assertTrue(System.nanoTime() - start < 10e9);
      assertTrue(hangs.getMessage().contains("silent for 2 s"), hangs.getMessage());
    }
  }

  /** An archive that takes only what is not compressed. */
  @Test
  void anArchiveThatRefusesASyntaxIsNamed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Path there = Files.createDirectories(folder.resolve("there"));
    Process archive =
        new ProcessBuilder(
                "storescp", "+xi", "-aet", "PLAIN", "-od", there.toString(), Integer.toString(free))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("storescp.log").toFile())
            .start();
    try (DimseArchive plain = new DimseArchive(peer("PLAIN", free))) {
      await(() -> answers(free));
      plain.push(DrawnStudy.write(folder.resolve("out"), 1, 1).get(0));
      assertEquals(1, DrawnStudy.files(there).size(), "sent as Implicit Little Endian");
      PacsException refused = assertThrows(PacsException.class, () -> plain.push(mpeg2()));
      assertTrue(refused.getMessage().contains("transfer syntax"), refused.getMessage());
    } finally {
      archive.destroy();
    }
  }

  /** An archive that never comes to an end with its answers (seen with C-FIND in the wild). */
  @SuppressWarnings("try") // the archive works by itself and is only closed
  @Test
  void endlessAnswersEndWithTheTotalTime() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    PeerSettings settings =
        new PeerSettings("S", "ENDLESS", "127.0.0.1", free, null, "", IDLE, Duration.ofSeconds(3));
    long start = System.nanoTime();
    try (Closeable endless = EndlessFinder.start("ENDLESS", free);
        DimseArchive archive = new DimseArchive(settings)) {
      StudyQuery query = new StudyQuery("", "A", "", "", "", "");
      PacsException e = assertThrows(PacsException.class, () -> archive.find(query));
      assertTrue(e.getMessage().contains("total time of 3 s"), e.getMessage());
    }
    assertTrue(System.nanoTime() - start < 10e9);
  }

  private static boolean answers(int port) {
    try {
      new Dcm4cheDimse().echo(peer("PLAIN", port));
      return true;
    } catch (PacsException e) {
      return false;
    }
  }
}
