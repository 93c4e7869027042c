package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.WindowManager;
import ij.macro.Interpreter;
import java.awt.Checkbox;
import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command, chosen from the menu, records one line; the line replays to the same numbers. */
class RecorderTest {
  @TempDir Path home;

  private String inChild(Class<?> main, String... arguments) throws Exception {
    Optional<Screen> screen = Screen.start("RecorderTest");
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      return ImageJProcess.on(s.display(), home)
          .with("-Duser.language=de")
          .with("-Duser.country=DE")
          .run(main.getName(), arguments);
    }
  }

  static String line(String out, String start) {
    return out.lines()
        .filter(l -> l.startsWith(start))
        .findFirst()
        .map(l -> l.substring(start.length()))
        .orElseGet(() -> "no line starts with " + start + " in:\n" + out);
  }

  @Test
  void openingRecordsALineThatOpensTheSameImages() throws Exception {
    Path study = Files.createDirectories(home.resolve("a study [1]"));
    for (String name : new String[] {"r-pre.dcm", "r-post.dcm"}) {
      Files.copy(Path.of("test-images", "FJ-01", name), study.resolve(name));
    }
    String out = inChild(Open.class, study.toString());
    assertEquals(
        "run(\"Open study...\", \"path=[" + study + "] maximum=24\");", line(out, "RECORDED "));
    assertEquals("r-post.dcm r-pre.dcm", line(out, "OPENED "), out);
    assertEquals("r-post.dcm r-pre.dcm", line(out, "REPLAYED "), out);
  }

  /** Runs in the child. */
  public static final class Open {
    private Open() {}

    public static void main(String[] arguments) throws Exception {
      RecorderDriver driver = new RecorderDriver();
      String line = driver.chooseFile("Open study...", new java.io.File(arguments[0]));
      System.out.println("RECORDED " + line);
      System.out.println("OPENED " + titles());
      for (int id : WindowManager.getIDList()) {
        WindowManager.getImage(id).close();
      }
      IJ.runMacro(line);
      System.out.println("REPLAYED " + titles());
      System.exit(0);
    }

    private static String titles() {
      String[] titles = WindowManager.getImageTitles();
      java.util.Arrays.sort(titles);
      return String.join(" ", titles);
    }
  }

  @Test
  void comparingRecordsALineThatWritesTheSameTable() throws Exception {
    Path first = home.resolve("first out");
    String out = inChild(Compare.class, "test-images/FJ-01", first.toString());
    assertEquals(
        "run(\"Compare folder...\", \"input=test-images/FJ-01 output=["
            + first
            + "] scale=0 thickness=4.5 spur=6.0 overwrite mdc=0.55 language=de pdf=a4\");",
        line(out, "RECORDED "),
        out);
    String page = Files.readString(first.resolve("index.html"));
    assertTrue(page.contains("lang=\"de\"") && page.contains("0,55 mm"), page);
    try (var files = Files.walk(first)) {
      assertTrue(files.anyMatch(f -> f.toString().endsWith(".pdf")), "no PDF");
    }
    assertArrayEquals(
        Files.readAllBytes(home.resolve("kept.csv")),
        Files.readAllBytes(first.resolve("measurements.csv")));
    assertEquals(2, CsvRows.read(first.resolve("measurements.csv")).size());
  }

  /** Runs in the child. */
  public static final class Compare {
    private Compare() {}

    public static void main(String[] arguments) throws Exception {
      RecorderDriver driver = new RecorderDriver();
      Interpreter.batchMode = true; // no browser shall start
      String line =
          driver.choose(
              "Compare folder...",
              d -> {
                ((TextField) d.getStringFields().get(0)).setText(arguments[0]);
                ((TextField) d.getStringFields().get(1)).setText(arguments[1]);
                ((Checkbox) d.getCheckboxes().get(1)).setState(true);
                ((TextField) d.getNumericFields().get(3)).setText("0.55");
                ((java.awt.Choice) d.getChoices().get(0)).select("de");
                ((java.awt.Choice) d.getChoices().get(1)).select("a4");
              });
      System.out.println("RECORDED " + line);
      Path table = Path.of(arguments[1], "measurements.csv");
      Files.move(table, Path.of(arguments[1]).resolveSibling("kept.csv"));
      IJ.runMacro(line);
      System.exit(0);
    }
  }
}
