package org.fasciaj.imagej.site;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder that holds ij.jar and the update site's files and nothing else, as after an install, and
 * the means to start ImageJ in it. No class of the build is on its class path.
 */
final class SiteInstall {
  /** What the build made. */
  static final Path SITE =
      Path.of(System.getProperty("fasciaj.site", "target/update-site")).toAbsolutePath();

  static final Path IMAGES = Path.of("test-images").toAbsolutePath();

  private static final long LIMIT_S = 180;

  private final Path folder;
  private final List<String> jvm = new ArrayList<>();
  private final List<Path> before = new ArrayList<>();
  private final List<Path> behind = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private String display;

  /** Copies ImageJ and the site into an empty folder. */
  SiteInstall(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.copy(imagej(), folder.resolve("ij.jar"));
    for (Path file : files(SITE)) {
      Path to = folder.resolve(SITE.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  /** Every file below a folder, sorted. */
  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The sample macros of the sources. */
  static List<Path> samples() throws IOException {
    return files(Path.of("plugins", "FasciaJ")).stream()
        .filter(f -> f.toString().endsWith(".ijm"))
        .toList();
  }

  private static Path imagej() {
    return place(ij.IJ.class);
  }

  /** The jar or folder that a class of this process came from. */
  private static Path place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** On an X display; without it the process is headless. */
  SiteInstall on(String shown) {
    display = shown;
    return this;
  }

  /** Adds a JVM option. */
  SiteInstall with(String option) {
    jvm.add(option);
    return this;
  }

  /** Sets a variable of the process's environment. */
  SiteInstall with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Puts jars on the class path before ImageJ: Fiji's own libraries stand there. */
  SiteInstall withLibraries(List<Path> jars) {
    before.addAll(jars);
    return this;
  }

  /** Lets a main class of the tests run in the process. */
  SiteInstall withTests() {
    behind.add(place(SiteInstall.class));
    return this;
  }

  /** One of the site's sample macros, as installed. */
  String sample(String name) {
    return folder.resolve("plugins").resolve("FasciaJ").resolve(name).toString();
  }

  /** Runs a main class in the folder and returns everything that it printed. */
  String run(String main, String... arguments) throws IOException, InterruptedException {
    List<Path> path = new ArrayList<>(before);
    path.add(folder.resolve("ij.jar"));
    path.addAll(behind);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx300m");
    if (display == null) {
      command.add("-Djava.awt.headless=true");
      // Without a screen ImageJ looks for its plugins only where it is told to.
      command.add("-Dplugins.dir=" + folder);
    }
    command.addAll(jvm);
    command.add("-Duser.home=" + folder);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
    command.add(main);
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    // With a screen ImageJ looks for its plugins where it was started: no option points at them.
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    if (display != null) {
      builder.environment().put("DISPLAY", display);
    }
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IOException("ImageJ hangs; it printed:\n" + Files.readString(output));
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
