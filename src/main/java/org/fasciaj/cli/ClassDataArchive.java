package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes Java's class-data archives (JEP 310) for the command line: classes that are parsed and
 * checked once, at build time, on the machine that will run them. Some short commands are run to
 * learn which classes they load, then these are written. Not thread-safe: it writes two files.
 *
 * <p>Static archives, not the later dynamic kind: that one leaves out picocli, whose classes have
 * the format of Java 5. With it {@code --help} takes 0.7 of the processor time that it takes
 * without. The plain {@code measure} line has one of its own, which holds no class that it does not
 * load: Java moves the whole archive to another place in memory at each start, and with the common
 * one measuring one file took 11 % longer. They serve only the jar and the Java that they were made
 * with; Java passes over them in silence otherwise.
 */
public final class ClassDataArchive {
  /** For every command. */
  static final String COMMON = "FasciaJ_.jsa";

  /** For the plain {@code measure} line. */
  static final String MEASURE = "FasciaJ_measure.jsa";

  private final Path jar;
  private final Path scratch;

  private ClassDataArchive(Path jar, Path scratch) {
    this.jar = jar;
    this.scratch = scratch;
  }

  /**
   * Makes the archives. What fails is told in one line and is no error: FasciaJ runs without.
   *
   * @param args the jar, the folder of the archives, a scratch folder, and images to measure
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[1]).toAbsolutePath();
    try {
      Files.deleteIfExists(folder.resolve(COMMON));
      Files.deleteIfExists(folder.resolve(MEASURE));
      new ClassDataArchive(Path.of(args[0]).toAbsolutePath(), Path.of(args[2]))
          .make(folder, List.of(args).subList(3, args.length));
      System.out.println("class-data archives: " + COMMON + ", " + MEASURE);
    } catch (IOException e) {
      System.out.println("class-data archive missing, so starts are slower: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Path folder, List<String> images) throws IOException, InterruptedException {
    Files.createDirectories(scratch);
    // Twice: what takes over the folder of an earlier run loads more than what makes a new one.
    List<String> measure = new ArrayList<>(loaded(line("measure", images)));
    add(measure, loaded(line("measure", images)));
    List<String> all = new ArrayList<>(loaded(line("compare", images)));
    add(all, measure);
    add(all, loaded(List.of("--help")));
    write(folder.resolve(COMMON), all);
    write(folder.resolve(MEASURE), measure);
  }

  private List<String> line(String command, List<String> images) {
    String out = scratch.resolve(command).toString();
    List<String> line = new ArrayList<>(List.of(command, "--overwrite", "--out", out));
    line.addAll(images);
    return line;
  }

  private void write(Path archive, List<String> classes) throws IOException, InterruptedException {
    Path list = Files.write(scratch.resolve("classes.lst"), classes);
    String target = "-XX:SharedArchiveFile=" + archive;
    java("-Xshare:dump", "-XX:SharedClassListFile=" + list, target, "-cp", jar.toString());
    if (!Files.exists(archive)) {
      throw new IOException("this Java wrote none");
    }
  }

  /**
   * Adds the lines that are not there as often. A line that names a lambda stands once for each of
   * the places that make one alike, and the archive holds one for each. Without the repeats Java
   * wrote some of them anew at each start: 5 % of the time of measuring one file.
   */
  private static void add(List<String> classes, List<String> more) {
    List<String> rest = new ArrayList<>(classes);
    for (String line : more) {
      if (!rest.remove(line)) {
        classes.add(line);
      }
    }
  }

  /** The classes that one command loads. */
  private List<String> loaded(List<String> line) throws IOException, InterruptedException {
    Path list = scratch.resolve("loaded.lst");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(line);
    java(command.toArray(String[]::new));
    return Files.readAllLines(list);
  }

  private static void java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("Java ended with exit code " + exit);
    }
  }
}
