package org.fasciaj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Inbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What DCMTK's storescu sends is kept once each, whoever sends how much at once. */
@Timeout(120)
class ListenStoreTest extends ListenBed {
  @Test
  void aThousandObjectsFromFourSendersAtOnce() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> all = DrawnStudy.write(folder.resolve("out"), 1000, 1);
    List<Process> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      senders.add(send(port, "FASCIAJ", all.subList(250 * i, 250 * (i + 1))));
    }
    for (Process sender : senders) {
      assertEquals(0, end(sender), lastLog());
    }
    assertEquals(1000, kept().size());
    Set<String> objects = new TreeSet<>();
    kept().forEach(f -> objects.add(DrawnStudy.object(f)));
    assertEquals(1000, objects.size());
    assertEquals(1000, received.stream().filter(r -> r.outcome() == Outcome.STORED).count());
    assertEquals(List.of(), troubles);
  }

  @Test
  void oneObjectFromFourSendersAtOnceIsKeptOnce() throws Exception {
    listen(DiskGuard.DEFAULT, Set.of(), 8);
    List<Path> one = DrawnStudy.write(folder.resolve("out"), 1, 1);
    List<Process> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      senders.add(send(port, "FASCIAJ", one));
    }
    for (Process sender : senders) {
      assertEquals(0, end(sender));
    }
    assertEquals(1, kept().size());
    List<Path> other = DrawnStudy.write(folder.resolve("other"), 1, 2);
    Process different = send(port, "FASCIAJ", other);
    end(different);
    assertTrue(lastLog().contains("0x111"), lastLog());
    assertEquals(1, kept().size());
    assertEquals(1, received.stream().filter(r -> r.outcome() == Outcome.DIFFERENT).count());
  }
}
