package org.fasciaj.dicom;

/**
 * What the rest of FasciaJ may know of a DICOM image's header; a missing text is "". Immutable.
 *
 * @param sopInstanceUid SOP Instance UID (0008,0018)
 * @param modality Modality (0008,0060)
 * @param subject Clinical Trial Subject ID (0012,0040), else Patient ID (0010,0020)
 * @param laterality "L", "R" or "" (never guessed): Laterality, Image Laterality, Frame Laterality,
 *     else a plain word in Series or Study Description
 * @param timepoint Clinical Trial Time Point ID (0012,0050)
 * @param studyDate Study Date, YYYYMMDD
 * @param studyTime Study Time, HHMMSS
 * @param studyInstanceUid Study Instance UID
 * @param transferSyntax transfer syntax UID
 * @param manufacturer Manufacturer
 * @param model Manufacturer's Model Name
 * @param frames number of frames, at least 1
 * @param rows height in pixels
 * @param columns width in pixels
 */
public record Instance(
    String sopInstanceUid,
    String modality,
    String subject,
    String laterality,
    String timepoint,
    String studyDate,
    String studyTime,
    String studyInstanceUid,
    String transferSyntax,
    String manufacturer,
    String model,
    int frames,
    int rows,
    int columns) {}
