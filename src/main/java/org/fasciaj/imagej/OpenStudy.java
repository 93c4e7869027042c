package org.fasciaj.imagej;

import ij.IJ;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;

/**
 * "Open study...": opens every image of a file, folder or DICOMDIR with its scale. A file that
 * cannot be read costs a row in the table, not the others.
 */
public final class OpenStudy extends Command<OpenSettings> {
  @Override
  OpenSettings parse(String options) throws CommandException {
    return OpenSettings.parse(options);
  }

  @Override
  Optional<OpenSettings> ask() throws CommandException {
    return StudyChooser.ask();
  }

  @Override
  Map<String, String> options(OpenSettings settings) {
    return settings.options();
  }

  @Override
  void perform(OpenSettings settings) throws CommandException {
    List<InputFile> files = list(settings.path());
    List<FrameResult> refused = new ArrayList<>();
    IJ.resetEscape();
    List<InputFile> images = readable(files, refused);
    if (images.size() > settings.maximum()) {
      throw new CommandException(
          settings.path(),
          images.size() + " images are too many windows; at most " + settings.maximum() + " open.",
          "Open a folder further down, or measure all with Compare folder...");
    }
    int opened = 0;
    for (InputFile file : images) {
      if (IJ.escapePressed()) {
        break;
      }
      try {
        StudyOpener.open(file).show();
        opened++;
      } catch (DicomException e) {
        refused.add(refused(file, e));
      }
      IJ.showProgress(opened, images.size());
    }
    IJ.showProgress(1.0);
    tell(settings.path(), opened, refused);
  }

  private static List<InputFile> list(String path) throws CommandException {
    try {
      return DicomInputs.list(List.of(Path.of(path)));
    } catch (DicomException e) {
      throw new CommandException(path, e.reason(), e.getMessage());
    } catch (InvalidPathException e) {
      throw new CommandException(path, "this is no path.", "Choose an existing file or folder.");
    }
  }

  /** The files that are images; each other one gets its row. */
  private static List<InputFile> readable(List<InputFile> files, List<FrameResult> refused) {
    List<InputFile> images = new ArrayList<>();
    for (InputFile file : files) {
      if (IJ.escapePressed()) {
        break;
      }
      try (DicomImage image = DicomImage.open(file.path())) {
        if (image.instance().frames() > 0) {
          images.add(file);
        }
      } catch (DicomException e) {
        refused.add(refused(file, e));
      }
    }
    return images;
  }

  private static FrameResult refused(InputFile file, DicomException e) {
    return FrameMeasurer.unreadable(file, "", e.reason(), e.getMessage());
  }

  private static void tell(String path, int opened, List<FrameResult> refused)
      throws CommandException {
    if (opened == 0 && refused.size() == 1) {
      FrameResult only = refused.get(0);
      throw new CommandException(only.input().relative(), only.reason(), only.detail());
    }
    if (!refused.isEmpty()) {
      HeelTable table = HeelTable.current();
      refused.forEach(table::add);
      table.show();
    }
    if (opened == 0 && !IJ.escapePressed()) {
      throw new CommandException(
          path, "no ultrasound image was found.", "Each file's reason is in the table FasciaJ.");
    }
    IJ.showStatus("FasciaJ: " + opened + " opened, " + refused.size() + " not readable");
  }
}
