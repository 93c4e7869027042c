package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own gets SIGINT, as from Ctrl-C. */
class InterruptTest {
  /** Copies of a loop of 12 frames: more than can be measured before the signal. */
  private static final int FILES = 3000;

  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void finishedRowsAreKept() throws IOException, InterruptedException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path out = folder.resolve("out");
    Path loop = Path.of("test-images", "FJ-11", "l-pre-loop.dcm").toAbsolutePath();
    Path copy = Files.copy(loop, folder.resolve("loop.dcm"));
    for (int i = 0; i < FILES; i++) {
      Files.createLink(in.resolve("loop" + i + ".dcm"), copy);
    }
    Process process =
        new ProcessBuilder(
                // A shell may start its children with SIGINT ignored: this one resets it.
                "env",
                "--default-signal=INT",
                JavaProcess.java(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.fasciaj.cli.Main",
                "measure",
                in.toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    waitForRows(out, process);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    String log = Files.readString(folder.resolve("log.txt"));
    assertEquals(ExitCode.INTERRUPTED, process.exitValue(), log);
    List<String> rows = Files.readAllLines(out.resolve("measurements.csv"));
    assertTrue(rows.size() > 1 && rows.size() < 12 * FILES, rows.size() + " lines");
    int cells = rows.get(0).split(",", -1).length;
    assertTrue(rows.stream().allMatch(r -> r.split(",", -1).length == cells));
    assertTrue(Files.readString(out.resolve("run.json")).contains("\"complete\": false"));
    try (Stream<Path> left = Files.list(out)) {
      assertTrue(left.noneMatch(f -> f.toString().endsWith(".tmp")));
    }
  }

  private static void waitForRows(Path out, Process process)
      throws IOException, InterruptedException {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      Thread.sleep(50);
      if (Files.isDirectory(out)) {
        try (Stream<Path> files = Files.list(out)) {
          if (files.anyMatch(f -> f.toFile().length() > 10_000)) {
            return;
          }
        }
      }
    }
  }
}
