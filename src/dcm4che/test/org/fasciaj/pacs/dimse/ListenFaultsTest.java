package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Senders that are refused, break off or fall silent: nothing half-written is kept. */
@Timeout(120)
class ListenFaultsTest extends ListenBed {
  @Test
  void anotherTitleIsRefused() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of("SCANNER"), 8);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    assertTrue(end(send(port, "WRONG", one)) != 0);
    assertTrue(lastLog().contains("Called AE Title Not Recognized"), lastLog());
    assertTrue(end(send(port, "FASCIAJ", one)) != 0);
    assertTrue(lastLog().contains("Calling AE Title Not Recognized"), lastLog());
    assertEquals(List.of(), kept());
  }

  @Test
  void aSyntaxThatWeDoNotTakeIsRefused() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    Path config =
        Files.writeString(
            folder.resolve("only-mpeg2.cfg"),
            """
            [[TransferSyntaxes]]
            [M]
            TransferSyntax1 = 1.2.840.10008.1.2.4.100
            [[PresentationContexts]]
            [P]
            PresentationContext1 = 1.2.840.10008.5.1.4.1.1.6.1\\M
            [[Profiles]]
            [D]
            PresentationContexts = P
            """);
    end(send(port, "FASCIAJ", List.of(mpeg2()), "-xf", config.toString(), "D"));
    assertTrue(lastLog().contains("No Acceptable Presentation Contexts"), lastLog());
    assertEquals(List.of(), kept());
  }

  @Test
  void aCableCutInMidObjectLeavesNothingHalf() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    try (Cable cable = new Cable(port, 2 * LARGE * LARGE, true)) {
      assertTrue(end(send(cable.port(), "FASCIAJ", three)) != 0);
    }
    await(() -> !troubles.isEmpty());
    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(troubles.get(0).contains("broke"));
    assertEquals(1, kept().size(), "the cable was cut inside of the second object");
    assertEquals(1, received.size());
    assertEquals(0, end(send(port, "FASCIAJ", three)));
    assertEquals(3, kept().size());
  }

  @Test
  void aSenderThatFallsSilentInMidObjectIsGivenUp() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    try (Cable cable = new Cable(port, 2 * LARGE * LARGE, false)) {
      Process sender = send(cable.port(), "FASCIAJ", three);
      await(() -> !troubles.isEmpty());
      assertEquals(1, kept().size());
      sender.destroy();
      end(sender);
    }
  }

  @Test
  void closingInMidObjectLeavesNothingHalf() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> three = DrawnStudy.write(folder.resolve("out"), DrawnStudy.UID, 3, 1, LARGE);
    try (Cable cable = new Cable(port, 2 * LARGE * LARGE, false)) {
      Process sender = send(cable.port(), "FASCIAJ", three);
      await(() -> kept().size() == 2 && unfinished() == 1);
      listener.close();
      assertEquals(0, unfinished());
      assertEquals(1, kept().size());
      sender.destroy();
      end(sender);
    }
  }

  @Test
  void silentConnectionsDoNotHoldTheirPlaces() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 2);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
    }
    TimeUnit.MILLISECONDS.sleep(IDLE.toMillis() + 1000);
    assertEquals(0, end(send(port, "FASCIAJ", one)), lastLog());
    for (Socket socket : silent) {
      socket.close();
    }
  }

  @Test
  void aDiskWithoutRoomIsSaidToTheSender() throws Exception {
    listen(new DiskGuard(Long.MAX_VALUE, 1 << 20), Set.of(), 8);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    end(send(port, "FASCIAJ", one));
    assertTrue(lastLog().contains("OutOfResources") || lastLog().contains("a700"), lastLog());
    await(() -> !troubles.isEmpty());
    assertTrue(troubles.get(0).contains("must stay free"), troubles.toString());
    assertEquals(List.of(), kept());
  }
}
