package org.fasciaj.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.web.DicomWeb;
import org.fasciaj.pacs.web.WebSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which archive, and how it is reached. */
final class PacsOptions {
  @ArgGroup(multiplicity = "1")
  private Way way;

  @Mixin private TlsOptions tls;

  /** DICOMweb or DIMSE. */
  static final class Way {
    @Option(
        names = "--web",
        paramLabel = "URL",
        description = "Root of a DICOMweb service, such as https://archive.example/dicom-web.")
    private URI web;

    @Option(
        names = "--peer",
        paramLabel = "TITLE@HOST:PORT",
        description = "An archive over DIMSE (needs a build with dcm4che).")
    private String peer;
  }

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description = "DICOMweb: file whose first line is a bearer token.")
  private Path token;

  @Option(
      names = "--aet",
      paramLabel = "TITLE",
      description = "DIMSE: our AE title, as the archive knows us.")
  private String title = "";

  @Option(
      names = "--receiver",
      paramLabel = "ADDRESS:PORT",
      description =
          "DIMSE: where our receiver listens for C-MOVE, used for what C-GET does not bring.")
  private String receiver = "";

  @Option(
      names = "--idle",
      paramLabel = "S",
      defaultValue = "60",
      description = "Longest silence of the archive in seconds (default: ${DEFAULT-VALUE}).")
  private long idle;

  @Option(
      names = "--total",
      paramLabel = "S",
      defaultValue = "43200",
      description = "Longest time of the command in seconds (default: ${DEFAULT-VALUE}).")
  private long total;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "5",
      description = "DICOMweb: how often a request is sent at most (default: ${DEFAULT-VALUE}).")
  private int attempts;

  /**
   * Opens the archive.
   *
   * @throws IllegalArgumentException when an option is out of range
   */
  Archive open() throws PacsException {
    return way.web == null ? Extras.dimse().open(peer()) : web();
  }

  private Archive web() throws PacsException {
    Duration silence = Duration.ofSeconds(idle);
    Duration whole = Duration.ofSeconds(total);
    return new DicomWeb(new WebSettings(way.web, token, tls.files(), silence, whole, attempts));
  }

  /**
   * The peer of DIMSE.
   *
   * @throws IllegalArgumentException when an option is missing or out of range
   */
  PeerSettings peer() {
    if (way.peer == null || title.isEmpty()) {
      throw new IllegalArgumentException(
          "give --peer TITLE@HOST:PORT and our own title with --aet");
    }
    return PeerSettings.of(
        title,
        way.peer,
        tls.filesWhenAsked(),
        receiver,
        Duration.ofSeconds(idle),
        Duration.ofSeconds(total));
  }
}
