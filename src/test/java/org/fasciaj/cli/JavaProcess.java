package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes of the Java that runs the tests. */
final class JavaProcess {
  private JavaProcess() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Runs a process that must end with this exit code, and gives what it printed. */
  static String run(int exit, List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("fasciaj-test", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.redirectOutput(log.toFile()).start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      String text = Files.readString(log, StandardCharsets.UTF_8);
      assertEquals(exit, process.exitValue(), text);
      return text;
    } finally {
      Files.delete(log);
    }
  }
}
