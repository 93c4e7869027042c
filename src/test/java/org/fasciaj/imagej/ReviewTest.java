package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.review.pack.StudyPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Review..." as a macro calls it. */
class ReviewTest {
  @TempDir Path folder;

  private String line(String step) throws IOException {
    Path phrase = folder.resolve("phrase.txt");
    Files.writeString(phrase, "a long passphrase\n");
    return "step="
        + step
        + " package=["
        + folder.resolve("pkg").resolve("p.zip")
        + "] reader=R1,R2 input=test-images/FJ-01 key=["
        + folder.resolve("key")
        + "] passphrase=["
        + phrase
        + "]";
  }

  @Test
  void aPackageIsPackedAndChecked() throws Exception {
    new Review().runWith(line("pack"));
    try (StudyPackage pack = StudyPackage.open(folder.resolve("pkg").resolve("p.zip"))) {
      assertEquals(2, pack.manifest().lists().size());
    }
    assertTrue(Files.exists(folder.resolve("key").resolve("manual.html")));
    new Review().runWith(line("check"));
    Path phrase = folder.resolve("phrase.txt");
    String line = line("check");
    Files.writeString(phrase, "another passphrase\n");
    CommandException e = assertThrows(CommandException.class, () -> new Review().runWith(line));
    assertTrue(e.getMessage().contains("passphrase is wrong"), e.getMessage());
  }

  @Test
  void theMacroLineSurvivesAndHoldsNoPassphrase() throws Exception {
    ReviewSettings settings = ReviewSettings.parse(line("check"));
    String text = MacroOptions.format(settings.options());
    assertEquals(settings, ReviewSettings.parse(text));
    assertTrue(!text.contains("a long passphrase"), text);
  }

  @Test
  void whatAStepNeedsIsAskedFor() {
    CommandException e =
        assertThrows(CommandException.class, () -> ReviewSettings.parse("step=pack package=p"));
    assertTrue(e.getMessage().contains("reader"), e.getMessage());
    assertThrows(CommandException.class, () -> ReviewSettings.parse("step=cook package=p"));
  }
}
