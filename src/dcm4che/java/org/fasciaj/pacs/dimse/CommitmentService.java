package org.fasciaj.pacs.dimse;

import java.io.IOException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.Commands;
import org.dcm4che3.net.Dimse;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.service.AbstractDicomService;
import org.dcm4che3.net.service.DicomServiceException;
import org.fasciaj.pacs.Inbox;

/**
 * Storage commitment (PS3.4 J): says which objects lie on our disk. The answer goes over the
 * connection on which the question came. Thread-safe.
 */
final class CommitmentService extends AbstractDicomService {
  private static final int REQUEST = 1;
  private static final int ALL_THERE = 1;
  private static final int SOME_MISSING = 2;

  private final Inbox inbox;

  CommitmentService(Inbox inbox) {
    super(UID.StorageCommitmentPushModel);
    this.inbox = inbox;
  }

  @Override
  protected void onDimseRQ(
      Association association,
      PresentationContext context,
      Dimse dimse,
      Attributes command,
      Attributes data)
      throws IOException {
    if (dimse != Dimse.N_ACTION_RQ || command.getInt(Tag.ActionTypeID, 0) != REQUEST) {
      throw new DicomServiceException(Status.UnrecognizedOperation);
    }
    Sequence asked = data == null ? null : data.getSequence(Tag.ReferencedSOPSequence);
    String transaction = data == null ? null : data.getString(Tag.TransactionUID);
    if (asked == null || transaction == null) {
      throw new DicomServiceException(Status.InvalidArgumentValue);
    }
    association.writeDimseRSP(context, Commands.mkNActionRSP(command, Status.Success));
    Attributes answer = answer(asked, transaction);
    association.getDevice().execute(() -> report(association, context.getTransferSyntax(), answer));
  }

  private Attributes answer(Sequence asked, String transaction) {
    Attributes answer = new Attributes();
    answer.setString(Tag.TransactionUID, VR.UI, transaction);
    Sequence there = answer.newSequence(Tag.ReferencedSOPSequence, asked.size());
    Attributes failures = new Attributes();
    Sequence missing = failures.newSequence(Tag.FailedSOPSequence, 1);
    for (Attributes one : asked) {
      String object = one.getString(Tag.ReferencedSOPInstanceUID, "");
      Attributes item = new Attributes();
      item.setString(
          Tag.ReferencedSOPClassUID, VR.UI, one.getString(Tag.ReferencedSOPClassUID, ""));
      item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, object);
      if (inbox.holds(object)) {
        there.add(item);
      } else {
        item.setInt(Tag.FailureReason, VR.US, Status.NoSuchObjectInstance);
        missing.add(item);
      }
    }
    if (!missing.isEmpty()) {
      Sequence failed = answer.newSequence(Tag.FailedSOPSequence, missing.size());
      missing.forEach(item -> failed.add(new Attributes(item)));
    }
    return answer;
  }

  private static void report(Association association, String syntax, Attributes answer) {
    int event = answer.contains(Tag.FailedSOPSequence) ? SOME_MISSING : ALL_THERE;
    try {
      association
          .neventReport(
              UID.StorageCommitmentPushModel,
              UID.StorageCommitmentPushModelInstance,
              event,
              answer,
              syntax)
          .next();
    } catch (IOException e) {
      // The sender hung up before its answer; PS3.4 J.3.3 lets it ask again.
      association.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
