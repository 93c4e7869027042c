package org.fasciaj.imagej;

import ij.IJ;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import javax.swing.DefaultListCellRenderer;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.ObjectRef;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.web.DicomWeb;

/** A list of studies with a picture of each where the archive gives one. Needs a screen. */
final class PacsChooser {
  /** Studies whose pictures are fetched: more are looked at by date, not by picture. */
  private static final int PICTURES = 40;

  private static final int SIDE = 96;

  /** Height of a row without a picture. */
  private static final int PLAIN = 28;

  private static final Dimension SIZE = new Dimension(640, 420);

  private final List<StudyAnswer> found;
  private final Map<String, ImageIcon> pictures = new ConcurrentHashMap<>();
  private final JList<StudyAnswer> list;
  private volatile boolean open = true;

  private PacsChooser(List<StudyAnswer> found, boolean illustrated) {
    this.found = found;
    list = new JList<>(found.toArray(new StudyAnswer[0]));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setSelectedIndex(0);
    list.setFixedCellHeight(illustrated ? SIDE + 8 : PLAIN);
    list.setCellRenderer(new Row());
    list.getAccessibleContext().setAccessibleName("Studies that match");
  }

  /** Asks; empty when the user cancels. */
  static Optional<StudyAnswer> choose(Archive archive, List<StudyAnswer> found)
      throws CommandException {
    StudyAnswer[] chosen = new StudyAnswer[1];
    PacsChooser[] chooser = new PacsChooser[1];
    // DIMSE gives no small pictures: whole objects would have to travel.
    DicomWeb web = archive instanceof DicomWeb service ? service : null;
    onEventThread(() -> chooser[0] = new PacsChooser(found, web != null));
    Thread fetcher = new Thread(() -> chooser[0].fetch(web), "fasciaj-thumbnails");
    fetcher.setDaemon(true);
    fetcher.start();
    try {
      onEventThread(() -> chosen[0] = chooser[0].show());
    } finally {
      chooser[0].open = false;
      fetcher.interrupt(); // the service is closed next, nobody looks at more pictures
    }
    return Optional.ofNullable(chosen[0]);
  }

  private StudyAnswer show() {
    JScrollPane pane = new JScrollPane(list);
    pane.setPreferredSize(SIZE);
    int answer =
        JOptionPane.showConfirmDialog(
            IJ.getInstance(),
            pane,
            "Open from PACS: choose a study (" + found.size() + " match)",
            JOptionPane.OK_CANCEL_OPTION,
            JOptionPane.PLAIN_MESSAGE);
    return answer == JOptionPane.OK_OPTION ? list.getSelectedValue() : null;
  }

  /** Fetches pictures one after the other while the list is open; of no service none. */
  private void fetch(DicomWeb web) {
    int most = web == null ? 0 : Math.min(PICTURES, found.size());
    for (int i = 0; i < most && open; i++) {
      String study = found.get(i).studyUid();
      try {
        List<ObjectRef> objects = web.objects(study);
        byte[] bytes =
            objects.isEmpty() ? new byte[0] : web.thumbnail(objects.get(objects.size() / 2));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image != null) {
          pictures.put(study, new ImageIcon(fitted(image)));
          EventQueue.invokeLater(list::repaint);
        }
      } catch (PacsException e) {
        return; // a picture is a convenience; the study itself says what is wrong
      } catch (IOException e) {
        pictures.remove(study); // no picture that Java knows: the next one may be
      }
    }
  }

  private static java.awt.Image fitted(BufferedImage image) {
    double scale = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) Math.round(scale * image.getWidth()));
    int height = Math.max(1, (int) Math.round(scale * image.getHeight()));
    return image.getScaledInstance(width, height, java.awt.Image.SCALE_SMOOTH);
  }

  private static void onEventThread(Runnable task) throws CommandException {
    try {
      if (EventQueue.isDispatchThread()) {
        task.run();
      } else {
        EventQueue.invokeAndWait(task);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("Open from PACS", "interrupted.", "Try again.");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the list of studies failed", e.getCause());
    }
  }

  /** One study: picture, date, what, who, how much. Plain text, whatever the archive sends. */
  private final class Row extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> all, Object value, int index, boolean selected, boolean focus) {
      JLabel label = (JLabel) super.getListCellRendererComponent(all, "", index, selected, focus);
      // Otherwise a description that begins with <html> would be laid out, and could fetch.
      label.putClientProperty("html.disable", true);
      StudyAnswer study = (StudyAnswer) value;
      label.setText(PacsRow.text(study));
      label.setIcon(pictures.get(study.studyUid()));
      label.setIconTextGap(12);
      return label;
    }
  }
}
