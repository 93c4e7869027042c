package org.fasciaj.pacs.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.fasciaj.pacs.TlsFiles;

/**
 * How a DICOMweb server is reached. Immutable.
 *
 * @param base the service's root, such as https://host/dicom-web
 * @param token file whose first line is a bearer token; null: none
 * @param tls files of TLS
 * @param idle longest silence of the server
 * @param total longest time of a command
 * @param attempts how often a request is sent at most, 1 to 20
 */
public record WebSettings(
    URI base, Path token, TlsFiles tls, Duration idle, Duration total, int attempts) {
  /**
   * A server that says nothing for so long is taken for dead: PACS pause up to some ten seconds.
   */
  public static final Duration IDLE = Duration.ofSeconds(60);

  /** A night: large pulls over slow lines take hours. */
  public static final Duration TOTAL = Duration.ofHours(12);

  /** With the waits between them, five attempts outlast a restart of the server. */
  public static final int ATTEMPTS = 5;

  private static final int MOST_ATTEMPTS = 20;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Checks the values. */
  public WebSettings {
    boolean http = "http".equalsIgnoreCase(base.getScheme());
    if ((!http && !"https".equalsIgnoreCase(base.getScheme())) || base.getHost() == null) {
      throw new IllegalArgumentException(
          "the address must be like https://archive.example/dicom-web");
    }
    if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "the address holds more than host and path: a secret goes in a file (--token)");
    }
    if (token != null && http && !LOOPBACK.contains(base.getHost())) {
      throw new IllegalArgumentException("a token goes over https only");
    }
    if (idle.isNegative() || idle.isZero() || total.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "the idle time must be positive and not longer than the total time");
    }
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("attempts must be 1 to " + MOST_ATTEMPTS);
    }
  }

  /** Settings with the usual times, without token. */
  public static WebSettings of(URI base) {
    return new WebSettings(base, null, TlsFiles.NONE, IDLE, TOTAL, ATTEMPTS);
  }

  /** The address of a resource below the root; the path is of our own making. */
  URI resource(String path) {
    String root = base.toString();
    return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
  }
}
