package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import java.awt.Point;
import java.awt.Scrollbar;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Locale;
import javax.swing.JTextField;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.FasciaJ;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.StudyOpener;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionFile;
import org.fasciaj.session.StudyForm;

/**
 * Runs in a child with a screen: a user scrolls a loop, corrects one of its frames, measures all,
 * and sets the other visit beside it. Prints what it saw.
 */
public final class Loops {
  private final Hand hand = new Hand();
  private final Path loop;
  private AssistantWindow window;
  private ImagePlus image;
  private ImageCanvas canvas;

  private Loops(Path loop) throws Exception {
    this.loop = loop;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      Loops t = new Loops(Path.of(arguments[0]));
      t.otherVisitSaved();
      t.open();
      t.scroll();
      t.perFrame();
      t.all();
      t.otherVisit();
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  /** The other visit has a session in which the ankle was plantar flexed. */
  private void otherVisitSaved() throws Exception {
    Path post = loop.resolveSibling("l-post.dcm");
    ImagePlus other = StudyOpener.open(new InputFile(post, "l-post.dcm"));
    HeelImage heel = new HeelImage(other, Double.NaN);
    Session s = HeelSession.begin(heel, other, Limits.DEFAULT, "CD");
    StudyForm f = s.form();
    s =
        s.with(
            new StudyForm(
                f.subject(),
                f.side(),
                f.visit(),
                "CD",
                "plantar flexed",
                "",
                f.probe(),
                f.preset(),
                null,
                null));
    SessionFile.write(SessionFile.beside(post), s);
  }

  private void open() throws Exception {
    new ImageJ();
    String error = FasciaJ.run("Open study...", "path=[" + loop + "]");
    if (!error.isEmpty()) {
      throw new IllegalStateException(error);
    }
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    image = WindowManager.getCurrentImage();
    canvas = image.getCanvas();
    Thread.sleep(500);
    say("FRAME");
  }

  private void said(int frame) throws Exception {
    Eyes.await(
        "frame " + frame, () -> window.desk().frame() == frame && !window.desk().searching());
    say("FRAME");
  }

  /** ImageJ's own slider, then our keys. */
  private void scroll() throws Exception {
    Scrollbar slider = Eyes.component(image.getWindow(), Scrollbar.class, 0);
    Point at = Eyes.on(slider::getLocationOnScreen);
    hand.press(at.x + slider.getWidth() - 8, at.y + slider.getHeight() / 2);
    said(2);
    hand.shoot("loop-slider");
    hand.click(canvas, 20, 330);
    hand.key(KeyEvent.VK_PAGE_DOWN);
    said(3);
  }

  /** What was changed in a frame stays there, and only there. */
  private void perFrame() throws Exception {
    hand.key(KeyEvent.VK_F4);
    for (int i = 0; i < 3; i++) {
      hand.key(KeyEvent.VK_RIGHT, KeyEvent.VK_SHIFT);
    }
    say("CHANGED");
    hand.key(KeyEvent.VK_PAGE_UP);
    said(2);
    hand.key(KeyEvent.VK_PAGE_DOWN);
    said(3);
    System.out.println(
        "CORRECTED "
            + Eyes.on(() -> window.desk().session().frame(2).orElseThrow().corrected())
            + " "
            + Eyes.on(() -> window.desk().session().frame(3).orElseThrow().corrected()));
  }

  private void all() throws Exception {
    hand.key(KeyEvent.VK_F3);
    hand.click(Eyes.button(window, "All frames"));
    Eyes.await("all frames", () -> window.said().endsWith("Table adds their rows."));
    System.out.println("FRAMES " + Eyes.on(() -> window.desk().session().frames().size()));
    System.out.println("LOOP " + Eyes.label(window, "of 12 frames"));
    hand.shoot("loop-all-frames");
  }

  /** The other visit has the image's millimetres, at every zoom, and tells what differs. */
  private void otherVisit() throws Exception {
    hand.key(KeyEvent.VK_F6);
    JTextField ankle = Eyes.component(window, JTextField.class, 2);
    hand.fill(ankle, "neutral");
    hand.key(KeyEvent.VK_TAB);
    Eyes.await("the ankle", () -> window.desk().session().form().ankle().equals("neutral"));
    hand.click(Eyes.button(window, "Other visit"));
    Eyes.await("the other visit", () -> window.place().visits().shown() != null);
    linked("LINKED");
    hand.shoot("other-visit");
    System.out.println("DIFFERS " + Eyes.label(window.place().visits().shown(), "Ankle"));
    hand.click(canvas, 20, 330);
    hand.key(KeyEvent.VK_PLUS);
    if (Eyes.on(() -> canvas.getMagnification()) == 1) {
      IJ.run(image, "In [+]", "");
    }
    linked("ZOOMED");
    hand.shoot("other-visit-zoomed");
  }

  private void linked(String name) throws Exception {
    VisitView view = window.place().visits().shown().view();
    Eyes.await(
        "the link",
        () ->
            Math.abs(
                    view.pixelsPerMm()
                        - canvas.getMagnification() / window.desk().session().scale().xMm())
                < 1e-9);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s %.4f %.4f",
            name,
            Eyes.on(() -> canvas.getMagnification()),
            Eyes.on(view::pixelsPerMm)));
  }

  private void say(String name) throws Exception {
    System.out.println(
        name
            + " "
            + Eyes.on(() -> window.desk().frame())
            + " "
            + Eyes.on(() -> window.desk().measurement().thickness().value())
            + " "
            + Eyes.on(() -> Overlays.stations(image, window.desk().frame()))
            + " shown "
            + Eyes.on(() -> window.numbers().primary()));
  }

  /** What lies over an image. */
  private static final class Overlays {
    /** Number of station lines of a frame that are drawn. */
    static long stations(ImagePlus image, int frame) {
      long n = 0;
      for (ij.gui.Roi roi : image.getOverlay()) {
        n +=
            roi.getPosition() == frame && String.valueOf(roi.getName()).contains("thickness at")
                ? 1
                : 0;
      }
      return n;
    }
  }
}
