package org.fasciaj.imagej;

import ij.IJ;
import ij.macro.Interpreter;
import ij.plugin.BrowserLauncher;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.Comparison;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.MappingException;
import org.fasciaj.study.RunSettings;

/** "Compare folder...": measures a whole study, pairs visits, writes tables and report. */
public final class CompareFolder extends Command<CompareSettings> {
  @Override
  CompareSettings parse(String options) throws CommandException {
    return CompareSettings.parse(options);
  }

  @Override
  Optional<CompareSettings> ask() throws CommandException {
    return CompareDialog.ask();
  }

  @Override
  Map<String, String> options(CompareSettings settings) {
    return settings.options();
  }

  @Override
  void perform(CompareSettings settings) throws CommandException {
    IJ.resetEscape();
    try {
      Path out = path(settings.output());
      List<InputFile> inputs = inputs(settings.input(), out);
      if (!settings.blinded() && !settings.overwrite()) {
        StudyFolder.refuseTables(out, "Choose another output folder, or add Overwrite.");
      }
      tell(out, Comparison.run(inputs, request(settings, out), new Watching()));
    } catch (MappingException e) {
      throw new CommandException(settings.mapping() + ": " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new CommandException(e.getMessage());
    } finally {
      IJ.showProgress(1.0);
    }
  }

  private static Comparison.Request request(CompareSettings s, Path out) throws CommandException {
    int workers = RunSettings.of(s.limits()).workers();
    return new Comparison.Request(
        out,
        s.overwrite(),
        s.blinded(),
        s.mapping().isEmpty() ? Optional.empty() : Optional.of(path(s.mapping())),
        new RunSettings(s.limits(), s.mmPerPixel(), workers),
        s.report(),
        List.of());
  }

  private static List<InputFile> inputs(String input, Path out) throws CommandException {
    try {
      List<InputFile> files =
          DicomInputs.list(List.of(path(input))).stream()
              .filter(f -> !StudyFolder.isResult(f.path(), out))
              .toList();
      if (files.isEmpty()) {
        throw new CommandException(input, "holds no file.", "Choose a folder with DICOM images.");
      }
      return files;
    } catch (DicomException e) {
      throw new CommandException(input, e.reason(), e.getMessage());
    }
  }

  private static Path path(String text) throws CommandException {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new CommandException(text, "is no path.", "Choose an existing file or folder.");
    }
  }

  private static void tell(Path out, Comparison.Outcome outcome) throws CommandException {
    int files = outcome.tally().files().size();
    if (!outcome.complete()) {
      IJ.showStatus("FasciaJ: stopped after " + files + " files; their rows are in " + out);
      return;
    }
    if (!outcome.tally().anyUltrasound()) {
      throw new CommandException(
          out.toString(),
          "no readable ultrasound image was found.",
          "The table measurements.csv says why for each file.");
    }
    IJ.showStatus("FasciaJ: " + files + " files, " + outcome.heels().size() + " heels");
    boolean quiet = GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode();
    if (!quiet && outcome.report().isPresent()) {
      show(outcome.report().get());
    }
  }

  private static void show(Path report) throws CommandException {
    try {
      BrowserLauncher.openURL(report.toUri().toString());
    } catch (IOException e) {
      throw new CommandException(
          report.toString(), "no browser could be started.", "Open the report by hand.");
    }
  }

  /** ImageJ's progress bar, and Escape. */
  private static final class Watching implements Comparison.Watch {
    @Override
    public void progress(int files, int ofFiles, int frames) {
      IJ.showProgress(files, ofFiles);
      IJ.showStatus("FasciaJ: " + files + " of " + ofFiles + " files, Esc stops");
    }

    @Override
    public boolean cancelled() {
      return IJ.escapePressed();
    }
  }
}
