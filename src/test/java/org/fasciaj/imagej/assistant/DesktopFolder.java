package org.fasciaj.imagej.assistant;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.TransferHandler;

/** A window like a desktop's: it gives a folder to whatever it is dropped on. */
final class DesktopFolder {
  private DesktopFolder() {}

  /** Shows it; its one component is dragged. */
  static JFrame show(File folder) {
    JLabel icon = new JLabel("folder");
    icon.setTransferHandler(
        new TransferHandler() {
          private static final long serialVersionUID = 1L;

          @Override
          public int getSourceActions(JComponent c) {
            return COPY;
          }

          @Override
          protected Transferable createTransferable(JComponent c) {
            return new Transferable() {
              @Override
              public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
              }

              @Override
              public boolean isDataFlavorSupported(DataFlavor f) {
                return DataFlavor.javaFileListFlavor.equals(f);
              }

              @Override
              public Object getTransferData(DataFlavor f) {
                return List.of(folder);
              }
            };
          }
        });
    icon.addMouseMotionListener(
        new MouseAdapter() {
          @Override
          public void mouseDragged(MouseEvent e) {
            icon.getTransferHandler().exportAsDrag(icon, e, TransferHandler.COPY);
          }
        });
    JFrame frame = new JFrame("Desktop");
    frame.add(icon);
    frame.setBounds(20, 300, 160, 120);
    frame.setVisible(true);
    return frame;
  }
}
