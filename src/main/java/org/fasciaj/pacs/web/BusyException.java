package org.fasciaj.pacs.web;

import java.io.IOException;
import java.time.Duration;
import org.fasciaj.pacs.PacsException;

/** The server asks for patience (PS3.18 8.5: 429, 503 and their like). */
final class BusyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Duration wish;
  private final int status;

  BusyException(int status, Duration wish) {
    super("busy");
    this.status = status;
    this.wish = wish;
  }

  /** How long the server wants us to wait; zero when it does not say. */
  Duration wish() {
    return wish;
  }

  /** What to tell the user when patience is at its end. */
  PacsException refusal() {
    return PacsException.passing(
        "the server is busy or failed (HTTP " + status + ")", "Try again later.", this);
  }
}
