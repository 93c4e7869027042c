package org.fasciaj.pacs.dimse;

import java.io.IOException;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.fasciaj.pacs.PacsException;

/** C-ECHO (PS3.4 A): is anybody there, and does it know us? */
final class Echo {
  private Echo() {}

  static void send(Line line) throws PacsException {
    AAssociateRQ request = new AAssociateRQ();
    request.addPresentationContext(
        new PresentationContext(1, UID.Verification, UID.ImplicitVRLittleEndian));
    Association association = line.open(request);
    try {
      DimseRSP answer = association.cecho();
      answer.next();
      int status = answer.getCommand().getInt(Tag.Status, -1);
      if (status != Status.Success) {
        throw Faults.status(status);
      }
    } catch (IOException e) {
      throw Faults.of(e, association, line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PacsException.stopped(e);
    } finally {
      Line.release(association);
    }
  }
}
