package org.fasciaj.phantom;

import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.Tag;

/**
 * Who was scanned when, as headers tell it. All invented.
 *
 * @param subject code of the subject
 * @param side R, L or empty when the header is silent
 * @param imageSide true when the side stands in Image Laterality and not in Laterality
 * @param timePoint Clinical Trial Time Point ID, or empty
 * @param date study date, or empty
 */
record Visit(String subject, String side, boolean imageSide, String timePoint, String date) {
  void describe(AttributesBuilder b, String name) {
    b.text(Tag.PATIENT_NAME, "Phantom^" + subject)
        .text(Tag.PATIENT_ID, subject)
        .text(Tag.PATIENT_BIRTH_DATE)
        .text(Tag.PATIENT_SEX)
        .text(Tag.STUDY_DATE, optional(date))
        .text(Tag.STUDY_TIME, optional(date.isEmpty() ? "" : "101500"))
        .text(Tag.ACCESSION_NUMBER)
        .text(Tag.REFERRING_PHYSICIAN)
        .text(Tag.STUDY_ID, "1")
        .text(Tag.STUDY_DESCRIPTION, "Heel")
        .text(Tag.SERIES_DESCRIPTION, "Plantar fascia long axis")
        .text(Tag.STUDY_INSTANCE_UID, Uids.of("study " + subject + date + timePoint))
        .text(Tag.SERIES_INSTANCE_UID, Uids.of("series " + name))
        .text(Tag.SOP_INSTANCE_UID, Uids.of("instance " + name))
        .integers(Tag.SERIES_NUMBER, 1)
        .integers(Tag.INSTANCE_NUMBER, 1)
        .text(Tag.PATIENT_ORIENTATION);
    if (!imageSide) {
      b.text(Tag.LATERALITY, optional(side));
    } else {
      b.text(Tag.IMAGE_LATERALITY, side);
    }
    if (!timePoint.isEmpty()) {
      b.text(0x00120010, "FasciaJ")
          .text(0x00120020, "PHANTOM")
          .text(0x00120021)
          .text(0x00120030)
          .text(0x00120031)
          .text(Tag.TRIAL_SUBJECT_ID, subject)
          .text(Tag.TRIAL_TIME_POINT_ID, timePoint)
          .text(0x00120051);
    }
  }

  private static String[] optional(String value) {
    return value.isEmpty() ? new String[0] : new String[] {value};
  }
}
