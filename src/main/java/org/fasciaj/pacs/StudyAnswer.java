package org.fasciaj.pacs;

/**
 * One study that an archive has; a missing text is "". Holds patient data: for the user's eyes,
 * never for a log. Immutable.
 *
 * @param studyUid Study Instance UID
 * @param patientId Patient ID
 * @param patientName Patient's Name as stored, components parted by ^
 * @param date Study Date, YYYYMMDD
 * @param description Study Description
 * @param modalities Modalities in Study, parted by /
 * @param objects how many objects the archive says the study has; -1 when it does not say
 */
public record StudyAnswer(
    String studyUid,
    String patientId,
    String patientName,
    String date,
    String description,
    String modalities,
    int objects) {}
