package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Namespace;
import org.fasciaj.pacs.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** "Open from PACS..." against Orthanc, over DIMSE and over DICOMweb, by macro and by hand. */
@Timeout(240)
class OpenFromDimseTest {
  @TempDir static Path shared;
  private static Namespace space;
  @TempDir Path home;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    space = Orthanc.open(shared);
    assumeTrue(space != null);
    Path heel = Path.of("test-images", "FJ-01");
    Orthanc.put(space, List.of(heel.resolve("r-pre.dcm"), heel.resolve("r-post.dcm")));
    Orthanc.put(space, DrawnStudy.write(shared.resolve("drawn"), 3, 1));
  }

  @AfterAll
  static void stop() {
    if (space != null) {
      space.close();
    }
  }

  private String macro(String options) throws Exception {
    Path macro = home.resolve("test.ijm");
    Files.writeString(
        macro,
        "print(\"ANSWER \" + call(\"org.fasciaj.imagej.FasciaJ.run\", \"Open from PACS...\", \""
            + options
            + "\"));");
    return ImageJProcess.headless(home).within(space).imagej("-batch", macro.toString());
  }

  @Test
  void aMacroFetchesAStudyOverDimse() throws Exception {
    Path studies = home.resolve("my studies");
    String out =
        macro("peer=" + Orthanc.PEER + " aet=FASCIAJ patient=DRAWN-7 folder=[" + studies + "]");
    assertEquals("", RecorderTest.line(out, "ANSWER "), out);
    try (var folders = Files.list(studies)) {
      assertEquals(3, DrawnStudy.files(folders.findFirst().orElseThrow()).size());
    }
  }

  @Test
  void aTitleThatTheArchiveDoesNotKnowIsOneClearAnswer() throws Exception {
    String out = macro("peer=" + Orthanc.PEER + " aet=NOBODY patient=DRAWN-7 folder=" + home);
    assertTrue(RecorderTest.line(out, "ANSWER ").startsWith("Open from PACS: the archive"), out);
  }

  private String user(Screen screen, String... arguments) throws Exception {
    ImageJProcess child = ImageJProcess.on(screen.display(), home).within(space);
    String shots = System.getProperty("shots");
    if (shots != null) {
      child.with("-Dshots=" + shots);
    }
    return child.run(PacsUser.class.getName(), arguments);
  }

  private String stored() throws IOException {
    try (var files = Files.walk(home)) {
      Path prefs =
          files
              .filter(f -> f.getFileName().toString().equals("IJ_Prefs.txt"))
              .findFirst()
              .orElseThrow();
      return Files.readString(prefs).replace("\\:", ":"); // escaped, as in all such files
    }
  }

  @Test
  void byHandOverDimse() throws Exception {
    Optional<Screen> screen = Screen.start("OpenFromDimseTest.byHandOverDimse");
    assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      String folder = home.resolve("studies").toString();
      String out = user(s, "DIMSE", "2", Orthanc.PEER, "3", "FASCIAJ", "5", "FJ-01*", "8", folder);
      assertEquals("2", RecorderTest.line(out, "ROWS "), out);
      assertEquals("1", RecorderTest.line(out, "OPENED "), out);
      // The chosen visit's own picture with its scale: 0.08 mm for each pixel.
      assertEquals("0.08", RecorderTest.line(out, "SCALE "), out);
      assertTrue(stored().contains("fasciaj.pacs.peer=" + Orthanc.PEER), stored());
      assertTrue(stored().contains("fasciaj.pacs.way=DIMSE"), stored());
      assertFalse(stored().contains("FJ-01"), "a patient is not remembered");
    }
  }

  @Test
  void byHandOverDicomWebWithATokenWhoseTextIsNotStored() throws Exception {
    Optional<Screen> screen = Screen.start("OpenFromDimseTest.byHandOverDicomWeb");
    assumeTrue(screen.isPresent());
    Path token = Files.writeString(home.resolve("token.txt"), "s3cretToken\n");
    try (Screen s = screen.get()) {
      String folder = home.resolve("studies").toString();
      String out =
          user(s, "DICOMweb", "0", Orthanc.WEB, "1", token.toString(), "5", "FJ-01*", "8", folder);
      assertEquals("2", RecorderTest.line(out, "ROWS "), out);
      assertEquals("1", RecorderTest.line(out, "OPENED "), out);
      assertTrue(stored().contains("fasciaj.pacs.token=" + token), stored());
      assertFalse(stored().contains("s3cretToken"), "the token itself is not stored");
      assertFalse(stored().contains("FJ-01"), "a patient is not remembered");
    }
  }
}
