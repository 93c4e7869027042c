package org.fasciaj.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fasciaj.pacs.PacsException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns the faults of an archive into one line and an exit code. */
final class PacsFailure {
  private PacsFailure() {}

  /** Runs a command of the archive. */
  static int guard(CommandSpec spec, Callable<Integer> command) throws Exception {
    try {
      return command.call();
    } catch (PacsException e) {
      spec.commandLine().getErr().println("fasciaj: " + e.getMessage());
      return code(e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      // The system's message may hold a path.
      spec.commandLine()
          .getErr()
          .println(
              "fasciaj: a file cannot be read or written ("
                  + e.getClass().getSimpleName()
                  + "). Check the folders and their permissions.");
      return ExitCode.OUTPUT;
    }
  }

  /** The exit code of a fault. */
  static int code(PacsException e) {
    return switch (e.kind()) {
      case LASTING, PASSING -> ExitCode.SOME_FAILED;
      case DISK -> ExitCode.OUTPUT;
      case STOPPED -> ExitCode.INTERRUPTED;
    };
  }
}
