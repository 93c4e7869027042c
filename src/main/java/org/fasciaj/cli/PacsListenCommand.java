package org.fasciaj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.TlsFiles;
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
  /** A report has some 100 KB: beyond the silence, this is ample on any line. */
  private static final Duration SEND_TOTAL = Duration.ofMinutes(2);

  @Spec private CommandSpec spec;
  @Mixin private TlsOptions tls;
  @Mixin private DiskOption disk;

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
      names = "--send-sr",
      paramLabel = "TITLE@HOST:PORT",
      description =
          "Send a structured report of each measured object to this archive by C-STORE (with --tls"
              + " over TLS). Without it nothing is sent. Reports lie in DIR/reports; what cannot be"
              + " sent waits there and is tried again, by the next run too.")
  private String back = "";

  @Override
  public Integer call() throws Exception {
    return PacsFailure.guard(spec, this::listen);
  }

  private int listen() throws IOException {
    TlsFiles files = tls.filesWhenAsked();
    Duration silence = Duration.ofSeconds(idle);
    ListenSettings settings =
        new ListenSettings(title, senders, bind, port, files, silence, associations);
    PeerSettings archive =
        back.isEmpty()
            ? null
            : PeerSettings.of(title, back, files, "", silence, silence.plus(SEND_TOTAL));
    return new Listening(spec.commandLine(), settings, archive, out, overwrite, disk.guard()).run();
  }
}
