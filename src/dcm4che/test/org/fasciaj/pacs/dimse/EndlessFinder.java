package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Commands;
import org.dcm4che3.net.Dimse;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.TransferCapability;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.service.AbstractDicomService;

/** An archive whose list of studies never ends. */
final class EndlessFinder {
  private static final String MODEL = UID.StudyRootQueryRetrieveInformationModelFind;

  private EndlessFinder() {}

  static Closeable start(String title, int port) throws IOException {
    Machine machine = new Machine(title, null, Duration.ofSeconds(30));
    machine.connection.setHostname("127.0.0.1");
    machine.connection.setPort(port);
    Listener.serve(
        machine,
        4,
        new AbstractDicomService(MODEL) {
          @Override
          protected void onDimseRQ(
              Association as, PresentationContext pc, Dimse dimse, Attributes cmd, Attributes keys)
              throws IOException {
            for (int i = 1; as.isReadyForDataTransfer(); i++) {
              Attributes answer = new Attributes();
              answer.setString(Tag.StudyInstanceUID, VR.UI, "1.2." + i);
              as.writeDimseRSP(pc, Commands.mkCFindRSP(cmd, Status.Pending), answer);
              try {
                TimeUnit.MILLISECONDS.sleep(50);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
              }
            }
          }
        });
    machine.entity.addTransferCapability(
        new TransferCapability(
            null, MODEL, TransferCapability.Role.SCP, UID.ImplicitVRLittleEndian));
    machine.listen();
    return machine;
  }
}
