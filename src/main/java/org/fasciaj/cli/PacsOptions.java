package org.fasciaj.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.TlsFiles;
import org.fasciaj.pacs.web.DicomWeb;
import org.fasciaj.pacs.web.WebSettings;
import picocli.CommandLine.Option;

/** Which archive, and how it is reached. */
final class PacsOptions {
  @Option(
      names = "--web",
      required = true,
      paramLabel = "URL",
      description = "Root of a DICOMweb service, such as https://archive.example/dicom-web.")
  private URI web;

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description = "File whose first line is a bearer token.")
  private Path token;

  @Option(
      names = "--tls-ca",
      paramLabel = "FILE",
      description = "Certificates (PEM) to trust instead of those of Java.")
  private Path authorities;

  @Option(
      names = "--tls-identity",
      paramLabel = "FILE",
      description = "Own key and certificate (PKCS 12).")
  private Path identity;

  @Option(
      names = "--tls-passphrase",
      paramLabel = "FILE",
      description = "File whose first line opens the identity.")
  private Path passphrase;

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
      description = "How often a request is sent at most (default: ${DEFAULT-VALUE}).")
  private int attempts;

  /**
   * Opens the archive.
   *
   * @throws IllegalArgumentException when an option is out of range
   */
  Archive open() throws PacsException {
    TlsFiles tls = new TlsFiles(authorities, identity, passphrase);
    Duration silence = Duration.ofSeconds(idle);
    return new DicomWeb(
        new WebSettings(web, token, tls, silence, Duration.ofSeconds(total), attempts));
  }
}
