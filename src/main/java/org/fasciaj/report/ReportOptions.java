package org.fasciaj.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the user may choose about a report. Immutable.
 *
 * @param mdcMm minimal detectable change of the thickness, mm, above 0 and below 100, from the
 *     study's own repeats; empty while none is established, and then there is no verdict
 * @param language two letters of a language that has a file of words
 * @param pdf sheet of the PDF files; empty for HTML alone
 * @param groups groups of patients; empty for none
 */
public record ReportOptions(
    OptionalDouble mdcMm, String language, Optional<Paper> pdf, Optional<Groups> groups) {
  /** English HTML, no minimal detectable change, no groups. */
  public static final ReportOptions DEFAULT =
      new ReportOptions(OptionalDouble.empty(), Words.ENGLISH, Optional.empty(), Optional.empty());

  /** Largest minimal detectable change that is no typing error, mm: a fascia has 2 to 10. */
  private static final double LARGEST_MDC_MM = 100;

  /**
   * Checks the choice.
   *
   * @throws IllegalArgumentException when a number is out of range or there are no words for the
   *     language
   */
  public ReportOptions {
    if (mdcMm.isPresent() && !(mdcMm.getAsDouble() > 0 && mdcMm.getAsDouble() < LARGEST_MDC_MM)) {
      throw new IllegalArgumentException(
          "the minimal detectable change must lie between 0 and 100 mm, not "
              + mdcMm.getAsDouble());
    }
    Words.of(language);
  }

  /** The words of the language. */
  Words words() {
    return Words.of(language);
  }
}
