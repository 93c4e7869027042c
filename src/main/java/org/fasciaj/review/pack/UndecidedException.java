package org.fasciaj.review.pack;

import java.io.IOException;
import java.nio.file.Path;

/** Text or callipers inside the tissue region that nobody has decided on yet. */
public final class UndecidedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param open number of open marks
   * @param file where they are listed
   */
  public UndecidedException(long open, Path file) {
    super(
        open
            + " marks (text, callipers) inside the tissue region need a decision: write blank, drop"
            + " or keep in the last column of "
            + file
            + ", look at decisions.html beside it, and run again");
  }
}
