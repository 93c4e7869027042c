package org.fasciaj.phantom;

import java.util.Locale;

/**
 * One heel of the test images, before and after.
 *
 * @param subject code
 * @param side R, L or empty
 * @param seed seed of the heel and of both scans
 * @param preMm thickness at the insertion at the first visit, mm
 * @param postMm at the second
 * @param spurMm spur length, 0 for none
 * @param xMm pixel width
 * @param yMm pixel height
 * @param mirrored true when distal lies to the left
 * @param preEncoding how the first file is written
 * @param postEncoding how the second file is written
 * @param scale how the scale is written
 * @param header which headers tell the visit
 */
record HeelCase(
    String subject,
    String side,
    long seed,
    double preMm,
    double postMm,
    double spurMm,
    double xMm,
    double yMm,
    boolean mirrored,
    Encoding preEncoding,
    Encoding postEncoding,
    UltrasoundObject.Scale scale,
    Header header) {
  /** Which headers tell the visit. */
  enum Header {
    /** Time point and date, side in the series. */
    TIME_POINT,
    /** Date only, side in the series. */
    DATE,
    /** Date only, side in the image. */
    DATE_IMAGE_SIDE,
    /** Date only, listed in a DICOMDIR. */
    MEDIA
  }

  HeelSpec pre() {
    return spec(preMm, 0);
  }

  HeelSpec post() {
    return spec(postMm, 1);
  }

  /** The second visit finds the probe elsewhere and another gain. */
  private HeelSpec spec(double thickness, int visit) {
    HeelSpec drawn = HeelSpec.random(seed, HeelSpec.Stratum.EASY);
    Rng rng = new Rng(seed).fork(20 + visit);
    AnatomySpec a = drawn.anatomy();
    double now = new HeelCurves(a).thickness(0);
    a = a.thickness(thickness / now).withSpur(spurMm);
    if (visit > 0) {
      a = a.moved(rng.in(-2, 2), 0, rng.in(-1.5, 1.5));
    }
    ScreenSpec screen = HeelPrior.screen(rng, a, xMm, yMm, mirrored);
    MachineSpec machine = drawn.machine().brighter(visit == 0 ? 0 : rng.in(-0.04, 0.04));
    return new HeelSpec(rng.bits(), a, drawn.echo(), machine, screen, ArtefactSpec.NONE);
  }

  /** Path below test-images; one subject comes as from a CD, without extensions. */
  String path(int visit) {
    if (header == Header.MEDIA) {
      return subject + "/IMAGES/IM00000" + (visit + 1);
    }
    String when = visit == 0 ? "-pre.dcm" : "-post.dcm";
    return subject + "/" + side.toLowerCase(Locale.ROOT) + when;
  }

  Visit visit(int visit) {
    String date = visit == 0 ? "20250310" : "20250616";
    String point = header == Header.TIME_POINT ? visit == 0 ? "PRE" : "POST" : "";
    return new Visit(subject, side, header == Header.DATE_IMAGE_SIDE, point, date);
  }
}
