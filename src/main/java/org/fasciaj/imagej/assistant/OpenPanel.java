package org.fasciaj.imagej.assistant;

import ij.Prefs;
import java.awt.BorderLayout;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingWorker;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.HeelImage;
import org.fasciaj.session.SessionFile;

/** The study browser: every image of a folder with heel, visit and thumbnail. */
final class OpenPanel implements StepPanel {
  static final String OPERATOR = "fasciaj.operator";
  private static final String LAST = "fasciaj.open";

  /** A folder with more files is listed only when the user asks. */
  private static final int MOST_AT_ONCE = 200;

  private final DefaultListModel<StudyEntry> entries = new DefaultListModel<>();
  private final JList<StudyEntry> list = new JList<>(entries);
  private final JPanel panel = new JPanel(new BorderLayout(4, 4));
  private final JTextField operator;
  private final Consumer<InputFile> open;
  private final Consumer<Path> resume;
  private final View view;
  private Reading reading;
  private boolean filling;
  private boolean touched;
  private boolean quiet;

  /**
   * Creates it.
   *
   * @param open opens an image
   * @param resume opens a saved session
   * @param named told the operator's name when it changes
   */
  OpenPanel(
      View view, Consumer<InputFile> open, Consumer<Path> resume, Consumer<String> named) {
    this.view = view;
    this.open = open;
    this.resume = resume;
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
    operator = Ui.field(8, "Your name or code: it stands beside each correction", () -> {});
    operator.setText(Prefs.get(OPERATOR, ""));
    Runnable tell =
        () -> {
          if (!operator.getText().strip().equals(Prefs.get(OPERATOR, ""))) {
            Prefs.set(OPERATOR, operator.getText().strip());
            named.accept(operator.getText().strip());
          }
        };
    operator.addActionListener(e -> tell.run());
    operator.addFocusListener(
        new java.awt.event.FocusAdapter() {
          @Override
          public void focusLost(java.awt.event.FocusEvent e) {
            tell.run();
          }
        });
    panel.add(
        Ui.row(
            Ui.button(
                "File or folder...",
                "Choose a DICOM file, folder, DICOMDIR or saved session (Ctrl+O)",
                this::choose),
            new JLabel("Operator"),
            operator),
        BorderLayout.NORTH);
    panel.add(new JScrollPane(list), BorderLayout.CENTER);
    panel.add(Ui.words("Or drop a file, a folder or a saved session on this window."), BorderLayout.SOUTH);
  }

  /** The operator's name; "" when not given. */
  String operator() {
    return operator.getText().strip();
  }

  void choose() {
    String last = Prefs.get(LAST, null);
    PathChooser.ask(
        panel,
        "Open: a DICOM file, a folder or a saved session",
        JFileChooser.FILES_AND_DIRECTORIES,
        last == null ? null : Path.of(last),
        this::browse);
  }

  /** Lists a file, folder or DICOMDIR; a saved session is opened with its image. */
  void browse(Path path) {
    if (path.toString().endsWith(SessionFile.SUFFIX)) {
      resume.accept(path);
      return;
    }
    if (path.toAbsolutePath().getParent() != null) {
      Prefs.set(LAST, path.toAbsolutePath().getParent().toString());
    }
    if (reading != null) {
      reading.cancel(false);
    }
    filling = true;
    entries.clear();
    filling = false;
    touched = false;
    reading = new Reading(path);
    reading.execute();
  }

  /** Lists a folder unless one is listed already or it is a large one. */
  void browseOnce(Path folder) {
    String[] names = folder.toFile().list();
    if (reading == null && names != null && names.length <= MOST_AT_ONCE) {
      quiet = true;
      browse(folder);
    }
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

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return list;
  }

  @Override
  public void refresh(Desk desk) {
    String name = desk == null ? "" : desk.session().form().operator();
    if (!name.isBlank() && !operator.isFocusOwner() && !name.equals(operator())) {
      operator.setText(name);
      Prefs.set(OPERATOR, name);
    }
  }

  /** Reads headers and thumbnails behind the window. */
  private final class Reading extends SwingWorker<Integer, StudyEntry> {
    private final Path path;

    Reading(Path path) {
      this.path = path;
    }

    @Override
    protected Integer doInBackground() throws DicomException {
      List<InputFile> files = DicomInputs.list(List.of(path));
      int found = 0;
      for (InputFile file : files) {
        if (isCancelled()) {
          break;
        }
        var entry = StudyEntry.read(file);
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
        StudyEntry selected = touched ? list.getSelectedValue() : null;
        all.sort(StudyEntry.ORDER);
        filling = true;
        entries.clear();
        all.forEach(entries::addElement);
        list.setSelectedValue(selected == null ? all.get(0) : selected, true);
        filling = false;
      }
    }

    @Override
    protected void done() {
      if (isCancelled()) {
        return;
      }
      try {
        int n = get();
        if (quiet) {
          quiet = false;
          return;
        }
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
      } catch (java.util.concurrent.ExecutionException e) {
        String why =
            e.getCause() instanceof DicomException d
                ? d.reason().cause() + " " + d.reason().remedy()
                : "It cannot be read.";
        view.tell(path + ": " + why, true);
      }
    }
  }
}
