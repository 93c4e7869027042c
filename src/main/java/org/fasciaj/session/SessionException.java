package org.fasciaj.session;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A session that cannot be read, written or put on its image. The message names the file, the cause
 * and what to do.
 */
public final class SessionException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param file the session file
   * @param cause a clause without full stop
   * @param remedy a sentence
   */
  public SessionException(Path file, String cause, String remedy) {
    super(file + ": " + cause + ".\n" + remedy);
  }

  /** The same with the error behind it. */
  SessionException(Path file, String cause, String remedy, Throwable error) {
    super(file + ": " + cause + ".\n" + remedy, error);
  }
}
