package org.fasciaj.imagej.assistant;

import ij.Prefs;
import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.imagej.ReportSession;
import org.fasciaj.session.SessionFile;

/** Step open: the study browser, and who works. */
final class OpenPanel implements StepPanel {
  static final String OPERATOR = "fasciaj.operator";
  private static final String LAST = "fasciaj.open";

  /** A folder with more files is listed only when the user asks. */
  private static final int MOST_AT_ONCE = 200;

  private final JPanel panel = new JPanel(new BorderLayout(4, 4));
  private final StudyList study;
  private final JTextField operator;
  private final Consumer<Path> resume;
  private final Consumer<String> named;
  private final View view;

  /**
   * Creates it.
   *
   * @param open opens an image
   * @param resume opens a saved session
   * @param named told the operator's name when it changes
   */
  OpenPanel(View view, Consumer<InputFile> open, Consumer<Path> resume, Consumer<String> named) {
    this.resume = resume;
    this.named = named;
    this.view = view;
    study = new StudyList(view, open);
    operator = Ui.field(8, "Your name or code: it stands beside each correction", () -> {});
    operator.setText(Prefs.get(OPERATOR, ""));
    operator.addActionListener(e -> told());
    operator.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent e) {
            told();
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
    panel.add(new JScrollPane(study.component()), BorderLayout.CENTER);
    panel.add(
        Ui.words("Or drop a file, a folder or a saved session on this window."),
        BorderLayout.SOUTH);
  }

  private void told() {
    if (!operator().equals(Prefs.get(OPERATOR, ""))) {
      Prefs.set(OPERATOR, operator());
      named.accept(operator());
    }
  }

  /** The operator's name; "" when not given. */
  String operator() {
    return operator.getText().strip();
  }

  /** The listed images. */
  StudyList study() {
    return study;
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

  /** Lists a file, folder or DICOMDIR; a saved session or report is opened with its image. */
  void browse(Path path) {
    if (path.toString().endsWith(SessionFile.SUFFIX)) {
      resume.accept(path);
      return;
    }
    if (path.toAbsolutePath().getParent() != null) {
      Prefs.set(LAST, path.toAbsolutePath().getParent().toString());
    }
    Behind.run(
        view,
        () -> ReportSession.is(path),
        report -> {
          if (report) {
            resume.accept(path);
          } else {
            study.read(path, false);
          }
        });
  }

  /** Lists a folder unless one is listed already or it is a large one. */
  void browseOnce(Path folder) {
    String[] names = folder.toFile().list();
    if (!study.used() && names != null && names.length <= MOST_AT_ONCE) {
      study.read(folder, true);
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return study.component();
  }

  @Override
  public void refresh(Desk desk) {
    String name = desk == null ? "" : desk.session().form().operator();
    if (!name.isBlank() && !operator.isFocusOwner() && !name.equals(operator())) {
      operator.setText(name);
      Prefs.set(OPERATOR, name);
    }
  }
}
