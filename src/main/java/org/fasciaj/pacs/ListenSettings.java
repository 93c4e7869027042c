package org.fasciaj.pacs;

import java.time.Duration;
import java.util.Set;

/**
 * How we listen for what scanners send. Immutable.
 *
 * @param title our AE title, which senders must call
 * @param senders AE titles that may send; empty: any
 * @param bind address to listen at
 * @param port port to listen at
 * @param tls files of TLS; null: no TLS
 * @param idle longest silence of a sender
 * @param associations most senders at once
 */
public record ListenSettings(
    String title,
    Set<String> senders,
    String bind,
    int port,
    TlsFiles tls,
    Duration idle,
    int associations) {
  /** Only this machine: a scanner is let in by naming another address. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int MOST_ASSOCIATIONS = 256;
  private static final int LAST_PORT = 65_535;

  /** Checks the values. */
  public ListenSettings {
    PeerSettings.checkTitle(title);
    senders = Set.copyOf(senders);
    senders.forEach(PeerSettings::checkTitle);
    if (bind.isBlank() || port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "an address and a port from 1 to " + LAST_PORT + " needed");
    }
    if (idle.isNegative() || idle.isZero()) {
      throw new IllegalArgumentException("the idle time must be positive");
    }
    if (associations < 1 || associations > MOST_ASSOCIATIONS) {
      throw new IllegalArgumentException("associations must be 1 to " + MOST_ASSOCIATIONS);
    }
    if (tls != null && tls.identity() == null) {
      throw new IllegalArgumentException("to listen with TLS needs an own certificate");
    }
  }
}
