package org.fasciaj.phantom;

/**
 * Physics beyond the plain picture: what a measuring engine may meet without having been told.
 *
 * @param ghost level of a second image from a grating lobe, dB; -90 for none
 * @param ghostX its lateral shift, mm
 * @param ghostZ its shift in depth, mm
 * @param band gain step of one depth band, dB; 0 for none
 * @param bandTop depth where the band begins, mm
 * @param bandHeight its height, mm
 * @param sideLobe level of the clutter that strong echoes spread sideways, dB; -90 for none
 * @param density share of the scatterers that are there (less than 1: coarse, spiky speckle)
 * @param wedge width that a steered picture loses at its sides, mm at the bottom
 * @param callipers true when somebody's callipers were left on the picture
 * @param despeckle true when the scanner smooths speckle by a median filter
 */
public record ArtefactSpec(
    double ghost,
    double ghostX,
    double ghostZ,
    double band,
    double bandTop,
    double bandHeight,
    double sideLobe,
    double density,
    double wedge,
    boolean callipers,
    boolean despeckle) {
  /** No artefact. */
  public static final ArtefactSpec NONE =
      new ArtefactSpec(-90, 0, 0, 0, 0, 0, -90, 1, 0, false, false);

  private static final int KINDS = 7;

  /** One or two artefacts of seven, for a heel whose insertion lies at the given depth. */
  static ArtefactSpec random(Rng r, double depth) {
    int first = r.pick(0, KINDS - 1);
    int second = r.chance(0.5) ? r.pick(0, KINDS - 1) : first;
    boolean[] on = new boolean[KINDS];
    on[first] = true;
    on[second] = true;
    return new ArtefactSpec(
        on[0] ? r.in(-26, -14) : -90,
        (r.chance(0.5) ? 1 : -1) * r.in(4, 12),
        r.in(0.5, 4),
        on[1] ? (r.chance(0.5) ? 1 : -1) * r.in(3, 8) : 0,
        depth + r.in(-6, 1),
        r.in(1.5, 5),
        on[2] ? r.in(-38, -24) : -90,
        on[3] ? r.in(0.06, 0.25) : 1,
        on[4] ? r.in(2, 5) : 0,
        on[5],
        on[6]);
  }
}
