package org.fasciaj.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fasciaj.review.read.ReadingDesk;
import org.fasciaj.review.web.ReadingServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the reading page to one reader. */
@Command(
    name = "read",
    description = "Opens a package for one reader as a page on this computer only.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ReviewReadCommand implements Callable<Integer> {
  private static final long POLL_MS = 200;

  @Spec private CommandSpec spec;
  @Mixin private ReviewPlace place;

  @Override
  public Integer call() throws Exception {
    return ReviewFailure.guard(spec, this::read);
  }

  private int read() throws IOException, InterruptedException {
    try (ReadingDesk desk = ReadingDesk.open(place.get());
        ReadingServer server = new ReadingServer(desk.session());
        Interrupt interrupt = Interrupt.listen()) {
      spec.commandLine().getOut().println(server.url());
      spec.commandLine()
          .getErr()
          .println(
              "fasciaj: open this address in a browser; it works once. Ctrl+C ends. Key "
                  + desk.fingerprint());
      while (!interrupt.requested()) {
        Thread.sleep(POLL_MS);
      }
      spec.commandLine().getErr().println("fasciaj: receipt " + desk.session().receipt());
    }
    return ExitCode.ALL_MEASURED;
  }
}
