package org.fasciaj.imagej;

import ij.ImageJ;
import ij.Prefs;
import ij.WindowManager;
import ij.gui.GenericDialog;
import java.awt.Checkbox;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JList;

/**
 * A user in a child process with a screen who opens a study from an archive with real mouse and
 * keys: the way (DICOMweb or DIMSE), then pairs of a field's number and its text.
 */
public final class PacsUser {
  private static final long LIMIT_MS = 30_000;

  private static final int ATTEMPTS = 6;

  /** How long the first deed may take to show; each next one may take as much more. */
  private static final long PATIENCE_MS = 1000;

  /** Keys of a keyboard of the United States that give other signs with shift. */
  private static final String SHIFTED = "@:*_";

  private static final int[] KEYS = {
    KeyEvent.VK_2, KeyEvent.VK_SEMICOLON, KeyEvent.VK_8, KeyEvent.VK_MINUS
  };

  private final Robot robot;

  private PacsUser() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(8);
  }

  public static void main(String[] arguments) throws Exception {
    try {
      new ImageJ(ImageJ.EMBEDDED);
      new PacsUser().open(arguments);
      System.out.println("OPENED " + WindowManager.getImageCount());
      System.out.println("TITLE " + WindowManager.getCurrentImage().getTitle());
      System.out.println("SCALE " + WindowManager.getCurrentImage().getCalibration().pixelWidth);
      Prefs.savePreferences();
    } catch (Exception e) {
      System.out.println("ERROR " + ij.IJ.getErrorMessage());
      e.printStackTrace(System.out);
    } finally {
      System.exit(0); // open windows would keep the process alive
    }
  }

  private void open(String[] arguments) throws Exception {
    ij.Executer unused = new ij.Executer("Open from PACS...", null);
    GenericDialog dialog = (GenericDialog) await(w -> w instanceof GenericDialog);
    NewWindow.settle(dialog);
    Checkbox way =
        (Checkbox)
            find(dialog, c -> c instanceof Checkbox box && box.getLabel().equals(arguments[0]));
    until(way::getState, () -> click(way));
    for (int i = 1; i < arguments.length; i += 2) {
      TextField field = (TextField) dialog.getStringFields().get(Integer.parseInt(arguments[i]));
      String text = arguments[i + 1];
      until(() -> field.getText().equals(text), () -> write(field, text));
    }
    shoot(arguments[0] + "-1-dialog");
    until(() -> !dialog.isShowing(), () -> click(dialog.getButtons()[0]));
    JDialog list =
        (JDialog) await(w -> w instanceof JDialog d && d.getTitle().startsWith("Open from PACS"));
    NewWindow.settle(list);
    Thread.sleep(2500); // as long as a user looks; small pictures come meanwhile
    System.out.println("LIST " + list.getTitle());
    JList<?> studies = (JList<?>) find(list, c -> c instanceof JList);
    System.out.println("ROWS " + studies.getModel().getSize());
    Rectangle second = on(() -> studies.getCellBounds(1, 1));
    until(
        () -> studies.getSelectedIndex() == 1,
        () -> {
          Point at = on(studies::getLocationOnScreen);
          press(at.x + 100, at.y + (int) second.getCenterY());
        });
    shoot(arguments[0] + "-2-list");
    Component ok = find(list, c -> c instanceof JButton b && "OK".equals(b.getText()));
    until(() -> !list.isShowing(), () -> click(ok));
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (WindowManager.getImageCount() == 0 && System.currentTimeMillis() < end) {
      Thread.sleep(50);
    }
    Thread.sleep(500);
    shoot(arguments[0] + "-3-open");
    if (WindowManager.getImageCount() == 0) {
      throw new IllegalStateException("no image opens; the list shows: " + list.isShowing());
    }
  }

  /** Does something. */
  private interface Deed {
    void run() throws Exception;
  }

  /**
   * A slow screen can lose a click on a window that has just come: a user does it again. What came
   * of a deed is looked for and not the robot's idle state, for which Java waits up to ten seconds
   * while a caret blinks.
   */
  private void until(BooleanSupplier done, Deed deed) throws Exception {
    for (int i = 0; i <= ATTEMPTS; i++) {
      if (i > 0) {
        deed.run();
      }
      long end = System.currentTimeMillis() + PATIENCE_MS * i;
      do {
        if (on(done::getAsBoolean)) {
          return;
        }
        Thread.sleep(20);
      } while (System.currentTimeMillis() < end);
    }
    shoot("in-vain");
    throw new IllegalStateException("tried " + ATTEMPTS + " times in vain");
  }

  private void write(TextField field, String text) throws Exception {
    click(field);
    key(KeyEvent.VK_HOME);
    robot.keyPress(KeyEvent.VK_SHIFT);
    key(KeyEvent.VK_END);
    robot.keyRelease(KeyEvent.VK_SHIFT);
    key(KeyEvent.VK_DELETE);
    type(text);
  }

  private static <T> T on(java.util.concurrent.Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    EventQueue.invokeAndWait(task);
    return task.get();
  }

  private static Window await(Predicate<Window> wanted) throws Exception {
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (System.currentTimeMillis() < end) {
      for (Window w : Window.getWindows()) {
        if (w.isShowing() && wanted.test(w)) {
          return w;
        }
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("waited in vain; error: " + ij.IJ.getErrorMessage());
  }

  private static Component find(Container in, Predicate<Component> wanted) {
    for (Component c : in.getComponents()) {
      Component found =
          wanted.test(c) ? c : c instanceof Container inner ? find(inner, wanted) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void click(Component c) throws Exception {
    Point at = on(c::getLocationOnScreen);
    press(at.x + c.getWidth() / 2, at.y + c.getHeight() / 2);
  }

  private void press(int x, int y) {
    robot.mouseMove(x, y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  private void key(int code) {
    robot.keyPress(code);
    robot.keyRelease(code);
  }

  private void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int shifted = SHIFTED.indexOf(c);
      boolean shift = shifted >= 0 || Character.isUpperCase(c);
      if (shift) {
        robot.keyPress(KeyEvent.VK_SHIFT);
      }
      key(shifted >= 0 ? KEYS[shifted] : KeyEvent.getExtendedKeyCodeForChar(c));
      if (shift) {
        robot.keyRelease(KeyEvent.VK_SHIFT);
      }
    }
  }

  /** A picture of the screen, when a folder for pictures is given. */
  private void shoot(String name) throws Exception {
    String folder = System.getProperty("shots");
    if (folder != null) {
      Thread.sleep(300);
      Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
      ImageIO.write(robot.createScreenCapture(all), "png", Path.of(folder, name + ".png").toFile());
    }
  }
}
