package org.fasciaj.study.stats;

/**
 * How many changed by more than the minimal detectable change. Immutable and thread-safe.
 *
 * @param mdc minimal detectable change, mm
 * @param thinner share that fell by more than it
 * @param thicker share that rose by more than it
 * @param beyond share that changed by more than it in either direction
 * @param within number that did not
 */
public record Responders(
    double mdc, Proportion thinner, Proportion thicker, Proportion beyond, int within) {
  /**
   * Counts over changes without NaN; a change equal to the limit is not beyond it.
   *
   * @param mdc a number at or above 0
   * @param level confidence level of the shares, between 0 and 1
   */
  static Responders of(double[] changes, double mdc, double level) {
    int thinner = 0;
    int thicker = 0;
    for (double change : changes) {
      switch (ChangeVerdict.of(change, mdc)) {
        case THINNER -> thinner++;
        case THICKER -> thicker++;
        case NO_DETECTABLE_CHANGE, MDC_NOT_ESTABLISHED, CHANGE_MISSING -> {}
      }
    }
    int n = changes.length;
    return new Responders(
        mdc,
        Proportion.of(thinner, n, level),
        Proportion.of(thicker, n, level),
        Proportion.of(thinner + thicker, n, level),
        n - thinner - thicker);
  }
}
