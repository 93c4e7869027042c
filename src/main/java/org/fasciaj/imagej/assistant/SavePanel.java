package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.gui.Roi;
import ij.plugin.BrowserLauncher;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.ExportSettings;
import org.fasciaj.imagej.HeelExport;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.HeelTable;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.Edit;
import org.fasciaj.session.SessionFile;
import org.fasciaj.study.FrameResult;

/** Where the session is kept, the study form, and everything that can be written from it. */
final class SavePanel implements StepPanel {
  private static final List<String> LIMITS = List.of("4.0", "4.5", "5.0");

  private final Supplier<Desk> desk;
  private final View view;
  private final Supplier<List<FrameResult>> other;
  private final FormPanel form;
  private final JLabel where = Ui.words(" ");
  private final JComboBox<String> limit =
      Ui.narrow(
          Ui.choice(LIMITS, "Thickness above which the flag is set, mm", true, this::limits), 70);
  private final JPanel panel;

  /**
   * Creates it.
   *
   * @param other rows of the other visit, for the report
   */
  SavePanel(Supplier<Desk> desk, View view, Supplier<List<FrameResult>> other) {
    this.desk = desk;
    this.view = view;
    this.other = other;
    form = new FormPanel(desk, view);
    panel =
        Ui.column(
            form.component(),
            Ui.row(
                new JLabel("Flag above"),
                limit,
                new JLabel("mm"),
                Ui.button("Save", "Save the session now (Ctrl+S)", this::save),
                Ui.button("Save in...", "Keep the session in another folder", this::saveIn)),
            where,
            Ui.row(
                Ui.button("Table", "Add the rows to ImageJ's table FasciaJ (T)", this::table),
                Ui.button(
                    "CSV", "Write the rows as CSV", () -> export(EnumSet.of(HeelExport.What.CSV))),
                Ui.button("ROIs", "Into the ROI manager, and as ZIP", this::rois),
                Ui.button(
                    "PNG",
                    "Write the picture with its overlay",
                    () -> export(EnumSet.of(HeelExport.What.PICTURE))),
                Ui.button("Report", "Write the report and open it in the browser", this::report)));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void refresh(Desk d) {
    form.refresh(d);
    if (d == null) {
      return;
    }
    String text =
        d.file() == null
            ? "Not kept yet: choose a folder with Save in..."
            : (d.unsaved() ? "Not saved yet: " : "Saved: ") + d.file().getFileName();
    Ui.words(where, text);
    String mm = Double.toString(d.session().limits().thicknessMm());
    if (!limit.isPopupVisible() && !mm.equals(limit.getSelectedItem())) {
      limit.setSelectedItem(mm);
    }
  }

  private void limits() {
    Desk d = desk.get();
    if (d == null) {
      return;
    }
    Limits old = d.session().limits();
    try {
      Double mm = Ui.number(String.valueOf(limit.getSelectedItem()));
      if (mm != null && mm != old.thicknessMm()) {
        d.edit(new Edit.Flags(new Limits(mm, old.spurMm(), old.smallestSpurMm())));
      }
    } catch (IllegalArgumentException e) {
      view.tell("The limit is a number in mm, such as 4.5.", true);
    }
  }

  /** Writes the session now; false when that failed, which the user was told. */
  boolean save() {
    Desk d = desk.get();
    if (d == null) {
      return false;
    }
    if (d.file() == null) {
      saveIn();
      return false;
    }
    boolean written = d.flush();
    if (written) {
      view.tell("Saved: " + d.file(), false);
    }
    view.refresh();
    return written;
  }

  private void saveIn() {
    Desk d = desk.get();
    if (d == null) {
      return;
    }
    PathChooser.ask(
        panel,
        "Folder for the session",
        JFileChooser.DIRECTORIES_ONLY,
        d.file() == null ? null : d.file().getParent(),
        folder -> {
          d.keepIn(folder.resolve(d.image().getTitle() + SessionFile.SUFFIX));
          save();
        });
  }

  /** Adds the rows to the table. */
  void table() {
    attempt(
        d -> {
          HeelTable table = HeelTable.current();
          for (FrameResult row : HeelSession.rows(d.kept(), d.heel())) {
            table.add(row);
          }
          table.showBeside(d.image());
          record("Measure heel...", Map.of("session", d.file().toString()));
          view.tell("Rows added to the table FasciaJ.", false);
        });
  }

  private void rois() {
    attempt(
        d -> {
          RoiManager manager = RoiManager.getRoiManager();
          for (Roi roi : exporter(d).rois()) {
            manager.addRoi(roi);
          }
          write(d, EnumSet.of(HeelExport.What.ROIS));
        });
  }

  private void report() {
    attempt(
        d -> {
          List<Path> written = write(d, EnumSet.of(HeelExport.What.REPORT));
          try {
            BrowserLauncher.openURL(written.get(0).toUri().toString());
          } catch (IOException e) {
            view.tell("No browser could be started. Open by hand: " + written.get(0), true);
          }
        });
  }

  private void export(Set<HeelExport.What> wanted) {
    attempt(d -> write(d, wanted));
  }

  private List<Path> write(Desk d, Set<HeelExport.What> wanted) throws CommandException {
    List<Path> written = exporter(d).write(wanted, d.frame(), other.get());
    view.tell("Written: " + written.get(0), false);
    record(
        "Export heel...",
        new ExportSettings(
                d.file().toString(), d.file().getParent().toString(), wanted, d.frame(), true)
            .options());
    return written;
  }

  private static HeelExport exporter(Desk d) {
    return new HeelExport(d.kept(), d.image(), d.heel(), d.file().getParent(), true);
  }

  /** Something that may fail with a message for the user. */
  private interface Work {
    void on(Desk d) throws CommandException;
  }

  /** Saves, so that a macro finds what was seen, and then works. */
  private void attempt(Work work) {
    if (desk.get() != null && save()) {
      try {
        work.on(desk.get());
      } catch (CommandException e) {
        view.tell(e.getMessage(), true);
      }
    }
  }

  /** One line for the macro recorder. */
  private static void record(String command, Map<String, String> options) {
    if (IJ.recording()) {
      Recorder.recordString(HeelSession.macroLine(command, options));
    }
  }
}
