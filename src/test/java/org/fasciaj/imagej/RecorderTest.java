package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import java.awt.TextField;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  @TempDir Path home;

  @Test
  void measuringRecordsOneLineThatReplaysToTheSameRow() throws Exception {
    Optional<Screen> screen = Screen.start("RecorderTest");
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      String out =
          ImageJProcess.on(s.display(), home)
              .with("-Duser.language=de")
              .with("-Duser.country=DE")
              .run(Measure.class.getName());
      String recorded = line(out, "RECORDED ");
      assertEquals(
          "run(\"Measure heel...\", \"frames=current scale=0.08 thickness=4.2 spur=6.0\");",
          recorded,
          out);
      assertTrue(line(out, "ROW 0 ").contains("user"), out);
      assertEquals(line(out, "ROW 0 "), line(out, "ROW 1 "), out);
    }
  }

  static String line(String out, String start) {
    return out.lines()
        .filter(l -> l.startsWith(start))
        .findFirst()
        .map(l -> l.substring(start.length()))
        .orElseGet(() -> "no line starts with " + start);
  }

  /** Runs in the child. */
  public static final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws Exception {
      RecorderDriver driver = new RecorderDriver();
      ImagePlus image = new ImagePlus("heel", HandMadeHeel.picture());
      image.show();
      String line =
          driver.choose(
              "Measure heel...",
              d -> {
                ((TextField) d.getNumericFields().get(0)).setText("0.08");
                ((TextField) d.getNumericFields().get(1)).setText("4.2");
              });
      System.out.println("RECORDED " + line);
      WindowManager.setTempCurrentImage(image);
      IJ.runMacro(line);
      ResultsTable table = ResultsTable.getResultsTable("FasciaJ");
      for (int row = 0; row < table.size(); row++) {
        System.out.println("ROW " + row + " " + table.getRowAsString(row));
      }
      System.exit(0);
    }
  }
}
