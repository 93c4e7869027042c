package org.fasciaj.review.pack;

/**
 * Where one image of a package came from: a row of the key. Immutable.
 *
 * @param id the package's identifier of the image
 * @param source path of the file, relative to the input
 * @param sourceSha256 its SHA-256
 * @param subject the person
 * @param laterality L, R or ""
 * @param timepoint name of the visit
 * @param visit number of the visit in time, from 0; -1 when unknown
 * @param role case, training or calibration
 * @param repeatOf identifier of the image that this one repeats, "" when none
 * @param truthThicknessMm known thickness, mm; null when unknown
 * @param truthSpurMm known spur length, mm; null when unknown
 * @param autoStatus status of the automatic result
 * @param autoReason its reason, "" when measured
 * @param autoThicknessMm automatic thickness at station 0, mm; null when refused
 * @param autoSpurMm automatic spur length, mm; null when refused
 * @param x0 source column of the package's column 0
 * @param y0 source row of the package's row 0
 * @param xStep source columns per package column
 * @param yStep source rows per package row
 * @param decisions what was decided on text in it, "" when there was none
 */
public record KeyImage(
    String id,
    String source,
    String sourceSha256,
    String subject,
    String laterality,
    String timepoint,
    int visit,
    String role,
    String repeatOf,
    Double truthThicknessMm,
    Double truthSpurMm,
    String autoStatus,
    String autoReason,
    Double autoThicknessMm,
    Double autoSpurMm,
    double x0,
    double y0,
    double xStep,
    double yStep,
    String decisions) {}
