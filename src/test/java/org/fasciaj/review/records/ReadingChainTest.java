package org.fasciaj.review.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to tamper with a chain is done by hand here, and must be named with its entry. */
class ReadingChainTest {
  private static final String PACKAGE = "9b1d0b0e";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void sixEntries() throws IOException {
    file = ChainIdentity.file(folder.resolve("records"), "R1");
    try (ReadingChain chain = open("R1", Clock.systemUTC())) {
      for (int i = 0; i < 5; i++) {
        chain.append(EntryKind.READING, "item" + i, value(3.1 + i));
      }
    }
    assertEquals(6, lines().size());
    assertTrue(verify().sound());
  }

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

  private void assertNamed(Finding.Kind kind, long number) throws IOException {
    Finding finding = verify().broken().orElseThrow();
    assertEquals(kind, finding.kind(), finding.toString());
    assertEquals(number, finding.number(), finding.toString());
  }

  private Verification verify() throws IOException {
    return ChainVerifier.verify(file, List.of(), null);
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file));
  }

  private void change(UnaryOperator<List<String>> tamper) throws IOException {
    Files.write(file, tamper.apply(lines()));
  }

  private static List<String> replaced(List<String> lines, int index, String line) {
    assertFalse(lines.get(index).equals(line), "the test must change something");
    lines.set(index, line);
    return lines;
  }

  private static List<String> without(List<String> lines, int index) {
    lines.remove(index);
    return lines;
  }

  private ReaderKey key(String reader) throws IOException {
    return ReaderKey.in(folder.resolve("own-" + reader));
  }

  private ReadingChain open(String reader, Clock clock) throws IOException {
    return ReadingChain.open(
        ChainIdentity.of(
            folder.resolve("records"), folder.resolve("own-" + reader), reader, PACKAGE),
        clock);
  }

  private static JsonObject value(double mm) {
    JsonObject data = new JsonObject();
    data.addProperty("mm", mm);
    return data;
  }
}
