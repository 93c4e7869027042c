package org.fasciaj.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.ResultSink;
import org.fasciaj.report.RunManifest;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures every frame: one row each. */
@Command(
    name = "measure",
    description = MeasureCommand.DESCRIPTION,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class MeasureCommand implements Callable<Integer> {
  static final String DESCRIPTION =
      "Measures every frame of the input: measurements.csv, loops.csv, run.json.";

  @Spec private CommandSpec spec;
  @Mixin private StudyOptions options;
  @Mixin private FurtherForms further;

  @Override
  public Integer call() throws IOException {
    Job job = new Job(new Caller.Parsed(spec), options);
    RunSettings settings = job.settings();
    if (further.reports()) {
      throw job.wrong("--dicom pdf is the report of a heel: it needs compare");
    }
    List<ResultSink.Factory> forms =
        further.forms(
            (heel, number) -> {
              throw new IllegalStateException("measure makes no report");
            });
    return run(job, settings, forms);
  }

  /** Measures, with further forms of the results; gives the exit code. */
  static int run(Job job, RunSettings settings, List<ResultSink.Factory> forms) throws IOException {
    StudyOptions options = job.options();
    List<InputFile> inputs = job.inputs();
    if (inputs.isEmpty()) {
      return job.nothing();
    }
    try (StudyFolder folder = StudyFolder.create(options.out(), options.overwrite());
        Interrupt interrupt = Interrupt.listen()) {
      folder.also(forms, options.overwrite());
      boolean complete = job.run(inputs, settings, interrupt, folder::add);
      folder.finishRows();
      folder.finishFurther(List.of(), settings.limits());
      folder.writeManifest(new RunManifest("measure", settings, null, complete, folder.tally()));
      RunSummary.print(job.out(), folder.tally());
      job.out().println();
      job.out().println("Table: " + folder.measurements());
      return job.exitCode(folder.tally(), complete);
    }
  }
}
