package org.fasciaj.report.dicom;

import java.nio.file.Path;
import org.fasciaj.Version;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.Element;
import org.fasciaj.dicom.Tag;
import org.fasciaj.report.OutputException;
import org.fasciaj.study.FrameResult;

/**
 * The header of a source image, and what a new object in its study takes from it: patient, study
 * and trial, and the references back. Immutable.
 *
 * @param set the header
 */
record SourceHeader(Attributes set) {
  static final int REFERENCED_CLASS = 0x00081150;
  static final int REFERENCED_INSTANCE = 0x00081155;
  static final int REFERENCED_FRAME = 0x00081160;
  static final int REFERENCED_SOPS = 0x00081199;
  private static final int PERFORMED_STEPS = 0x00081111;
  private static final int CODING_SCHEMES = 0x00080110;
  private static final int SOFTWARE = 0x00181020;
  private static final int INSTITUTION = 0x00080080;

  /** A date that must have a value where the source has none. */
  private static final String NO_DATE = "19000101";

  /** Patient, study, trial subject and trial study attributes (PS3.3 C.7.1.1 to C.7.2.3). */
  private static final int[] KEPT = {
    Tag.STUDY_DATE,
    Tag.STUDY_TIME,
    Tag.ACCESSION_NUMBER,
    Tag.REFERRING_PHYSICIAN,
    Tag.STUDY_DESCRIPTION,
    INSTITUTION,
    Tag.PATIENT_NAME,
    Tag.PATIENT_ID,
    0x00100021,
    Tag.PATIENT_BIRTH_DATE,
    Tag.PATIENT_SEX,
    0x00120010,
    0x00120020,
    0x00120021,
    0x00120030,
    0x00120031,
    Tag.TRIAL_SUBJECT_ID,
    0x00120042,
    Tag.TRIAL_TIME_POINT_ID,
    0x00120051,
    0x00120062,
    0x00120063,
    0x00120064,
    Tag.STUDY_INSTANCE_UID,
    Tag.STUDY_ID,
  };

  /** Attributes that every composite object must have, with or without a value (type 2). */
  private static final int[] REQUIRED = {
    Tag.STUDY_DATE,
    Tag.STUDY_TIME,
    Tag.ACCESSION_NUMBER,
    Tag.REFERRING_PHYSICIAN,
    Tag.PATIENT_NAME,
    Tag.PATIENT_ID,
    Tag.PATIENT_BIRTH_DATE,
    Tag.PATIENT_SEX,
    Tag.STUDY_ID,
  };

  /**
   * Reads a header.
   *
   * @throws DicomException when the file cannot be read
   */
  static SourceHeader read(Path file) throws DicomException {
    try (DicomFile open = DicomFile.open(file)) {
      return new SourceHeader(open.attributes());
    }
  }

  /**
   * Reads the header of a row's picture once more.
   *
   * @throws OutputException when the file is not what was measured
   */
  static SourceHeader of(FrameResult row) throws OutputException {
    Path file = row.input().path();
    SourceHeader header;
    try {
      header = read(file);
    } catch (DicomException e) {
      throw changed(file);
    }
    if (!header.set().text(Tag.SOP_INSTANCE_UID).equals(row.instance().sopInstanceUid())) {
      throw changed(file);
    }
    return header;
  }

  private static OutputException changed(Path file) {
    return new OutputException(file, "changed while it was measured", "Run again.");
  }

  /**
   * A builder with all that an object of a new series in the source's study shares with it. The
   * series' UID follows from study and kind; times are the source's, so that the same result is the
   * same object in every run.
   */
  AttributesBuilder begin(Kind kind, int instance) {
    AttributesBuilder b = Attributes.builder();
    for (int tag : REQUIRED) {
      b.text(tag);
    }
    for (int tag : KEPT) {
      Element e = set.get(tag);
      if (e != null) {
        b.put(e);
      }
    }
    String study = set.text(Tag.STUDY_INSTANCE_UID);
    if (kind == Kind.SR) {
      b.items(PERFORMED_STEPS);
    } else {
      b.text(Tag.LATERALITY, set.texts(Tag.LATERALITY).toArray(String[]::new));
    }
    return b.text(Tag.SOP_CLASS_UID, kind.sopClass(colour()))
        .text(Tag.MODALITY, kind.modality())
        .text(Tag.SERIES_INSTANCE_UID, Uids.of("FasciaJ series", study, kind.word()))
        .integers(Tag.SERIES_NUMBER, kind.seriesNumber())
        .integers(Tag.INSTANCE_NUMBER, instance)
        .text(Tag.SERIES_DESCRIPTION, kind.description())
        .text(Tag.MANUFACTURER, "FasciaJ")
        .text(Tag.MODEL_NAME, "FasciaJ")
        .text(0x00181000, "none")
        .text(SOFTWARE, Version.product())
        .items(CODING_SCHEMES, Codes.scheme());
  }

  /** True for a picture in colour. */
  boolean colour() {
    return set.integer(Tag.SAMPLES_PER_PIXEL, 1) > 1
        || set.text(Tag.PHOTOMETRIC_INTERPRETATION).equals("PALETTE COLOR");
  }

  /** YYYYMMDD of the picture, else of the study. */
  String date() {
    for (int tag : new int[] {Tag.CONTENT_DATE, 0x00080022, Tag.STUDY_DATE}) {
      if (set.text(tag).matches("\\d{8}")) {
        return set.text(tag);
      }
    }
    return NO_DATE;
  }

  /** HHMMSS of the picture, else of the study. */
  String time() {
    for (int tag : new int[] {Tag.CONTENT_TIME, 0x00080032, Tag.STUDY_TIME}) {
      if (set.text(tag).matches("\\d{6}(\\.\\d{1,6})?")) {
        return set.text(tag).substring(0, 6);
      }
    }
    return "000000";
  }

  /** A reference to the picture, and to one frame of it where it has several. */
  Attributes reference(int frame) {
    AttributesBuilder b =
        Attributes.builder()
            .text(REFERENCED_CLASS, set.text(Tag.SOP_CLASS_UID))
            .text(REFERENCED_INSTANCE, set.text(Tag.SOP_INSTANCE_UID));
    if (set.integer(Tag.NUMBER_OF_FRAMES, 1) > 1) {
      b.integers(REFERENCED_FRAME, frame);
    }
    return b.build();
  }

  /** The picture in the study and series it belongs to (PS3.3 table 10-4). */
  Attributes evidence() {
    Attributes series =
        Attributes.builder()
            .items(REFERENCED_SOPS, reference(0).toBuilder().remove(REFERENCED_FRAME).build())
            .text(Tag.SERIES_INSTANCE_UID, set.text(Tag.SERIES_INSTANCE_UID))
            .build();
    return Attributes.builder()
        .items(0x00081115, series)
        .text(Tag.STUDY_INSTANCE_UID, set.text(Tag.STUDY_INSTANCE_UID))
        .build();
  }
}
