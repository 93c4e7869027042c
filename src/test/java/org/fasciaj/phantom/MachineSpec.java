package org.fasciaj.phantom;

/**
 * The scanner: pulse, gain and grey map.
 *
 * @param axial pulse length, full width at half maximum of the envelope, mm
 * @param lateral beam width at the focus, full width at half maximum, mm
 * @param focus depth of the focus, mm
 * @param spread relative growth of the beam width 10 mm away from the focus
 * @param tail relative excess of the pulse's trailing side over its leading side
 * @param looks independent looks averaged (spatial compounding), 1 to 4
 * @param attenuation what gain compensation leaves, dB per mm of depth
 * @param tgcWobble standard deviation of the gain sliders' error, dB
 * @param noise electronic noise against the fat pad's speckle, dB
 * @param noiseGrowth growth of the noise with depth, dB per mm
 * @param level displayed grey of mean fat pad speckle, share of full scale
 * @param dynamicRange dynamic range, dB
 * @param gamma exponent of the grey map
 * @param enhancement strength of the scanner's edge enhancement, 0 for none
 * @param dropouts number of dead or badly coupled columns' groups
 * @param dropoutDepth their loss, dB
 */
public record MachineSpec(
    double axial,
    double lateral,
    double focus,
    double spread,
    double tail,
    int looks,
    double attenuation,
    double tgcWobble,
    double noise,
    double noiseGrowth,
    double level,
    double dynamicRange,
    double gamma,
    double enhancement,
    int dropouts,
    double dropoutDepth) {
  /** The same scanner at another brightness. */
  public MachineSpec brighter(double share) {
    return display(level + share, dynamicRange, gamma);
  }

  /** The same scanner with another grey map. */
  public MachineSpec display(double newLevel, double range, double exponent) {
    return new MachineSpec(
        axial,
        lateral,
        focus,
        spread,
        tail,
        looks,
        attenuation,
        tgcWobble,
        noise,
        noiseGrowth,
        newLevel,
        range,
        exponent,
        enhancement,
        dropouts,
        dropoutDepth);
  }
}
