package org.fasciaj.imagej.assistant;

import ij.gui.ImageCanvas;
import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Image;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.RenderedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JTextField;

/** A user's hand in a child process with a screen: moves the real pointer, presses real keys. */
final class Hand {
  private static final long LIMIT_MS = 10_000;
  private static final int TABS = 3; // times that Tab is pressed until it is heard
  private static final int STEPS = 12; // moves of the pointer between two places

  private final Robot robot;
  private int shot;

  Hand() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(8);
  }

  void click(Component c) throws Exception {
    Point at = Eyes.on(c::getLocationOnScreen);
    move(at.x + c.getWidth() / 2, at.y + c.getHeight() / 2);
    press();
    release();
  }

  /** Clicks what takes keys; those that came before the focus has left an image went to that. */
  void enter(Component c) throws Exception {
    click(c);
    Eyes.await("the focus", c::isFocusOwner);
  }

  /** Presses at a place of the screen. */
  void press(int x, int y) {
    move(x, y);
    press();
    release();
    settle();
  }

  /** Where a place of an image lies on the screen; pixel centres are whole numbers. */
  static Point onScreen(ImageCanvas canvas, double x, double y) throws Exception {
    Point at = Eyes.on(canvas::getLocationOnScreen);
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

  /** Types a text; comma and point are keys of their own on every keyboard. */
  void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = KeyEvent.getExtendedKeyCodeForChar(c);
      boolean shift = Character.isUpperCase(c);
      if (shift) {
        robot.keyPress(KeyEvent.VK_SHIFT);
      }
      robot.keyPress(code);
      robot.keyRelease(code);
      if (shift) {
        robot.keyRelease(KeyEvent.VK_SHIFT);
      }
    }
    settle();
  }

  /** Replaces what stands in a text field. */
  void fill(JTextField field, String text) throws Exception {
    enter(field);
    key(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
    type(text);
  }

  /** Draws through points of an image; a key may be held from the press on. */
  void draw(ImageCanvas canvas, int held, double... xy) throws Exception {
    Point at = onScreen(canvas, xy[0], xy[1]);
    move(at.x, at.y);
    press();
    if (held != 0) {
      robot.keyPress(held);
    }
    for (int i = 2; i < xy.length; i += 2) {
      Point to = onScreen(canvas, xy[i], xy[i + 1]);
      for (int k = 1; k <= STEPS; k++) {
        move(at.x + (to.x - at.x) * k / STEPS, at.y + (to.y - at.y) * k / STEPS);
      }
      at = to;
    }
    release();
    if (held != 0) {
      robot.keyRelease(held);
    }
    settle();
  }

  /** Drags from the middle of one component to that of another, slowly, as files are dragged. */
  void carry(Component from, Component to) throws Exception {
    Point a = Eyes.on(from::getLocationOnScreen);
    Point b = Eyes.on(to::getLocationOnScreen);
    move(a.x + from.getWidth() / 2, a.y + from.getHeight() / 2);
    press();
    for (int k = 1; k <= 2 * STEPS; k++) {
      move(
          a.x
              + from.getWidth() / 2
              + (b.x + to.getWidth() / 2 - a.x - from.getWidth() / 2) * k / 24,
          a.y
              + from.getHeight() / 2
              + (b.y + to.getHeight() / 2 - a.y - from.getHeight() / 2) * k / 24);
      Thread.sleep(20);
    }
    Thread.sleep(200);
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

  /**
   * Tab, awaited by its own event: the release goes to the new owner of the focus. Java may drop a
   * key that comes while the focus changes: where it then has not moved, the key is pressed again.
   */
  void tab() throws Exception {
    Component before = owner();
    for (int i = 0; i < TABS; i++) {
      if (tabHeard() || owner() != before) {
        Eyes.on(() -> null); // the listeners run before the event is worked off
        return;
      }
    }
    throw new IllegalStateException("no window hears the Tab key");
  }

  /** What has the focus; null when nothing has. */
  static Component owner() {
    return KeyboardFocusManager.getCurrentKeyboardFocusManager().getPermanentFocusOwner();
  }

  private boolean tabHeard() throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    AWTEventListener listener =
        e -> {
          if (e.getID() == KeyEvent.KEY_RELEASED) {
            released.countDown();
          }
        };
    Toolkit.getDefaultToolkit().addAWTEventListener(listener, AWTEvent.KEY_EVENT_MASK);
    robot.keyPress(KeyEvent.VK_TAB);
    robot.keyRelease(KeyEvent.VK_TAB);
    boolean came = released.await(LIMIT_MS, TimeUnit.MILLISECONDS);
    Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
    return came;
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
    Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    // The last of the pictures has the screen's own pixels, also where the windows are scaled.
    List<Image> sizes = robot.createMultiResolutionScreenCapture(all).getResolutionVariants();
    RenderedImage picture = (RenderedImage) sizes.get(sizes.size() - 1);
    String file = String.format(java.util.Locale.ROOT, "%02d-%s.png", ++shot, name);
    ImageIO.write(picture, "png", Path.of(folder, file).toFile());
  }
}
