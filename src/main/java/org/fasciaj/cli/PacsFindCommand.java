package org.fasciaj.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.StudyAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the studies that match. */
@Command(
    name = "find",
    description = "Lists the studies that match; the list holds patient data.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class PacsFindCommand implements Callable<Integer> {
  private static final String ROW = "%-8s  %-8s %7s  %-16s  %-24s  %-30s  %s%n";

  @Spec private CommandSpec spec;
  @Mixin private PacsOptions pacs;
  @Mixin private QueryOptions query;

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::find);
  }

  private int find() throws Exception {
    List<StudyAnswer> found;
    try (Archive archive = pacs.open()) {
      found = query.find(archive);
    }
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("fasciaj: no study matches");
      return ExitCode.NO_ULTRASOUND;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, ROW, "date", "modality", "objects", "patient", "name", "description", "study");
    for (StudyAnswer s : found) {
      out.printf(
          Locale.ROOT,
          ROW,
          plain(s.date()),
          plain(s.modalities()),
          s.objects() < 0 ? "?" : Integer.toString(s.objects()),
          plain(s.patientId()),
          plain(s.patientName()),
          plain(s.description()),
          s.studyUid());
    }
    out.flush();
    return ExitCode.ALL_MEASURED;
  }

  /** A server's words must not steer the terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
