package org.fasciaj.study;

import java.util.List;
import org.fasciaj.Reason;

/**
 * One heel with its visits in time order. Immutable.
 *
 * @param subject the person's identifier
 * @param laterality "L", "R" or ""
 * @param visits in time order; the first is pre, the last is post when there are two or more
 * @param refusal why no change can be given; null when pre and post were both measured
 * @param warnings short sentences
 */
public record Heel(
    String subject,
    String laterality,
    List<HeelVisit> visits,
    Reason refusal,
    List<String> warnings) {
  /** Copies the lists. */
  public Heel {
    visits = List.copyOf(visits);
    warnings = List.copyOf(warnings);
  }
}
