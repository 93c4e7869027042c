package org.fasciaj.study.stats;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many heels, each of another patient, a next study needs to show a mean change of x mm by the
 * two-sided paired t test.
 *
 * <p>Power is that of the non-central t with non-centrality sqrt(n) x / SD, both tails (Cohen 1988;
 * the same as R's power.t.test(type = "paired", strict = TRUE)). The SD of a small pilot is itself
 * uncertain, so a second, cautious number uses the upper one-sided 80 % limit of the SD (Browne
 * 1995, Stat Med 14:1933-1940). Immutable and thread-safe.
 */
public final class SampleSize {
  /** Confidence of the upper limit of the pilot's SD (Browne 1995). */
  static final double PILOT_CONFIDENCE = 0.8;

  /** More heels than any study has: a change this small cannot be planned for. */
  private static final int LARGEST = 10_000_000;

  private static final SampleSize DEFAULT = new SampleSize(0.05, 0.8, 0);

  private final double alpha;
  private final double power;
  private final double dropout;

  private SampleSize(double alpha, double power, double dropout) {
    this.alpha = alpha;
    this.power = power;
    this.dropout = dropout;
  }

  /** Two-sided 5 %, power 80 %, nobody lost. */
  public static SampleSize withDefaults() {
    return DEFAULT;
  }

  /** The same with another two-sided error of the first kind, between 0 and 1. */
  public SampleSize withAlpha(double newAlpha) {
    return new SampleSize(Checks.share(newAlpha, "alpha"), power, dropout);
  }

  /** The same with another power, between 0 and 1. */
  public SampleSize withPower(double newPower) {
    return new SampleSize(alpha, Checks.share(newPower, "the power"), dropout);
  }

  /** The same with a share of heels lost before the last visit, from 0 to below 1. */
  public SampleSize withDropout(double newDropout) {
    return new SampleSize(
        alpha, power, newDropout == 0 ? 0 : Checks.share(newDropout, "the share lost"));
  }

  /**
   * Heels for a change.
   *
   * @param change mean change to be shown, mm; its sign does not matter
   * @param sd SD of the changes, mm; 0 or NaN when it could not be observed
   * @param pilot pairs behind the SD, 0 when it comes from elsewhere
   * @throws IllegalArgumentException when the change is 0 or not finite, or so small beside the SD
   *     that more than 10 million heels were needed
   */
  public Result of(double change, double sd, int pilot) {
    double size = Checks.positive(Math.abs(change), "the change");
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    if (!(sd > 0)) {
      cautions.add(sd == 0 ? Caution.ZERO_VARIANCE : Caution.NO_DATA);
      return new Result(size, sd, alpha, power, 0, Double.NaN, 0, 0, Caution.sorted(cautions));
    }
    Checks.positive(sd, "the SD");
    int heels = heels(size / sd);
    int cautious = 0;
    if (pilot == 1 || pilot == 2) {
      cautions.add(pilot == 1 ? Caution.ONE_VALUE : Caution.TWO_VALUES);
    }
    if (pilot > 1) {
      double df = pilot - 1.0;
      double quantile =
          ChiSquaredDistribution.of(df).inverseCumulativeProbability(1 - PILOT_CONFIDENCE);
      cautious = heels(size / (sd * Math.sqrt(df / quantile)));
    }
    return new Result(
        size,
        sd,
        alpha,
        power,
        heels,
        powerOf(heels, size / sd),
        cautious,
        (int) Math.ceil(heels / (1 - dropout)),
        Caution.sorted(cautions));
  }

  private int heels(double effect) {
    int high = 2;
    while (powerOf(high, effect) < power) {
      if (high > LARGEST) {
        throw new IllegalArgumentException(
            "the change is " + effect + " SD: too small to plan a study for");
      }
      high *= 2;
    }
    int low = high / 2; // too few, or 1, which allows no test
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (powerOf(middle, effect) < power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * Power of n heels.
   *
   * @param n heels, 2 or more
   * @param effect mean change over SD of the changes, above 0
   */
  public double powerOf(int n, double effect) {
    if (n < 2) {
      throw new IllegalArgumentException(n + " heels allow no paired test");
    }
    double df = n - 1.0;
    double critical = Moments.tQuantile(1 - alpha, df);
    double ncp = Math.sqrt(n) * Checks.positive(effect, "the effect");
    return NoncentralT.cdf(-critical, df, ncp) + 1 - NoncentralT.cdf(critical, df, ncp);
  }

  /**
   * Size of a next study. Immutable.
   *
   * @param change mean change to be shown, mm, above 0
   * @param sd SD of the changes that was assumed, mm
   * @param alpha two-sided error of the first kind
   * @param power power asked for
   * @param heels heels with both visits; 0 when the SD is unknown
   * @param achievedPower power of that many heels, at or above the power asked for
   * @param cautiousHeels the same with the upper 80 % limit of the pilot's SD; 0 without a pilot
   * @param heelsToEnrol heels to begin with, so that {@code heels} remain
   * @param cautions what a reader must know
   */
  public record Result(
      double change,
      double sd,
      double alpha,
      double power,
      int heels,
      double achievedPower,
      int cautiousHeels,
      int heelsToEnrol,
      List<Caution> cautions) {
    /** Copies the list. */
    public Result {
      cautions = List.copyOf(cautions);
    }
  }
}
