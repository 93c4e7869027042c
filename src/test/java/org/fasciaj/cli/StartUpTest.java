package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A start loads and makes what its command needs, and the launcher changes no result. */
class StartUpTest {
  private static final Path IMAGE = Path.of("test-images/FJ-01/r-pre.dcm").toAbsolutePath();

  @TempDir Path folder;

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Runs a process and gives what it printed. */
  private String run(int exit, List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "log", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String text = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(exit, process.exitValue(), text);
    return text;
  }

  /** Names of the classes that a command loads. */
  private Set<String> classes(String... line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xlog:class+load"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.fasciaj.cli.Main");
    command.addAll(List.of(line));
    return run(0, command)
        .lines()
        .filter(l -> l.contains("] ") && l.contains(" source: "))
        .map(l -> l.substring(l.indexOf("] ") + 2, l.indexOf(" source: ")))
        .map(l -> l.substring(l.lastIndexOf(' ') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertNone(Set<String> classes, String... starts) {
    for (String start : starts) {
      assertEquals(List.of(), classes.stream().filter(c -> c.startsWith(start)).toList());
    }
  }

  /** One raw file: the tables' writers and the finder, and no library for anything else. */
  @Test
  void measureLoadsNothingItDoesNotNeed() throws IOException, InterruptedException {
    Set<String> classes =
        classes("measure", IMAGE.toString(), "--out", folder.resolve("out").toString());
    assertTrue(classes.contains("org.fasciaj.anatomy.HeelFinder"));
    assertNone(classes, "boofcv.alg.", "boofcv.factory.", "boofcv.abst.", "org.ejml.");
    assertNone(classes, "javax.imageio.", "java.awt.", "javax.swing.", "sun.awt.", "jj2000.");
    assertNone(classes, "org.apache.pdfbox.", "org.dhatim.", "com.google.gson.Gson", "ij.");
    assertNone(classes, "org.fasciaj.pacs.", "org.fasciaj.review.", "org.fasciaj.imagej.");
    assertNone(classes, "org.fasciaj.cli.Compare", "org.fasciaj.cli.Pacs", "java.net.http.");
    assertNone(classes, "java.security.SecureRandom$", "java.lang.runtime.ObjectMethods");
  }

  @Test
  void helpLoadsNoCommand() throws IOException, InterruptedException {
    Set<String> classes = classes("--help");
    assertTrue(classes.contains("org.fasciaj.cli.RootCommand"));
    for (String name : new String[] {"Measure", "Compare", "Refine", "Review", "Pacs"}) {
      assertNone(classes, "org.fasciaj.cli." + name);
    }
    assertNone(classes, "org.fasciaj.dicom.", "org.fasciaj.study.", "org.fasciaj.anatomy.");
  }

  /** The short signs of commands tell what the commands tell of themselves. */
  @Test
  void signsMatchTheCommands() {
    CommandLine signs = Commands.of();
    CommandLine whole = Commands.of("@all");
    assertEquals(whole.getSubcommands().keySet(), signs.getSubcommands().keySet());
    assertEquals(8, signs.getSubcommands().size());
    for (String name : signs.getSubcommands().keySet()) {
      boolean lazy = signs.getSubcommands().get(name).getCommandSpec().options().isEmpty();
      assertTrue(lazy, name);
    }
    assertEquals(whole.getUsageMessage(), signs.getUsageMessage());
  }

  /** A folder with the launcher and the jar of the last build; skips where there is none. */
  private Path installed(String name, byte[] archive) throws IOException {
    Path jar = Path.of("plugins/FasciaJ_.jar").toAbsolutePath();
    boolean ready = Files.exists(jar) && Files.isExecutable(Path.of("/bin/sh"));
    if (!ready) {
      System.out.println("launcher: not tested, the jar is not built yet or there is no sh");
    }
    assumeTrue(ready);
    Path home = Files.createDirectories(folder.resolve(name));
    Files.copy(Path.of("plugins/fasciaj.sh"), home.resolve("fasciaj.sh"));
    Files.copy(jar, home.resolve("FasciaJ_.jar"));
    if (archive.length > 0) {
      Files.write(home.resolve("FasciaJ_.jsa"), archive);
    }
    return home;
  }

  /** Without an archive, and with one that is none. */
  @ParameterizedTest
  @ValueSource(ints = {0, 100_000})
  void theLauncherGivesWhatTheJarGives(int archiveBytes) throws IOException, InterruptedException {
    byte[] archive = new byte[archiveBytes];
    Arrays.fill(archive, (byte) 'x');
    Path home = installed("with a space", archive);
    Path jar = home.resolve("FasciaJ_.jar");
    Path link = Files.createSymbolicLink(folder.resolve("linked"), home.resolve("fasciaj.sh"));
    String version = run(0, List.of(java(), "-jar", jar.toString(), "--version"));
    assertEquals(version, run(0, List.of("/bin/sh", link.toString(), "--version")));
    String usage = run(2, List.of(java(), "-jar", jar.toString(), "mesure"));
    assertEquals(usage, run(2, List.of("/bin/sh", link.toString(), "mesure")));
    Path ours = folder.resolve("launcher");
    Path plain = folder.resolve("jar");
    List<String> line = List.of("measure", IMAGE.toString(), "--out");
    List<String> command = new ArrayList<>(List.of("/bin/sh", link.toString()));
    command.addAll(line);
    command.add(ours.toString());
    run(0, command);
    command = new ArrayList<>(List.of(java(), "-jar", jar.toString()));
    command.addAll(line);
    command.add(plain.toString());
    run(0, command);
    assertArrayEquals(
        Files.readAllBytes(plain.resolve("measurements.csv")),
        Files.readAllBytes(ours.resolve("measurements.csv")));
  }

  @Test
  void theLauncherSaysHowToBuildTheJar() throws IOException, InterruptedException {
    Path home = installed("no jar", new byte[0]);
    Files.delete(home.resolve("FasciaJ_.jar"));
    String text = run(1, List.of("/bin/sh", home.resolve("fasciaj.sh").toString(), "--help"));
    assertTrue(text.contains("mvn -B -ntp package"), text);
    assertFalse(text.contains("Exception"), text);
  }

  /** What the build does on the user's machine: the archive is written, and Java takes it. */
  @Test
  void theArchiveIsMadeAndUsed() throws IOException, InterruptedException {
    Path home = installed("plain", new byte[0]);
    // Java 17 does not find classes in an archive again whose jar has a space in its path.
    Path jar = home.resolve("FasciaJ_.jar");
    Path archive = home.resolve("FasciaJ_.jsa");
    List<String> make = new ArrayList<>(List.of(java(), "-cp", jar.toString()));
    make.add(ClassDataArchive.class.getName());
    make.addAll(List.of(jar.toString(), archive.toString(), folder.resolve("scratch").toString()));
    make.add(IMAGE.toString());
    assertTrue(run(0, make).startsWith("class-data archive: FasciaJ_.jsa"));
    String share = "-XX:SharedArchiveFile=" + archive;
    String log =
        run(0, List.of(java(), share, "-Xlog:class+load", "-jar", jar.toString(), "--version"));
    String shared = " source: shared objects file";
    assertTrue(log.lines().anyMatch(l -> l.contains(" org.fasciaj.cli.Main" + shared)), log);
    assertTrue(log.lines().anyMatch(l -> l.contains("picocli.CommandLine" + shared)), log);
  }
}
