package org.fasciaj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches the studies that match. */
@Command(
    name = "pull",
    description =
        "Fetches the studies that match into a folder, which 'measure' and 'compare' take as input."
            + " Started again, it fetches what is missing.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class PacsPullCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PacsOptions pacs;
  @Mixin private QueryOptions query;
  @Mixin private DiskOption disk;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for the objects; made where needed.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::pull);
  }

  private int pull() throws IOException {
    DiskGuard guard = disk.guard();
    try (Interrupt interrupt = Interrupt.listen();
        Archive archive = pacs.open()) {
      List<StudyAnswer> found = query.find(archive);
      if (found.isEmpty()) {
        spec.commandLine().getErr().println("fasciaj: no study matches");
        return ExitCode.NO_ULTRASOUND;
      }
      try (Inbox inbox = Inbox.open(out, guard, interrupt::requested)) {
        return pull(found, archive, inbox);
      }
    }
  }

  private int pull(List<StudyAnswer> found, Archive archive, Inbox inbox) throws IOException {
    PullCount count = new PullCount();
    PrintWriter err = spec.commandLine().getErr();
    int code = ExitCode.ALL_MEASURED;
    int failed = 0;
    for (int i = 0; i < found.size() && stays(code); i++) {
      try {
        archive.pull(found.get(i).studyUid(), inbox, count);
      } catch (PacsException e) {
        err.println("fasciaj: study " + (i + 1) + " of " + found.size() + ": " + e.getMessage());
        code = PacsFailure.code(e);
        failed++;
      }
    }
    report(found.size(), failed, count);
    return count.complete() || !stays(code) ? code : ExitCode.SOME_FAILED;
  }

  /** Whether the next study is worth a try. */
  private static boolean stays(int code) {
    return code != ExitCode.OUTPUT && code != ExitCode.INTERRUPTED;
  }

  private void report(int studies, int failed, PullCount count) {
    PrintWriter to = spec.commandLine().getOut();
    to.println("Studies: " + studies + ", failed: " + failed);
    to.println(
        "Objects: "
            + count.expected()
            + " in the archive, "
            + count.stored()
            + " fetched, "
            + count.already()
            + " there before, "
            + count.missing()
            + " missing");
    count.refused().forEach((reason, n) -> to.println("Not kept: " + n + " (" + reason + ")"));
    to.println("Folder:  " + out);
  }
}
