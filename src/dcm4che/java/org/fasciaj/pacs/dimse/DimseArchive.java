package org.fasciaj.pacs.dimse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.PullCount;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.StudyQuery;

/** An archive over DIMSE. Not thread-safe. */
final class DimseArchive implements Archive {
  private final Line line;

  DimseArchive(PeerSettings settings) throws PacsException {
    line = new Line(settings);
  }

  @Override
  public List<StudyAnswer> find(StudyQuery query) throws PacsException {
    return new Finder(line).studies(query);
  }

  @Override
  public void pull(String study, Inbox inbox, PullCount count) throws IOException {
    new Puller(line, inbox, count).pull(study, new Finder(line).objects(study));
  }

  @Override
  public void push(Path file) throws IOException {
    Sender.send(line, file);
  }

  @Override
  public void close() {
    line.close();
  }
}
