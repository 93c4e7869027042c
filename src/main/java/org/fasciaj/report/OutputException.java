package org.fasciaj.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An output folder or file that cannot be written; the message names it, the cause and a remedy.
 */
public final class OutputException extends IOException {
  /** What to do where older results may not be replaced. */
  static final String NOT_REPLACED =
      "Name another output folder, or allow overwriting (--overwrite).";

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

  private OutputException(String message, IOException error) {
    super(message, error);
  }

  /**
   * Creates it for an error that arose while a path was written. The words of a writer of ours
   * (plain IOException) are kept; those of the system only name a path again.
   */
  public static OutputException of(Path path, IOException error) {
    if (error instanceof OutputException said) {
      return said;
    }
    if (error.getClass() == IOException.class && error.getMessage() != null) {
      return new OutputException(error.getMessage(), error);
    }
    return new OutputException(
        path
            + ": cannot be written ("
            + error.getClass().getSimpleName()
            + "). Check its permissions and the free space, or name another output folder.",
        error);
  }
}
