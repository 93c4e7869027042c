package org.fasciaj.measure;

/**
 * The settings of the flags. A flag is a flag, not a diagnosis (healthy men reach 5.1 mm).
 *
 * @param thicknessMm fascia thickness above which the flag is set, mm
 * @param spurMm spur length above which the flag is set, mm
 * @param smallestSpurMm shortest projection that counts as a spur, mm
 */
public record Limits(double thicknessMm, double spurMm, double smallestSpurMm) {
  /** 4.5 mm, 6 mm and 1 mm. */
  public static final Limits DEFAULT = new Limits(4.5, 6, 1);

  /** Checks that all limits are positive and finite. */
  public Limits {
    for (double v : new double[] {thicknessMm, spurMm, smallestSpurMm}) {
      if (!(v > 0 && v < 100)) {
        throw new IllegalArgumentException("a limit must lie between 0 and 100 mm, not " + v);
      }
    }
  }
}
