package org.fasciaj.review.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A chain of six entries, and what tests do with it. */
abstract class SixEntries {
  static final String PACKAGE = "9b1d0b0e";

  @TempDir Path folder;
  Path file;

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

  void assertNamed(Finding.Kind kind, long number) throws IOException {
    Finding finding = verify().broken().orElseThrow();
    assertEquals(kind, finding.kind(), finding.toString());
    assertEquals(number, finding.number(), finding.toString());
  }

  Verification verify() throws IOException {
    return ChainVerifier.verify(file, List.of(), null);
  }

  List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file));
  }

  void change(UnaryOperator<List<String>> tamper) throws IOException {
    Files.write(file, tamper.apply(lines()));
  }

  static List<String> replaced(List<String> lines, int index, String line) {
    assertFalse(lines.get(index).equals(line), "the test must change something");
    lines.set(index, line);
    return lines;
  }

  static List<String> without(List<String> lines, int index) {
    lines.remove(index);
    return lines;
  }

  ReaderKey key(String reader) throws IOException {
    return ReaderKey.in(folder.resolve("own-" + reader));
  }

  ReadingChain open(String reader, Clock clock) throws IOException {
    return ReadingChain.open(
        ChainIdentity.of(
            folder.resolve("records"), folder.resolve("own-" + reader), reader, PACKAGE),
        clock);
  }

  static JsonObject value(double mm) {
    JsonObject data = new JsonObject();
    data.addProperty("mm", mm);
    return data;
  }
}
