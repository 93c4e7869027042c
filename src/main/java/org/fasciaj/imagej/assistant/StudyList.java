package org.fasciaj.imagej.assistant;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.SwingWorker;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.HeelImage;

/** The images of a folder, heel by heel, read behind the window. On the event thread only. */
final class StudyList {
  private final DefaultListModel<StudyEntry> entries = new DefaultListModel<>();
  private final JList<StudyEntry> list = new JList<>(entries);
  private final Consumer<InputFile> open;
  private final View view;
  private Reading reading;
  private boolean filling;
  private boolean touched;

  /**
   * Creates it.
   *
   * @param open opens an image
   */
  StudyList(View view, Consumer<InputFile> open) {
    this.view = view;
    this.open = open;
    list.setCellRenderer(StudyCell.renderer());
    list.setVisibleRowCount(3);
    list.setToolTipText("Enter or double click opens the image");
    list.getAccessibleContext().setAccessibleName("Images of the study");
    list.addListSelectionListener(e -> touched |= !filling);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent e) {
            if (e.getClickCount() == 2) {
              openSelected();
            }
          }
        });
    list.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent e) {
            if (e.getKeyCode() == KeyEvent.VK_ENTER) {
              openSelected();
              e.consume();
            }
          }
        });
  }

  /** What shows it. */
  JList<StudyEntry> component() {
    return list;
  }

  /** Whether anything was listed yet. */
  boolean used() {
    return reading != null;
  }

  /**
   * Lists a file, folder or DICOMDIR.
   *
   * @param quiet nothing is told, and a single image is not opened
   */
  void read(Path path, boolean quiet) {
    if (reading != null) {
      reading.cancel(false);
    }
    fill(List.of());
    touched = false;
    reading = new Reading(path, quiet);
    reading.execute();
  }

  private void fill(List<StudyEntry> all) {
    StudyEntry selected = touched ? list.getSelectedValue() : null;
    filling = true;
    entries.clear();
    all.forEach(entries::addElement);
    if (!all.isEmpty()) {
      list.setSelectedValue(selected == null ? all.get(0) : selected, true);
    }
    filling = false;
  }

  /** Another visit of the same heel among the listed images. */
  Optional<InputFile> otherVisit(HeelImage heel) {
    for (int i = 0; i < entries.size(); i++) {
      StudyEntry e = entries.get(i);
      boolean same =
          !e.header().subject().isBlank()
              && e.header().subject().equals(heel.header().subject())
              && e.header().laterality().equals(heel.header().laterality());
      boolean elsewhere =
          !e.header().timepoint().equals(heel.header().timepoint())
              || !e.header().studyDate().equals(heel.header().studyDate());
      if (same && elsewhere) {
        return Optional.of(e.file());
      }
    }
    return Optional.empty();
  }

  private void openSelected() {
    StudyEntry chosen = list.getSelectedValue();
    if (chosen != null) {
      open.accept(chosen.file());
    }
  }

  /** Reads headers and thumbnails behind the window. */
  private final class Reading extends SwingWorker<Integer, StudyEntry> {
    private final Path path;
    private final boolean quiet;

    Reading(Path path, boolean quiet) {
      this.path = path;
      this.quiet = quiet;
    }

    @Override
    protected Integer doInBackground() throws DicomException {
      int found = 0;
      for (InputFile file : DicomInputs.list(List.of(path))) {
        if (isCancelled()) {
          break;
        }
        Optional<StudyEntry> entry = StudyEntry.read(file);
        if (entry.isPresent()) {
          publish(entry.get());
          found++;
        }
      }
      return found;
    }

    @Override
    protected void process(List<StudyEntry> more) {
      if (!isCancelled()) {
        List<StudyEntry> all = new ArrayList<>(more);
        for (int i = 0; i < entries.size(); i++) {
          all.add(entries.get(i));
        }
        all.sort(StudyEntry.ORDER);
        fill(all);
      }
    }

    @Override
    protected void done() {
      if (isCancelled() || quiet) {
        return;
      }
      try {
        int n = get();
        list.requestFocusInWindow();
        view.tell(
            n == 0
                ? path + ": no ultrasound image was found. Choose a folder with DICOM images."
                : n + " images. Choose one and press Enter.",
            n == 0);
        if (n == 1) {
          open.accept(entries.get(0).file());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        view.tell(path + ": " + Behind.words(e.getCause()), true);
      }
    }
  }
}
