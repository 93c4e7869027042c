package org.fasciaj.pacs.dimse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.Priority;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.fasciaj.pacs.ObjectRef;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.StudyAnswer;
import org.fasciaj.pacs.StudyQuery;

/** C-FIND in the Study Root model (PS3.4 C.6.2). Not thread-safe. */
final class Finder {
  /** Answers of one query; more is a mistake in the keys, or a peer that never ends. */
  private static final int MOST = 100_000;

  private final Line line;

  Finder(Line line) {
    this.line = line;
  }

  List<StudyAnswer> studies(StudyQuery query) throws PacsException {
    Attributes keys = level("STUDY");
    key(keys, Tag.StudyInstanceUID, VR.UI, query.studyUid());
    key(keys, Tag.PatientID, VR.LO, query.patientId());
    key(keys, Tag.StudyDate, VR.DA, query.dates());
    key(keys, Tag.ModalitiesInStudy, VR.CS, query.modality());
    key(keys, Tag.StudyDescription, VR.LO, query.description());
    keys.setNull(Tag.PatientName, VR.PN);
    keys.setNull(Tag.NumberOfStudyRelatedInstances, VR.IS);
    List<StudyAnswer> studies = new ArrayList<>();
    for (Attributes answer : ask(keys)) {
      String uid = answer.getString(Tag.StudyInstanceUID, "");
      String[] modalities = answer.getStrings(Tag.ModalitiesInStudy);
      if (!ObjectRef.isUid(uid)) {
        throw new PacsException(
            "an answer names no valid UID", "Tell the archive's administrator.");
      }
      studies.add(
          new StudyAnswer(
              uid,
              answer.getString(Tag.PatientID, ""),
              answer.getString(Tag.PatientName, ""),
              answer.getString(Tag.StudyDate, ""),
              answer.getString(Tag.StudyDescription, ""),
              modalities == null ? "" : String.join("/", modalities),
              answer.getInt(Tag.NumberOfStudyRelatedInstances, -1)));
    }
    return studies;
  }

  private static void key(Attributes keys, int tag, VR vr, String value) {
    if (value.isEmpty()) {
      keys.setNull(tag, vr);
    } else {
      keys.setString(tag, vr, value);
    }
  }

  /** The objects of a study, series by series: the hierarchy that every archive offers. */
  List<ObjectRef> objects(String study) throws PacsException {
    Attributes keys = level("SERIES");
    keys.setString(Tag.StudyInstanceUID, VR.UI, study);
    keys.setNull(Tag.SeriesInstanceUID, VR.UI);
    List<ObjectRef> objects = new ArrayList<>();
    for (Attributes series : ask(keys)) {
      Attributes inside = level("IMAGE");
      String uid = series.getString(Tag.SeriesInstanceUID, "");
      inside.setString(Tag.StudyInstanceUID, VR.UI, study);
      inside.setString(Tag.SeriesInstanceUID, VR.UI, uid);
      // An answer without SOP Class UID is legal; it is not asked for.
      inside.setNull(Tag.SOPInstanceUID, VR.UI);
      for (Attributes object : ask(inside)) {
        String name = object.getString(Tag.SOPInstanceUID, "");
        if (!ObjectRef.isUid(uid) || !ObjectRef.isUid(name)) {
          throw new PacsException(
              "an answer names no valid UID", "Tell the archive's administrator.");
        }
        objects.add(new ObjectRef(study, uid, name));
      }
    }
    return objects.stream().distinct().toList();
  }

  private static Attributes level(String level) {
    Attributes keys = new Attributes();
    keys.setString(Tag.QueryRetrieveLevel, VR.CS, level);
    // Keys may hold any letter, and so may answers.
    keys.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
    return keys;
  }

  private List<Attributes> ask(Attributes keys) throws PacsException {
    AAssociateRQ request = new AAssociateRQ();
    request.addPresentationContext(
        new PresentationContext(
            1,
            UID.StudyRootQueryRetrieveInformationModelFind,
            UID.ImplicitVRLittleEndian,
            UID.ExplicitVRLittleEndian));
    Association association = line.open(request);
    try {
      DimseRSP answer =
          association.cfind(
              UID.StudyRootQueryRetrieveInformationModelFind, Priority.NORMAL, keys, null, 0);
      List<Attributes> found = new ArrayList<>();
      int status = Status.Pending;
      while (answer.next()) {
        status = answer.getCommand().getInt(Tag.Status, -1);
        if (Status.isPending(status)) {
          found.add(answer.getDataset());
        }
        if (found.size() > MOST) {
          answer.cancel(association);
          throw new PacsException("the archive lists more than " + MOST, "Narrow the query.");
        }
      }
      status = answer.getCommand().getInt(Tag.Status, status);
      if (status != Status.Success) {
        throw Faults.status(status);
      }
      return found;
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
