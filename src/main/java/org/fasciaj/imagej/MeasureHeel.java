package org.fasciaj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.imagej.assistant.AssistantWindow;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionException;
import org.fasciaj.study.FrameResult;

/**
 * "Measure heel...": from a macro line, outline, values and a table row for the shown frame or the
 * whole loop; from the menu, the assistant.
 */
public final class MeasureHeel extends Command<MeasureSettings> {
  @Override
  MeasureSettings parse(String options) throws CommandException {
    return MeasureSettings.parse(options);
  }

  @Override
  Optional<MeasureSettings> ask() {
    // The assistant stays open and records a line of its own when it adds rows.
    Recorder.setCommand(null);
    ImagePlus image = WindowManager.getCurrentImage();
    EventQueue.invokeLater(() -> AssistantWindow.open(image));
    return Optional.empty();
  }

  @Override
  String declined() {
    return TITLE + ": assistant";
  }

  @Override
  Map<String, String> options(MeasureSettings settings) {
    return settings.options();
  }

  @Override
  void perform(MeasureSettings settings) throws CommandException {
    RowFile.check(settings);
    ImagePlus image = image();
    if (!settings.session().isEmpty()) {
      replay(settings, image);
      return;
    }
    int first = settings.allFrames() ? 1 : image.getCurrentSlice();
    int last = settings.allFrames() ? image.getStackSize() : first;
    ImageMeasurer measurer = new ImageMeasurer(image, settings);
    HeelTable table = HeelTable.current();
    List<FrameResult> rows = new ArrayList<>();
    IJ.resetEscape();
    try {
      for (int n = first; n <= last && !IJ.escapePressed(); n++) {
        FrameResult row = measurer.measure(n);
        rows.add(row);
        table.add(row);
        HeelOverlay.show(
            image, n, HeelPicture.of(row, image, measurer.region(), settings.limits()));
        IJ.showProgress(n - first + 1, last - first + 1);
      }
    } finally {
      IJ.showProgress(1.0);
      if (!rows.isEmpty()) {
        table.showBeside(image);
      }
    }
    RowFile.save(settings, rows);
    tell(image, rows, last - first + 1);
  }

  /** Measures what a session holds: the same numbers as when it was saved. */
  private static void replay(MeasureSettings settings, ImagePlus image) throws CommandException {
    try {
      HeelImage heel = new HeelImage(image, Double.NaN);
      Session session = HeelSession.resume(Path.of(settings.session()).toAbsolutePath(), heel);
      List<FrameResult> rows = HeelSession.rows(session, heel);
      HeelTable table = HeelTable.current();
      for (FrameResult row : rows) {
        table.add(row);
        HeelOverlay.show(
            image, row.frame(), HeelPicture.of(row, image, session.region(), session.limits()));
      }
      table.showBeside(image);
      RowFile.save(settings, rows);
      IJ.showStatus("FasciaJ: " + rows.size() + " of the session's frames measured");
    } catch (SessionException e) {
      throw new CommandException(e.getMessage());
    } catch (InvalidPathException e) {
      throw new CommandException(settings.session(), "is no file name.", "Name a session file.");
    }
  }

  private static ImagePlus image() throws CommandException {
    ImagePlus image = WindowManager.getCurrentImage();
    if (image == null) {
      throw new CommandException(
          "Measure heel", "no image is open.", "Open one with Plugins > FasciaJ > Open study...");
    }
    return image;
  }

  /**
   * One image without a scale is an error to be put right; a heel that is not there is a result.
   */
  private static void tell(ImagePlus image, List<FrameResult> rows, int asked)
      throws CommandException {
    if (rows.size() < asked) {
      IJ.showStatus("FasciaJ: stopped, " + rows.size() + " of " + asked + " frames measured");
      return;
    }
    FrameResult first = rows.get(0);
    if (first.calibration() != null && !first.calibration().known()) {
      throw new CommandException(
          image.getTitle(),
          first.calibration().refusal().cause(),
          Remedy.of(first.calibration().refusal()));
    }
    IJ.showStatus("FasciaJ: " + rows.size() + (rows.size() == 1 ? " frame" : " frames") + " done");
  }
}
