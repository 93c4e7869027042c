package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.macro.Interpreter;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialogs of "Export heel..." and "Review...": what they record does the same once more. */
class RecordedDialogsTest {
  private static final Path STUDY = Path.of("test-images", "FJ-01").toAbsolutePath();

  @TempDir static Path home;

  private static SavedSession saved;
  private static Path file;
  private static Path key;
  private static Path phrase;

  @BeforeAll
  static void prepare() throws Exception {
    saved = SavedSession.of(STUDY.resolve("r-pre.dcm"), home);
    phrase = Files.writeString(home.resolve("phrase.txt"), "a long passphrase\n");
    file = home.resolve("for readers/my package.zip");
    key = home.resolve("key");
    new Review()
        .runWith(
            "step=pack package=[%s] reader=R1 input=[%s] key=[%s] passphrase=[%s]"
                .formatted(file, STUDY, key, phrase));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "tr"})
  void theRecordedLineDoesTheSame(String language) throws Exception {
    Optional<Screen> screen = Screen.start("RecordedDialogsTest");
    Assumptions.assumeTrue(screen.isPresent());
    Path results = Files.createDirectories(home.resolve("my results " + language));
    String out;
    try (Screen s = screen.get()) {
      out =
          ImageJProcess.on(s.display(), home)
              .with("-Duser.language=" + language)
              .run(
                  Child.class.getName(),
                  saved.file().toString(),
                  results.toString(),
                  file.toString(),
                  key.toString(),
                  phrase.toString());
    }
    assertEquals(
        "run(\"Export heel...\", \"session=%s folder=[%s] csv rois picture report frame=1 overwrite\");"
            .formatted(saved.file(), results),
        RecorderTest.line(out, "EXPORT "),
        out);
    assertEquals("true", RecorderTest.line(out, "SAME "), out);
    assertEquals(
        Double.toString(saved.row().measurement().thickness().value()),
        CsvRows.read(results.resolve("r-pre.dcm.csv")).get(0).get("fascia_thickness_mm"));
    assertEquals(
        "run(\"Review...\", \"step=check package=[%s] key=%s passphrase=%s design=single\");"
            .formatted(file, key, phrase),
        RecorderTest.line(out, "REVIEW "),
        out);
    assertTrue(RecorderTest.line(out, "CHECKED ").endsWith(" files, 0 leaks"), out);
    assertEquals(RecorderTest.line(out, "CHECKED "), RecorderTest.line(out, "REPLAYED "), out);
  }

  /** Runs in the child. */
  public static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
      RecorderDriver driver = new RecorderDriver();
      Interpreter.batchMode = true; // no browser shall start
      String line =
          driver.choose(
              "Export heel...",
              d -> {
                ((TextField) d.getStringFields().get(0)).setText(arguments[0]);
                ((TextField) d.getStringFields().get(1)).setText(arguments[1]);
                ((Checkbox) d.getCheckboxes().get(4)).setState(true);
              });
      System.out.println("EXPORT " + line);
      Path results = Path.of(arguments[1]);
      byte[] rows = Files.readAllBytes(results.resolve("r-pre.dcm.csv"));
      byte[] picture = Files.readAllBytes(results.resolve("r-pre.dcm.png"));
      Files.delete(results.resolve("r-pre.dcm.csv"));
      Files.delete(results.resolve("r-pre.dcm.png"));
      IJ.runMacro(line);
      System.out.println(
          "SAME "
              + (Arrays.equals(rows, Files.readAllBytes(results.resolve("r-pre.dcm.csv")))
                  && Arrays.equals(picture, Files.readAllBytes(results.resolve("r-pre.dcm.png")))));
      line =
          driver.choose(
              "Review...",
              d -> {
                ((Choice) d.getChoices().get(0)).select("check");
                ((TextField) d.getStringFields().get(0)).setText(arguments[2]);
                ((TextField) d.getStringFields().get(4)).setText(arguments[3]);
                ((TextField) d.getStringFields().get(5)).setText(arguments[4]);
              });
      System.out.println("REVIEW " + line);
      System.out.println("CHECKED " + IJ.getLog().strip());
      IJ.log("\\Clear");
      IJ.runMacro(line);
      System.out.println("REPLAYED " + IJ.getLog().strip());
      System.exit(0);
    }
  }
}
