package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import java.io.IOException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.UID;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Priority;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.fasciaj.pacs.PacsException;

/** C-MOVE (PS3.4 C.4.2): the archive opens a connection to our receiver, open only meanwhile. */
final class Mover implements Retriever, Closeable {
  private static final String MODEL = UID.StudyRootQueryRetrieveInformationModelMove;

  /** Connections that an archive opens for one request. */
  private static final int ASSOCIATIONS = 4;

  private final Line line;
  private final Machine receiver;

  Mover(Line line, StoreService store) throws PacsException {
    this.line = line;
    String address = line.settings().receiver();
    int colon = address.lastIndexOf(':');
    receiver =
        new Machine(line.settings().ourTitle(), line.settings().tls(), line.settings().idle());
    receiver.connection.setHostname(address.substring(0, colon));
    receiver.connection.setPort(Integer.parseInt(address.substring(colon + 1)));
    Listener.serve(receiver, ASSOCIATIONS, store);
    boolean listening = false;
    try {
      receiver.listen();
      listening = true;
    } finally {
      if (!listening) {
        receiver.close();
      }
    }
  }

  @Override
  public void fetch(Attributes keys) throws PacsException {
    AAssociateRQ request = new AAssociateRQ();
    request.addPresentationContext(
        new PresentationContext(1, MODEL, UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian));
    Association association = line.open(request);
    try {
      Retriever.await(
          association.cmove(MODEL, Priority.NORMAL, keys, null, line.settings().ourTitle()),
          association,
          line);
    } catch (PacsException e) {
      throw e;
    } catch (IOException e) {
      throw Faults.of(e, association, line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PacsException.stopped(e);
    } finally {
      Line.release(association);
    }
  }

  @Override
  public void close() {
    receiver.close();
  }
}
