package org.fasciaj.review.unblind;

import org.fasciaj.review.pack.KeyImage;

/**
 * What one image of a package was. Immutable; numbers that do not exist are null.
 *
 * @param id the package's identifier of the image
 * @param caseId identifier of the case: the same for all copies of one source image
 * @param subject the person
 * @param laterality L, R or ""
 * @param timepoint name of the visit
 * @param visit number of the visit in time, from 0; -1 when unknown
 * @param role case, training or calibration
 * @param repeat true for a hidden repeat
 * @param truthThicknessMm known thickness, mm
 * @param truthSpurMm known spur length, mm
 * @param autoStatus status of the automatic result
 * @param autoReason its reason, "" when measured
 * @param autoThicknessMm automatic thickness at station 0, mm
 * @param autoSpurMm automatic spur length, mm
 */
public record JoinedImage(
    String id,
    String caseId,
    String subject,
    String laterality,
    String timepoint,
    int visit,
    String role,
    boolean repeat,
    Double truthThicknessMm,
    Double truthSpurMm,
    String autoStatus,
    String autoReason,
    Double autoThicknessMm,
    Double autoSpurMm) {
  static JoinedImage of(KeyImage k, String caseId) {
    return new JoinedImage(
        k.id(),
        caseId,
        k.subject(),
        k.laterality(),
        k.timepoint(),
        k.visit(),
        k.role(),
        !k.repeatOf().isEmpty(),
        k.truthThicknessMm(),
        k.truthSpurMm(),
        k.autoStatus(),
        k.autoReason(),
        k.autoThicknessMm(),
        k.autoSpurMm());
  }
}
