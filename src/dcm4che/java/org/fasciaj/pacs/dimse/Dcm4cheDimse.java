package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.judge.Quiet;

/** The network services of dcm4che-net. Thread-safe. */
public final class Dcm4cheDimse implements Dimse {
  /** Made by name, where the profile is built in. */
  public Dcm4cheDimse() {
    Quiet.silence();
  }

  @Override
  public Archive open(PeerSettings settings) throws PacsException {
    return new DimseArchive(settings);
  }

  @Override
  public void echo(PeerSettings settings) throws PacsException {
    try (Line line = new Line(settings)) {
      Echo.send(line);
    }
  }

  @Override
  public Closeable listen(ListenSettings settings, Inbox inbox, Arrivals arrivals)
      throws PacsException {
    return Listener.start(settings, inbox, arrivals);
  }
}
