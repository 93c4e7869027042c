package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Limits of agreement with the mean of the readers, for two or more readers: how far one reader may
 * lie from the mean of all.
 *
 * <p>Limits = -+ 1.96 sqrt((SSB + SSE) / N), with the sums of squares between readers and of the
 * residual (Jones, Dobson and O'Brian 2011, Int J Epidemiol 40:1308-1313), and the interval that
 * recovers the variance of both parts under the two-way random model (Christensen and others 2020,
 * BMC Med Res Methodol 20:304, doi 10.1186/s12874-020-01182-w).
 *
 * <p>One reader or fewer than two complete subjects: NaN. Immutable and thread-safe.
 */
public final class MultiReaderLimits {
  private static final MultiReaderLimits DEFAULT = new MultiReaderLimits(Checks.LEVEL);

  private final double level;

  private MultiReaderLimits(double level) {
    this.level = level;
  }

  /** Limits at 1.96 SD with 95 % intervals. */
  public static MultiReaderLimits withDefaults() {
    return DEFAULT;
  }

  /** The same with another confidence level, between 0 and 1. */
  public MultiReaderLimits withLevel(double newLevel) {
    return new MultiReaderLimits(Checks.share(newLevel, "the confidence level"));
  }

  /** Limits of a table of subjects by readers. */
  public Result of(Ratings ratings) {
    Set<Caution> cautions = ratings.cautions();
    Ratings.MeanSquares ms = ratings.meanSquares();
    int n = ratings.subjects();
    int k = ratings.readers();
    double dfReaders = k - 1.0;
    double dfError = (n - 1.0) * (k - 1);
    double ssReaders = ms.columns() * dfReaders;
    double ssError = ms.error() * dfError;
    double count = (double) n * k;
    double half = Checks.TWO_SIDED_95 * Math.sqrt((ssReaders + ssError) / count);
    Interval ci = Interval.NONE;
    if (half > 0) {
      double tail = (1 - level) / 2;
      ChiSquaredDistribution readers = ChiSquaredDistribution.of(dfReaders);
      ChiSquaredDistribution error = ChiSquaredDistribution.of(dfError);
      double low =
          Math.hypot(
              (1 - dfReaders / readers.inverseSurvivalProbability(tail)) * ssReaders,
              (1 - dfError / error.inverseSurvivalProbability(tail)) * ssError);
      double high =
          Math.hypot(
              (dfReaders / readers.inverseCumulativeProbability(tail) - 1) * ssReaders,
              (dfError / error.inverseCumulativeProbability(tail) - 1) * ssError);
      ci =
          Interval.ofFinite(
              Checks.TWO_SIDED_95 * Math.sqrt(Math.max(0, ssReaders + ssError - low) / count),
              Checks.TWO_SIDED_95 * Math.sqrt((ssReaders + ssError + high) / count));
    } else if (half == 0) {
      cautions.add(Caution.PERFECT_AGREEMENT);
    }
    List<Double> offsets = new ArrayList<>();
    double grand = ratings.readerMeans().stream().mapToDouble(Double::doubleValue).sum() / k;
    for (double mean : ratings.readerMeans()) {
      offsets.add(mean - grand);
    }
    return new Result(n, k, ratings.missing(), half, ci, offsets, level, Caution.sorted(cautions));
  }

  /**
   * Limits with the mean. Immutable.
   *
   * @param n complete subjects
   * @param k readers
   * @param missing subjects left out because a reading was missing
   * @param limit the limits are minus and plus this, mm
   * @param ci interval of the limit, mm
   * @param offsets for each reader its mean minus the mean of all readers, mm
   * @param level confidence level of the interval
   * @param cautions what a reader must know
   */
  public record Result(
      int n,
      int k,
      int missing,
      double limit,
      Interval ci,
      List<Double> offsets,
      double level,
      List<Caution> cautions) {
    /** Copies the lists. */
    public Result {
      offsets = List.copyOf(offsets);
      cautions = List.copyOf(cautions);
    }
  }
}
