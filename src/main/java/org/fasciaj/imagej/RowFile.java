package org.fasciaj.imagej;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.report.OutputException;
import org.fasciaj.study.FrameResult;

/** The CSV file that "Measure heel..." writes when asked: the columns of measurements.csv. */
final class RowFile {
  private RowFile() {}

  /** Checks before the work that the file may be written. */
  static void check(MeasureSettings settings) throws CommandException {
    if (!settings.save().isEmpty() && !settings.overwrite() && Files.exists(path(settings))) {
      throw new CommandException(
          settings.save(), "exists already.", "Name another file, or add Overwrite.");
    }
  }

  /** Writes the rows; the file appears whole or not at all. */
  static void save(MeasureSettings settings, List<FrameResult> rows) throws CommandException {
    if (settings.save().isEmpty()) {
      return;
    }
    Path file = path(settings);
    try (MeasurementsCsv csv = MeasurementsCsv.file(file)) {
      for (FrameResult row : rows) {
        csv.add(row);
      }
      csv.commit();
    } catch (IOException e) {
      throw new CommandException(OutputException.of(file, e).getMessage());
    }
  }

  private static Path path(MeasureSettings settings) throws CommandException {
    try {
      return Path.of(settings.save()).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new CommandException(settings.save(), "is no file name.", "Name a CSV file.");
    }
  }
}
