package org.fasciaj.imagej.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Version;
import org.fasciaj.imagej.ImageJProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Other copies of the bundled libraries stand before ours on the class path, as Fiji's do. None of
 * their classes is loaded, and every result has the same bytes as without them.
 */
class LibraryClashIT {
  private static final Path STUDY = SiteInstall.IMAGES.resolve("FJ-08");

  @TempDir static Path home;

  private static Path libraries;
  private static Path plain;
  private static Path plainOnTheCommandLine;

  @BeforeAll
  static void fetch() throws Exception {
    libraries = home.resolve("libraries");
    Assumptions.assumeTrue(PublishedLibraries.fetch("LibraryClashIT", libraries));
    plain = inImagej("plain", List.of());
    plainOnTheCommandLine = onTheCommandLine("cli plain", List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"older", "newest"})
  void otherCopiesChangeNothing(String list) throws Exception {
    List<Path> jars = PublishedLibraries.jars(libraries, list);
    Path log = home.resolve(list + "-classes.txt");
    String logging = "-Xlog:class+load:file=" + log;
    Path beside = inImagej(list, jars, logging);
    assertSame(plain, beside, List.of("measurements.csv", "changes.csv", "statistics.csv"));
    assertNoneLoaded(log);
    beside = onTheCommandLine("cli " + list, jars, logging);
    List<String> names = new ArrayList<>();
    for (Path file : SiteInstall.files(plainOnTheCommandLine)) {
      names.add(plainOnTheCommandLine.relativize(file).toString());
    }
    assertTrue(names.stream().anyMatch(n -> n.endsWith(".pdf")), names.toString());
    assertTrue(names.contains("results.xlsx"), names.toString());
    names.remove("run.json"); // it holds the time of the run
    assertSame(plainOnTheCommandLine, beside, names);
    assertNoneLoaded(log);
  }

  /** The same older copies do break what is not moved aside: this test can fail. */
  @Test
  void withoutMovingAsideTheOlderLibrariesBreakTheRun() throws Exception {
    List<Path> older = PublishedLibraries.jars(libraries, "older");
    String out =
        ImageJProcess.headless(Files.createDirectories(home.resolve("thin")))
            .withOwnClasses()
            .behind(older)
            .run(
                "org.fasciaj.cli.Main",
                "compare",
                STUDY.toString(),
                "--out",
                home.resolve("out").toString(),
                "--tables",
                "xlsx,json,redcap");
    assertTrue(out.contains("NoSuchMethodError") || out.contains("NoClassDefFoundError"), out);
  }

  private static void assertSame(Path one, Path other, List<String> names) throws IOException {
    for (String name : names) {
      assertEquals(-1, Files.mismatch(one.resolve(name), other.resolve(name)), name);
    }
  }

  private static void assertNoneLoaded(Path log) throws IOException {
    String folder = libraries.toString();
    List<String> lines = Files.readAllLines(log);
    assertTrue(lines.stream().anyMatch(l -> l.contains("org.fasciaj.lib.commons.csv.CSVPrinter")));
    assertEquals(List.of(), lines.stream().filter(l -> l.contains(folder)).toList());
    Files.delete(log);
  }

  private static Path inImagej(String name, List<Path> jars, String... jvm) throws Exception {
    SiteInstall install = new SiteInstall(home.resolve(name)).withLibraries(jars);
    for (String option : jvm) {
      install.with(option);
    }
    Path results = home.resolve(name + " results");
    String out =
        install.run(
            "ij.ImageJ",
            "-batch",
            install.sample("Sample_Compare_Folder.ijm"),
            STUDY + "|" + results);
    assertTrue(out.contains("Wrote " + results), out);
    return results;
  }

  private static Path onTheCommandLine(String name, List<Path> jars, String... jvm)
      throws Exception {
    SiteInstall install = new SiteInstall(home.resolve(name)).withLibraries(jars);
    install.withLibraries(
        List.of(SiteInstall.SITE.resolve("plugins/FasciaJ_-" + Version.product() + ".jar")));
    for (String option : jvm) {
      install.with(option);
    }
    Path results = home.resolve(name + " results");
    String out =
        install.run(
            "org.fasciaj.cli.Main",
            "compare",
            STUDY.toString(),
            "--out",
            results.toString(),
            "--pdf",
            "a4",
            "--tables",
            "xlsx,json,redcap");
    assertFalse(out.contains("Exception"), out);
    assertTrue(Files.exists(results.resolve("measurements.csv")), out);
    return results;
  }
}
