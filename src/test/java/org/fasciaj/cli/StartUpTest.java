package org.fasciaj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A start loads and makes what its command needs. */
class StartUpTest {
  private static final Path IMAGE = Path.of("test-images/FJ-01/r-pre.dcm").toAbsolutePath();

  @TempDir Path folder;

  /** Names of the classes that a command loads. */
  private Set<String> classes(String... line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JavaProcess.java(), "-Xlog:class+load"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.fasciaj.cli.Main");
    command.addAll(List.of(line));
    return JavaProcess.run(0, command)
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
    assertNone(classes, "picocli.CommandLine$Model", "sun.util.locale.provider.");
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
}
