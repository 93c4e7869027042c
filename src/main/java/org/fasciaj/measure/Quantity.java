package org.fasciaj.measure;

import org.fasciaj.Reason;

/**
 * One measured quantity: a value with its uncertainty and status, or a refusal with its reason.
 * Immutable.
 *
 * @param value the value in the quantity's unit (mm, mm2, % or a ratio); NaN when refused
 * @param sd one standard deviation in the same unit; NaN when refused or not established
 * @param status trust in the value
 * @param reason why it is refused or needs a look; null when measured
 */
public record Quantity(double value, double sd, Status status, Reason reason) {
  /** Checks that a value and a refusal exclude each other. */
  public Quantity {
    if (status.hasValue() == Double.isNaN(value)) {
      throw new IllegalArgumentException("value " + value + " with status " + status);
    }
    if (!status.hasValue() && reason == null) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
  }

  /** A value that stands. */
  public static Quantity measured(double value, double sd) {
    return new Quantity(value, sd, Status.MEASURED, null);
  }

  /** A refusal. */
  public static Quantity refused(Reason reason) {
    return new Quantity(Double.NaN, Double.NaN, Status.NOT_ASSESSABLE, reason);
  }

  /** True when there is a value. */
  public boolean present() {
    return status.hasValue();
  }

  /**
   * Whether the value lies strictly above a limit; null when there is no value. The comparison is
   * made on the unrounded value.
   */
  public Boolean above(double limit) {
    return present() ? Boolean.valueOf(value > limit) : null;
  }
}
