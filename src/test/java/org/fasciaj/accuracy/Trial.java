package org.fasciaj.accuracy;

import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.phantom.Truth;

/**
 * What came out of one picture.
 *
 * @param heel the picture
 * @param truth what it measures
 * @param result what was measured, refusals included
 * @param told error of a peak search that is told where the borders lie, mm
 */
record Trial(BenchHeel heel, Truth truth, HeelMeasurement result, double told) {
  /** True when a thickness is given without asking for a second look. */
  boolean assessed() {
    return trusted(result.thickness());
  }

  /** True when the value stands, close to a threshold or not. */
  static boolean trusted(Quantity q) {
    return q.status() == Status.MEASURED || q.status() == Status.BORDERLINE;
  }

  /** Thickness less its truth, mm; NaN when refused. */
  double error() {
    return result.thickness().value() - truth.thickness();
  }
}
