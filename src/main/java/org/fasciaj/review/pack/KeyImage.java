package org.fasciaj.review.pack;

import org.fasciaj.dicom.PixelBox;

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
    String decisions) {
  /** Whether a mark in the package's picture lies where a person decided to keep or blank one. */
  public boolean decided(PixelBox mark) {
    PixelBox source =
        new PixelBox(
            (int) Math.max(0, x0 + mark.x0() * xStep),
            (int) Math.max(0, y0 + mark.y0() * yStep),
            (int) Math.max(0, Math.ceil(x0 + mark.x1() * xStep)),
            (int) Math.max(0, Math.ceil(y0 + mark.y1() * yStep)));
    for (String word : decisions.split(" ", -1)) {
      String[] n = word.substring(word.indexOf(':') + 1).split(",", -1);
      if (n.length == 4) {
        PixelBox box =
            new PixelBox(
                Integer.parseInt(n[0]),
                Integer.parseInt(n[1]),
                Integer.parseInt(n[2]),
                Integer.parseInt(n[3]));
        if (Decisions.holds(box, source)) {
          return true;
        }
      }
    }
    return false;
  }
}
