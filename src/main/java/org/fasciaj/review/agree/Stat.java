package org.fasciaj.review.agree;

import java.util.List;
import org.fasciaj.study.stats.Caution;
import org.fasciaj.study.stats.Interval;

/**
 * One number of the agreement report. Immutable.
 *
 * @param section stable key of the section, "between_readers"
 * @param quantity what was read, "thickness"
 * @param arm unaided, aided or ""
 * @param comparison who with whom, "R1 - R2"
 * @param statistic name with its unit, "SEM agreement (mm)"
 * @param value the number; NaN when it cannot be given
 * @param ci its 95 % interval
 * @param n subjects, pairs or cases behind it
 * @param missing those left out because a value was missing
 * @param cautions what a reader must know
 */
public record Stat(
    String section,
    String quantity,
    String arm,
    String comparison,
    String statistic,
    double value,
    Interval ci,
    int n,
    int missing,
    List<Caution> cautions) {
  /** Copies the list. */
  public Stat {
    cautions = List.copyOf(cautions);
  }
}
