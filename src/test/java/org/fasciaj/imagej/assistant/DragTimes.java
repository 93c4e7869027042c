package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.process.ImageProcessor;
import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.PaintEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.imagej.ImageTags;
import org.fasciaj.imagej.StudyOpener;
import org.fasciaj.session.Handle;

/**
 * Runs in a child with a screen: how long from a mouse event of a drag, in ImageJ's event queue,
 * until both the numbers and the image have been painted. Prints median and 95th percentile in ms.
 */
public final class DragTimes {
  private static final int WARM_UP = 60;
  private static final int EVENTS = 200;

  private DragTimes() {}

  /** Sees when the window's numbers and the canvas have been painted. */
  private static final class Watching extends EventQueue {
    private final ImageCanvas canvas;
    private final NumbersPanel numbers;
    private boolean waitNumbers;
    private boolean waitCanvas;
    private CountDownLatch done = new CountDownLatch(0);
    private long end;

    Watching(ImageCanvas canvas, NumbersPanel numbers) {
      this.canvas = canvas;
      this.numbers = numbers;
    }

    CountDownLatch expect() {
      waitCanvas = true;
      waitNumbers = true;
      done = new CountDownLatch(1);
      return done;
    }

    /** Whether a label of the numbers, or all of them, still waits to be painted. */
    private boolean dirty() {
      RepaintManager manager = RepaintManager.currentManager(numbers);
      boolean any = !numbers.isValid();
      for (Component c : numbers.getComponents()) {
        any |= c instanceof JComponent j && !manager.getDirtyRegion(j).isEmpty();
      }
      return any || !manager.getDirtyRegion(numbers).isEmpty();
    }

    private long inMouse;
    private long inPaint;
    private final java.util.List<double[]> parts = new java.util.ArrayList<>();

    @Override
    protected void dispatchEvent(AWTEvent e) {
      long t0 = System.nanoTime();
      super.dispatchEvent(e);
      if (e instanceof MouseEvent) {
        inMouse = System.nanoTime() - t0;
        inPaint = 0;
      } else {
        inPaint += System.nanoTime() - t0;
      }
      if (done.getCount() == 0 || e instanceof MouseEvent) {
        return;
      }
      if (e instanceof PaintEvent && e.getSource() == canvas) {
        waitCanvas = false;
      }
      waitNumbers &= dirty();
      if (!waitCanvas && !waitNumbers) {
        end = System.nanoTime();
        parts.add(new double[] {inMouse / 1e6, inPaint / 1e6});
        done.countDown();
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    new ImageJ();
    ImagePlus file =
        Eyes.on(() -> StudyOpener.open(new InputFile(Path.of(arguments[0]), "heel.dcm")));
    ImageProcessor p = file.getProcessor();
    p.setInterpolationMethod(ImageProcessor.BILINEAR);
    double zoom = 1024.0 / p.getWidth();
    ImagePlus image = new ImagePlus("heel", p.resize(1024, 768, true));
    image.getCalibration().setUnit("mm");
    image.getCalibration().pixelWidth = file.getCalibration().pixelWidth / zoom;
    image.getCalibration().pixelHeight = file.getCalibration().pixelHeight * p.getHeight() / 768.0;
    PixelBox r = ImageTags.read(file).orElseThrow().region();
    double zoomY = 768.0 / p.getHeight();
    image.setRoi(
        (int) Math.ceil(r.x0() * zoom),
        (int) Math.ceil(r.y0() * zoomY),
        (int) (r.width() * zoom) - 2,
        (int) (r.height() * zoomY) - 2);
    image.show();
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    AssistantWindow window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    Thread.sleep(1000);
    ImageCanvas canvas = image.getCanvas();
    Handle h =
        Eyes.on(
            () -> {
              HeelOutline o = window.desk().settled().outline().orElseThrow();
              List<Handle> all =
                  window.desk().handles().orElseThrow().of(o, List.of(Handle.Kind.SUPERFICIAL));
              return all.get(all.size() / 2);
            });
    int x = canvas.screenXD(h.at().x() + 0.5);
    int y = canvas.screenYD(h.at().y() + 0.5);
    Watching queue = new Watching(canvas, window.numbers());
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
    post(canvas, MouseEvent.MOUSE_PRESSED, x, y);
    double[] ms = new double[EVENTS];
    int far = 0;
    int snapped = 0;
    for (int i = -WARM_UP; i < EVENTS; i++) {
      int dy = (int) Math.round(9 * Math.sin(i * 0.7));
      CountDownLatch[] latch = new CountDownLatch[1];
      EventQueue.invokeAndWait(() -> latch[0] = queue.expect());
      long start = System.nanoTime();
      post(canvas, MouseEvent.MOUSE_DRAGGED, x, y + dy == y ? y + 1 : y + dy);
      if (!latch[0].await(5, TimeUnit.SECONDS)) {
        System.out.println("an event was never painted: " + i);
        System.exit(1);
      }
      if (i >= 0) {
        ms[i] = (queue.end - start) / 1e6;
      }
      if (i >= 0 && Math.abs(dy) >= 6) {
        far++;
        double at =
            Eyes.on(
                () -> window.desk().record().outline().orElseThrow().superficial().at(h.at().x()));
        snapped += Math.abs(at - h.at().y()) < 2 ? 1 : 0;
      }
    }
    System.out.println("SNAPPED " + snapped + " of " + far);
    Arrays.sort(ms);
    for (int k = 0; k < 2; k++) {
      int part = k;
      double[] v = queue.parts.stream().skip(WARM_UP).mapToDouble(q -> q[part]).sorted().toArray();
      System.out.println((k == 0 ? "MOUSE " : "PAINT ") + v[v.length / 2]);
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "DRAG median %.2f ms, 95 %% %.2f ms, most %.2f ms, %d events, %d x %d",
            ms[EVENTS / 2],
            ms[EVENTS * 95 / 100],
            ms[EVENTS - 1],
            EVENTS,
            image.getWidth(),
            image.getHeight()));
    System.exit(0);
  }

  private static void post(ImageCanvas canvas, int id, int x, int y) {
    Toolkit.getDefaultToolkit()
        .getSystemEventQueue()
        .postEvent(
            new MouseEvent(
                canvas,
                id,
                System.currentTimeMillis(),
                InputEvent.BUTTON1_DOWN_MASK,
                x,
                y,
                1,
                false,
                MouseEvent.BUTTON1));
  }
}
