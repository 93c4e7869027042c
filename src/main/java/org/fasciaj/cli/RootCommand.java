package org.fasciaj.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. {@link Commands} adds the others. */
@Command(
    name = "fasciaj",
    description =
        "Measures plantar fascia thickness and calcaneal spur length on DICOM ultrasound.%n"
            + "Research software: not for diagnosis.%n",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file was measured",
      "1:internal error",
      "2:wrong usage",
      "3:no readable ultrasound found",
      "4:some files failed or gave no value; the table says why",
      "5:the output cannot be written",
      "130:interrupted; finished rows are kept"
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: measure, compare, refine, review or pacs");
  }
}
