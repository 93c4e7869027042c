package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.Comparison;
import org.fasciaj.report.HeelPdf;
import org.fasciaj.report.Paper;
import org.fasciaj.report.PixelSource;
import org.fasciaj.report.ReportOptions;
import org.fasciaj.report.ReportSettings;
import org.fasciaj.report.dicom.DicomObjects;
import org.fasciaj.study.MappingException;
import org.fasciaj.study.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures every frame, pairs the visits of each heel and writes the report. */
@Command(
    name = "compare",
    description = CompareCommand.DESCRIPTION,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class CompareCommand implements Callable<Integer> {
  static final String DESCRIPTION =
      "Measures every frame, pairs the visits of each heel and writes changes.csv and an HTML"
          + " report beside the tables of 'measure'.";

  @Spec private CommandSpec spec;
  @Mixin private StudyOptions options;
  @Mixin private ReportChoice choice;
  @Mixin private FurtherForms further;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "CSV with the columns file, subject, laterality (L or R), timepoint; it overrides the"
              + " headers, an empty cell leaves them.")
  private Path mapping;

  @Option(
      names = "--blinded",
      description =
          "Write only a report for a reviewer: no names, ids, dates or order of visits, and no"
              + " tables.")
  private boolean blinded;

  @Override
  public Integer call() throws IOException {
    Job job = new Job(new Caller.Parsed(spec), options);
    if (blinded && further.asked()) {
      throw job.wrong(
          "--dicom and --tables name the person and the visit: they cannot go with --blinded");
    }
    RunSettings settings = job.settings();
    ReportOptions report = choice.options(job);
    List<InputFile> inputs = job.inputs();
    if (inputs.isEmpty()) {
      return job.nothing();
    }
    Comparison.Request request =
        new Comparison.Request(
            options.out(),
            options.overwrite(),
            blinded,
            Optional.ofNullable(mapping),
            settings,
            report,
            blinded ? List.of() : further.forms(documents(settings, report)));
    ProgressBar bar = job.bar();
    try (Interrupt interrupt = Interrupt.listen()) {
      Comparison.Outcome outcome =
          Comparison.run(
              inputs,
              request,
              new Comparison.Watch() {
                @Override
                public void progress(int files, int ofFiles, int frames) {
                  bar.update(files, ofFiles, frames);
                }

                @Override
                public boolean cancelled() {
                  return interrupt.requested();
                }
              });
      bar.clear();
      outcome.warnings().forEach(w -> job.err().println("fasciaj: " + w));
      outcome.report().ifPresent(index -> print(job.out(), outcome, settings, index));
      return job.exitCode(outcome.tally(), outcome.complete());
    } catch (MappingException e) {
      throw job.wrong(mapping + ": " + e.getMessage());
    } finally {
      bar.clear();
    }
  }

  private void print(
      PrintWriter out, Comparison.Outcome outcome, RunSettings settings, Path report) {
    if (blinded) {
      // A console can be seen by a reviewer too.
      long pairs = outcome.heels().stream().filter(h -> h.refusal() == null).count();
      out.println(RunSummary.plural(outcome.heels().size(), "heel") + ", " + pairs + " paired");
      out.println(
          "The key is in the folder beside it that ends in -key; keep it from the reviewer.");
    } else {
      new ChangeTable(settings.limits()).print(out, outcome.heels());
      out.println();
      RunSummary.print(out, outcome.tally());
      out.println();
      out.println("Tables: " + options.out());
    }
    out.println("Report: " + report);
  }

  /** The report of a heel as PDF, on the paper that was chosen. */
  private DicomObjects.Documents documents(RunSettings run, ReportOptions report) {
    ReportSettings settings = ReportSettings.of(run, blinded, options.overwrite(), report);
    PixelSource pixels = PixelSource.ofFiles(run.mmPerPixel());
    Paper paper = report.pdf().orElse(Paper.A4);
    return (heel, number) -> HeelPdf.of(heel, number, settings, pixels, paper);
  }
}
