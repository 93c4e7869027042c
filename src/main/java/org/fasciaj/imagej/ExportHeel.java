package org.fasciaj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;

/** "Export heel...": rows, regions, picture and report of a saved session. */
public final class ExportHeel extends Command<ExportSettings> {
  @Override
  ExportSettings parse(String options) throws CommandException {
    return ExportSettings.parse(options);
  }

  @Override
  Optional<ExportSettings> ask() throws CommandException {
    return Asking.ask();
  }

  @Override
  Map<String, String> options(ExportSettings settings) {
    return settings.options();
  }

  @Override
  void perform(ExportSettings settings) throws CommandException {
    try {
      Path file = Path.of(settings.session()).toAbsolutePath();
      Path folder =
          settings.folder().isEmpty()
              ? file.getParent()
              : Path.of(settings.folder()).toAbsolutePath();
      ImagePlus image = HeelSession.open(file);
      HeelImage heel = new HeelImage(image, Double.NaN);
      Session session = HeelSession.resume(file, heel);
      HeelExport export = new HeelExport(session, image, heel, folder, settings.overwrite());
      List<Path> written = export.write(settings.wanted(), settings.frame(), List.of());
      IJ.showStatus("FasciaJ: " + written.size() + " results written to " + folder);
    } catch (SessionException e) {
      throw new CommandException(e.getMessage());
    } catch (InvalidPathException e) {
      throw new CommandException(e.getInput(), "is no path.", "Choose an existing file or folder.");
    }
  }

  /** The one dialog; apart, so that no window class is loaded without a screen. */
  private static final class Asking {
    private Asking() {}

    static Optional<ExportSettings> ask() throws CommandException {
      GenericDialog d = new GenericDialog("Export heel");
      d.addFileField("Session file (.fasciaj.json)", "");
      d.addDirectoryField("Folder for the results", "");
      d.addCheckbox("Csv: one row for each frame", true);
      d.addCheckbox("Rois: regions for the ROI manager", true);
      d.addCheckbox("Picture with overlay (PNG)", true);
      d.addCheckbox("Report (HTML)", true);
      d.addNumericField("Frame of the picture", 1, 0);
      d.addCheckbox("Overwrite what lies there", false);
      d.showDialog();
      if (d.wasCanceled()) {
        return Optional.empty();
      }
      Map<String, String> answer = new LinkedHashMap<>();
      answer.put("session", d.getNextString().strip());
      answer.put("folder", d.getNextString().strip());
      for (String what : List.of("csv", "rois", "picture", "report")) {
        answer.put(what, d.getNextBoolean() ? "true" : "");
      }
      answer.put("frame", Integer.toString((int) d.getNextNumber()));
      answer.put("overwrite", d.getNextBoolean() ? "true" : "");
      return Optional.of(ExportSettings.parse(MacroOptions.format(answer)));
    }
  }
}
