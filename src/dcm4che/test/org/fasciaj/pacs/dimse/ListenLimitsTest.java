package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dcm4che3.data.UID;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Limits on associations and on the length of messages, told to and kept towards DCMTK. */
@Timeout(120)
class ListenLimitsTest extends ListenBed {
  /** A-ABORT (PS3.8 9.3.8). */
  private static final int ABORT = 7;

  /** Type, length of 2 GiB, and the first bytes of a request (PS3.8 9.3.2). */
  private static final byte[] HUGE = {
    1, 0, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0, 1, 0, 0
  };

  @Test
  void oneSenderTooManyIsTurnedAwayUntilAnotherGoes() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 2);
    String to = Integer.toString(port);
    Association first = open();
    Association second = open();
    assertTrue(run("echoscu", "-v", "-aec", "FASCIAJ", "127.0.0.1", to) != 0);
    assertTrue(lastLog().contains("Local Limit Exceeded"), lastLog());
    await(() -> !troubles.isEmpty()); // the sender hears of it first
    assertEquals(List.of("a sender was refused: too many at once, or another protocol"), troubles);
    Line.release(first);
    assertEquals(0, run("echoscu", "-v", "-aec", "FASCIAJ", "127.0.0.1", to), lastLog());
    Line.release(second);
  }

  private Association open() throws Exception {
    AAssociateRQ request = new AAssociateRQ();
    request.addPresentationContext(
        new PresentationContext(1, UID.Verification, UID.ImplicitVRLittleEndian));
    return new Line(peer("FASCIAJ", port)).open(request);
  }

  /** Our limit is told, theirs is kept, and the object is the same whatever they are. */
  @Test
  void everyLengthOfMessagesGivesTheSameObject() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    String[] lengths = {"4096", "16384", "131072"};
    for (int i = 0; i < lengths.length; i++) {
      Process sender =
          send(port, "FASCIAJ", three.subList(i, i + 1), "-d", "--max-pdu", lengths[i]);
      assertEquals(0, end(sender), lastLog());
      assertTrue(lastLog().contains("Their Max PDU Receive Size:  65536"), lastLog());
    }
    assertEquals(3, kept().size());
    for (Path file : kept()) {
      String uid = DrawnStudy.object(file);
      int number = Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1)) - 1;
      assertArrayEquals(pixels(three.get(number)), pixels(file));
    }
  }

  private static byte[] pixels(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Arrays.copyOfRange(bytes, bytes.length - LARGE * LARGE, bytes.length);
  }

  /** A message that says to be of 2 GiB is broken off before it is waited or reserved for. */
  @Test
  void aMessageBeyondTheLimitIsBrokenOff() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    try (Socket hostile = new Socket(InetAddress.getLoopbackAddress(), port)) {
      hostile.setSoTimeout(10_000);
      long start = System.nanoTime();
      hostile.getOutputStream().write(HUGE);
      int answer = hostile.getInputStream().read();
      assertTrue(answer == ABORT || answer == -1, "answered " + answer);
      assertTrue(System.nanoTime() - start < IDLE.toNanos() / 2, "it waited for the bytes");
    }
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    assertEquals(0, end(send(port, "FASCIAJ", one)), lastLog());
  }
}
