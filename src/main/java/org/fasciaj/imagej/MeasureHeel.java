package org.fasciaj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.study.FrameResult;

/** "Measure heel...": outline, values and a table row for the shown frame or the whole loop. */
public final class MeasureHeel extends Command<MeasureSettings> {
  @Override
  MeasureSettings parse(String options) throws CommandException {
    return MeasureSettings.parse(options);
  }

  @Override
  Optional<MeasureSettings> ask() throws CommandException {
    return MeasureDialog.ask(image());
  }

  @Override
  Map<String, String> options(MeasureSettings settings) {
    return settings.options();
  }

  @Override
  void perform(MeasureSettings settings) throws CommandException {
    RowFile.check(settings);
    ImagePlus image = image();
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
