package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring through macros in an ImageJ without a screen, where run(...) itself cannot work. */
class HeadlessTest {
  @TempDir Path home;

  /** Plain ImageJ cannot open(...) without a screen, but it can make an image. */
  private static String image(String unit) {
    return "newImage(\"heel.tif\", \"8-bit ramp\", 640, 400, 1);"
        + (unit.isEmpty() ? "" : "setVoxelSize(0.08, 0.09, 1, \"" + unit + "\");");
  }

  private String macro(String... lines) throws IOException, InterruptedException {
    Path macro = home.resolve("test.ijm");
    Files.write(macro, List.of(lines));
    return ImageJProcess.headless(home)
        .with("-Duser.language=tr")
        .with("-Duser.country=TR")
        .imagej("-batch", macro.toString());
  }

  private static String call(String options) {
    return "print(\"ANSWER \" + call(\"org.fasciaj.imagej.FasciaJ.run\", \"Measure heel...\", \""
        + options
        + "\"));";
  }

  @Test
  void theImagesOwnScaleIsTheUsersWord() throws Exception {
    Path csv = home.resolve("rows.csv");
    String out = macro(image("mm"), call("thickness=4.2 save=[" + csv + "]"));
    assertEquals("", RecorderTest.line(out, "ANSWER "), out);
    Map<String, String> row = CsvRows.read(csv).get(0);
    assertEquals("heel.tif", row.get("file"));
    assertEquals("user", row.get("calibration_source"));
    assertEquals("0.08", row.get("pixel_spacing_x_mm"));
    assertEquals("0.09", row.get("pixel_spacing_y_mm"));
  }

  @Test
  void noWindowClassIsLoaded() throws Exception {
    Path log = home.resolve("classes.txt");
    Path macro = home.resolve("test.ijm");
    Files.write(macro, List.of(image("mm"), call("frames=all")));
    ImageJProcess.headless(home)
        .with("-Xlog:class+load:file=" + log)
        .imagej("-batch", macro.toString());
    List<String> loaded = Files.readAllLines(log);
    assertTrue(loaded.stream().anyMatch(l -> l.contains("org.fasciaj.imagej.MeasureHeel ")));
    for (String window :
        List.of("AssistantWindow", "CompareDialog", "StudyChooser", "HTMLDialog", "JFileChooser")) {
      assertTrue(loaded.stream().noneMatch(l -> l.contains(window + " ")), window);
    }
  }

  @Test
  void withoutAScaleThereAreNoMillimetresButARemedy() throws Exception {
    Path csv = home.resolve("rows.csv");
    String out = macro(image(""), call("save=[" + csv + "]"));
    assertTrue(out.contains("ANSWER heel.tif: The image carries no millimetre scale."), out);
    assertTrue(out.contains("Analyze > Set Scale..."), out);
    Map<String, String> row = CsvRows.read(csv).get(0);
    assertEquals("not_assessable", row.get("status"));
    assertEquals("no_calibration", row.get("reason"));
    assertEquals("", row.get("fascia_thickness_mm"));
    assertEquals("", row.get("pixel_spacing_x_mm"));
  }

  @Test
  void anUnknownKeyIsNamedAndNothingIsWritten() throws Exception {
    Path csv = home.resolve("rows.csv");
    String out = macro(image("mm"), call("thicknes=4.2 save=[" + csv + "]"));
    assertTrue(out.contains("unknown key \"thicknes\""), out);
    assertFalse(Files.exists(csv));
  }

  @Test
  void anOlderFileIsKeptUnlessOverwriteIsSaid() throws Exception {
    Path csv = home.resolve("rows.csv");
    Files.writeString(csv, "mine");
    String open = image("mm");
    String out = macro(open, call("save=[" + csv + "]"));
    assertTrue(out.contains("exists already"), out);
    assertEquals("mine", Files.readString(csv));
    out = macro(open, call("overwrite save=[" + csv + "]"));
    assertEquals("", RecorderTest.line(out, "ANSWER "), out);
    assertEquals(1, CsvRows.read(csv).size());
  }

  @Test
  void aFileThatIsMissingIsNamedWithCauseAndRemedy() throws Exception {
    String out =
        macro(
            "print(\"ANSWER \" + call(\"org.fasciaj.imagej.FasciaJ.run\", \"Open study...\","
                + " \"path=[/no/such file.dcm]\"));");
    assertTrue(out.contains("ANSWER /no/such file.dcm: "), out);
    assertFalse(out.contains("Exception"), out);
  }

  @Test
  void withoutAnImageTheMessageSaysWhatToDo() throws Exception {
    String out = macro(call(""));
    assertTrue(out.contains("ANSWER Measure heel: no image is open.\nOpen one with"), out);
  }
}
