package org.fasciaj.cli;

import static org.fasciaj.cli.JavaProcess.java;
import static org.fasciaj.cli.JavaProcess.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher changes no result, and starts from the class-data archive. */
class LauncherIT {
  private static final Path IMAGE = Path.of("test-images/FJ-01/r-pre.dcm").toAbsolutePath();

  @TempDir Path folder;

  /** A folder with the launcher and the jar of this build. */
  private Path installed(String name, byte[] archive) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh: the launcher is not for Windows");
    Path jar = Path.of("plugins/FasciaJ_.jar");
    Path home = Files.createDirectories(folder.resolve(name));
    Files.copy(Path.of("plugins/fasciaj.sh"), home.resolve("fasciaj.sh"));
    Files.copy(jar, home.resolve("FasciaJ_.jar"));
    if (archive.length > 0) {
      Files.write(home.resolve(ClassDataArchive.COMMON), archive);
      Files.write(home.resolve(ClassDataArchive.MEASURE), archive);
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

  /** What the build does on the user's machine: the archives are written, and Java takes them. */
  @Test
  void theArchivesAreMadeAndUsed() throws IOException, InterruptedException {
    Path home = installed("plain", new byte[0]);
    // Java 17 does not find classes in an archive again whose jar has a space in its path.
    Path jar = home.resolve("FasciaJ_.jar");
    List<String> make = new ArrayList<>(List.of(java(), "-cp", jar.toString()));
    make.add(ClassDataArchive.class.getName());
    make.addAll(List.of(jar.toString(), home.toString(), folder.resolve("scratch").toString()));
    make.add(IMAGE.toString());
    assertTrue(run(0, make).startsWith("class-data archives: FasciaJ_.jsa"));
    String shared = " source: shared objects file";
    String log = run(0, logged(home.resolve(ClassDataArchive.COMMON), List.of("--version")));
    assertTrue(log.lines().anyMatch(l -> l.contains(" org.fasciaj.cli.Main" + shared)), log);
    assertTrue(log.lines().anyMatch(l -> l.contains("picocli.CommandLine" + shared)), log);
    // What the launcher starts: neither a class nor a resource makes Java open the jar, in a new
    // folder of results and in that of an earlier run.
    String out = folder.resolve("results").toString();
    List<String> measure = List.of("measure", IMAGE.toString(), "--overwrite", "--out", out);
    for (int run = 1; run <= 2; run++) {
      log = run(0, logged(home.resolve(ClassDataArchive.MEASURE), measure));
      assertTrue(log.lines().anyMatch(l -> l.contains(".anatomy.HeelFinder" + shared)), log);
      assertFalse(log.contains("java.util.zip.ZipFile$Source"), log);
    }
    // The launcher takes it too, called by a relative path from elsewhere.
    Files.delete(home.resolve(ClassDataArchive.COMMON));
    String elsewhere =
        "cd \"$0\" && exec env JAVA_TOOL_OPTIONS=-Xlog:class+load sh plain/fasciaj.sh \"$@\"";
    List<String> launch = new ArrayList<>(List.of("/bin/sh", "-c", elsewhere, folder.toString()));
    launch.addAll(measure);
    log = run(0, launch);
    assertTrue(log.lines().anyMatch(l -> l.contains(".anatomy.HeelFinder" + shared)), log);
  }

  private static List<String> logged(Path archive, List<String> line) {
    List<String> command = new ArrayList<>(List.of(java(), "-XX:SharedArchiveFile=" + archive));
    command.addAll(List.of("-Xlog:class+load", "-cp"));
    command.add(archive.resolveSibling("FasciaJ_.jar").toString());
    command.add("org.fasciaj.cli.Main");
    command.addAll(line);
    return command;
  }
}
