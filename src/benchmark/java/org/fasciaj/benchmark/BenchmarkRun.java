package org.fasciaj.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Times FasciaJ and its peers in one run and writes one table: {@code BenchmarkRun OUT JAR IMAGES
 * full|short}. A goal that is missed is written down, never a failure.
 */
public final class BenchmarkRun {
  static final String TWO_WORKERS = "measure real, two workers";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Path out;
  private final Path images;
  private final boolean quick;

  private BenchmarkRun(Path out, Path images, boolean quick) {
    this.out = out;
    this.images = images;
    this.quick = quick;
  }

  /** Runs all. */
  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]).toAbsolutePath();
    Path scenes = out.resolve("scenes");
    System.setProperty(Scene.FOLDER, scenes.toString());
    Scene.drawAll(scenes);
    Path images = Path.of(args[2]).toAbsolutePath();
    boolean quick = args[3].equals("short");
    Map<String, Timing> timings = new BenchmarkRun(out, images, quick).edgesAndFiles();
    StartUp startUp = new StartUp(Path.of(args[1]).toAbsolutePath(), images, out);
    startUp.time(quick ? 5 : 10).forEach(t -> timings.put(t.name(), t));
    BenchmarkTable table = new BenchmarkTable(timings, EqualWork.seen(), quick ? "short" : "full");
    Files.writeString(out.resolve("benchmark.json"), table.json());
    Files.writeString(out.resolve("benchmark.md"), table.markdown());
    System.out.println(table.markdown());
  }

  private Map<String, Timing> edgesAndFiles() throws RunnerException {
    Map<String, Timing> timings = new LinkedHashMap<>();
    String all = EdgeBenchmark.class.getName() + "\\.";
    if (quick) {
      add(timings, options().include(all).param("frame", Scene.REAL));
      add(
          timings,
          options().include(all + "(find|measure)").param("frame", Scene.SPECKLE, Scene.LARGE));
    } else {
      add(timings, options().include(all));
    }
    add(timings, options().include(FileBenchmark.class.getName() + "\\."));
    Collection<RunResult> two =
        new Runner(options().include(all + "measure").param("frame", Scene.REAL).threads(2).build())
            .run();
    two.forEach(result -> timings.put(TWO_WORKERS, timing(TWO_WORKERS, result)));
    return timings;
  }

  private ChainedOptionsBuilder options() {
    return new OptionsBuilder()
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.MILLISECONDS)
        .forks(quick ? 1 : 2)
        .warmupIterations(quick ? 2 : 3)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(quick ? 300 : 500))
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .jvmArgs(
            "-Xms1g",
            "-Xmx1g",
            "-Djava.awt.headless=true",
            "-D" + Scene.FOLDER + "=" + out.resolve("scenes"),
            "-D" + FileBenchmark.FOLDER + "=" + images);
  }

  private static void add(Map<String, Timing> timings, ChainedOptionsBuilder options)
      throws RunnerException {
    for (RunResult result : new Runner(options.build()).run()) {
      BenchmarkParams params = result.getParams();
      StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
      for (String key : params.getParamsKeys()) {
        name.append(' ').append(params.getParam(key));
      }
      timings.put(name.toString(), timing(name.toString(), result));
    }
  }

  private static Timing timing(String name, RunResult result) {
    List<Double> ms = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        ms.add(iteration.getPrimaryResult().getScore());
      }
    }
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    if (bytes == null) {
      bytes = result.getSecondaryResults().get("·" + ALLOCATED);
    }
    double[] values = ms.stream().mapToDouble(Double::doubleValue).toArray();
    return Timing.of(name, values, bytes == null ? Double.NaN : bytes.getScore());
  }
}
