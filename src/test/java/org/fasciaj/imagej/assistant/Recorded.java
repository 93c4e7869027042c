package org.fasciaj.imagej.assistant;

import ij.Executer;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.TextArea;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.swing.AbstractButton;
import org.fasciaj.imagej.FasciaJ;
import org.fasciaj.session.Handle;

/** Runs in a child with a screen: the recorder watches the assistant, its lines are run again. */
public final class Recorded {
  private Recorded() {}

  public static void main(String[] arguments) throws Exception {
    try {
      work(Path.of(arguments[0]));
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  /** A window that is told late where it stands takes the assistant with it; a moved one stays. */
  private static void follows(AssistantWindow window, ImagePlus image) throws Exception {
    Rectangle picture =
        Eyes.on(
            () -> {
              Placing.beside(window, image);
              image.getWindow().setLocation(30, 60);
              return image.getWindow().getBounds();
            });
    Window shown = image.getWindow();
    Eyes.awaitRest(window, new Point(picture.x + picture.width + 4, picture.y));
    System.out.println("BESIDE " + Eyes.on(() -> shown.getX() + " " + window.getY()));
    Eyes.on(
        () -> {
          window.setLocation(700, 80);
          shown.setLocation(10, 20);
          return null;
        });
    Eyes.awaitRest(shown, new Point(10, 20));
    System.out.println("STAYS " + Eyes.on(() -> window.getX() + " " + window.getY()));
  }

  private static void work(Path file) throws Exception {
    new ImageJ();
    Recorder recorder = new Recorder();
    String error = FasciaJ.run("Open study...", "path=[" + file + "]");
    if (!error.isEmpty()) {
      throw new IllegalStateException(error);
    }
    ImagePlus image = WindowManager.getCurrentImage();
    new Executer("Measure heel...", image);
    AssistantWindow window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    follows(window, image);
    Eyes.on(
        () -> {
          Desk d = window.desk();
          var o = d.settled().outline().orElseThrow();
          var handles = d.handles().orElseThrow();
          Handle h = handles.of(o, java.util.List.of(Handle.Kind.DEEP)).get(5);
          d.outline(
              handles.drag(o, h, new org.fasciaj.anatomy.Point(h.at().x(), h.at().y() + 9), true),
              "test");
          return null;
        });
    Eyes.button(window, "Save").doClick();
    Thread.sleep(300);
    Eyes.on(
        () -> {
          window.savePanel().table();
          return null;
        });
    Eyes.await("the rows", () -> window.said().startsWith("1 row added"));
    AbstractButton rowFile = Eyes.button(window, "CSV");
    Eyes.on(
        () -> {
          rowFile.doClick();
          return null;
        });
    Path csv = file.resolveSibling("r-post.dcm.csv");
    Eyes.await("the file", () -> window.said().startsWith("Written"));
    String first = text(recorder);
    byte[] rows = Files.readAllBytes(csv);
    Files.delete(csv);
    Eyes.on(
        () -> {
          window.leave();
          return null;
        });
    for (String line : first.lines().toList()) {
      System.out.println("RECORDED " + line);
      WindowManager.setTempCurrentImage(image);
      IJ.runMacro(line);
    }
    ResultsTable table = ResultsTable.getResultsTable("FasciaJ");
    for (int row = 0; row < table.size(); row++) {
      String text = table.getRowAsString(row);
      System.out.println("ROW" + row + " " + text.substring(text.indexOf('\t') + 1));
    }
    System.out.println("CSV " + Arrays.equals(rows, Files.readAllBytes(csv)));
  }

  private static String text(Recorder recorder) {
    for (Component c : recorder.getComponents()) {
      if (c instanceof TextArea area) {
        return area.getText();
      }
    }
    throw new IllegalStateException("the recorder has no text");
  }
}
