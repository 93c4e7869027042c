package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.session.Handle;

/**
 * Runs in a child with a screen: works through a heel as the guide tells it, and takes the guide's
 * pictures of the real windows on the way.
 */
public final class GuideShots {
  /** A picture of the image is as wide as the assistant, so that a phone shows both legibly. */
  private static final int WIDTH = 420;

  private static final int HEIGHT = 290;

  /** Kept free around the tissue, screen points. */
  private static final int MARGIN = 6;

  /** How far down a step's controls reach, screen points. */
  private static final int LIST = 250;

  private static final int TEXT = 125;
  private static final int FORM = 240;

  /** How far the border is dragged, pixels. */
  private static final int PULL = 16;

  private final Hand hand = new Hand();
  private final Robot robot = new Robot();
  private final Path folder;

  private GuideShots(Path folder) throws Exception {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      GuideShots shots = new GuideShots(Path.of(arguments[0]));
      shots.measure(Path.of(arguments[1]));
      shots.refused(Path.of(arguments[2]));
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private void measure(Path file) throws Exception {
    Prefs.set(OpenPanel.OPERATOR, "R1");
    ImagePlus image = Scripted.start(file);
    AssistantWindow window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().measurement() != null);
    hand.settle();
    Thread.sleep(1500);
    hand.settle();
    ImageCanvas canvas = image.getCanvas();
    shoot("workspace", bounds(image.getWindow()).union(bounds(window)));
    shoot("numbers", bounds(window.numbers().getParent()));
    tissue("borders", canvas, window);
    hand.click(Eyes.button(window, "Open"));
    Thread.sleep(1500);
    shoot("open", top(window, LIST));
    hand.click(Eyes.button(window, "Scale"));
    Thread.sleep(500);
    shoot("scale", top(window, TEXT));
    tissue("bar", canvas, window);
    hand.click(Eyes.button(window, "Borders"));
    drag(canvas, window);
    hand.undo();
    hand.click(Eyes.button(window, "Spur"));
    Thread.sleep(300);
    tissue("spur", canvas, window);
    hand.click(Eyes.button(window, "Save"));
    Thread.sleep(500);
    shoot("save", top(window, FORM));
    Eyes.on(
        () -> {
          window.leave();
          image.close();
          return null;
        });
  }

  private void refused(Path file) throws Exception {
    Scripted.start(file);
    AssistantWindow window = Eyes.assistant();
    Eyes.await("an answer", () -> window.desk() != null && window.desk().measurement() != null);
    hand.settle();
    Thread.sleep(800);
    shoot("refused", bounds(window.numbers()));
    tissue("muscle", WindowManager.getCurrentImage().getCanvas(), window);
    WindowManager.getCurrentImage().close();
  }

  /** A border on its way, with Alt held so that it does not snap back to the edge it left. */
  private void drag(ImageCanvas canvas, AssistantWindow window) throws Exception {
    HeelOutline o = window.desk().settled().outline().orElseThrow();
    Handle handle =
        Eyes.on(
            () -> {
              var all = window.desk().handles().orElseThrow();
              var border = all.of(o, java.util.List.of(Handle.Kind.SUPERFICIAL));
              return border.get(border.size() / 2);
            });
    Point from = Hand.onScreen(canvas, handle.at().x(), handle.at().y());
    robot.keyPress(KeyEvent.VK_ALT);
    robot.mouseMove(from.x, from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    for (int i = 1; i <= PULL; i++) {
      robot.mouseMove(from.x, from.y - i);
      robot.delay(20);
    }
    hand.settle();
    Thread.sleep(500);
    tissue("drag", canvas, window);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.keyRelease(KeyEvent.VK_ALT);
    hand.settle();
  }

  /** The tissue and the ruler beside it. */
  private void tissue(String name, ImageCanvas canvas, AssistantWindow window) throws Exception {
    PixelBox region = window.desk().session().region();
    Point low = Hand.onScreen(canvas, region.x0(), region.y1());
    shoot(name, new Rectangle(low.x - MARGIN, low.y + 2 - HEIGHT, WIDTH, HEIGHT));
  }

  /** The upper part of the assistant's window, where a step has its controls. */
  private static Rectangle top(AssistantWindow window, int height) throws Exception {
    Rectangle all = bounds(window);
    all.height = height;
    return all;
  }

  private static Rectangle bounds(Component c) throws Exception {
    return Eyes.on(() -> new Rectangle(c.getLocationOnScreen(), c.getSize()));
  }

  private void shoot(String name, Rectangle part) throws Exception {
    FewColours.write(robot.createScreenCapture(part), folder.resolve(name + ".png"));
  }
}
