package org.fasciaj.pacs.dimse;

import java.io.IOException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.Status;
import org.fasciaj.pacs.PacsException;

/** A way to have objects sent. */
interface Retriever {
  /**
   * Asks for objects and waits until the archive says that it is done. What arrived is for the
   * inbox to say.
   *
   * @param keys identifier of C-GET or C-MOVE
   */
  void fetch(Attributes keys) throws PacsException;

  /** Reads answers to the last one. */
  static void await(DimseRSP answer, Association association, Line line) throws PacsException {
    try {
      int status = Status.Pending;
      while (answer.next()) {
        status = answer.getCommand().getInt(Tag.Status, -1);
      }
      status = answer.getCommand().getInt(Tag.Status, status);
      // Objects that failed are found by their absence; the rest arrived.
      if (status != Status.Success && status != Status.OneOrMoreFailures) {
        throw Faults.status(status);
      }
    } catch (IOException e) {
      throw Faults.of(e, association, line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PacsException.stopped(e);
    }
  }
}
