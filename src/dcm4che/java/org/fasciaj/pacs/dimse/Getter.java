package org.fasciaj.pacs.dimse;

import java.io.IOException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.UID;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Priority;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.pdu.RoleSelection;
import org.dcm4che3.net.service.DicomServiceRegistry;
import org.fasciaj.pacs.PacsException;

/** C-GET (PS3.4 C.4.3): the objects come over the connection that we opened. */
final class Getter implements Retriever {
  private static final String MODEL = UID.StudyRootQueryRetrieveInformationModelGet;

  private final Line line;

  Getter(Line line, StoreService store) {
    this.line = line;
    DicomServiceRegistry services = new DicomServiceRegistry();
    services.addDicomService(store);
    line.machine().entity.setDimseRQHandler(services);
  }

  private static AAssociateRQ request() {
    AAssociateRQ request = new AAssociateRQ();
    int id = 1;
    request.addPresentationContext(
        new PresentationContext(id, MODEL, UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian));
    for (String kind : Syntaxes.PICTURES) {
      for (String syntax : Syntaxes.ALL) {
        id += 2;
        request.addPresentationContext(new PresentationContext(id, kind, syntax));
      }
      request.addRoleSelection(new RoleSelection(kind, false, true));
    }
    for (String kind : Syntaxes.OTHERS) {
      id += 2;
      request.addPresentationContext(
          new PresentationContext(id, kind, Syntaxes.ALL.toArray(new String[0])));
      request.addRoleSelection(new RoleSelection(kind, false, true));
    }
    return request;
  }

  @Override
  public void fetch(Attributes keys) throws PacsException {
    Association association = line.open(request());
    try {
      Retriever.await(association.cget(MODEL, Priority.NORMAL, keys, null), association, line);
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
}
