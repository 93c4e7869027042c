package org.fasciaj.pacs.dimse;

import java.io.Closeable;
import org.dcm4che3.data.UID;
import org.dcm4che3.net.TransferCapability;
import org.dcm4che3.net.service.BasicCEchoSCP;
import org.dcm4che3.net.service.DicomService;
import org.dcm4che3.net.service.DicomServiceRegistry;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.ListenSettings;
import org.fasciaj.pacs.PacsException;

/** Takes connections of scanners and archives. */
final class Listener {
  private Listener() {}

  static Closeable start(ListenSettings settings, Inbox inbox, Dimse.Arrivals arrivals)
      throws PacsException {
    Machine machine = new Machine(settings.title(), settings.tls(), settings.idle());
    machine.connection.setHostname(settings.bind());
    machine.connection.setPort(settings.port());
    machine.device.setAssociationMonitor(new Watch(arrivals));
    if (!settings.senders().isEmpty()) {
      machine.entity.setAcceptedCallingAETitles(settings.senders().toArray(new String[0]));
    }
    serve(
        machine,
        settings.associations(),
        new StoreService(inbox, set -> true, arrivals),
        new CommitmentService(inbox));
    boolean listening = false;
    try {
      machine.listen();
      listening = true;
      return machine;
    } finally {
      if (!listening) {
        machine.close();
      }
    }
  }

  /** Sets a machine up to accept; it is not open yet. */
  static void serve(Machine machine, int associations, DicomService... services) {
    DicomServiceRegistry registry = new DicomServiceRegistry();
    registry.addDicomService(new BasicCEchoSCP());
    for (DicomService service : services) {
      registry.addDicomService(service);
    }
    machine.device.setLimitOpenAssociations(associations);
    machine.entity.setAssociationAcceptor(true);
    machine.entity.setDimseRQHandler(registry);
    accept(machine, UID.Verification, UID.ImplicitVRLittleEndian);
    accept(machine, UID.StorageCommitmentPushModel, UID.ImplicitVRLittleEndian);
    String[] all = Syntaxes.ALL.toArray(new String[0]);
    Syntaxes.PICTURES.forEach(kind -> accept(machine, kind, all));
    Syntaxes.OTHERS.forEach(kind -> accept(machine, kind, all));
  }

  private static void accept(Machine machine, String kind, String... syntaxes) {
    machine.entity.addTransferCapability(
        new TransferCapability(null, kind, TransferCapability.Role.SCP, syntaxes));
  }
}
