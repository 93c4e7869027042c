package org.fasciaj.imagej.assistant;

import ij.Executer;
import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.TextArea;
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
        Hand.on(
            () -> {
              Placing.beside(window, image);
              image.getWindow().setLocation(30, 60);
              return image.getWindow().getBounds();
            });
    Hand.await("the assistant beside it", () -> window.getX() == picture.x + picture.width + 4);
    System.out.println("BESIDE " + Hand.on(() -> image.getWindow().getX()) + " " + window.getY());
    Hand.on(
        () -> {
          window.setLocation(700, 80);
          image.getWindow().setLocation(10, 20);
          return null;
        });
    Hand.await("the image moved", () -> image.getWindow().getX() == 10);
    System.out.println("STAYS " + Hand.on(() -> window.getX() + " " + window.getY()));
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
    AssistantWindow window = Hand.assistant();
    Hand.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    follows(window, image);
    Hand.on(
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
    Hand.button(window, "Save").doClick();
    Thread.sleep(300);
    Hand.on(
        () -> {
          window.savePanel().table();
          return null;
        });
    Hand.await("the rows", () -> window.said().startsWith("1 row added"));
    AbstractButton rowFile = Hand.button(window, "CSV");
    Hand.on(
        () -> {
          rowFile.doClick();
          return null;
        });
    Path csv = file.resolveSibling("r-post.dcm.csv");
    Hand.await("the file", () -> window.said().startsWith("Written"));
    String first = text(recorder);
    byte[] rows = Files.readAllBytes(csv);
    Files.delete(csv);
    Hand.on(
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
