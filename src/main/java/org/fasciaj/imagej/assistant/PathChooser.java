package org.fasciaj.imagej.assistant;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.JFrame;

/** A file chooser in a window of its own, which leaves the image and the assistant usable. */
final class PathChooser {
  private PathChooser() {}

  /**
   * Asks for a file or folder.
   *
   * @param beside where the window appears
   * @param title what is asked for
   * @param mode one of JFileChooser's selection modes
   * @param start where to begin; may be null
   * @param chosen told the answer; not told when the user closes the window
   */
  static void ask(Component beside, String title, int mode, Path start, Consumer<Path> chosen) {
    JFrame frame = new JFrame(title);
    JFileChooser chooser = new JFileChooser(start == null ? null : start.toFile());
    chooser.setFileSelectionMode(mode);
    chooser.setApproveButtonText("Choose");
    chooser.addActionListener(
        e -> {
          File file = chooser.getSelectedFile();
          frame.dispose();
          if (JFileChooser.APPROVE_SELECTION.equals(e.getActionCommand()) && file != null) {
            chosen.accept(file.toPath());
          }
        });
    frame.add(chooser);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.pack();
    frame.setLocationRelativeTo(beside);
    frame.setVisible(true);
  }
}
