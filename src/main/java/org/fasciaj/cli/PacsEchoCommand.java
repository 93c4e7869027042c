package org.fasciaj.cli;

import java.util.concurrent.Callable;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.PacsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks whether an archive answers and knows us. */
@Command(
    name = "echo",
    description = "Asks over DIMSE whether the archive answers and knows us (C-ECHO).",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class PacsEchoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PacsOptions pacs;

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::echo);
  }

  private int echo() throws PacsException {
    Extras.dimse().echo(pacs.peer());
    spec.commandLine().getOut().println("The archive answers and knows us.");
    return ExitCode.ALL_MEASURED;
  }
}
