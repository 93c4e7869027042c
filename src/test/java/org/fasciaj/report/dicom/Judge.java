package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another project's program that judges our files; without it the test says so and skips. */
final class Judge {
  private Judge() {}

  /** Runs a program of the path and gives what it said, standard error included. */
  static String say(String... command) throws IOException, InterruptedException {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, command[0])));
    if (!there) {
      System.out.println("skipped: " + command[0] + " is not installed");
    }
    assumeTrue(there, command[0] + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /** The lines that a program called errors. */
  static List<String> errors(String said) {
    return said.lines().filter(l -> l.startsWith("Error") || l.startsWith("E:")).toList();
  }
}
