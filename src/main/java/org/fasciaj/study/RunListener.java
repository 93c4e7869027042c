package org.fasciaj.study;

import java.io.IOException;

/**
 * Receives what a run produces. All methods are called on the thread that called the run, never two
 * at once.
 */
public interface RunListener {
  /**
   * A finished row, in the order of the files and, in a file, of its frames.
   *
   * @throws IOException stops the run, which throws it on
   */
  void row(FrameResult row) throws IOException;

  /**
   * How far the run is; called several times a second.
   *
   * @param files files finished
   * @param ofFiles files in all
   * @param frames frames measured or refused so far, those of unfinished files included
   */
  default void progress(int files, int ofFiles, int frames) {}

  /** Whether the user wants it to stop; finished rows are still delivered. */
  default boolean cancelled() {
    return false;
  }
}
