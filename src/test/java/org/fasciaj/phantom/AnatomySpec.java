package org.fasciaj.phantom;

/**
 * A heel in millimetres, in a picture whose distal side lies to the right. Angles in degrees,
 * positive when distal lies deeper. Thickness is along the normal to the mid-line.
 *
 * @param shape seed of everything that belongs to this heel: undulation, septa, fibres, gaps
 * @param insertionX lateral place of the insertion from the left edge of the region, mm
 * @param skin depth of the skin surface below the top of the region (gel), mm
 * @param skinThickness thickness of the skin, mm
 * @param fatPad depth of the superficial border below the skin surface at the insertion, mm
 * @param tProximal thickness 8 mm proximal of the insertion, mm
 * @param t0 thickness at the insertion, mm
 * @param t5 at 5 mm, mm
 * @param t10 at 10 mm, mm
 * @param t20 at 20 mm, mm
 * @param undulation amplitude of slow changes of thickness, mm
 * @param tilt angle of the mid-line at the insertion
 * @param proximalTurn how much the mid-line's angle falls towards 15 mm proximal (convex heel bone)
 * @param distalTurn how much it changes towards 25 mm distal
 * @param skinTilt angle of the skin
 * @param edgeRadius radius of the bone's anterior edge, mm
 * @param anteriorAngle steepness of the bone's anterior surface
 * @param spur length of the spur, base to tip, mm; 0 without a spur
 * @param spurAngle angle by which the spur leaves the deep border towards the skin
 * @param spurBend share of that angle which the spur loses until its tip
 */
public record AnatomySpec(
    long shape,
    double insertionX,
    double skin,
    double skinThickness,
    double fatPad,
    double tProximal,
    double t0,
    double t5,
    double t10,
    double t20,
    double undulation,
    double tilt,
    double proximalTurn,
    double distalTurn,
    double skinTilt,
    double edgeRadius,
    double anteriorAngle,
    double spur,
    double spurAngle,
    double spurBend) {
  /** The same heel with other thicknesses: all of them multiplied. */
  public AnatomySpec thickness(double factor) {
    return new AnatomySpec(
        shape,
        insertionX,
        skin,
        skinThickness,
        fatPad,
        tProximal * factor,
        t0 * factor,
        t5 * factor,
        t10 * factor,
        t20 * factor,
        undulation,
        tilt,
        proximalTurn,
        distalTurn,
        skinTilt,
        edgeRadius,
        anteriorAngle,
        spur,
        spurAngle,
        spurBend);
  }

  /** The same heel under a probe that is rocked to another angle, the skin still in contact. */
  public AnatomySpec tilted(double degrees) {
    return placed(insertionX, skin, degrees, skinTilt, spur, spurAngle);
  }

  /** The same heel with another spur, as steep as this thickness lets it be. */
  public AnatomySpec withSpur(double length) {
    double thinnest = Math.min(t0, Math.min(t5, t10));
    double angle = length > 0 ? 0.8 * HeelPrior.steepest(length, spurBend, thinnest) : 0;
    return placed(insertionX, skin, tilt, skinTilt, length, angle);
  }

  /** The same heel under a probe that slid and rocked a little, the skin rocking with it. */
  public AnatomySpec moved(double dxMm, double dzMm, double degrees) {
    return placed(
        insertionX + dxMm, skin + dzMm, tilt + degrees, skinTilt + degrees, spur, spurAngle);
  }

  private AnatomySpec placed(
      double newX,
      double newSkin,
      double newTilt,
      double newSkinTilt,
      double newSpur,
      double angle) {
    return new AnatomySpec(
        shape,
        newX,
        newSkin,
        skinThickness,
        fatPad,
        tProximal,
        t0,
        t5,
        t10,
        t20,
        undulation,
        newTilt,
        proximalTurn,
        distalTurn,
        newSkinTilt,
        edgeRadius,
        anteriorAngle,
        newSpur,
        angle,
        spurBend);
  }
}
