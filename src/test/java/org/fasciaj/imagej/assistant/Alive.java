package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.StudyOpener;

/**
 * Runs in a child with a screen: a loop of 300 large frames, each of which takes long to search.
 * Counts how often the event thread answered meanwhile.
 */
public final class Alive {
  private static final int FRAMES = 300;
  private static final int WIDTH = 1600;

  private Alive() {}

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

  /** Asks the event thread for a sign every few milliseconds, and counts its answers. */
  private static final class Pulse extends Thread {
    private final AtomicInteger answers = new AtomicInteger();

    Pulse() {
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (true) {
          EventQueue.invokeAndWait(answers::incrementAndGet);
          Thread.sleep(5);
        }
      } catch (InterruptedException | java.lang.reflect.InvocationTargetException e) {
        interrupt();
      }
    }
  }

  private static void work(Path file) throws Exception {
    final Hand hand = new Hand();
    new ImageJ();
    ImagePlus still = StudyOpener.open(new InputFile(file, "heel.dcm"));
    ImageProcessor p = still.getProcessor();
    p.setInterpolationMethod(ImageProcessor.BILINEAR);
    double zoom = (double) WIDTH / p.getWidth();
    ImageProcessor large = p.resize(WIDTH, (int) (p.getHeight() * zoom), true);
    ImageStack stack = new ImageStack(large.getWidth(), large.getHeight());
    for (int n = 0; n < FRAMES; n++) {
      stack.addSlice("", large.getPixels());
    }
    ImagePlus loop = new ImagePlus("large loop", stack);
    loop.getCalibration().setUnit("mm");
    loop.getCalibration().pixelWidth = still.getCalibration().pixelWidth / zoom;
    loop.getCalibration().pixelHeight = still.getCalibration().pixelHeight / zoom;
    loop.setRoi((int) (100 * zoom), (int) (47 * zoom), (int) (470 * zoom), (int) (370 * zoom));
    Eyes.on(
        () -> {
          loop.show();
          return null;
        });
    Pulse pulse = new Pulse();
    pulse.start();
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    AssistantWindow window = Eyes.shown();
    Eyes.await("the loop", () -> window.desk() != null);
    int before = pulse.answers.get();
    boolean searching = Eyes.on(() -> window.desk().searching());
    System.out.println("WORDS " + Eyes.label(window, "Searching"));
    hand.shoot("searching");
    Eyes.await("an outline", () -> !window.desk().searching());
    System.out.println("FIRST " + searching + " " + (pulse.answers.get() - before));
    hand.click(Eyes.button(Eyes.assistant(), "All frames"));
    Eyes.await("some frames", () -> window.desk().session().frames().size() > 2);
    int first = Eyes.on(() -> window.desk().session().frames().size());
    before = pulse.answers.get();
    Eyes.await("more frames", () -> window.desk().session().frames().size() > first + 2);
    System.out.println("SWEEP " + (pulse.answers.get() - before));
    hand.shoot("sweep");
    hand.key(KeyEvent.VK_ESCAPE);
    Eyes.await("the end", () -> window.said().startsWith("Stopped"));
    int kept = Eyes.on(() -> window.desk().session().frames().size());
    System.out.println("ESCAPED " + kept + " " + window.said());
    Thread.sleep(1500);
    System.out.println("AFTER " + Eyes.on(() -> window.desk().session().frames().size()));
  }
}
