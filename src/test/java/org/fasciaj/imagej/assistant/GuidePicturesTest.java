package org.fasciaj.imagej.assistant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.fasciaj.imagej.ImageJProcess;
import org.fasciaj.imagej.Screen;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn -Ppictures test} takes the pictures of the guide and of the README anew, in place. */
@Tag("pictures")
class GuidePicturesTest {
  private static final Path GUIDE = Path.of("src/main/resources/org/fasciaj/imagej/guide");
  private static final Path WORKSPACE = Path.of("src/docs/workspace.png");

  @TempDir Path home;

  @Test
  void take() throws Exception {
    Path study = Files.createDirectories(home.resolve("study"));
    for (String name : new String[] {"r-pre.dcm", "r-post.dcm"}) {
      Files.copy(Path.of("test-images", "FJ-03", name), study.resolve(name));
    }
    Path muscle = Files.copy(Path.of("test-images/refused/muscle.dcm"), home.resolve("muscle.dcm"));
    Path shots = Files.createDirectories(home.resolve("shots"));
    Optional<Screen> screen = Screen.start("GuidePicturesTest", "1400x900");
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      String out =
          ImageJProcess.on(s.display(), home)
              .withOwnClasses()
              .with("-Duser.language=en")
              .with("-Dsun.java2d.uiScale=1")
              .run(
                  GuideShots.class.getName(),
                  shots.toString(),
                  study.resolve("r-pre.dcm").toString(),
                  muscle.toString());
      assertTrue(out.contains("DONE"), out);
    }
    try (var taken = Files.list(shots)) {
      for (Path shot : taken.toList()) {
        String name = shot.getFileName().toString();
        Path to = name.equals("workspace.png") ? WORKSPACE : GUIDE.resolve(name);
        Files.copy(shot, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
