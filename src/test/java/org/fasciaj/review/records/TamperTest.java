package org.fasciaj.review.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way to tamper with a chain is done by hand here, and must be named with its entry. */
class TamperTest extends SixEntries {
  @Test
  void alteredValueIsNamed() throws IOException {
    change(lines -> replaced(lines, 3, lines.get(3).replace("5.1", "4.1")));
    assertNamed(Finding.Kind.ALTERED, 4);
  }

  @Test
  void everyFlippedByteOfTheFileIsNoticed() throws IOException {
    byte[] original = Files.readAllBytes(file);
    int line = 1;
    for (int i = 0; i < original.length - 1; i += 7) {
      line =
          (int)
                  new String(original, 0, i, StandardCharsets.ISO_8859_1)
                      .chars()
                      .filter(c -> c == '\n')
                      .count()
              + 1;
      byte[] flipped = original.clone();
      flipped[i] ^= 1;
      Files.write(file, flipped);
      Verification verification = verify();
      assertFalse(verification.sound(), "byte " + i);
      assertTrue(verification.broken().orElseThrow().number() <= line + 1, "byte " + i);
    }
  }

  @Test
  void alteredValueWithARecomputedHashIsNamed() throws IOException {
    String[] parts = lines().get(3).split(" ", 3);
    String json = parts[2].replace("5.1", "4.1");
    String hash = Digests.sha256(json.getBytes(StandardCharsets.UTF_8));
    change(lines -> replaced(lines, 3, hash + " " + parts[1] + " " + json));
    assertNamed(Finding.Kind.ALTERED, 4);
  }

  @Test
  void deletedEntryIsNamed() throws IOException {
    change(lines -> without(lines, 2));
    assertNamed(Finding.Kind.REMOVED, 3);
  }

  @Test
  void swappedEntriesAreNamed() throws IOException {
    change(
        lines -> {
          Collections.swap(lines, 2, 4);
          return lines;
        });
    assertNamed(Finding.Kind.REORDERED, 3);
  }

  @Test
  void insertedLineIsNamed() throws IOException {
    change(
        lines -> {
          lines.add(3, lines.get(3).replace("5.1", "6.6"));
          return lines;
        });
    assertNamed(Finding.Kind.INSERTED, 4);
  }

  @Test
  void aGenuineLineOfAnotherReaderIsNamed() throws IOException {
    try (ReadingChain other = open("R2", Clock.systemUTC())) {
      other.append(EntryKind.READING, "item0", value(1));
    }
    String foreign = Files.readAllLines(ChainIdentity.file(folder.resolve("records"), "R2")).get(1);
    change(lines -> replaced(lines, 1, foreign));
    assertEquals(2, verify().broken().orElseThrow().number());
  }

  @Test
  void replayedEntryIsNamed() throws IOException {
    change(
        lines -> {
          lines.add(5, lines.get(1));
          return lines;
        });
    assertNamed(Finding.Kind.REPLAYED, 6);
  }

  @Test
  void cutOffEndIsNamed() throws IOException {
    change(lines -> new ArrayList<>(lines.subList(0, 4)));
    assertNamed(Finding.Kind.TRUNCATED, 5);
    assertThrows(IOException.class, () -> open("R1", Clock.systemUTC()).close());
  }

  @Test
  void emptiedFileIsNamed() throws IOException {
    Files.write(file, new byte[0]);
    assertNamed(Finding.Kind.TRUNCATED, 1);
    assertThrows(IOException.class, () -> open("R1", Clock.systemUTC()).close());
  }

  @Test
  void anOlderCopyOfTheWholeFolderIsNamed() throws IOException {
    Path copy = folder.resolve("copy");
    Path headCopy = folder.resolve("head");
    Files.copy(file, copy);
    Files.copy(Anchor.beside(file), headCopy);
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      chain.append(EntryKind.READING, "item9", value(1));
    }
    Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(headCopy, Anchor.beside(file), StandardCopyOption.REPLACE_EXISTING);
    Verification alone = verify();
    assertTrue(alone.sound(), "nothing in the folder can tell");
    Path own = folder.resolve("own-R1").resolve("R1.head");
    Anchor remembered = Anchor.read(own, "the reader's own folder", true).orElseThrow();
    Finding finding = ChainVerifier.verify(file, List.of(remembered), null).broken().orElseThrow();
    assertEquals(Finding.Kind.OLDER_COPY, finding.kind());
    assertEquals(7, finding.number());
    assertThrows(IOException.class, () -> open("R1", Clock.systemUTC()).close());
  }

  @Test
  void anOlderCopyThatGrewAnewIsNamed() throws IOException {
    Anchor remembered = Anchor.read(Anchor.beside(file), "the ledger", true).orElseThrow();
    Path other = folder.resolve("elsewhere");
    Path grown = ChainIdentity.file(other, "R1");
    Files.createDirectories(other);
    Files.write(grown, lines().subList(0, 4));
    try (ReadingChain chain =
        ReadingChain.open(
            new ChainIdentity(other, folder.resolve("none"), "R1", PACKAGE, key("R1")),
            Clock.systemUTC())) {
      chain.append(EntryKind.READING, "item3", value(7));
      chain.append(EntryKind.READING, "item4", value(7));
    }
    Finding finding = ChainVerifier.verify(grown, List.of(remembered), null).broken().orElseThrow();
    assertEquals(Finding.Kind.OLDER_COPY, finding.kind());
    assertEquals(6, finding.number());
  }

  @Test
  void aChainSignedByAnotherKeyIsNamed() throws IOException {
    String other = key("R9").publicKey();
    Finding finding = ChainVerifier.verify(file, List.of(), other).broken().orElseThrow();
    assertEquals(Finding.Kind.WRONG_KEY, finding.kind());
  }

  @Test
  void aClockSetBackIsNamedAsANotice() throws IOException {
    Clock past = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
    try (ReadingChain chain = open("R1", past)) {
      chain.append(EntryKind.READING, "late", value(1));
    }
    Verification verification = verify();
    assertTrue(verification.sound());
    assertEquals(Finding.Kind.CLOCK_SET_BACK, verification.findings().get(0).kind());
    assertEquals(7, verification.findings().get(0).number());
  }
}
