package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.WindowManager;
import ij.gui.GenericDialog;
import java.awt.EventQueue;
import java.awt.TextField;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JDialog;
import org.fasciaj.pacs.DrawnStudy;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.web.FakeArchive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenFromPacsTest {
  @TempDir Path home;

  private List<Path> drawn() throws IOException {
    return DrawnStudy.write(home.resolve("drawn"), 3, 1);
  }

  private String macro(String root, String more) throws IOException, InterruptedException {
    Path macro = home.resolve("test.ijm");
    String options = "web=" + root + " folder=[" + home.resolve("my studies") + "] " + more;
    Files.write(
        macro,
        List.of(
            "print(\"ANSWER \" + call(\"org.fasciaj.imagej.FasciaJ.run\", \"Open from PACS...\","
                + " \""
                + options
                + "\"));",
            "print(\"OPEN \" + nImages);"));
    return ImageJProcess.headless(home).imagej("-batch", macro.toString());
  }

  @Test
  void aMacroFetchesAndOpensAStudy() throws Exception {
    try (FakeArchive archive = new FakeArchive(drawn())) {
      String out = macro(archive.root().toString(), "patient=DRAWN-7");
      assertEquals("", RecorderTest.line(out, "ANSWER "), out);
      try (var folders = Files.list(home.resolve("my studies"))) {
        Path folder = folders.findFirst().orElseThrow();
        assertTrue(folder.getFileName().toString().matches("study-[0-9a-f]{16}"));
        assertEquals(3, DrawnStudy.files(folder).size());
      }
    }
  }

  @Test
  void aDeadAddressIsOneClearAnswer() throws Exception {
    String out = macro("http://127.0.0.1:9/x", "patient=A");
    assertTrue(out.contains("ANSWER Open from PACS: nothing answers at this address."), out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "folder=/x patient=A",
        "web=https://a.example/dw patient=A",
        "web=https://a.example/dw folder=/x",
        "web=https://a.example/dw folder=/x patient=*",
        "web=ftp://a.example/dw folder=/x patient=A",
        "web=http://a.example/dw token=/t folder=/x patient=A",
        "web=https://me:secret@a.example/dw folder=/x patient=A",
        "web=https://a.example/dw folder=/x patient=A from=2024-01-01",
        "web=https://a.example/dw folder=/x patient=A password=secret",
        "peer=ORTHANC@127.0.0.1:4242 folder=/x patient=A",
        "peer=127.0.0.1:4242 aet=FASCIAJ folder=/x patient=A",
        "peer=ORTHANC@127.0.0.1:4242 aet=FASCIAJ web=https://a.example/dw folder=/x patient=A",
        "peer=ORTHANC@127.0.0.1:4242 aet=FASCIAJ receiver=me folder=/x patient=A"
      })
  void unfitOptionsAreRefused(String line) {
    CommandException e = assertThrows(CommandException.class, () -> PacsSettings.parse(line));
    assertTrue(e.getMessage().contains("\n"), "cause and remedy: " + e.getMessage());
  }

  @Test
  void theRecordedLineGivesTheSameSettings() throws CommandException {
    PacsSettings settings =
        PacsSettings.parse(
            "web=https://a.example/dw token=[/my files/token] patient=[A 1] from=20240101"
                + " folder=[/my studies]");
    PacsSettings one = settings.with("1.2.3");
    assertEquals(one, PacsSettings.parse(MacroOptions.format(one.options())));
    assertEquals("1.2.3", one.query().studyUid());
  }

  @Test
  void theRecordedLineOfDimseGivesTheSameSettings() throws CommandException {
    PacsSettings settings =
        PacsSettings.parse(
            "peer=ORTHANC@archive.example:104 aet=FASCIAJ receiver=127.0.0.1:11112 patient=A"
                + " folder=/x");
    PacsSettings one = settings.with("1.2.3");
    assertEquals(one, PacsSettings.parse(MacroOptions.format(one.options())));
    assertEquals("ORTHANC@archive.example:104", one.access().peer());
  }

  @Test
  void withoutDcm4cheTheWayToItIsSaid() throws Exception {
    Assumptions.assumeTrue(Extras.version().isEmpty(), "this build has dcm4che");
    Path macro = home.resolve("test.ijm");
    Files.writeString(
        macro,
        "print(\"ANSWER \" + call(\"org.fasciaj.imagej.FasciaJ.run\", \"Open from PACS...\","
            + " \"peer=ORTHANC@127.0.0.1:9 aet=FASCIAJ patient=A folder=/x\"));");
    String out = ImageJProcess.headless(home).imagej("-batch", macro.toString());
    assertTrue(out.contains("needs dcm4che, which this build does not have. Build it with"), out);
  }

  @Test
  void aRowTellsAStudyFromTheOthersInPlainText() {
    StudyAnswer study =
        new StudyAnswer("1.2", "ID1", "Doe^Jane", "20240131", "<html>heel\u0007", "US", 12);
    assertEquals("2024-01-31   ID1   Doe Jane   <html>heel    12 objects", PacsRow.text(study));
    StudyAnswer bare = new StudyAnswer("1.2", "", "", "", "", "", -1);
    assertEquals("no date", PacsRow.text(bare));
  }

  /** As a user does it: menu, dialog, list of studies; then the recorded line once more. */
  @Test
  void withAScreenTheChosenStudyOpensAndIsRecorded() throws Exception {
    Optional<Screen> screen = Screen.start("OpenFromPacsTest");
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get();
        FakeArchive archive = new FakeArchive(drawn())) {
      String root = archive.root().toString();
      String folder = home.resolve("studies").toString();
      String out = ImageJProcess.on(s.display(), home).run(Opener.class.getName(), root, folder);
      assertEquals(
          "run(\"Open from PACS...\", \"web="
              + root
              + " patient=DRAWN-7 study="
              + DrawnStudy.UID
              + " folder="
              + folder
              + "\");",
          RecorderTest.line(out, "RECORDED "),
          out);
      assertEquals("3", RecorderTest.line(out, "OPENED "), out);
      assertEquals("3", RecorderTest.line(out, "REPLAYED "), out);
    }
  }

  /** Runs in the child with a screen. */
  public static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) throws Exception {
      RecorderDriver driver = new RecorderDriver();
      Thread chooser = new Thread(Opener::choose);
      chooser.setDaemon(true);
      chooser.start();
      String line =
          driver.choose(
              "Open from PACS...",
              dialog -> {
                // A build with dcm4che has three fields of DIMSE before the patient's.
                int more = dialog.getStringFields().size() - 6;
                fill(dialog, 0, arguments[0]);
                fill(dialog, 2 + more, "DRAWN-7");
                fill(dialog, 5 + more, arguments[1]);
              });
      System.out.println("RECORDED " + line);
      System.out.println("OPENED " + WindowManager.getImageCount());
      for (int id : WindowManager.getIDList()) {
        WindowManager.getImage(id).close();
      }
      IJ.runMacro(line);
      System.out.println("REPLAYED " + WindowManager.getImageCount());
      System.exit(0);
    }

    private static void fill(GenericDialog dialog, int field, String text) {
      ((TextField) dialog.getStringFields().get(field)).setText(text);
    }

    /** Presses OK when the list of studies is there. */
    private static void choose() {
      while (true) {
        for (Window window : Window.getWindows()) {
          if (window instanceof JDialog list
              && list.isShowing()
              && list.getTitle().equals("Open from PACS: choose a study (1 match)")) {
            EventQueue.invokeLater(() -> list.getRootPane().getDefaultButton().doClick());
            return;
          }
        }
        Thread.onSpinWait();
      }
    }
  }
}
