package org.fasciaj.imagej.assistant;

import ij.gui.ImageCanvas;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;

/** A user's hand in a child process with a screen: moves the real pointer, presses real keys. */
final class Hand {
  private static final long LIMIT_MS = 30_000;
  private static final int STEPS = 12;

  private final Robot robot;
  private int shot;

  Hand() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(8);
  }

  /** Runs on the event thread and waits. */
  static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    EventQueue.invokeAndWait(task);
    return task.get();
  }

  static void await(String what, BooleanSupplier condition) throws Exception {
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (System.currentTimeMillis() < end) {
      if (on(condition::getAsBoolean)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("waited in vain: " + what);
  }

  /** The assistant's window, once it shows. */
  static AssistantWindow assistant() throws Exception {
    AssistantWindow[] found = new AssistantWindow[1];
    await(
        "the assistant",
        () -> {
          for (Window w : Window.getWindows()) {
            if (w instanceof AssistantWindow a && a.isShowing()) {
              found[0] = a;
            }
          }
          return found[0] != null;
        });
    return found[0];
  }

  /** A button by its text. */
  static AbstractButton button(Container in, String text) throws Exception {
    List<AbstractButton> found = new ArrayList<>();
    await(
        "button " + text,
        () -> {
          found.clear();
          collect(in, text, found);
          return !found.isEmpty();
        });
    return found.get(0);
  }

  private static void collect(Container in, String text, List<AbstractButton> found) {
    for (Component c : in.getComponents()) {
      if (c instanceof AbstractButton b && b.isShowing() && b.getText().equals(text)) {
        found.add(b);
      } else if (c instanceof Container inner) {
        collect(inner, text, found);
      }
    }
  }

  void click(Component c) throws Exception {
    Point at = on(c::getLocationOnScreen);
    move(at.x + c.getWidth() / 2, at.y + c.getHeight() / 2);
    press();
    release();
  }

  /** Where a place of an image lies on the screen; pixel centres are whole numbers. */
  static Point onScreen(ImageCanvas canvas, double x, double y) throws Exception {
    Point at = on(canvas::getLocationOnScreen);
    return new Point(at.x + canvas.screenXD(x + 0.5), at.y + canvas.screenYD(y + 0.5));
  }

  void drag(ImageCanvas canvas, double x0, double y0, double x1, double y1) throws Exception {
    Point from = onScreen(canvas, x0, y0);
    Point to = onScreen(canvas, x1, y1);
    move(from.x, from.y);
    press();
    for (int i = 1; i <= STEPS; i++) {
      move(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS);
    }
    release();
    settle();
  }

  void click(ImageCanvas canvas, double x, double y) throws Exception {
    Point at = onScreen(canvas, x, y);
    move(at.x, at.y);
    press();
    release();
    settle();
  }

  private void move(int x, int y) {
    robot.mouseMove(x, y);
  }

  private void press() {
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
  }

  private void release() {
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  void key(int code, int... held) {
    for (int h : held) {
      robot.keyPress(h);
    }
    robot.keyPress(code);
    robot.keyRelease(code);
    for (int h : held) {
      robot.keyRelease(h);
    }
    settle();
  }

  void undo() {
    key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
  }

  /** Waits until the events so far are worked off. */
  void settle() {
    robot.waitForIdle();
  }

  /** A picture of the whole screen, when a folder for pictures is given. */
  void shoot(String name) throws Exception {
    String folder = System.getProperty("shots");
    if (folder == null) {
      return;
    }
    settle();
    Thread.sleep(300);
    String file =
        Path.of(folder, String.format(java.util.Locale.ROOT, "%02d-%s.png", ++shot, name))
            .toString();
    try {
      new ProcessBuilder("import", "-window", "root", file).inheritIO().start().waitFor();
    } catch (IOException e) {
      System.out.println("no picture: ImageMagick is not installed");
    }
  }
}
