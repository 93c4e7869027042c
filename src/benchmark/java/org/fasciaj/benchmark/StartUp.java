package org.fasciaj.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole processes, in turn, from start to exit. */
final class StartUp {
  static final String EMPTY = "process: empty main";
  static final String HELP = "process: --help";
  static final String MEASURE = "process: measure one file";
  static final String FAST_HELP = "process: plugins/fasciaj.sh --help";
  static final String FAST_MEASURE = "process: plugins/fasciaj.sh measure one file";
  static final String CANNY = "process: BoofCV's first Canny";

  private static final double MS = 1e-6;

  private final Path jar;
  private final Path launcher;
  private final Path images;
  private final Path work;

  StartUp(Path jar, Path images, Path work) {
    this.jar = jar;
    this.launcher = jar.resolveSibling("fasciaj.sh");
    this.images = images;
    this.work = work;
  }

  /** Starts each so many times, after one start that warms the disk's cache. */
  List<Timing> time(int rounds, double cannyThreshold) throws IOException, InterruptedException {
    Map<String, List<String>> commands = commands(Double.toString(cannyThreshold));
    Map<String, double[]> times = new LinkedHashMap<>();
    commands.keySet().forEach(name -> times.put(name, new double[rounds]));
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, List<String>> entry : commands.entrySet()) {
        double ms = run(entry.getKey(), entry.getValue());
        if (round >= 0) {
          times.get(entry.getKey())[round] = ms;
        }
      }
    }
    List<Timing> timings = new ArrayList<>();
    times.forEach((name, ms) -> timings.add(Timing.of(name, ms, Double.NaN)));
    return timings;
  }

  private Map<String, List<String>> commands(String cannyThreshold) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    // The empty main gets the shortest class path that holds it: what Java itself takes.
    String own = work.resolve("test-classes").toString();
    String scenes = "-D" + Scene.FOLDER + "=" + System.getProperty(Scene.FOLDER);
    String file = images.resolve(FileBenchmark.RAW).toString();
    String out = work.resolve("measured").toString();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(EMPTY, List.of(java, "-cp", own, EmptyMain.class.getName()));
    commands.put(HELP, List.of(java, "-jar", jar.toString(), "--help"));
    commands.put(
        MEASURE,
        List.of(java, "-jar", jar.toString(), "measure", file, "--out", out, "--overwrite"));
    if (Files.isExecutable(launcher)) {
      commands.put(FAST_HELP, List.of(launcher.toString(), "--help"));
      commands.put(
          FAST_MEASURE, List.of(launcher.toString(), "measure", file, "--out", out, "--overwrite"));
    }
    commands.put(
        CANNY, List.of(java, scenes, "-cp", classes, FirstCanny.class.getName(), cannyThreshold));
    return commands;
  }

  private static double run(String name, List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    long end = System.nanoTime();
    if (exit != 0) {
      throw new IOException(name + " ended with exit code " + exit);
    }
    return (end - start) * MS;
  }
}
