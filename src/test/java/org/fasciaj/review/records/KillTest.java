package org.fasciaj.review.records;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader killed at any moment (SIGKILL) keeps every reading that was called saved. */
class KillTest {
  /** Far more than a session saves before it is killed. */
  private static final int ENDLESS = 100_000;

  private static final int LONGEST_MS = 250;
  private static final int LONGEST_START_MS = 20_000;

  @TempDir Path folder;

  @Test
  void eightKillsLoseNothing() throws Exception {
    kill(folder, 8, 20260101);
  }

  @Test
  @Tag("slow")
  void twoHundredKillsLoseNothing() throws Exception {
    // A new chain every 20 kills: opening verifies every signature, so one long chain takes long.
    for (int i = 0; i < 10; i++) {
      kill(Files.createDirectory(folder.resolve("study" + i)), 20, 20260102 + i);
    }
  }

  private static void kill(Path folder, int times, int seed) throws Exception {
    Random random = new Random(seed);
    long saved = 0;
    for (int i = 0; i < times; i++) {
      saved = Math.max(saved, session(folder, random.nextInt(LONGEST_MS)));
      Path file = ChainIdentity.file(folder.resolve("records"), "K");
      Verification verification = ChainVerifier.verify(file, List.of(), null);
      assertTrue(verification.sound(), () -> verification.broken().toString());
      assertTrue(verification.entries().size() >= saved, "kill " + i + " lost a saved reading");
    }
    int recovered = 0;
    Path file = ChainIdentity.file(folder.resolve("records"), "K");
    for (Entry entry : ChainVerifier.verify(file, List.of(), null).entries()) {
      recovered += entry.kind() == EntryKind.RECOVERED ? 1 : 0;
    }
    assertTrue(saved > times, "too few readings for a test: " + saved);
    System.out.println(times + " kills, " + saved + " readings saved, " + recovered + " torn");
  }

  /** Runs one session, kills it after its first reading and a while, and says what it had saved. */
  private static long session(Path folder, int whileMs) throws IOException, InterruptedException {
    Path out = folder.resolve("printed");
    Files.deleteIfExists(out);
    Files.createFile(out);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledReader.class.getName(),
                folder.toString(),
                Integer.toString(ENDLESS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(out.toFile())
            .start();
    for (int i = 0; i < LONGEST_START_MS && Files.size(out) == 0 && process.isAlive(); i++) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    TimeUnit.MILLISECONDS.sleep(whileMs);
    process.destroyForcibly();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    String printed = Files.readString(out);
    // A number that was cut in the middle of its digits was not printed whole.
    String whole = printed.substring(0, printed.lastIndexOf('\n') + 1);
    assertFalse(whole.isEmpty(), "the session did not start");
    return whole.lines().mapToLong(Long::parseLong).max().orElseThrow();
  }
}
