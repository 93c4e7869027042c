package org.fasciaj.measure;

import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Spur;
import org.fasciaj.anatomy.TissueImage;

/** Turns an outline, found or drawn, into quantities. Stateless and thread-safe. */
public final class HeelMeasurer {
  /** Standard deviation of "no spur seen", mm: shorter ones cannot be told from a rounded edge. */
  private static final double NO_SPUR_SD_MM = 0.5;

  private HeelMeasurer() {}

  /**
   * Measures.
   *
   * @param image the picture (for echogenicity and Doppler)
   * @param outline the outline
   * @param limits the settings of the flags
   */
  public static HeelMeasurement measure(TissueImage image, HeelOutline outline, Limits limits) {
    Thickness thickness = new Thickness(outline, image.xMm(), image.yMm(), limits);
    List<ThicknessSample> profile = thickness.profile();
    if (profile.isEmpty()) {
      return HeelMeasurement.refused(Reason.FASCIA_CUT_OFF);
    }
    Quantity primary = thickness.at(0);
    Quantity maximum = thickness.maximum();
    Quantity spur = spur(image, outline, limits);
    FasciaGrey grey = new FasciaGrey(image, outline, profile);
    return new HeelMeasurement(
        primary,
        thickness.at(5),
        thickness.at(10),
        maximum,
        maximum.present() ? thickness.largest().stationMm() : Double.NaN,
        thickness.mean(),
        thickness.vertical(image.yMm()),
        primary.above(limits.thicknessMm()),
        maximum.above(limits.thicknessMm()),
        spur,
        spur.above(limits.spurMm()),
        grey.echogenicity(),
        grey.dopplerArea(),
        grey.dopplerPercent(),
        profile,
        outline.alternativeMm());
  }

  private static Quantity spur(TissueImage image, HeelOutline outline, Limits limits) {
    Reason doubt = outline.spurDoubt();
    double length = outline.spur().map(s -> length(image, s)).orElse(0.0);
    if (length == 0 || length < limits.smallestSpurMm()) {
      return doubt == null ? Quantity.measured(0, NO_SPUR_SD_MM) : Quantity.refused(doubt);
    }
    double sd = outline.spur().get().sdMm();
    boolean near = Math.abs(length - limits.spurMm()) <= 2 * sd;
    Status status =
        doubt != null ? Status.NEEDS_REVIEW : near ? Status.BORDERLINE : Status.MEASURED;
    return new Quantity(length, sd, status, doubt);
  }

  private static double length(TissueImage image, Spur s) {
    return Math.hypot(
        (s.tip().x() - s.base().x()) * image.xMm(), (s.tip().y() - s.base().y()) * image.yMm());
  }
}
