package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.process.ImageProcessor;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fasciaj.imagej.FasciaJ;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionFile;

/** Runs in a child with a screen: things go wrong while a person works. */
public final class Troubles {
  private final Hand hand = new Hand();
  private final Path image;

  private Troubles(Path image) throws Exception {
    this.image = image;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      Troubles t = new Troubles(Path.of(arguments[0]));
      t.closedHalfway();
      t.readOnly();
      t.escape();
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private static AssistantWindow begin(Path file) throws Exception {
    Scripted.start(file);
    AssistantWindow window = Eyes.assistant();
    Eyes.await("an outline", () -> window.desk() != null && window.desk().handles().isPresent());
    return window;
  }

  private static void edit(AssistantWindow window, double dx) throws Exception {
    Eyes.on(
        () -> {
          Desk d = window.desk();
          var o = d.settled().outline().orElseThrow();
          d.outline(Outlines.withInsertion(o, o.insertion().x() + dx), "insertion set");
          return null;
        });
  }

  /** The image is closed right after an edit: the edit is in the file. */
  private void closedHalfway() throws Exception {
    AssistantWindow window = begin(image);
    edit(window, 7);
    Session before = Eyes.on(() -> window.desk().keeper().kept());
    Path file = window.desk().keeper().file();
    ImagePlus shown = WindowManager.getCurrentImage();
    Eyes.on(
        () -> {
          shown.close();
          return null;
        });
    Eyes.await("the desk cleared", () -> window.desk() == null);
    System.out.println("CLOSED " + (before.equals(SessionFile.read(file)) ? "kept" : "lost"));
    System.out.println("SAID " + window.said());
    hand.shoot("closed-halfway");
    Eyes.on(
        () -> {
          window.leave();
          return null;
        });
  }

  /** A folder that turns read-only: said, the work stays open, and goes elsewhere when asked. */
  private void readOnly() throws Exception {
    Path disk = Files.createDirectories(image.resolveSibling("disk"));
    if (!done("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString())) {
      System.out.println("read-only folder skipped: no tmpfs may be mounted");
      return;
    }
    try {
      Path file = Files.copy(image, disk.resolve("r-post.dcm"));
      AssistantWindow window = begin(file);
      done("mount", "-o", "remount,ro", disk.toString());
      edit(window, 5);
      Eyes.await("a message", () -> window.said().contains("Nothing is lost"));
      System.out.println("READONLY " + window.said().replace('\n', ' '));
      hand.shoot("read-only");
      Session before = Eyes.on(() -> window.desk().session());
      Path other = image.resolveSibling("other" + SessionFile.SUFFIX);
      Eyes.on(
          () -> {
            window.desk().keeper().keepIn(other);
            return null;
          });
      Eyes.await("saved elsewhere", () -> !window.desk().keeper().unsaved());
      boolean kept = before.frames().equals(SessionFile.read(other).frames());
      System.out.println("ELSEWHERE " + kept);
      done("mount", "-o", "remount,rw", disk.toString());
      Files.write(disk.resolve("ballast"), new byte[0]);
      fill(disk.resolve("ballast"));
      Eyes.on(
          () -> {
            window.desk().keeper().keepIn(disk.resolve("full" + SessionFile.SUFFIX));
            return null;
          });
      Eyes.await("a message", () -> window.said().contains("No space left"));
      System.out.println("FULL " + window.said().replace('\n', ' '));
      hand.shoot("disk-full");
      Eyes.on(
          () -> {
            window.desk().keeper().keepIn(other);
            window.leave();
            WindowManager.getCurrentImage().close();
            return null;
          });
    } finally {
      done("umount", "-l", disk.toString());
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < 1000; i++) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full, as it shall be.
    }
  }

  private static boolean done(String... command) throws Exception {
    try {
      Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
      return p.waitFor(20, TimeUnit.SECONDS) && p.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Escape in a loop of 300 frames: what was measured stays. */
  private void escape() throws Exception {
    String error = FasciaJ.run("Open study...", "path=[" + image + "]");
    if (!error.isEmpty()) {
      throw new IllegalStateException(error);
    }
    ImagePlus still = WindowManager.getCurrentImage();
    ImageProcessor picture = still.getProcessor();
    ImageStack stack = new ImageStack(picture.getWidth(), picture.getHeight());
    for (int n = 0; n < 300; n++) {
      stack.addSlice(picture);
    }
    ImagePlus loop = new ImagePlus("loop", stack);
    loop.setCalibration(still.getCalibration());
    still.close();
    loop.setRoi(100, 45, 400, 370);
    loop.show();
    IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
    AssistantWindow window = Eyes.assistant();
    Eyes.await("the loop", () -> window.desk() != null && window.desk().image() == loop);
    hand.settle();
    hand.click(Eyes.button(window, "Borders"));
    hand.key(KeyEvent.VK_M);
    Eyes.await("some frames", () -> window.desk().session().frames().size() > 5);
    hand.key(KeyEvent.VK_ESCAPE);
    Eyes.await("the end", () -> window.said().startsWith("Stopped"));
    System.out.println("ESCAPED " + window.desk().session().frames().size());
    System.out.println("SAID " + window.said());
    hand.shoot("escaped");
  }
}
