package org.fasciaj.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that speak with an archive. */
@Command(
    name = "pacs",
    description = PacsCommand.DESCRIPTION,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    subcommands = {
      PacsFindCommand.class,
      PacsPullCommand.class,
      PacsPushCommand.class,
      PacsEchoCommand.class,
      PacsListenCommand.class
    })
final class PacsCommand implements Runnable {
  static final String DESCRIPTION =
      "Finds and fetches studies in an archive (DICOMweb or DIMSE), sends results.";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: find, pull, push, echo or listen");
  }
}
