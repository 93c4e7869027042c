package org.fasciaj.cli;

import java.nio.file.Path;
import org.fasciaj.pacs.TlsFiles;
import picocli.CommandLine.Option;

/** Files of TLS. */
final class TlsOptions {
  @Option(names = "--tls", description = "DIMSE: use TLS (DICOMweb uses it with https).")
  private boolean tls;

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

  TlsFiles files() {
    return new TlsFiles(authorities, identity, passphrase);
  }

  /**
   * The files when TLS is asked for; null when it is not.
   *
   * @throws IllegalArgumentException when files are named without it
   */
  TlsFiles filesWhenAsked() {
    TlsFiles files = files();
    if (!tls && !files.equals(TlsFiles.NONE)) {
      throw new IllegalArgumentException("TLS files are named, but --tls is not given");
    }
    return tls ? files : null;
  }
}
