package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.plugin.BrowserLauncher;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.fasciaj.imagej.CalliperRows;
import org.fasciaj.imagej.CommandException;
import org.fasciaj.imagej.ExportSettings;
import org.fasciaj.imagej.HeelExport;
import org.fasciaj.imagej.HeelSession;
import org.fasciaj.imagej.HeelTable;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.Edit;
import org.fasciaj.session.Session;
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
                    "CSV",
                    "Write the rows as CSV",
                    () -> export(EnumSet.of(HeelExport.What.CSV), p -> {})),
                Ui.button("ROIs", "Into the ROI manager, and as ZIP", this::rois),
                Ui.button(
                    "PNG",
                    "Write the picture with its overlay",
                    () -> export(EnumSet.of(HeelExport.What.PICTURE), p -> {})),
                Ui.button("Report", "Write the report and open it in the browser", this::report)));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent first() {
    return form.first();
  }

  @Override
  public void refresh(Desk d) {
    form.refresh(d);
    if (d == null) {
      return;
    }
    Ui.words(where, d.keeper().words());
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
    if (d.keeper().file() == null) {
      saveIn();
      return false;
    }
    boolean written = d.keeper().flush();
    if (written) {
      view.tell("Saved: " + d.keeper().file(), false);
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
        d.keeper().file() == null ? null : d.keeper().file().getParent(),
        folder -> {
          d.keeper().keepIn(folder.resolve(d.image().getTitle() + SessionFile.SUFFIX));
          save();
        });
  }

  /** Adds the rows to the table. */
  void table() {
    attempt(
        "Measuring the rows...",
        (d, kept) -> HeelSession.rows(kept, d.heel()),
        (d, rows) -> {
          HeelTable table = HeelTable.current();
          rows.forEach(table::add);
          table.showBeside(d.image());
          CalliperRows.show(CalliperRows.of(d.session(), rows));
          record("Measure heel...", Map.of("session", d.keeper().file().toString()));
          view.tell(
              rows.size() + (rows.size() == 1 ? " row" : " rows") + " added to the table FasciaJ.",
              false);
        });
  }

  private void rois() {
    attempt(
        "Writing the regions...",
        (d, kept) -> {
          HeelExport export = exporter(d, kept);
          export.write(EnumSet.of(HeelExport.What.ROIS), d.frame(), List.of());
          return export.rois();
        },
        (d, rois) -> {
          RoiManager manager = RoiManager.getRoiManager();
          rois.forEach(manager::addRoi);
          Placing.below(manager, d.image());
          HeelExport export = exporter(d, d.keeper().kept());
          written(d, EnumSet.of(HeelExport.What.ROIS), export.target(HeelExport.What.ROIS));
        });
  }

  private void report() {
    export(
        EnumSet.of(HeelExport.What.REPORT),
        page -> {
          try {
            BrowserLauncher.openURL(page.toUri().toString());
          } catch (IOException e) {
            view.tell("No browser could be started. Open by hand: " + page, true);
          }
        });
  }

  private void export(Set<HeelExport.What> wanted, Consumer<Path> then) {
    List<FrameResult> others = other.get();
    attempt(
        "Writing...",
        (d, kept) -> exporter(d, kept).write(wanted, d.frame(), others),
        (d, paths) -> {
          written(d, wanted, paths.get(0));
          then.accept(paths.get(0));
        });
  }

  private void written(Desk d, Set<HeelExport.What> wanted, Path first) {
    view.tell("Written: " + first, false);
    record(
        "Export heel...",
        new ExportSettings(
                d.keeper().file().toString(),
                d.keeper().file().getParent().toString(),
                wanted,
                d.frame(),
                true)
            .options());
  }

  private static HeelExport exporter(Desk d, Session kept) {
    return new HeelExport(kept, d.image(), d.heel(), d.keeper().file().getParent(), true);
  }

  /** Something that takes long and may fail with a message for the user. */
  private interface Work<T> {
    T on(Desk d, Session kept) throws CommandException;
  }

  /** What follows on the event thread. */
  private interface Then<T> {
    void on(Desk d, T result);
  }

  /** Saves, so that a macro finds what was seen, and then works behind the window. */
  private <T> void attempt(String doing, Work<T> work, Then<T> then) {
    Desk d = desk.get();
    if (d == null || !save()) {
      return;
    }
    view.tell(doing, false);
    Session kept = d.keeper().kept();
    Behind.run(view, () -> d.bench().call(() -> work.on(d, kept)), result -> then.on(d, result));
  }

  /** One line for the macro recorder. */
  private static void record(String command, Map<String, String> options) {
    if (IJ.recording()) {
      Recorder.recordString(HeelSession.macroLine(command, options));
    }
  }
}
