package org.fasciaj.imagej;

import ij.Executer;
import ij.IJ;
import ij.ImageJ;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.TextArea;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JDialog;
import javax.swing.JFileChooser;

/**
 * Runs in a child with a screen: starts ImageJ with its recorder, chooses menu commands as a user
 * does, answers their dialogs and tells what was recorded.
 */
final class RecorderDriver {
  private static final long LIMIT_MS = 30_000;

  private final Recorder recorder;

  RecorderDriver() {
    new ImageJ(ImageJ.EMBEDDED);
    recorder = new Recorder();
  }

  /** Fills text fields and check boxes of a dialog before OK is pressed. */
  interface Answer {
    void fill(GenericDialog dialog);
  }

  /** Chooses a command, answers its one dialog, and returns the line that was recorded. */
  String choose(String command, Answer answer) throws Exception {
    int before = recorded().length();
    new Executer(command, null);
    GenericDialog dialog = await(GenericDialog.class);
    EventQueue.invokeAndWait(
        () -> {
          answer.fill(dialog);
          dialog.actionPerformed(
              new ActionEvent(dialog.getButtons()[0], ActionEvent.ACTION_PERFORMED, "OK"));
        });
    return awaitLine(before);
  }

  /** Chooses a command that asks with a file chooser. */
  String chooseFile(String command, java.io.File file) throws Exception {
    int before = recorded().length();
    new Executer(command, null);
    JDialog dialog = await(JDialog.class);
    JFileChooser chooser = (JFileChooser) find(dialog, JFileChooser.class).get(0);
    EventQueue.invokeAndWait(
        () -> {
          chooser.setSelectedFile(file);
          chooser.approveSelection();
        });
    return awaitLine(before);
  }

  private String awaitLine(int before) throws InterruptedException {
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (System.currentTimeMillis() < end) {
      String text = recorded();
      if (text.length() > before && text.endsWith("\n")) {
        return text.substring(before).strip();
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("nothing recorded; last error: " + IJ.getErrorMessage());
  }

  private String recorded() {
    return ((TextArea) find(recorder, TextArea.class).get(0)).getText();
  }

  static <W extends Window> W await(Class<W> kind) throws InterruptedException {
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (System.currentTimeMillis() < end) {
      for (Window w : Window.getWindows()) {
        if (kind.isInstance(w) && w.isShowing()) {
          return kind.cast(w);
        }
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException(
        "no " + kind.getSimpleName() + " among " + Arrays.toString(Window.getWindows()));
  }

  private static List<Component> find(Container in, Class<?> kind) {
    List<Component> found = new ArrayList<>();
    for (Component c : in.getComponents()) {
      if (kind.isInstance(c)) {
        found.add(c);
      } else if (c instanceof Container inner) {
        found.addAll(find(inner, kind));
      }
    }
    return found;
  }
}
