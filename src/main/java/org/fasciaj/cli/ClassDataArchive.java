package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes Java's class-data archive (JEP 310) for the command line: classes that are parsed and
 * checked once, at build time, on the machine that will run them. Some short commands are run to
 * learn which classes they load, then these are written. Not thread-safe: it writes one file.
 *
 * <p>A static archive, not the later dynamic kind: that one leaves out picocli, whose classes have
 * the format of Java 5. With it {@code --help} takes 0.7 and {@code measure} of one file 0.75 of
 * the processor time that they take without. It serves only the jar and the Java that it was made
 * with; Java passes over it in silence otherwise.
 */
public final class ClassDataArchive {
  private ClassDataArchive() {}

  /**
   * Makes the archive. What fails is told in one line and is no error: FasciaJ runs without.
   *
   * @param args the jar, the archive to write, a scratch folder, and images to measure
   */
  public static void main(String[] args) {
    Path archive = Path.of(args[1]).toAbsolutePath();
    try {
      Files.deleteIfExists(archive);
      make(Path.of(args[0]).toAbsolutePath(), archive, Path.of(args[2]), images(args));
      System.out.println("class-data archive: " + archive.getFileName());
    } catch (IOException e) {
      System.out.println("class-data archive: none, so starts are slower: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> images(String[] args) {
    return List.of(args).subList(3, args.length);
  }

  private static void make(Path jar, Path archive, Path scratch, List<String> images)
      throws IOException, InterruptedException {
    Files.createDirectories(scratch);
    Path list = scratch.resolve("classes.lst");
    List<String> classes = new ArrayList<>();
    for (String command : new String[] {"compare", "measure"}) {
      List<String> line = new ArrayList<>(List.of(command, "--overwrite", "--out"));
      line.add(scratch.resolve(command).toString());
      line.addAll(images);
      add(classes, loaded(jar, list, line));
    }
    add(classes, loaded(jar, list, List.of("--help")));
    Files.write(list, classes);
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
  private static List<String> loaded(Path jar, Path list, List<String> line)
      throws IOException, InterruptedException {
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
