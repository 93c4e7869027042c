package org.fasciaj.imagej.assistant;

import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;

/** Takes files and folders that are dropped on the window. */
final class Dropped extends TransferHandler {
  private static final long serialVersionUID = 1L;

  private final transient Consumer<Path> taker;

  private Dropped(Consumer<Path> taker) {
    this.taker = taker;
  }

  /**
   * Takes drops on a component and all that it holds, except text: Swing's lists refuse files, and
   * a refusal does not reach what is around them.
   *
   * @param taker takes the first file or folder
   */
  static void everywhere(JComponent in, Consumer<Path> taker) {
    in.setTransferHandler(new Dropped(taker));
    for (Component c : in.getComponents()) {
      if (c instanceof JComponent inner && !(c instanceof JTextComponent)) {
        everywhere(inner, taker);
      }
    }
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      Object data = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      if (data instanceof List<?> files && !files.isEmpty() && files.get(0) instanceof File file) {
        taker.accept(file.toPath());
        return true;
      }
      return false;
    } catch (UnsupportedFlavorException | IOException e) {
      return false; // the other program took its files back
    }
  }
}
