package org.fasciaj.imagej;

import ij.IJ;
import ij.Prefs;
import java.awt.EventQueue;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javax.swing.JFileChooser;

/** The one dialog of "Open study...": a file or a folder. Needs a screen. */
final class StudyChooser {
  /** Where the last study was: a default for the dialog only. */
  private static final String LAST = "fasciaj.open";

  private StudyChooser() {}

  /** Asks; empty when the user cancels. */
  static Optional<OpenSettings> ask() throws CommandException {
    File[] chosen = new File[1];
    Runnable ask = () -> chosen[0] = choose();
    if (EventQueue.isDispatchThread()) {
      ask.run();
    } else {
      onEventThread(ask);
    }
    if (chosen[0] == null) {
      return Optional.empty();
    }
    Prefs.set(LAST, chosen[0].getParent());
    return Optional.of(new OpenSettings(chosen[0].getPath(), OpenSettings.USUAL_MAXIMUM));
  }

  private static File choose() {
    JFileChooser chooser = new JFileChooser(Prefs.get(LAST, null));
    chooser.setDialogTitle("Open study: a DICOM file or a folder");
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    int answer = chooser.showOpenDialog(IJ.getInstance());
    return answer == JFileChooser.APPROVE_OPTION ? chooser.getSelectedFile() : null;
  }

  private static void onEventThread(Runnable ask) throws CommandException {
    try {
      EventQueue.invokeAndWait(ask);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("Open study", "interrupted.", "Try again.");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the file chooser failed", e.getCause());
    }
  }
}
