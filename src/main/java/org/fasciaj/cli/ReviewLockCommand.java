package org.fasciaj.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fasciaj.review.read.ConflictException;
import org.fasciaj.review.read.ReadingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Locks a reader's readings, as the button on the page does. */
@Command(
    name = "lock",
    description = "Locks your readings for good, when every case has its answer.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewLockCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewPlace place;

  @Option(
      names = "--yes",
      required = true,
      description = "You know that nothing can be changed afterwards.")
  private boolean yes;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::lock);
  }

  private int lock() throws IOException {
    if (!yes) {
      throw new IllegalArgumentException("say --yes: nothing can be changed after a lock");
    }
    try (ReadingDesk desk = ReadingDesk.open(place.get())) {
      String receipt = desk.session().lock();
      spec.commandLine().getOut().println("Locked. Receipt " + receipt);
      spec.commandLine().getOut().println("Key fingerprint " + desk.fingerprint());
      spec.commandLine()
          .getErr()
          .println("fasciaj: tell the coordinator both, apart from the readings");
      return ExitCode.ALL_MEASURED;
    } catch (ConflictException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
