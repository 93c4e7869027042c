package org.fasciaj.pacs;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an archive is reached over DIMSE. Both titles are always said: archives tell their peers
 * apart by them. Immutable.
 *
 * @param ourTitle our AE title
 * @param peerTitle the archive's AE title
 * @param host its host
 * @param port its port
 * @param tls files of TLS; null: no TLS
 * @param receiver ADDRESS:PORT for C-MOVE, where the archive knows our title; "": no C-MOVE
 * @param idle longest silence of the archive
 * @param total longest time of a command
 */
public record PeerSettings(
    String ourTitle,
    String peerTitle,
    String host,
    int port,
    TlsFiles tls,
    String receiver,
    Duration idle,
    Duration total) {
  private static final Pattern PEER =
      Pattern.compile("([^@]+)@(\\[[0-9a-fA-F:]+\\]|[^:@]+):([0-9]+)");

  /** An AE title (PS3.5 6.2): 1 to 16 printable characters without backslash. */
  private static final Pattern TITLE =
      Pattern.compile("[!-\\[\\]-~](?:[ -\\[\\]-~]{0,14}[!-\\[\\]-~])?");

  private static final Pattern RECEIVER = Pattern.compile("[^@\\s]+:[0-9]{1,5}");
  private static final int LAST_PORT = 65_535;

  /** Checks the values. */
  public PeerSettings {
    checkTitle(ourTitle);
    checkTitle(peerTitle);
    if (host.isBlank() || port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "a host, and ports from 1 to " + LAST_PORT + ", are needed");
    }
    if (!receiver.isEmpty() && !RECEIVER.matcher(receiver).matches()) {
      throw new IllegalArgumentException("the receiver must be ADDRESS:PORT");
    }
    if (idle.isNegative() || idle.isZero() || total.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "the idle time must be positive and not longer than the total time");
    }
  }

  /** Refuses what is no AE title. */
  public static void checkTitle(String title) {
    if (!TITLE.matcher(title).matches()) {
      throw new IllegalArgumentException("an AE title has 1 to 16 plain characters");
    }
  }

  /**
   * Takes TITLE@HOST:PORT apart.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public static PeerSettings of(
      String ourTitle, String peer, TlsFiles tls, String receiver, Duration idle, Duration total) {
    Matcher matcher = PEER.matcher(peer);
    if (!matcher.matches() || matcher.group(3).length() > 5) {
      throw new IllegalArgumentException("the peer must be TITLE@HOST:PORT");
    }
    String host = matcher.group(2).replaceAll("[\\[\\]]", "");
    int port = Integer.parseInt(matcher.group(3));
    return new PeerSettings(ourTitle, matcher.group(1), host, port, tls, receiver, idle, total);
  }
}
