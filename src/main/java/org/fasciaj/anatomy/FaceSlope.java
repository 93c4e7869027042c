package org.fasciaj.anatomy;

/**
 * Whether bone below the fascia's own deep border falls away from it as the calcaneus' front does,
 * or runs along it as the face of a spur. A rounded edge of 5 mm radius that has sunk by a
 * millimetre falls by 0.75 from there on, a sharper one more steeply; a spur follows the pull of
 * the fibres above it. Stateless and thread-safe.
 */
final class FaceSlope {
  /** Fall of a front and of a spur's face against the border, mm per mm: 35 and 11 degrees. */
  private static final double FRONT = 0.7;

  private static final double FACE = 0.2;

  /** Standard deviation of both. */
  private static final double SD = 0.15;

  /** Standard deviation of the gap between both surfaces, mm. */
  private static final double GAP_MM = 0.1;

  /** Bone may have left the border, but what is not its own surface may be anything: 50 to 1. */
  private static final double MOST = 4;

  private FaceSlope() {}

  /**
   * Log odds of a spur's face against a front.
   *
   * @param bone depth of the bone at even steps, mm
   * @param soft depth of the fascia's deep border, mm
   * @param weight of the soft border; 0 where it is not seen
   * @param n number of steps on bone
   * @param stepMm their distance, mm
   */
  static double odds(double[] bone, double[] soft, double[] weight, int n, double stepMm) {
    double m = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int k = 0; k < n; k++) {
      if (weight[k] > 0) {
        double x = k * stepMm;
        double gap = bone[k] - soft[k];
        m++;
        sx += x;
        sy += gap;
        sxx += x * x;
        sxy += x * gap;
      }
    }
    double d = m * sxx - sx * sx;
    if (d <= 0) {
      return 0;
    }
    double slope = (m * sxy - sx * sy) / d;
    double spread = d / m * ContactCurve.SHARE;
    double variance = SD * SD + GAP_MM * GAP_MM / spread;
    double odds = (FRONT - FACE) * (0.5 * (FRONT + FACE) - slope) / variance;
    return Math.max(-MOST, Math.min(MOST, odds));
  }
}
