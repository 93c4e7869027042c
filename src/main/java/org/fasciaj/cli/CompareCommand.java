package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.HtmlReport;
import org.fasciaj.report.OutputException;
import org.fasciaj.report.ReportSettings;
import org.fasciaj.report.RunManifest;
import org.fasciaj.report.SettingsText;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelPairing;
import org.fasciaj.study.MappingException;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.RunTally;
import org.fasciaj.study.Sha256;
import org.fasciaj.study.VisitMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures every frame, pairs the visits of each heel and writes the report. */
@Command(
    name = "compare",
    description =
        "Measures every frame, pairs the visits of each heel and writes changes.csv and an HTML"
            + " report beside the tables of 'measure'.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StudyOptions options;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "CSV with the columns file, subject, laterality (L or R), timepoint; it overrides the"
              + " headers, an empty cell leaves them.")
  private Path mappingFile;

  @Option(
      names = "--blinded",
      description =
          "Write only a report for a reviewer: no names, ids, dates or order of visits, and no"
              + " tables.")
  private boolean blinded;

  @Override
  public Integer call() throws IOException {
    Job job = new Job(spec, options);
    RunSettings settings = job.settings();
    List<InputFile> inputs = job.inputs();
    VisitMapping mapping = mapping(job, inputs);
    if (inputs.isEmpty()) {
      return job.nothing();
    }
    mapping.warnings().forEach(w -> job.err().println("fasciaj: " + w));
    return blinded ? blinded(job, settings, inputs, mapping) : open(job, settings, inputs, mapping);
  }

  private VisitMapping mapping(Job job, List<InputFile> inputs) {
    if (mappingFile == null) {
      return VisitMapping.none();
    }
    try {
      return VisitMapping.read(mappingFile, inputs);
    } catch (MappingException e) {
      throw job.wrong(mappingFile + ": " + e.getMessage());
    } catch (IOException e) {
      throw job.wrong(mappingFile + ": cannot be read. Check that it exists and may be read.");
    }
  }

  private int open(Job job, RunSettings settings, List<InputFile> inputs, VisitMapping mapping)
      throws IOException {
    List<FrameResult> rows = new ArrayList<>();
    try (StudyFolder folder = StudyFolder.create(options.out(), options.overwrite());
        Interrupt interrupt = Interrupt.listen()) {
      boolean complete =
          job.run(
              inputs,
              settings,
              interrupt,
              row -> {
                FrameResult named = mapping.apply(row);
                folder.add(named);
                rows.add(named);
              });
      folder.finishRows();
      List<Heel> heels = HeelPairing.pair(rows);
      if (complete) {
        folder.writeChanges(heels, settings.limits());
      }
      String hash = mappingFile == null ? null : Sha256.of(mappingFile);
      folder.writeManifest(new RunManifest("compare", settings, hash, complete, folder.tally()));
      if (complete) {
        Path index = report(settings, heels, rows);
        new ChangeTable(settings.limits()).print(job.out(), heels);
        job.out().println();
        RunSummary.print(job.out(), folder.tally());
        job.out().println();
        job.out().println("Table:  " + folder.measurements());
        job.out().println("Report: " + index);
      }
      return job.exitCode(folder.tally(), complete);
    }
  }

  /** Nothing that names a subject may lie where a reviewer looks, so no table is written. */
  private int blinded(Job job, RunSettings settings, List<InputFile> inputs, VisitMapping mapping)
      throws IOException {
    StudyFolder.refuseTables(
        options.out(), "It names subjects: give a blinded report a folder of its own with --out.");
    makeFolder();
    List<FrameResult> rows = new ArrayList<>();
    RunTally tally = new RunTally();
    boolean complete;
    try (Interrupt interrupt = Interrupt.listen()) {
      complete =
          job.run(
              inputs,
              settings,
              interrupt,
              row -> {
                rows.add(mapping.apply(row));
                tally.add(row);
              });
    }
    if (!complete) {
      job.err().println("fasciaj: interrupted; nothing was written");
      return ExitCode.INTERRUPTED;
    }
    List<Heel> heels = HeelPairing.pair(rows);
    Path index = report(settings, heels, rows);
    long pairs = heels.stream().filter(h -> h.refusal() == null).count();
    job.out().println(RunSummary.plural(heels.size(), "heel") + ", " + pairs + " with a pair");
    job.out().println("Report: " + index);
    return job.exitCode(tally, true);
  }

  private void makeFolder() throws OutputException {
    try {
      Files.createDirectories(options.out());
    } catch (IOException e) {
      throw OutputException.of(options.out(), e);
    }
  }

  private Path report(RunSettings settings, List<Heel> heels, List<FrameResult> rows)
      throws IOException {
    ReportSettings wanted =
        new ReportSettings(
            settings.limits(), blinded, options.overwrite(), SettingsText.of(settings));
    try {
      return HtmlReport.write(
          options.out(),
          heels,
          rows,
          wanted,
          row -> {
            try (DicomImage image = DicomImage.open(row.input().path())) {
              return image.frame(row.frame() - 1, settings.mmPerPixel());
            }
          });
    } catch (OutputException e) {
      throw e;
    } catch (DicomException e) {
      throw new OutputException(
          options.out(), "an input changed while its picture was drawn", "Run again.");
    } catch (IOException e) {
      throw OutputException.of(options.out(), e);
    }
  }
}
