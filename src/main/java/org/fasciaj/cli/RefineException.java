package org.fasciaj.cli;

import java.nio.file.Path;

/** An input of {@code refine} that cannot be used: names it, the cause and a remedy. */
final class RefineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * Creates it.
   *
   * @param file what cannot be used
   * @param cause a clause without full stop
   * @param remedy a sentence
   */
  RefineException(Path file, String cause, String remedy, int exitCode) {
    super(file + ": " + cause + ". " + remedy);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
