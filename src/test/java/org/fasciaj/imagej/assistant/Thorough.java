package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.plugin.frame.RoiManager;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTextField;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.imagej.NewWindow;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.Handle;
import org.fasciaj.session.Session;

/**
 * Runs in a child with a screen: a user drops a folder on the window, sets the scale on the ruler,
 * lays callipers, redraws, judges, undoes all, and writes everything that can be written. Prints
 * what it saw.
 */
public final class Thorough {
  private final Hand hand = new Hand();
  private AssistantWindow window;
  private ImageCanvas canvas;

  private Thorough() throws Exception {}

  public static void main(String[] arguments) throws Exception {
    try {
      Thorough t = new Thorough();
      t.open(Path.of(arguments[0]));
      t.scale();
      t.callipers();
      t.redraw();
      t.judge();
      t.free();
      t.backAndForth();
      t.form();
      t.write();
      t.again();
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  /** A folder dropped on the list of the study browser, an image chosen by keys. */
  private void open(Path image) throws Exception {
    new ImageJ();
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    window = Eyes.assistant();
    JFrame desktop = Eyes.on(() -> DesktopFolder.show(image.getParent().toFile()));
    hand.settle();
    Thread.sleep(500);
    JList<?> list = Eyes.component(window, JList.class, 0);
    hand.carry(desktop.getContentPane().getComponent(0), list);
    Eyes.await("the folder's images", () -> window.said().startsWith("2 images"));
    Eyes.on(
        () -> {
          desktop.dispose();
          return null;
        });
    hand.shoot("dropped");
    hand.click(list);
    hand.key(KeyEvent.VK_HOME);
    hand.key(KeyEvent.VK_DOWN);
    System.out.println("CHOSEN " + Eyes.on(() -> list.getSelectedIndex()));
    hand.key(KeyEvent.VK_ENTER);
    Eyes.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    ImagePlus shown = WindowManager.getCurrentImage();
    canvas = shown.getCanvas();
    Thread.sleep(500);
    NewWindow.settle(shown.getWindow());
    say("AUTOMATIC");
  }

  /** Two clicks on the ruler with a decimal comma; a distance that is none; and back. */
  private void scale() throws Exception {
    hand.key(KeyEvent.VK_F2);
    JTextField distance = Eyes.component(window, JTextField.class, 0);
    hand.fill(distance, "1.234,5");
    ruler();
    System.out.println("REFUSED " + xMm() + " " + window.said());
    hand.fill(distance, "12,5");
    ruler();
    System.out.println("SCALED " + xMm());
    System.out.println("DIFFERS " + Eyes.label(window, "the file's"));
    hand.shoot("scale-by-two-clicks");
    hand.undo();
    Eyes.await("the outline again", () -> !window.desk().searching());
    System.out.println("RESTORED " + xMm() + " " + window.said());
    say("AFTER");
  }

  /** 125 pixels along the ruler's column. */
  private void ruler() throws Exception {
    hand.click(Eyes.button(window, "Two clicks"));
    hand.click(canvas, 578, 46);
    hand.click(canvas, 578, 171);
    Eyes.await("the search", () -> !window.desk().searching());
  }

  private double xMm() throws Exception {
    return Eyes.on(() -> window.desk().session().scale().xMm());
  }

  /** One calliper far off, three repeats at one place, and a vertical one. */
  private void callipers() throws Exception {
    hand.key(KeyEvent.VK_F3);
    hand.click(Eyes.button(window, "Calliper"));
    HeelOutline o = window.desk().settled().outline().orElseThrow();
    double x = o.insertion().x();
    double y = o.insertion().y();
    hand.draw(canvas, 0, x + 120, y - 44, x + 115, y + 2);
    hand.draw(canvas, 0, x + 30, y - 52, x + 40, y + 2);
    hand.draw(canvas, 0, x + 31, y - 54, x + 28, y);
    hand.draw(canvas, 0, x + 29, y - 50, x + 31, y + 3);
    print("NORMAL", Calliper.Mode.NORMAL);
    System.out.println("REPEATS " + Eyes.label(window, "Callipers at"));
    hand.shoot("callipers");
    JComboBox<?> direction = Eyes.component(window, JComboBox.class, 2);
    hand.enter(direction);
    Eyes.await("the list", direction::isPopupVisible);
    hand.key(KeyEvent.VK_DOWN);
    hand.key(KeyEvent.VK_ENTER);
    Eyes.await("the direction", () -> direction.getSelectedIndex() == 1);
    hand.draw(canvas, 0, x + 60, y - 50, x + 75, y + 2);
    print("VERTICAL", Calliper.Mode.VERTICAL);
    hand.key(KeyEvent.VK_ESCAPE);
  }

  private void print(String name, Calliper.Mode mode) throws Exception {
    StringBuilder text = new StringBuilder(name);
    for (Calliper c : Eyes.on(() -> window.desk().settled().callipers())) {
      if (c.mode() == mode) {
        text.append(
            String.format(
                Locale.ROOT,
                " %.9f,%.6f,%.6f,%.6f,%.6f",
                c.mm(),
                c.from().x(),
                c.from().y(),
                c.to().x(),
                c.to().y()));
      }
    }
    System.out.println(text);
  }

  /** The superficial border from a rough line far to both sides. */
  private void redraw() throws Exception {
    hand.key(KeyEvent.VK_1);
    double y = window.desk().settled().outline().orElseThrow().insertion().y() - 46;
    hand.draw(canvas, 0, 120, y + 4, 200, y - 3, 280, y + 5, 360, y - 2, 430, y + 3, 500, y + 3);
    HeelOutline o = window.desk().settled().outline().orElseThrow();
    System.out.println("SPAN " + o.superficial().x0() + " " + o.superficial().x1());
    say("REDRAWN");
    hand.shoot("redrawn");
  }

  private void judge() throws Exception {
    canvasFocus();
    hand.key(KeyEvent.VK_N);
    System.out.println("JUDGED " + window.desk().settled().thicknessRefused());
    System.out.println("SHOWN " + window.numbers().primary());
    hand.shoot("not-assessable");
    hand.key(KeyEvent.VK_N);
    say("ASSESSABLE");
  }

  /** Single keys belong to the image, not to the list that was used last. */
  private void canvasFocus() throws Exception {
    hand.click(canvas, 30, 420);
  }

  /** The same pull with Alt, and without. */
  private void free() throws Exception {
    Handle handle =
        Eyes.on(
            () -> {
              Desk d = window.desk();
              HeelOutline o = d.settled().outline().orElseThrow();
              List<Handle> all = d.handles().orElseThrow().of(o, List.of(Handle.Kind.SUPERFICIAL));
              return Handles.near(all, o.insertion().x());
            });
    Point at = handle.at();
    hand.draw(canvas, KeyEvent.VK_ALT, at.x(), at.y(), at.x(), at.y() - 14);
    System.out.println("FREE " + (at.y() - border(at.x())));
    hand.shoot("free");
    hand.undo();
    hand.draw(canvas, 0, at.x(), at.y(), at.x(), at.y() - 14);
    System.out.println("SNAPPED " + (at.y() - border(at.x())));
  }

  private double border(double x) throws Exception {
    return Eyes.on(() -> window.desk().settled().outline().orElseThrow().superficial().at(x));
  }

  /** Everything undone, everything redone. */
  private void backAndForth() throws Exception {
    Session last = Eyes.on(() -> window.desk().session());
    int n = 0;
    while (Eyes.on(() -> window.desk().history().undoable().isPresent())) {
      hand.undo();
      Eyes.await("the search", () -> !window.desk().searching());
      n++;
    }
    System.out.println(
        "UNDONE " + n + " " + Eyes.on(() -> window.desk().session().changes().size()));
    say("FIRST");
    for (int i = 0; i < n; i++) {
      hand.key(KeyEvent.VK_Y, KeyEvent.VK_CONTROL);
      Eyes.await("the search", () -> !window.desk().searching());
    }
    System.out.println("REDONE " + last.equals(Eyes.on(() -> window.desk().session())));
  }

  private void form() throws Exception {
    hand.key(KeyEvent.VK_F6);
    JTextField probe = Eyes.component(window, JTextField.class, 3);
    hand.fill(probe, "L12");
    hand.key(KeyEvent.VK_TAB);
    Eyes.await("the probe", () -> window.desk().session().form().probe().equals("L12"));
    System.out.println("FORM " + Eyes.on(() -> window.desk().session().form().probe()));
  }

  private void write() throws Exception {
    for (String what : new String[] {"Table", "CSV", "ROIs", "PNG", "Report"}) {
      String before = window.said();
      hand.click(Eyes.button(window, what));
      Eyes.await(
          what,
          () ->
              !window.said().equals(before)
                  && (window.said().startsWith("Written") || window.said().startsWith("1 row")));
      System.out.println("WROTE " + what + " " + window.said());
      hand.shoot("wrote-" + what);
    }
    System.out.println(
        "TABLE "
            + ij.measure.ResultsTable.getResultsTable("FasciaJ")
                .getValue("fascia_thickness_mm", 0));
    System.out.println("MANAGER " + Eyes.on(() -> RoiManager.getInstance().getCount()));
  }

  /** Closed and opened again by its session file. */
  private void again() throws Exception {
    say("SAVED");
    Session before = Eyes.on(() -> window.desk().keeper().kept());
    Path file = window.desk().keeper().file();
    Eyes.on(
        () -> {
          window.desk().image().close();
          return null;
        });
    Eyes.await("the desk cleared", () -> window.desk() == null);
    Eyes.on(
        () -> {
          window.openPanel().browse(file);
          return null;
        });
    Eyes.await("the session", () -> window.desk() != null && !window.desk().searching());
    say("REOPENED");
    System.out.println("SAME " + before.equals(Eyes.on(() -> window.desk().keeper().kept())));
  }

  private void say(String name) throws Exception {
    HeelMeasurement m = Eyes.on(() -> window.desk().measurement());
    System.out.println(
        String.join(
            " ",
            name,
            Double.toString(m.thickness().value()),
            Double.toString(m.thickness5().value()),
            Double.toString(m.maximum().value()),
            "shown",
            Eyes.on(() -> window.numbers().primary())));
  }

  /** Handles by place. */
  private static final class Handles {
    static Handle near(List<Handle> all, double x) {
      return all.stream()
          .min(java.util.Comparator.comparingDouble(h -> Math.abs(h.at().x() - x)))
          .orElseThrow();
    }
  }
}
