package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fasciaj.review.agree.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the agreement report. */
@Command(
    name = "agreement",
    description = {
      "Writes the agreement report of an unblinded study (HTML, in the order of GRRAS), every number",
      "as CSV, and tables for iMRMC and REDCap."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewAgreementCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that 'review unblind' made.")
  private Path folder;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder of the report (default: the same).")
  private Path out;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::write);
  }

  private int write() throws IOException {
    Path report = Agreement.write(folder, out == null ? folder : out);
    spec.commandLine().getOut().println("Report: " + report);
    return ExitCode.ALL_MEASURED;
  }
}
