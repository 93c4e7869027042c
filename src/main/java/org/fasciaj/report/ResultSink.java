package org.fasciaj.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/** A further form of a run's results that lies beside the tables. Not thread-safe. */
public interface ResultSink extends Closeable {
  /** Starts it in the folder of the tables. */
  interface Factory {
    /**
     * Starts it.
     *
     * @param dir the folder, which is there
     * @param overwrite whether older results may be replaced
     * @throws IOException when they may not, or the folder cannot be written
     */
    ResultSink open(Path dir, boolean overwrite) throws IOException;
  }

  /** Takes a row. */
  void add(FrameResult row) throws IOException;

  /** Takes the heels of a comparison, after the rows. */
  default void heels(List<Heel> heels, Limits limits) throws IOException {}

  /**
   * Ends it: now the files have their names.
   *
   * @return the files, relative to the folder, "/" as separator
   */
  List<String> finish() throws IOException;

  /** Without an end before, leaves nothing half-written. */
  @Override
  default void close() throws IOException {}
}
