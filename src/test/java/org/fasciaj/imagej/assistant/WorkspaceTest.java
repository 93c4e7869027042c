package org.fasciaj.imagej.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assistant in a real ImageJ on a virtual screen, moved by a real pointer. */
class WorkspaceTest {
  /** Time from event to paint that is sixty frames a second. */
  private static final double FRAME_MS = 16;

  @TempDir Path home;

  /** One heel's two visits in a folder of their own. */
  private Path study() throws Exception {
    Path study = Files.createDirectories(home.resolve("a study"));
    for (String name : new String[] {"r-pre.dcm", "r-post.dcm"}) {
      Files.copy(Path.of("test-images", "FJ-01", name), study.resolve(name));
    }
    return study;
  }

  private String inChild(Class<?> main, String size, String language, String scale, Path argument)
      throws Exception {
    return Child.run(main, home, size, language, scale, argument);
  }

  private static String[] line(String out, String start) {
    return Child.line(out, start);
  }

  @Test
  void aHeelIsCorrectedSavedAndOpenedAgainWithTheSameNumbers() throws Exception {
    corrected("1280x800", "de", "1");
  }

  @Test
  @Tag("slow")
  void aHeelIsCorrectedOnADenseScreen() throws Exception {
    corrected("2560x1440", "tr", "2");
  }

  private void corrected(String size, String language, String scale) throws Exception {
    Path image = study().resolve("r-post.dcm");
    String out = inChild(Scripted.class, size, language, scale, image);
    assertTrue(out.contains("DONE"), out);
    String[] automatic = line(out, "AUTOMATIC");
    // truth.csv: 4.1884 mm at the insertion.
    assertEquals(4.1884, Double.parseDouble(automatic[0]), 0.1, out);
    assertTrue(out.contains("shown 4.20 \u00b1"), "a decimal point in every language: " + out);
    assertNotEquals(automatic[1], line(out, "DRAGGED")[1], out);
    double spur = Double.parseDouble(line(out, "SPUR")[2]);
    // From (x-10, y+14) to (x+40, y+30) at 0.08 mm: 52.5 px, less a pixel of the pointer.
    assertEquals(4.2, spur, 0.12, out);
    assertNotEquals(line(out, "SPUR")[2], line(out, "TIP")[2], out);
    assertEquals(line(out, "SPUR")[2], line(out, "UNDONE")[2], out);
    assertEquals(line(out, "TIP")[2], line(out, "REDONE")[2], out);
    for (int i = 0; i < 3; i++) {
      assertEquals(line(out, "SAVED")[i], line(out, "REOPENED")[i], out);
    }
    assertEquals("true", line(out, "SAME")[0], out);
    assertEquals("true", line(out, "FILE")[0], out);
  }

  @Test
  @Tag("slow")
  void aDragIsShownWithinAFrame() throws Exception {
    Path image = study().resolve("r-post.dcm");
    String out = inChild(DragTimes.class, "1600x1000", "en", "1", image);
    System.out.println(out.lines().filter(l -> l.startsWith("DRAG")).findFirst().orElse(out));
    assertTrue(Double.parseDouble(line(out, "DRAG")[1]) < FRAME_MS, out);
  }

  @Test
  @Tag("slow")
  void whatGoesWrongIsSaidAndNothingIsLost() throws Exception {
    Path image = study().resolve("r-post.dcm");
    String out = inChild(Troubles.class, "1280x800", "tr", "1", image);
    assertTrue(out.contains("DONE"), out);
    assertTrue(out.contains("READONLY") || out.contains("skipped"), out);
    assertEquals("kept", line(out, "CLOSED")[0], out);
    int found = Integer.parseInt(line(out, "ESCAPED")[0]);
    assertTrue(found >= 1 && found < 300, out);
    assertFalse(out.contains("Exception"), out);
  }

  @Test
  void theAssistantRecordsLinesThatReplayToTheSameRows() throws Exception {
    Path image = study().resolve("r-post.dcm");
    String out = inChild(Recorded.class, "1280x800", "de", "1", image);
    assertTrue(out.contains("DONE"), out);
    Path session = image.resolveSibling("r-post.dcm.fasciaj.json");
    assertTrue(
        out.contains("RECORDED run(\"Measure heel...\", \"session=[" + session + "]\");"), out);
    assertTrue(
        out.contains(
            "RECORDED run(\"Export heel...\", \"session=["
                + session
                + "] folder=["
                + session.getParent()
                + "] csv frame=1 overwrite\");"),
        out);
    assertEquals("30 60", String.join(" ", line(out, "BESIDE")), out);
    assertEquals("700 80", String.join(" ", line(out, "STAYS")), out);
    assertEquals(String.join(" ", line(out, "ROW0")), String.join(" ", line(out, "ROW1")), out);
    assertEquals("true", line(out, "CSV")[0], out);
  }
}
