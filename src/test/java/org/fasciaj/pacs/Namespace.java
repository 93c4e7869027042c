package org.fasciaj.pacs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A network of its own (Linux user and network namespace, no root needed): an archive in it listens
 * where nobody else can reach it. Only for tests.
 */
public final class Namespace implements Closeable {
  private final Process holder;
  private final List<Process> started = new ArrayList<>();

  private Namespace(Process holder) {
    this.holder = holder;
  }

  /**
   * What a program said and how it ended.
   *
   * @param code its exit code
   * @param text standard output and error together
   */
  public record Ended(int code, String text) {}

  /** Opens one; null, with a printed line, where that is forbidden or not Linux. */
  public static Namespace open() throws IOException, InterruptedException {
    Process holder;
    try {
      holder = new ProcessBuilder("unshare", "-rn", "sleep", "1000").start();
    } catch (IOException e) {
      System.out.println("SKIPPED: no network namespaces here");
      return null;
    }
    Namespace space = new Namespace(holder);
    for (int i = 0; i < 100 && holder.isAlive(); i++) {
      if (space.run("ip", "link", "set", "lo", "up").code() == 0
          && space.run("ls", "/proc/self/ns").code() == 0) {
        return space;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    space.close();
    System.out.println("SKIPPED: no network namespaces here");
    return null;
  }

  private ProcessBuilder inside(String... command) {
    return new ProcessBuilder(command(List.of(command))).redirectErrorStream(true);
  }

  /** The command that runs a command inside. */
  public List<String> command(List<String> command) {
    String pid = Long.toString(holder.pid());
    List<String> full = new ArrayList<>();
    full.addAll(List.of("nsenter", "--preserve-credentials", "-U", "-n", "-t", pid, "--"));
    full.addAll(command);
    return full;
  }

  /** Runs a program to its end. */
  public Ended run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("ns", ".log");
    try {
      Process process = inside(command).redirectOutput(log.toFile()).start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still runs: " + String.join(" ", command));
      }
      return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    } finally {
      Files.delete(log);
    }
  }

  /** Starts a program; it is ended with the namespace. */
  public Process start(Path log, String... command) throws IOException {
    Process process = inside(command).redirectOutput(log.toFile()).start();
    started.add(process);
    return process;
  }

  /** Runs FasciaJ's command line inside. */
  public Ended fasciaj(String... args) throws IOException, InterruptedException {
    return run(fasciajCommand(args));
  }

  /** The command that starts FasciaJ as this test runs. */
  public static String[] fasciajCommand(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Djava.awt.headless=true", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.fasciaj.cli.Main");
    command.addAll(List.of(args));
    return command.toArray(new String[0]);
  }

  @Override
  public void close() {
    for (Process process : started) {
      end(process);
    }
    end(holder);
  }

  /** Asks a program to end, and makes it. */
  public static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
