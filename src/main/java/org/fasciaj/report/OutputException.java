package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An output folder or file that cannot be written; the message names it, the cause and a remedy.
 */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param path what cannot be written
   * @param cause a clause without full stop
   * @param remedy a sentence
   */
  public OutputException(Path path, String cause, String remedy) {
    super(path + ": " + cause + ". " + remedy);
  }

  /** Creates it for an error of the file system. */
  public static OutputException of(Path path, IOException error) {
    OutputException e =
        new OutputException(
            path,
            "cannot be written (" + error.getClass().getSimpleName() + ")",
            "Check its permissions and the free space, or name another output folder.");
    e.initCause(error);
    return e;
  }
}
