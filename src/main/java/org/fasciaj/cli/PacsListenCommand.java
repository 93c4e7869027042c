package org.fasciaj.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fasciaj.measure.Limits;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.DiskGuard;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.report.RunManifest;
import org.fasciaj.report.StudyFolder;
import org.fasciaj.study.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Listens for what scanners send, and measures it on arrival. */
@Command(
    name = "listen",
    description =
        "Listens over DIMSE for what scanners send, until interrupted, and measures each object on"
            + " arrival. Objects go to DIR/objects, tables to DIR.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class PacsListenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private TlsOptions tls;

  @Option(names = "--aet", required = true, paramLabel = "TITLE", description = "Our AE title.")
  private String title;

  @Option(
      names = "--from-aet",
      split = ",",
      paramLabel = "TITLE",
      description = "AE titles that may send (default: any).")
  private Set<String> senders = Set.of();

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = ListenSettings.LOOPBACK,
      description = "Address to listen at (default: ${DEFAULT-VALUE}, this machine only).")
  private String bind;

  @Option(names = "--port", required = true, paramLabel = "N", description = "Port to listen at.")
  private int port;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for objects and tables.")
  private Path out;

  @Option(names = "--overwrite", description = "Replace tables in DIR; all objects are measured.")
  private boolean overwrite;

  @Option(
      names = "--associations",
      paramLabel = "N",
      defaultValue = "8",
      description = "Senders at once (default: ${DEFAULT-VALUE}).")
  private int associations;

  @Option(
      names = "--idle",
      paramLabel = "S",
      defaultValue = "60",
      description = "Longest silence of a sender in seconds (default: ${DEFAULT-VALUE}).")
  private long idle;

  @Option(
      names = "--keep-free",
      paramLabel = "MIB",
      defaultValue = "512",
      description = "Space that stays free on the disk (default: ${DEFAULT-VALUE}).")
  private long keepFree;

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::listen);
  }

  @SuppressWarnings("try") // the listener works by itself and is only closed
  private int listen() throws IOException {
    ListenSettings settings =
        new ListenSettings(
            title,
            senders,
            bind,
            port,
            tls.filesWhenAsked(),
            Duration.ofSeconds(idle),
            associations);
    Dimse dimse = Extras.dimse();
    DiskGuard guard = new DiskGuard(keepFree << 20, DiskGuard.DEFAULT.largest());
    RunSettings run = RunSettings.of(Limits.DEFAULT);
    try (Interrupt interrupt = Interrupt.listen();
        Inbox inbox = Inbox.open(out.resolve("objects"), guard, interrupt::requested);
        StudyFolder folder = StudyFolder.create(out, overwrite)) {
      ArrivalDesk desk = new ArrivalDesk(spec.commandLine().getErr(), folder, run);
      desk.addAll(inbox.files());
      try (Closeable listener = dimse.listen(settings, inbox, desk)) {
        spec.commandLine()
            .getErr()
            .println("fasciaj: " + title + " listens at " + bind + ":" + port);
        desk.work(interrupt::requested);
      }
      desk.finish();
      folder.finishRows();
      folder.writeManifest(new RunManifest("listen", run, null, true, folder.tally()));
      desk.report(spec.commandLine().getOut());
      spec.commandLine().getOut().println("Table: " + folder.measurements());
    }
    return ExitCode.ALL_MEASURED;
  }
}
