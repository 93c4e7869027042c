package org.fasciaj.pacs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What FasciaJ wants of an archive, whatever protocol it speaks. Opened for one command. */
public interface Archive extends Closeable {
  /**
   * The studies that match, in the archive's order.
   *
   * @throws PacsException when the archive cannot be asked
   */
  List<StudyAnswer> find(StudyQuery query) throws PacsException;

  /**
   * Fetches what the folder does not hold yet of a study.
   *
   * @param count takes what became of each object
   * @throws PacsException when the archive refuses or the disk is full; what arrived stays
   * @throws IOException when the folder cannot be written
   */
  void pull(String study, Inbox inbox, PullCount count) throws IOException;

  /**
   * Sends a Part 10 file.
   *
   * @throws PacsException when the archive does not say that it stored the object
   * @throws IOException when the file cannot be read
   */
  void push(Path file) throws IOException;

  /** Gives up what was opened; what the archive was asked before stays. */
  @Override
  void close();
}
