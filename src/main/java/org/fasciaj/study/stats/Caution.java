package org.fasciaj.study.stats;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Why a statistic is missing, or what a reader must know before using it. Tables hold the code,
 * people read the sentence. Immutable and thread-safe.
 */
public enum Caution {
  NO_DATA("There is no complete pair or subject, so nothing can be computed."),
  ONE_VALUE("There is one complete pair or subject: it has no spread, no interval and no test."),
  TWO_VALUES("There are two complete pairs or subjects: intervals are very wide."),
  MISSING_LEFT_OUT("Incomplete pairs or subjects were left out; their number is given."),
  ZERO_VARIANCE("The values do not vary, so there is no spread to test or to bound with."),
  ZERO_CHANGES("Unchanged pairs carry no sign; how they were treated is named beside the test."),
  TIES("Equal absolute changes share the mean of their ranks."),
  NORMAL_APPROXIMATION("The p value is a normal approximation, not exact."),
  TOO_FEW_FOR_LEVEL("There are too few pairs for an interval at this confidence level."),
  SHIFT_NOT_COMPUTED("The median shift is not computed for more than 2,000 pairs."),
  BASELINE_NOT_POSITIVE("A first value is zero or negative, so a percent change has no meaning."),
  RATIO_UNBOUNDED("The first mean is too uncertain for an interval of the percent change."),
  MDC_NOT_ESTABLISHED("No minimal detectable change is known, so no change is called detectable."),
  FEW_REPEATS("Fewer than 10 repeated subjects: error figures are too uncertain to judge with."),
  ONE_READER("There is one reader or one repeat: agreement needs two."),
  NO_REPEATS("No subject was measured twice by one method: its repeatability is unknown."),
  PERFECT_AGREEMENT("The readings do not differ at all, so no interval can be estimated."),
  VARIANCE_NOT_POSITIVE(
      "A variance estimate is 0 or negative: a coefficient or its interval cannot be given."),
  READER_VARIANCE_ZERO("Readers differ less than chance: their variance is set to 0."),
  NEGATIVE_CORRELATION("The estimate is below 0: heels of one patient are no more alike."),
  ONE_CATEGORY("All ratings fall into one category: chance agreement is complete."),
  EMPTY_ARM("No guess was recorded for one arm."),
  ALL_UNSURE("Every answer was do not know."),
  ONE_ARM("Only one arm was guessed or guessed at: the index of James needs both."),
  TOO_EARLY("Less than a tenth of the planned cases has been read: the index is unstable."),
  TWO_HEELS_AVERAGED("Both heels of a patient were averaged, because they are not independent."),
  HEELS_COUNTED("Heels are counted, also both of one patient: the interval is too narrow.");

  private final String sentence;

  Caution(String sentence) {
    this.sentence = sentence;
  }

  /** The code that tables hold: lower-case words joined by underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One plain sentence for a person. */
  public String sentence() {
    return sentence;
  }

  /** True when it can be the reason why a number is missing, not only a reason for care. */
  public boolean explainsAbsence() {
    return switch (this) {
      case TWO_VALUES,
          MISSING_LEFT_OUT,
          ZERO_CHANGES,
          TIES,
          NORMAL_APPROXIMATION,
          RATIO_UNBOUNDED,
          MDC_NOT_ESTABLISHED,
          FEW_REPEATS,
          READER_VARIANCE_ZERO,
          NEGATIVE_CORRELATION,
          TOO_EARLY,
          TWO_HEELS_AVERAGED,
          HEELS_COUNTED ->
          false;
      default -> true;
    };
  }

  /** An immutable list without repeats, in the order of this enum, so that output never varies. */
  static List<Caution> sorted(Collection<Caution> cautions) {
    return cautions.stream().distinct().sorted().toList();
  }
}
