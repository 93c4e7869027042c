package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reader disagreement index: cases in which the adjudicator disagreed with a reader, over all cases
 * that reader read (PINTAD; Schmid and others 2021, Ther Innov Regul Sci, doi
 * 10.1007/s43441-021-00316-6). Printed from the first tenth of the planned cases on. Immutable and
 * thread-safe.
 */
public final class ReaderDisagreementIndex {
  /** Share of the planned cases below which the index is unstable. */
  static final double EARLIEST = 0.1;

  private ReaderDisagreementIndex() {}

  /**
   * From counts.
   *
   * @param read cases the reader read
   * @param adjudicated of those, cases that went to the adjudicator
   * @param disagreed of those, cases in which the adjudicator disagreed with the reader
   * @param planned cases the reader is to read in all
   * @throws IllegalArgumentException when the counts do not nest
   */
  public static Result of(int read, int adjudicated, int disagreed, int planned) {
    if (read > planned) {
      throw new IllegalArgumentException(read + " cases read of " + planned + " planned");
    }
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    if (read == 0) {
      cautions.add(Caution.NO_DATA);
    } else if (read < EARLIEST * planned) {
      cautions.add(Caution.TOO_EARLY);
    }
    Proportion.of(disagreed, adjudicated); // refuses more disagreed than adjudicated
    return new Result(
        Proportion.of(disagreed, read), Proportion.of(adjudicated, read), Caution.sorted(cautions));
  }

  /**
   * From values.
   *
   * @param reader the reader's values, mm; NaN where not read
   * @param adjudicator the adjudicator's values of the same cases, mm; NaN where not adjudicated
   * @param tolerance the adjudicator disagrees when the values differ by more than this, mm
   */
  public static Result ofValues(double[] reader, double[] adjudicator, double tolerance) {
    Pairs pairs = Pairs.of(reader, adjudicator);
    int disagreed = 0;
    for (double difference : pairs.secondMinusFirst()) {
      disagreed += Math.abs(difference) > Checks.positive(tolerance, "the tolerance") ? 1 : 0;
    }
    return of(Repeats.present(reader).length, pairs.n(), disagreed, reader.length);
  }

  /**
   * Disagreement of one reader. Immutable.
   *
   * @param index disagreed / read; {@link Proportion#percent} is the index as it is printed
   * @param adjudication adjudicated / read
   * @param cautions what a reader must know
   */
  public record Result(Proportion index, Proportion adjudication, List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }
}
