package org.fasciaj.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.measure.Limits;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.report.ArrivingCsv;
import org.fasciaj.report.RunManifest;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.RunSettings;
import picocli.CommandLine;

/**
 * Receives, measures on arrival and, where told to, sends reports back, until interrupted.
 *
 * @param line where is printed
 * @param settings how we listen
 * @param archive where reports go; null: nowhere
 * @param out folder of objects, tables and reports
 * @param overwrite whether tables of an earlier run are replaced
 * @param guard what stays free on the disk
 */
record Listening(
    CommandLine line,
    ListenSettings settings,
    PeerSettings archive,
    Path out,
    boolean overwrite,
    DiskGuard guard) {
  private static final String OBJECTS = "objects";

  /** Listens; the exit code. */
  int run() throws IOException {
    Dimse dimse = Extras.dimse();
    RunSettings run = RunSettings.of(Limits.DEFAULT);
    try (Interrupt interrupt = Interrupt.listen();
        Inbox inbox = Inbox.open(out.resolve(OBJECTS), guard, interrupt::requested);
        StudyFolder folder = StudyFolder.create(out, overwrite)) {
      folder.also(List.of((dir, replaced) -> ArrivingCsv.open(dir)), overwrite);
      int left = 0;
      if (archive == null) {
        work(new ArrivalDesk(line, folder, run, rows -> {}), dimse, inbox, interrupt);
      } else {
        ReturnDesk reports = ReturnDesk.open(out, f -> send(dimse, f), this::say);
        try (reports) {
          work(new ArrivalDesk(line, folder, run, reports::add), dimse, inbox, interrupt);
        }
        left = reports.left();
        line.getOut().println("Reports sent: " + reports.sent() + ", waiting: " + left);
      }
      folder.finishRows();
      folder.finishFurther(List.of(), run.limits());
      folder.writeManifest(new RunManifest("listen", run, null, true, folder.tally()));
      line.getOut().println("Table: " + folder.measurements());
      return left == 0 ? ExitCode.ALL_MEASURED : ExitCode.SOME_FAILED;
    }
  }

  @SuppressWarnings("try") // the listener works by itself and is only closed
  private void work(ArrivalDesk desk, Dimse dimse, Inbox inbox, Interrupt interrupt)
      throws IOException {
    desk.addAll(inbox.files());
    try (Closeable listener = dimse.listen(settings, inbox, desk)) {
      say(settings.title() + " listens at " + settings.bind() + ":" + settings.port());
      desk.work(interrupt::requested);
    }
    desk.finish();
    desk.report();
  }

  /** One association for each report: an archive that restarts is no trouble. */
  private void send(Dimse dimse, Path file) throws IOException {
    try (Archive to = dimse.open(archive)) {
      to.push(file);
    }
  }

  private void say(String what) {
    line.getErr().println("fasciaj: " + what);
  }
}
