package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.plugin.frame.RoiManager;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.TransferHandler;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
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
    window = Hand.assistant();
    JFrame desktop = Hand.on(() -> desktop(image.getParent().toFile()));
    hand.settle();
    Thread.sleep(500);
    JList<?> list = Hand.component(window, JList.class, 0);
    hand.carry(desktop.getContentPane().getComponent(0), list);
    Hand.await("the folder's images", () -> window.said().startsWith("2 images"));
    Hand.on(
        () -> {
          desktop.dispose();
          return null;
        });
    hand.shoot("dropped");
    hand.click(list);
    hand.key(KeyEvent.VK_HOME);
    hand.key(KeyEvent.VK_DOWN);
    System.out.println("CHOSEN " + Hand.on(() -> list.getSelectedIndex()));
    hand.key(KeyEvent.VK_ENTER);
    Hand.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    ImagePlus shown = WindowManager.getCurrentImage();
    canvas = shown.getCanvas();
    Thread.sleep(500);
    say("AUTOMATIC");
  }

  /** A frame that gives a file to whoever wants it. */
  private static JFrame desktop(File folder) {
    JLabel icon = new JLabel("folder");
    icon.setTransferHandler(
        new TransferHandler() {
          private static final long serialVersionUID = 1L;

          @Override
          public int getSourceActions(JComponent c) {
            return COPY;
          }

          @Override
          protected Transferable createTransferable(JComponent c) {
            return new Transferable() {
              @Override
              public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
              }

              @Override
              public boolean isDataFlavorSupported(DataFlavor f) {
                return DataFlavor.javaFileListFlavor.equals(f);
              }

              @Override
              public Object getTransferData(DataFlavor f) {
                return List.of(folder);
              }
            };
          }
        });
    icon.addMouseMotionListener(
        new MouseAdapter() {
          @Override
          public void mouseDragged(MouseEvent e) {
            icon.getTransferHandler().exportAsDrag(icon, e, TransferHandler.COPY);
          }
        });
    JFrame frame = new JFrame("Desktop");
    frame.add(icon);
    frame.setBounds(20, 300, 160, 120);
    frame.setVisible(true);
    return frame;
  }

  /** Two clicks on the ruler with a decimal comma; a distance that is none; and back. */
  private void scale() throws Exception {
    hand.key(KeyEvent.VK_F2);
    JTextField distance = Hand.component(window, JTextField.class, 0);
    hand.fill(distance, "1.234,5");
    ruler();
    System.out.println("REFUSED " + xMm() + " " + window.said());
    hand.fill(distance, "12,5");
    ruler();
    System.out.println("SCALED " + xMm());
    System.out.println("DIFFERS " + Hand.label(window, "the file's"));
    hand.shoot("scale-by-two-clicks");
    hand.undo();
    Hand.await("the outline again", () -> !window.desk().searching());
    System.out.println("RESTORED " + xMm() + " " + window.said());
    say("AFTER");
  }

  /** 125 pixels along the ruler's column. */
  private void ruler() throws Exception {
    hand.click(Hand.button(window, "Two clicks"));
    hand.click(canvas, 578, 46);
    hand.click(canvas, 578, 171);
    Hand.await("the search", () -> !window.desk().searching());
  }

  private double xMm() throws Exception {
    return Hand.on(() -> window.desk().session().scale().xMm());
  }

  /** One calliper far off, three repeats at one place, and a vertical one. */
  private void callipers() throws Exception {
    hand.key(KeyEvent.VK_F3);
    hand.click(Hand.button(window, "Calliper"));
    HeelOutline o = window.desk().settled().outline().orElseThrow();
    double x = o.insertion().x();
    double y = o.insertion().y();
    hand.draw(canvas, 0, x + 120, y - 44, x + 115, y + 2);
    hand.draw(canvas, 0, x + 30, y - 52, x + 40, y + 2);
    hand.draw(canvas, 0, x + 31, y - 54, x + 28, y);
    hand.draw(canvas, 0, x + 29, y - 50, x + 31, y + 3);
    print("NORMAL", Calliper.Mode.NORMAL);
    System.out.println("REPEATS " + Hand.label(window, "Callipers at"));
    hand.shoot("callipers");
    JComboBox<?> direction = Hand.component(window, JComboBox.class, 2);
    hand.click(direction);
    hand.key(KeyEvent.VK_DOWN);
    hand.key(KeyEvent.VK_ENTER);
    hand.draw(canvas, 0, x + 60, y - 50, x + 75, y + 2);
    print("VERTICAL", Calliper.Mode.VERTICAL);
    hand.key(KeyEvent.VK_ESCAPE);
  }

  private void print(String name, Calliper.Mode mode) throws Exception {
    StringBuilder text = new StringBuilder(name);
    for (Calliper c : Hand.on(() -> window.desk().settled().callipers())) {
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
        Hand.on(
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
    return Hand.on(() -> window.desk().settled().outline().orElseThrow().superficial().at(x));
  }

  /** Everything undone, everything redone. */
  private void backAndForth() throws Exception {
    Session last = Hand.on(() -> window.desk().session());
    int n = 0;
    while (Hand.on(() -> window.desk().history().undoable().isPresent())) {
      hand.undo();
      Hand.await("the search", () -> !window.desk().searching());
      n++;
    }
    System.out.println(
        "UNDONE " + n + " " + Hand.on(() -> window.desk().session().changes().size()));
    say("FIRST");
    for (int i = 0; i < n; i++) {
      hand.key(KeyEvent.VK_Y, KeyEvent.VK_CONTROL);
      Hand.await("the search", () -> !window.desk().searching());
    }
    System.out.println("REDONE " + last.equals(Hand.on(() -> window.desk().session())));
  }

  private void form() throws Exception {
    hand.key(KeyEvent.VK_F6);
    JTextField probe = Hand.component(window, JTextField.class, 3);
    hand.fill(probe, "L12");
    hand.key(KeyEvent.VK_TAB);
    Hand.await("the probe", () -> window.desk().session().form().probe().equals("L12"));
    System.out.println("FORM " + Hand.on(() -> window.desk().session().form().probe()));
  }

  private void write() throws Exception {
    for (String what : new String[] {"Table", "CSV", "ROIs", "PNG", "Report"}) {
      String before = window.said();
      hand.click(Hand.button(window, what));
      Hand.await(
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
    System.out.println("MANAGER " + Hand.on(() -> RoiManager.getInstance().getCount()));
  }

  /** Closed and opened again by its session file. */
  private void again() throws Exception {
    say("SAVED");
    Session before = Hand.on(() -> window.desk().keeper().kept());
    Path file = window.desk().keeper().file();
    Hand.on(
        () -> {
          window.desk().image().close();
          return null;
        });
    Hand.await("the desk cleared", () -> window.desk() == null);
    Hand.on(
        () -> {
          window.openPanel().browse(file);
          return null;
        });
    Hand.await("the session", () -> window.desk() != null && !window.desk().searching());
    say("REOPENED");
    System.out.println("SAME " + before.equals(Hand.on(() -> window.desk().keeper().kept())));
  }

  private void say(String name) throws Exception {
    HeelMeasurement m = Hand.on(() -> window.desk().measurement());
    System.out.println(
        String.join(
            " ",
            name,
            Double.toString(m.thickness().value()),
            Double.toString(m.thickness5().value()),
            Double.toString(m.maximum().value()),
            "shown",
            Hand.on(() -> window.numbers().primary())));
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
