package org.fasciaj.imagej.assistant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fasciaj.imagej.ImageJProcess;
import org.fasciaj.imagej.Screen;
import org.junit.jupiter.api.Assumptions;

/** Runs a main class in a process with a virtual screen of its own, and reads what it prints. */
final class Child {
  private Child() {}

  /** Everything that it printed; without Xvfb the test is skipped. */
  static String run(
      Class<?> main, Path home, String size, String language, String scale, Path argument)
      throws Exception {
    Optional<Screen> screen = Screen.start(main.getSimpleName(), size);
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      ImageJProcess process =
          ImageJProcess.on(s.display(), home)
              .withOwnClasses()
              .withPrograms(home.resolve("bin"))
              .with("-Duser.language=" + language)
              .with("-Dsun.java2d.uiScale=" + scale);
      if (System.getProperty("shots") != null) {
        Path shots = Path.of(System.getProperty("shots"), main.getSimpleName() + "-" + size);
        process.with("-Dshots=" + Files.createDirectories(shots));
      }
      return process.run(main.getName(), argument.toString());
    }
  }

  /** The words behind the first word of a line. */
  static String[] line(String out, String start) {
    return rest(out, start).split(" ", -1);
  }

  /** What stands behind the first word of a line. */
  static String rest(String out, String start) {
    return out.lines()
        .filter(l -> l.startsWith(start + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line starts with " + start + " in:\n" + out))
        .substring(start.length() + 1);
  }
}
