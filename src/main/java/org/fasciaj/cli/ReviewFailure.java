package org.fasciaj.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Turns the refusals of review commands into one line and an exit code. */
final class ReviewFailure {
  private ReviewFailure() {}

  /** Runs a command; a refusal with its cause and remedy becomes exit code 4, not a stack trace. */
  static int guard(CommandSpec spec, Callable<Integer> command) throws Exception {
    try {
      return command.call();
    } catch (IOException | IllegalStateException e) {
      spec.commandLine().getErr().println("fasciaj: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println("fasciaj: " + e.getMessage());
      return ExitCode.USAGE;
    }
  }
}
