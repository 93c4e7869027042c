package org.fasciaj.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of blinded review. */
@Command(
    name = "review",
    description = ReviewCommand.DESCRIPTION,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    subcommands = {
      ReviewPackCommand.class,
      ReviewCheckCommand.class,
      ReviewReadCommand.class,
      ReviewLockCommand.class,
      ReviewVerifyCommand.class,
      ReviewAdjudicateCommand.class,
      ReviewUnblindCommand.class,
      ReviewAgreementCommand.class
    })
final class ReviewCommand implements Runnable {
  static final String DESCRIPTION =
      "Blinded review of images by readers, from package to statistics.";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: see fasciaj review --help");
  }
}
