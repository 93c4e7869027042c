package org.fasciaj.imagej;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fasciaj.pacs.Namespace;

/**
 * A fresh plain ImageJ with FasciaJ_.jar in its plugins folder, in a process and a home of its own.
 * FasciaJ's classes are seen only through that jar, as ImageJ's plugin class loader sees them.
 */
public final class ImageJProcess {
  private static final long LIMIT_S = 120;

  private final Path home;
  private final List<Path> first = new ArrayList<>();
  private final String display;
  private final List<String> jvm = new ArrayList<>();
  private boolean ownClasses;
  private Path programs;
  private Namespace space;

  private ImageJProcess(Path home, String display) throws IOException {
    this.home = home;
    this.display = display;
    Path plugins = Files.createDirectories(home.resolve("plugins"));
    pack(own(), plugins.resolve("FasciaJ_.jar"));
  }

  /** FasciaJ's classes of this build, which a profile may keep in a folder of its own. */
  private static Path own() throws IOException {
    try {
      return Path.of(FasciaJ.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the classes lie in no folder", e);
    }
  }

  /** Without a screen. */
  public static ImageJProcess headless(Path home) throws IOException {
    ImageJProcess p = new ImageJProcess(home, null);
    p.jvm.add("-Djava.awt.headless=true");
    return p;
  }

  /** On an X display such as ":99". */
  public static ImageJProcess on(String display, Path home) throws IOException {
    return new ImageJProcess(home, display);
  }

  /** Adds a JVM option. */
  public ImageJProcess with(String option) {
    jvm.add(option);
    return this;
  }

  /** Puts a folder of programs before those of the system. */
  public ImageJProcess withPrograms(Path folder) {
    programs = folder;
    return this;
  }

  /** Lets a main class of the tests see FasciaJ's own classes, those that are not public too. */
  public ImageJProcess withOwnClasses() {
    ownClasses = true;
    return this;
  }

  /** Puts jars before all others on the class path. */
  public ImageJProcess behind(List<Path> jars) {
    first.addAll(jars);
    return this;
  }

  /** Lets it see the network of a namespace instead of this machine's. */
  public ImageJProcess within(Namespace network) {
    space = network;
    return this;
  }

  /** Runs ImageJ's main class and returns everything that it printed. */
  public String imagej(String... arguments) throws IOException, InterruptedException {
    return run("ij.ImageJ", arguments);
  }

  /** Runs a main class of the tests. */
  public String run(String main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx300m");
    command.addAll(jvm);
    command.add("-Duser.home=" + home);
    command.add("-Dplugins.dir=" + home);
    String path =
        first.stream().map(f -> f + java.io.File.pathSeparator).collect(Collectors.joining());
    command.addAll(List.of("-cp", path + classPath(), main));
    command.addAll(List.of(arguments));
    Path output = home.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(space == null ? command : space.command(command))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().remove("DISPLAY");
    if (display != null) {
      builder.environment().put("DISPLAY", display);
    }
    if (programs != null) {
      builder.environment().merge("PATH", programs.toString(), (old, put) -> put + ":" + old);
    }
    Process process = builder.start();
    if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      tellWhere(process);
      process.destroyForcibly().waitFor();
      throw new IOException("ImageJ hangs; it printed:\n" + Files.readString(output));
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** Lets a process that hangs print where each of its threads is; Java does so on SIGQUIT. */
  private static void tellWhere(Process process) throws InterruptedException {
    try {
      String pid = Long.toString(process.pid());
      new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
      TimeUnit.SECONDS.sleep(2);
    } catch (IOException e) {
      System.out.println("no kill here: where ImageJ hangs is not told");
    }
  }

  /** ImageJ and the libraries, without FasciaJ's own classes: those are in the jar. */
  private String classPath() throws IOException {
    if (ownClasses) {
      return System.getProperty("java.class.path");
    }
    String own = own().toAbsolutePath().toString();
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(p -> !Path.of(p).toAbsolutePath().toString().equals(own))
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).sorted().forEach(f -> put(zip, classes, f));
    }
  }

  private static void put(JarOutputStream zip, Path root, Path file) {
    try {
      zip.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
