package org.fasciaj.imagej.assistant;

import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionFile;

/**
 * Runs in a child with a screen. With "die": edits by keys and is killed right after the last one.
 * With "open": opens what was left, then moves, changes and ages it. Prints what it saw.
 */
public final class Mishaps {
  private static final int EDITS = 12;

  private final Hand hand = new Hand();
  private final Path image;
  private AssistantWindow window;

  private Mishaps(Path image) throws Exception {
    this.image = image;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      Mishaps m = new Mishaps(Path.of(arguments[0]));
      new ImageJ();
      if (Files.exists(SessionFile.beside(m.image))) {
        m.left();
        m.moved();
        m.changed();
        m.newer();
      } else {
        m.die();
      }
      System.out.println("DONE");
      System.exit(0);
    } catch (Throwable t) {
      t.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private void begin(Path what) throws Exception {
    if (window == null) {
      ij.IJ.runPlugIn("org.fasciaj.imagej.MeasureHeel", "");
      window = Eyes.assistant();
    }
    Eyes.on(
        () -> {
          window.openPanel().browse(what);
          return null;
        });
    Eyes.await("an outline", () -> window.desk() != null && !window.desk().searching());
    hand.settle();
    Thread.sleep(300);
  }

  private void end() throws Exception {
    ImagePlus shown = WindowManager.getCurrentImage();
    Eyes.on(
        () -> {
          shown.close();
          return null;
        });
    Eyes.await("the desk cleared", () -> window.desk() == null);
  }

  /** The insertion goes by keys, and the process dies with the last one hardly pressed. */
  private void die() throws Exception {
    begin(image);
    hand.key(KeyEvent.VK_F4);
    for (int i = 1; i <= EDITS; i++) {
      hand.key(KeyEvent.VK_RIGHT);
      System.out.println(
          "EDIT "
              + Eyes.on(() -> window.desk().session().changes().size())
              + " "
              + Eyes.on(() -> window.desk().measurement().thickness().value()));
      if (i < EDITS) {
        Thread.sleep(200); // as fast as a person goes on pressing
      }
    }
    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();
    Thread.sleep(10_000);
  }

  private void left() throws Exception {
    begin(image);
    System.out.println(
        "LEFT "
            + Eyes.on(() -> window.desk().session().changes().size())
            + " "
            + Eyes.on(() -> window.desk().measurement().thickness().value()));
    try (var files = Files.list(image.getParent())) {
      System.out.println("TEMPORARY " + files.filter(f -> f.toString().endsWith(".tmp")).count());
    }
    hand.shoot("after-the-kill");
    end();
  }

  /** The session stays where it was, its image goes elsewhere under another name. */
  private void moved() throws Exception {
    Path session = SessionFile.beside(image);
    Path elsewhere = Files.createDirectories(image.resolveSibling("moved")).resolve("renamed.dcm");
    Files.move(image, elsewhere);
    begin(session);
    System.out.println(
        "MOVED "
            + window.desk().image().getTitle()
            + " "
            + Eyes.on(() -> window.desk().measurement().thickness().value()));
    hand.shoot("moved");
    end();
    Files.move(elsewhere, image);
  }

  /** A pixel of the image is another one. */
  private void changed() throws Exception {
    byte[] whole = Files.readAllBytes(image);
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.seek(file.length() - 90_000);
      int old = file.read();
      file.seek(file.length() - 90_000);
      file.write(old ^ 0x40);
    }
    byte[] before = Files.readAllBytes(SessionFile.beside(image));
    begin(image);
    System.out.println("CHANGED " + window.said().replace('\n', ' '));
    System.out.println("INTO " + window.desk().keeper().file().getFileName());
    hand.shoot("changed-pixels");
    hand.key(KeyEvent.VK_F4);
    hand.key(KeyEvent.VK_RIGHT);
    Eyes.await("saved", () -> !window.desk().keeper().unsaved());
    end();
    System.out.println(
        "KEPT " + java.util.Arrays.equals(before, Files.readAllBytes(SessionFile.beside(image))));
    Files.write(image, whole);
  }

  private void newer() throws Exception {
    Path session = SessionFile.beside(image);
    Session s = SessionFile.read(session);
    String text = Files.readString(session, StandardCharsets.UTF_8);
    Files.writeString(session, aged(text), StandardCharsets.UTF_8);
    begin(image);
    System.out.println("NEWER " + window.said().replace('\n', ' '));
    hand.shoot("newer-schema");
    end();
    Files.writeString(session, text, StandardCharsets.UTF_8);
    System.out.println("SAME " + s.equals(SessionFile.read(session)));
  }

  private static String aged(String text) throws IOException {
    String other = text.replace("\"schema_version\":1", "\"schema_version\":2");
    if (other.equals(text)) {
      throw new IOException("the schema's version was not found");
    }
    return other;
  }
}
