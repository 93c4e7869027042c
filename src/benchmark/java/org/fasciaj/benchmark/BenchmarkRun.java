package org.fasciaj.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fasciaj.dicom.DecodeBenchmark;
import org.fasciaj.edge.EvidenceBenchmark;
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
 * short|full|page}. The page form is the full one, and puts its table on the page of the
 * repository. A goal that is missed is written down; the short form ends with an error where a goal
 * is lost that the page's run met.
 */
public final class BenchmarkRun {
  static final String TWO_WORKERS = "measure real, two workers";

  /** Half seconds until a loop of a few methods is compiled. */
  private static final int WARM_UP = 6;

  /**
   * The same for whole frames and their peers: a frame goes through some hundred methods, some of
   * them once, so the last is compiled after more than a thousand frames.
   */
  private static final int FRAME_WARM_UP = 20;

  /** Two threads leave the compiler no processor of its own. */
  private static final int TWO_WARM_UP = 2 * FRAME_WARM_UP;

  /** What the machine gives two threads of a peer that share nothing. */
  private static final String TWO_PEERS = "openCvCanny real, two workers";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What the page says before its table stays. */
  private static final String PAGE_MARK = "<!-- The rest is written by the run. -->\n";

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
    Path jar = Path.of(args[1]).toAbsolutePath();
    Path images = Path.of(args[2]).toAbsolutePath();
    String form = args[3];
    boolean quick = form.equals("short");
    Path scenes = out.resolve("scenes");
    System.setProperty(Scene.FOLDER, scenes.toString());
    System.setProperty(FileBenchmark.FOLDER, images.toString());
    Scene.drawAll(scenes);
    List<String> all = List.of(Scene.REAL, Scene.SPECKLE, Scene.LARGE);
    Map<String, String> seen = EqualWork.settle(quick ? List.of(Scene.REAL) : all);
    Map<String, Timing> timings = new BenchmarkRun(out, images, quick).edgesAndFiles();
    double threshold = Thresholds.load().of("boofCanny8", Scene.REAL);
    new StartUp(jar, images, out)
        .time(quick ? 5 : 10, threshold)
        .forEach(t -> timings.put(t.name(), t));
    BenchmarkTable table = new BenchmarkTable(timings, seen, quick ? "short" : "full");
    Files.writeString(out.resolve("benchmark.json"), table.json());
    Files.writeString(out.resolve("benchmark.md"), table.markdown());
    System.out.println(table.markdown());
    Path pages = images.resolveSibling("src/docs");
    StringBuilder lines = new StringBuilder();
    boolean passes =
        Regression.passes(table.outcomes(), pages.resolve("benchmark.json"), lines);
    System.out.println(lines);
    if (form.equals("page")) {
      publish(pages, table);
    } else if (quick && !passes) {
      System.out.println("benchmark: a goal that the page's run met is lost");
      System.exit(1);
    }
  }

  private static void publish(Path pages, BenchmarkTable table) throws IOException {
    Path page = pages.resolve("benchmark.md");
    String old = Files.readString(page);
    int end = old.indexOf(PAGE_MARK);
    if (end < 0) {
      throw new IOException("benchmark.md has lost the line " + PAGE_MARK.strip());
    }
    String kept = old.substring(0, end) + PAGE_MARK;
    Files.writeString(page, kept + "\n" + table.markdown());
    Files.writeString(pages.resolve("benchmark.json"), table.json() + "\n");
  }

  private Map<String, Timing> edgesAndFiles() throws RunnerException {
    Map<String, Timing> timings = new LinkedHashMap<>();
    String canny = CannyBenchmark.class.getName() + "\\.";
    String decode = DecodeBenchmark.class.getName() + "\\.";
    if (quick) {
      String goals = canny + "(find|measure|openCvCanny|boofCanny8)";
      add(timings, frames().include(goals).param("frame", Scene.REAL));
      add(timings, frames().include(canny + "find").param("frame", Scene.SPECKLE));
      add(timings, frames().include(canny + "measure").param("frame", Scene.LARGE));
    } else {
      add(timings, frames().include(canny));
      add(timings, options().include(GradientBenchmark.class.getName() + "\\."));
      add(timings, options().include(EvidenceBenchmark.class.getName() + "\\."));
      add(timings, frames().include(FileBenchmark.class.getName() + "\\."));
    }
    add(timings, options().include(decode));
    addTwo(timings, canny + "measure", TWO_WORKERS);
    addTwo(timings, canny + "openCvCanny", TWO_PEERS);
    return timings;
  }

  /** Two threads, each with a frame and work arrays of its own. */
  private void addTwo(Map<String, Timing> timings, String what, String name)
      throws RunnerException {
    Collection<RunResult> two =
        new Runner(
                options()
                    .warmupIterations(TWO_WARM_UP)
                    .include(what)
                    .param("frame", Scene.REAL)
                    .threads(2)
                    .build())
            .run();
    two.forEach(result -> timings.put(name, timing(name, result)));
  }

  private ChainedOptionsBuilder frames() {
    return options().warmupIterations(FRAME_WARM_UP);
  }

  private ChainedOptionsBuilder options() {
    return new OptionsBuilder()
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.MILLISECONDS)
        .forks(quick ? 1 : 2)
        .warmupIterations(WARM_UP)
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
