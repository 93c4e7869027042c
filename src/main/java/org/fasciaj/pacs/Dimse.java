package org.fasciaj.pacs;

import java.io.Closeable;

/** The network services of DIMSE (PS3.7), which the build profile {@code dcm4che} adds. */
public interface Dimse {
  /** What a listener tells. Called from several threads. */
  interface Arrivals {
    /** An object is on disk and acknowledged, or was refused. */
    void received(Inbox.Received received);

    /** Something went wrong with one sender: a short sentence without patient data. */
    void trouble(String what);
  }

  /** Opens an archive for one command; nothing is sent yet. */
  Archive open(PeerSettings settings) throws PacsException;

  /** C-ECHO: returns when the peer answered. */
  void echo(PeerSettings settings) throws PacsException;

  /**
   * Listens until it is closed: C-ECHO, C-STORE, storage commitment.
   *
   * @param inbox where objects go
   * @param arrivals what happens
   */
  Closeable listen(ListenSettings settings, Inbox inbox, Arrivals arrivals) throws PacsException;
}
