package org.fasciaj.pacs.dimse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Predicate;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomOutputStream;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.PDVInputStream;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.service.BasicCStoreSCP;
import org.dcm4che3.net.service.DicomServiceException;
import org.fasciaj.pacs.Dimse;
import org.fasciaj.pacs.Inbox;
import org.fasciaj.pacs.PacsException;

/**
 * Takes what is sent by C-STORE (PS3.4 B) into the inbox, as it comes, without decoding it. Success
 * is said only when the object is on the disk. Thread-safe.
 */
final class StoreService extends BasicCStoreSCP {
  private final Inbox inbox;
  private final Predicate<org.fasciaj.dicom.Attributes> wanted;
  private final Dimse.Arrivals arrivals;

  StoreService(
      Inbox inbox, Predicate<org.fasciaj.dicom.Attributes> wanted, Dimse.Arrivals arrivals) {
    this.inbox = inbox;
    this.wanted = wanted;
    this.arrivals = arrivals;
  }

  @Override
  public void onDimseRQ(
      Association association,
      PresentationContext context,
      org.dcm4che3.net.Dimse dimse,
      Attributes request,
      PDVInputStream data)
      throws IOException {
    super.onDimseRQ(association, context, dimse, request, data);
    QuickAnswer.ask(association.getSocket());
  }

  @Override
  protected void store(
      Association association,
      PresentationContext context,
      Attributes request,
      PDVInputStream data,
      Attributes response)
      throws IOException {
    String object = request.getString(Tag.AffectedSOPInstanceUID, "");
    String kind = request.getString(Tag.AffectedSOPClassUID, "");
    byte[] head = head(association, object, kind, context.getTransferSyntax());
    Inbox.Received received;
    try (InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), data)) {
      received = inbox.receive(whole, set -> named(set, object, kind) && wanted.test(set));
    } catch (PacsException e) {
      arrivals.trouble(e.getMessage());
      boolean disk = e.kind() == PacsException.Kind.DISK;
      throw new DicomServiceException(disk ? Status.OutOfResources : Status.ProcessingFailure);
    }
    arrivals.received(received);
    int status = status(received.outcome());
    if (status != Status.Success) {
      throw new DicomServiceException(status);
    }
  }

  private static boolean named(org.fasciaj.dicom.Attributes set, String object, String kind) {
    return object.equals(set.text(Tag.SOPInstanceUID)) && kind.equals(set.text(Tag.SOPClassUID));
  }

  private static int status(Inbox.Outcome outcome) {
    return switch (outcome) {
      case STORED, SAME_AGAIN -> Status.Success;
      case DIFFERENT -> Status.DuplicateSOPinstance;
      case UNASKED -> Status.DataSetDoesNotMatchSOPClassError;
      case BROKEN -> Status.CannotUnderstand;
    };
  }

  private static byte[] head(Association association, String object, String kind, String syntax)
      throws IOException {
    Attributes meta = association.createFileMetaInformation(object, kind, syntax);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DicomOutputStream out = new DicomOutputStream(bytes, UID.ExplicitVRLittleEndian)) {
      out.writeFileMetaInformation(meta);
    }
    return bytes.toByteArray();
  }
}
