package org.fasciaj.measure;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;

/**
 * Thickness at the stations, the largest and the mean, each with the uncertainty of its borders and
 * of the insertion: a station that may lie elsewhere along the fascia has the spread of thickness
 * there. Immutable; made for one outline.
 */
final class Thickness {
  /** Last station, mm. */
  static final double LAST_MM = 10;

  /** Insertions further off than this many standard deviations are not considered. */
  private static final double MARGIN_MM = 3;

  private final HeelOutline outline;
  private final Limits limits;
  private final List<ThicknessSample> samples;
  private final int zero;

  Thickness(HeelOutline outline, double xMm, double yMm, Limits limits) {
    this.outline = outline;
    this.limits = limits;
    samples =
        new ThicknessProfile(outline, xMm, yMm)
            .samples(outline.insertion(), -MARGIN_MM, LAST_MM + MARGIN_MM);
    int at = 0;
    while (at < samples.size() && samples.get(at).stationMm() < 0) {
      at++;
    }
    zero = at;
  }

  /** Samples from station 0 to the last station, as far as the borders reach. */
  List<ThicknessSample> profile() {
    int n = (int) Math.round(LAST_MM / ThicknessProfile.SAMPLE_MM) + 1;
    return samples.subList(Math.min(zero, samples.size()), Math.min(zero + n, samples.size()));
  }

  /** Thickness at a station, mm. */
  Quantity at(double stationMm) {
    int i = zero + (int) Math.round(stationMm / ThicknessProfile.SAMPLE_MM);
    if (i >= samples.size()) {
      return Quantity.refused(Reason.FASCIA_CUT_OFF);
    }
    return quantity(samples.get(i).thicknessMm(), sd(i));
  }

  /** The sample of the largest thickness within 0 to 10 mm; null when that is not all seen. */
  ThicknessSample largest() {
    int i = indexOfLargest();
    return i < 0 ? null : samples.get(i);
  }

  /** Where among all samples the largest lies; -1 when 0 to 10 mm is not all seen. */
  private int indexOfLargest() {
    List<ThicknessSample> profile = profile();
    if (!whole(profile)) {
      return -1;
    }
    int top = 0;
    for (int i = 1; i < profile.size(); i++) {
      top = profile.get(i).thicknessMm() > profile.get(top).thicknessMm() ? i : top;
    }
    return zero + top;
  }

  /** The largest thickness within 0 to 10 mm. */
  Quantity maximum() {
    int i = indexOfLargest();
    if (i < 0) {
      return Quantity.refused(Reason.FASCIA_CUT_OFF);
    }
    ThicknessSample top = samples.get(i);
    return quantity(top.thicknessMm(), Math.hypot(top.sdMm(), atEnds(i)));
  }

  /** At an end of the range a shifted insertion brings in thickness from beyond it. */
  private double atEnds(int i) {
    int last = zero + (int) Math.round(LAST_MM / ThicknessProfile.SAMPLE_MM);
    return i == zero || i == last ? shift(i) : 0;
  }

  /** Mean over 0 to 10 mm. */
  Quantity mean() {
    List<ThicknessSample> profile = profile();
    if (!whole(profile)) {
      return Quantity.refused(Reason.FASCIA_CUT_OFF);
    }
    double sum = 0;
    double border = 0;
    for (ThicknessSample s : profile) {
      sum += s.thicknessMm();
      border += s.sdMm();
    }
    int n = profile.size();
    ThicknessSample first = profile.get(0);
    ThicknessSample last = profile.get(n - 1);
    // Shifting the range by d swaps d mm at one end for d mm at the other.
    double ends = (first.thicknessMm() - last.thicknessMm()) * outline.insertionSdMm() / LAST_MM;
    return quantity(sum / n, Math.hypot(border / n, ends));
  }

  private static boolean whole(List<ThicknessSample> profile) {
    return !profile.isEmpty() && profile.get(profile.size() - 1).stationMm() >= LAST_MM - 1e-6;
  }

  /** Vertical distance on the screen at the insertion's column, mm. */
  Quantity vertical(double yMm) {
    Point p = outline.insertion();
    double length = (outline.deep().at(p.x()) - outline.superficial().at(p.x())) * yMm;
    if (Double.isNaN(length) || zero >= samples.size()) {
      return Quantity.refused(Reason.FASCIA_CUT_OFF);
    }
    return quantity(length, sd(zero));
  }

  private double sd(int i) {
    return Math.hypot(samples.get(i).sdMm(), shift(i));
  }

  /** Change of thickness when the station moves by one standard deviation of the insertion. */
  private double shift(int i) {
    int d = (int) Math.round(outline.insertionSdMm() / ThicknessProfile.SAMPLE_MM);
    double here = samples.get(i).thicknessMm();
    List<Double> moved = new ArrayList<>();
    for (int j : new int[] {i - d, i + d}) {
      int k = Math.max(0, Math.min(samples.size() - 1, j));
      moved.add(Math.abs(samples.get(k).thicknessMm() - here));
    }
    return Math.max(moved.get(0), moved.get(1));
  }

  private Quantity quantity(double value, double sd) {
    if (outline.doubt() != null) {
      return new Quantity(value, sd, Status.NEEDS_REVIEW, outline.doubt());
    }
    boolean near = Math.abs(value - limits.thicknessMm()) <= 2 * sd;
    return new Quantity(value, sd, near ? Status.BORDERLINE : Status.MEASURED, null);
  }
}
