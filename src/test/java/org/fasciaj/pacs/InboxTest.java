package org.fasciaj.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fasciaj.pacs.Inbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final DiskGuard GUARD = new DiskGuard(1, 1 << 20);

  @TempDir Path folder;

  private Inbox open() throws IOException {
    return Inbox.open(folder.resolve("in"), GUARD, () -> false);
  }

  private static Outcome take(Inbox inbox, byte[] bytes) throws IOException {
    return inbox.receive(new ByteArrayInputStream(bytes), set -> true).outcome();
  }

  private int files() throws IOException {
    return DrawnStudy.files(folder.resolve("in")).size();
  }

  @Test
  void oneUidIsKeptOnce() throws IOException {
    byte[] first = Files.readAllBytes(DrawnStudy.write(folder.resolve("a"), 1, 1).get(0));
    byte[] other = Files.readAllBytes(DrawnStudy.write(folder.resolve("b"), 1, 2).get(0));
    try (Inbox inbox = open()) {
      assertEquals(Outcome.STORED, take(inbox, first));
      assertEquals(Outcome.SAME_AGAIN, take(inbox, first));
      assertEquals(Outcome.DIFFERENT, take(inbox, other));
      assertEquals(1, files());
      assertEquals(1, inbox.count(DrawnStudy.UID));
    }
    try (Inbox again = open()) {
      assertTrue(again.holds(DrawnStudy.UID + ".1.1"));
      assertEquals(Outcome.SAME_AGAIN, take(again, first));
    }
  }

  /** The meta information names the last sender; the object is the same. */
  @Test
  void anotherSendersMetaInformationIsNoDifference() throws IOException {
    byte[] first = Files.readAllBytes(DrawnStudy.write(folder.resolve("a"), 1, 1).get(0));
    byte[] renamed = first.clone();
    int at = new String(first, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("FASCIAJ");
    assertTrue(at > 0 && at < 400, "the implementation's name is in the meta information");
    renamed[at] = 'X';
    try (Inbox inbox = open()) {
      assertEquals(Outcome.STORED, take(inbox, first));
      assertEquals(Outcome.SAME_AGAIN, take(inbox, renamed));
    }
  }

  @Test
  void whatIsCutOffOrNoDicomIsNotKept() throws IOException {
    byte[] whole = Files.readAllBytes(DrawnStudy.write(folder.resolve("a"), 1, 1).get(0));
    try (Inbox inbox = open()) {
      for (int length : new int[] {0, 10, 131, 200, 600, whole.length - 1}) {
        assertEquals(Outcome.BROKEN, take(inbox, Arrays.copyOf(whole, length)), "" + length);
      }
      assertEquals(0, files());
    }
  }

  @Test
  void aSecondRunInTheSameFolderIsRefused() throws IOException {
    try (Inbox inbox = open()) {
      PacsException e = assertThrows(PacsException.class, this::open);
      assertTrue(e.getMessage().contains("in use"));
      assertFalse(inbox.holds("1.2"));
    }
    open().close();
  }

  @Test
  void unfinishedFilesOfAKilledRunAreRemovedOthersStay() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path ours = Files.write(in.resolve("." + "ab".repeat(16) + ".part"), new byte[9]);
    Path theirs = Files.write(in.resolve(".notes.part"), new byte[9]);
    open().close();
    assertFalse(Files.exists(ours));
    assertTrue(Files.exists(theirs));
  }

  @Test
  void anObjectBeyondTheLimitIsRefused() throws IOException {
    try (Inbox inbox = open()) {
      InputStream endless = new ByteArrayInputStream(new byte[(1 << 20) + 1]);
      PacsException e =
          assertThrows(PacsException.class, () -> inbox.receive(endless, set -> true));
      assertTrue(e.getMessage().contains("larger than 1 MiB"));
      assertEquals(0, files());
    }
  }

  @Test
  void aStopInMidObjectLeavesNothing() throws IOException {
    AtomicBoolean stop = new AtomicBoolean();
    InputStream stopping =
        new FilterInputStream(new ByteArrayInputStream(new byte[1 << 20])) {
          private int given;

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            given += length;
            stop.set(given > 100_000);
            return super.read(target, offset, length);
          }
        };
    try (Inbox inbox = Inbox.open(folder.resolve("in"), GUARD, stop::get)) {
      PacsException e =
          assertThrows(PacsException.class, () -> inbox.receive(stopping, set -> true));
      assertEquals(PacsException.Kind.STOPPED, e.kind());
      assertEquals(List.of(), DrawnStudy.files(folder.resolve("in")));
    }
  }
}
