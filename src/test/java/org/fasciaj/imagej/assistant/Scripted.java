package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.imagej.FasciaJ;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.Handle;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionFile;

/**
 * Runs in a child with a screen: a user opens a study, corrects a border, sets a spur, takes it
 * back, saves, closes, and opens it again. Prints what it saw.
 */
public final class Scripted {
  private final Hand hand;
  private final Path image;

  private Scripted(Path image) throws Exception {
    hand = new Hand();
    this.image = image;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      new Scripted(Path.of(arguments[0])).work();
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  static ImagePlus start(Path image) throws Exception {
    new ImageJ();
    String error = FasciaJ.run("Open study...", "path=[" + image + "]");
    if (!error.isEmpty()) {
      throw new IllegalStateException(error);
    }
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    return WindowManager.getCurrentImage();
  }

  private void work() throws Exception {
    ImagePlus shown = start(image);
    AssistantWindow window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().measurement() != null);
    hand.settle();
    Thread.sleep(500);
    ImageCanvas canvas = shown.getCanvas();
    say("AUTOMATIC", window);
    hand.shoot("borders");
    hand.click(Eyes.button(window, "Open"));
    Thread.sleep(1500);
    hand.shoot("open");
    hand.click(Eyes.button(window, "Scale"));
    hand.shoot("scale");
    hand.click(Eyes.button(window, "Borders"));
    Handle handle = handle(window, Handle.Kind.SUPERFICIAL, 2);
    Point at = handle.at();
    hand.drag(canvas, at.x(), at.y(), at.x(), at.y() - 12);
    say("DRAGGED", window);
    hand.shoot("dragged");
    hand.click(Eyes.button(window, "Insertion"));
    HeelOutline o = window.desk().settled().outline().orElseThrow();
    hand.click(canvas, o.insertion().x() + 10 * o.distal(), o.insertion().y());
    say("INSERTION", window);
    hand.shoot("insertion");
    hand.click(Eyes.button(window, "Spur"));
    double x = o.insertion().x();
    double y = o.insertion().y();
    hand.drag(canvas, x - 10 * o.distal(), y + 14, x + 40 * o.distal(), y + 30);
    say("SPUR", window);
    hand.shoot("spur");
    Handle tip = handle(window, Handle.Kind.SPUR_TIP, 0);
    hand.drag(canvas, tip.at().x(), tip.at().y(), tip.at().x() + 20 * o.distal(), tip.at().y());
    say("TIP", window);
    hand.undo();
    say("UNDONE", window);
    hand.key(KeyEvent.VK_Y, KeyEvent.VK_CONTROL);
    say("REDONE", window);
    hand.undo();
    hand.click(Eyes.button(window, "Save"));
    hand.shoot("save");
    hand.key(KeyEvent.VK_S, KeyEvent.VK_CONTROL);
    Eyes.await("saved", () -> !window.desk().keeper().unsaved());
    say("SAVED", window);
    Session before = window.desk().keeper().kept();
    Eyes.on(
        () -> {
          shown.close();
          return null;
        });
    Eyes.await("the desk cleared", () -> window.desk() == null);
    hand.shoot("closed");
    String error = FasciaJ.run("Open study...", "path=[" + image + "]");
    if (!error.isEmpty()) {
      throw new IllegalStateException(error);
    }
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    Eyes.await(
        "the session again", () -> window.desk() != null && window.desk().measurement() != null);
    say("REOPENED", window);
    hand.shoot("reopened");
    System.out.println("SAME " + before.equals(window.desk().keeper().kept()));
    System.out.println("FILE " + before.equals(SessionFile.read(window.desk().keeper().file())));
    hand.key(KeyEvent.VK_V);
    Thread.sleep(1500);
    hand.shoot("other-visit");
  }

  private static Handle handle(AssistantWindow window, Handle.Kind kind, int n) throws Exception {
    return Eyes.on(
        () -> {
          Desk d = window.desk();
          HeelOutline o = d.settled().outline().orElseThrow();
          List<Handle> all = d.handles().orElseThrow().of(o, List.of(kind));
          // Counted from the insertion distally.
          all.sort(
              java.util.Comparator.comparingDouble(
                  h -> Math.abs(h.at().x() - o.insertion().x() - n * 20.0 * o.distal())));
          return all.get(0);
        });
  }

  private static void say(String name, AssistantWindow window) throws Exception {
    String text =
        Eyes.on(
            () -> {
              HeelMeasurement m = window.desk().measurement();
              return String.join(
                  " ",
                  name,
                  Double.toString(m.thickness().value()),
                  Double.toString(m.thickness5().value()),
                  Double.toString(m.spur().value()),
                  "shown",
                  window.numbers().primary());
            });
    System.out.println(text);
  }
}
