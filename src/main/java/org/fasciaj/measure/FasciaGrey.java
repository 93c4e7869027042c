package org.fasciaj.measure;

import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.TissueImage;

/** Grey and colour inside the fascia's outline between the first and the last station. */
final class FasciaGrey {
  /** Kept clear of the border's own bright line, mm. */
  private static final double LINE_MM = 0.4;

  private final TissueImage image;
  private final Border upper;
  private final Border lower;
  private final int from;
  private final int to;
  private final Reason refusal;

  FasciaGrey(TissueImage image, HeelOutline outline, List<ThicknessSample> profile) {
    this.image = image;
    upper = outline.superficial();
    lower = outline.deep();
    boolean whole =
        !profile.isEmpty()
            && profile.get(profile.size() - 1).stationMm() >= Thickness.LAST_MM - 1e-6;
    refusal = whole ? null : Reason.FASCIA_CUT_OFF;
    double a = whole ? middle(profile.get(0)) : 0;
    double b = whole ? middle(profile.get(profile.size() - 1)) : 0;
    from = Math.max(image.x0(), (int) Math.ceil(Math.min(a, b)));
    to = Math.min(image.x1(), (int) Math.floor(Math.max(a, b)));
  }

  private static double middle(ThicknessSample s) {
    return 0.5 * (s.superficial().x() + s.deep().x());
  }

  /**
   * Mean grey of the fascia over that of the fat pad in a band of equal depth above it, on
   * displayed grey (the scanner's transfer curve is not in the file). Exploratory: gain and preset
   * change it; its deviation is not established.
   */
  Quantity echogenicity() {
    if (refusal != null) {
      return Quantity.refused(refusal);
    }
    double clear = LINE_MM / image.yMm();
    double fascia = 0;
    double fat = 0;
    long n = 0;
    long m = 0;
    for (int x = from; x <= to; x++) {
      double top = upper.at(x);
      double bottom = lower.at(x);
      double above = top - (bottom - top);
      if (above < image.y0()) {
        return Quantity.refused(Reason.NO_FAT_PAD);
      }
      for (int y = (int) Math.ceil(top + clear); y <= bottom - clear; y++) {
        if (grey(x, y)) {
          fascia += image.grey().get(x, y);
          n++;
        }
      }
      for (int y = (int) Math.ceil(above + clear); y <= top - clear; y++) {
        if (grey(x, y)) {
          fat += image.grey().get(x, y);
          m++;
        }
      }
    }
    if (n == 0 || m == 0 || fat <= 0) {
      return Quantity.refused(Reason.NO_FAT_PAD);
    }
    return new Quantity(fascia / n / (fat / m), Double.NaN, Status.MEASURED, null);
  }

  private boolean grey(int x, int y) {
    return inside(y) && (image.colour() == null || image.colour().get(x, y) == 0);
  }

  private boolean inside(int y) {
    return y >= image.y0() && y <= image.y1();
  }

  /** Coloured and all pixels of the outline; null when colour cannot be judged. */
  private long[] counts() {
    long colour = 0;
    long all = 0;
    for (int x = from; x <= to; x++) {
      for (int y = (int) Math.ceil(upper.at(x)); y <= lower.at(x); y++) {
        if (inside(y)) {
          all++;
          colour += image.colour().get(x, y) == 0 ? 0 : 1;
        }
      }
    }
    return new long[] {colour, all};
  }

  /** Coloured area inside the outline, mm2. */
  Quantity dopplerArea() {
    if (image.colour() == null) {
      return Quantity.refused(Reason.NO_COLOUR_BOX);
    }
    if (refusal != null) {
      return Quantity.refused(refusal);
    }
    double area = counts()[0] * image.xMm() * image.yMm();
    return new Quantity(area, Double.NaN, Status.MEASURED, null);
  }

  /** Its share of the outline, %. */
  Quantity dopplerPercent() {
    if (!dopplerArea().present()) {
      return dopplerArea();
    }
    long[] n = counts();
    return n[1] == 0
        ? Quantity.refused(Reason.NO_FASCIA)
        : new Quantity(100.0 * n[0] / n[1], Double.NaN, Status.MEASURED, null);
  }
}
