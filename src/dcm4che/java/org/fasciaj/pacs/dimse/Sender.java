package org.fasciaj.pacs.dimse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.DataWriter;
import org.dcm4che3.net.DataWriterAdapter;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.InputStreamDataWriter;
import org.dcm4che3.net.Priority;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.fasciaj.pacs.PacsException;

/** C-STORE (PS3.4 B) of one file, as it is stored; Explicit Little Endian also as Implicit. */
final class Sender {
  private Sender() {}

  static void send(Line line, Path file) throws IOException {
    try (DicomInputStream in = new DicomInputStream(file.toFile())) {
      Attributes meta = in.readFileMetaInformation();
      if (meta == null || meta.getString(Tag.MediaStorageSOPInstanceUID) == null) {
        throw new PacsException(
            "the file names no object in its file meta information", "Export it again.");
      }
      send(line, in, meta, in.getTransferSyntax());
    }
  }

  private static void send(Line line, DicomInputStream in, Attributes meta, String syntax)
      throws PacsException {
    String kind = meta.getString(Tag.MediaStorageSOPClassUID, "");
    String object = meta.getString(Tag.MediaStorageSOPInstanceUID);
    AAssociateRQ request = new AAssociateRQ();
    request.addPresentationContext(new PresentationContext(1, kind, syntax));
    if (syntax.equals(UID.ExplicitVRLittleEndian)) {
      request.addPresentationContext(new PresentationContext(3, kind, UID.ImplicitVRLittleEndian));
    }
    Association association = line.open(request);
    try {
      boolean asStored = association.getTransferSyntaxesFor(kind).contains(syntax);
      String used = asStored ? syntax : UID.ImplicitVRLittleEndian;
      DataWriter data = asStored ? raw(in) : new DataWriterAdapter(in.readDataset());
      DimseRSP answer = association.cstore(kind, object, Priority.NORMAL, data, used);
      answer.next();
      int status = answer.getCommand().getInt(Tag.Status, -1);
      // B000 to B007 are warnings: the object is stored.
      if (status != Status.Success && (status & 0xF000) != 0xB000) {
        throw Faults.status(status);
      }
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

  private static DataWriter raw(InputStream in) {
    return new InputStreamDataWriter(in);
  }
}
