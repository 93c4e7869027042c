package org.fasciaj.pacs.dimse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Commands;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.Dimse;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.service.AbstractDicomService;
import org.dcm4che3.net.service.DicomServiceRegistry;

/** A scanner that asks for storage commitment. */
final class Committer {
  private Committer() {}

  static String ask(int port, String... objects) throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    try (Machine machine = new Machine("SCANNER", null, java.time.Duration.ofSeconds(5))) {
      DicomServiceRegistry services = new DicomServiceRegistry();
      services.addDicomService(
          new AbstractDicomService(UID.StorageCommitmentPushModel) {
            @Override
            protected void onDimseRQ(
                Association as,
                PresentationContext pc,
                Dimse dimse,
                Attributes cmd,
                Attributes data)
                throws java.io.IOException {
              as.writeDimseRSP(pc, Commands.mkNEventReportRSP(cmd, Status.Success));
              told.complete(words(cmd.getInt(Tag.EventTypeID, 0), data));
            }
          });
      machine.entity.setDimseRQHandler(services);
      AAssociateRQ request = new AAssociateRQ();
      request.setCallingAET("SCANNER");
      request.setCalledAET("FASCIAJ");
      request.addPresentationContext(
          new PresentationContext(1, UID.StorageCommitmentPushModel, UID.ImplicitVRLittleEndian));
      Association as =
          machine.entity.connect(
              machine.connection, new Connection(null, "127.0.0.1", port), request);
      Attributes action = new Attributes();
      action.setString(Tag.TransactionUID, VR.UI, "1.2.3.4");
      Sequence sequence = action.newSequence(Tag.ReferencedSOPSequence, objects.length);
      for (String object : objects) {
        Attributes item = new Attributes();
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, UID.UltrasoundImageStorage);
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, object);
        sequence.add(item);
      }
      as.naction(
              UID.StorageCommitmentPushModel,
              UID.StorageCommitmentPushModelInstance,
              1,
              action,
              UID.ImplicitVRLittleEndian)
          .next();
      String answer = told.get(10, TimeUnit.SECONDS);
      Line.release(as);
      return answer;
    }
  }

  private static String words(int event, Attributes data) {
    StringBuilder words = new StringBuilder(event + ":");
    for (Attributes item : data.getSequence(Tag.ReferencedSOPSequence)) {
      words.append(" there ").append(item.getString(Tag.ReferencedSOPInstanceUID));
    }
    Sequence failed = data.getSequence(Tag.FailedSOPSequence);
    if (failed != null) {
      for (Attributes item : failed) {
        words.append(" missing ").append(item.getString(Tag.ReferencedSOPInstanceUID));
        words.append(" for ").append(item.getInt(Tag.FailureReason, 0));
      }
    }
    return words.toString();
  }
}
