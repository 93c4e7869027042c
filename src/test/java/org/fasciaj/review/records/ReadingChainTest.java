package org.fasciaj.review.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A chain grows, is reopened, locked and recovered. */
class ReadingChainTest extends SixEntries {
  @Test
  void aReopenedChainGoesOn() throws IOException {
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      assertEquals(6, chain.entries().size());
      assertEquals("4.1", chain.entries().get(2).text("mm"));
      chain.append(EntryKind.AMENDMENT, "item1", value(9));
    }
    assertTrue(verify().sound());
    assertEquals(7, verify().entries().size());
  }

  @Test
  void aLockedChainRefusesMore() throws IOException {
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      chain.lock();
      assertThrows(
          IllegalStateException.class, () -> chain.append(EntryKind.READING, "x", value(1)));
    }
    assertTrue(verify().locked());
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      assertTrue(chain.locked());
      assertThrows(IllegalStateException.class, chain::lock);
    }
    assertEquals(7, lines().size());
  }

  @Test
  void anUnfinishedWriteIsCutOffAndRecorded() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] torn = Arrays.copyOf(bytes, bytes.length + 40);
    System.arraycopy(bytes, 0, torn, bytes.length, 40);
    Files.write(file, torn);
    assertEquals(Finding.Kind.UNFINISHED_WRITE, verify().findings().get(0).kind());
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      Entry last = chain.entries().get(6);
      assertEquals(EntryKind.RECOVERED, last.kind());
      assertEquals("40", last.text("bytes"));
    }
    assertTrue(verify().findings().isEmpty());
  }

  @Test
  void aSecondSessionIsRefused() throws IOException {
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      assertThrows(IOException.class, () -> open("R1", Clock.systemUTC()).close());
      chain.append(EntryKind.READING, "item5", value(1));
    }
    assertTrue(verify().sound());
  }

  @Test
  void aReaderCodeIsNoPath() {
    for (String code : new String[] {"../R1", "", "a/b", "a\\b", "R 1", "é"}) {
      assertThrows(IllegalArgumentException.class, () -> ChainIdentity.file(folder, code), code);
    }
  }
}
