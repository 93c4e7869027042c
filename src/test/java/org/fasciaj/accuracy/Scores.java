package org.fasciaj.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;

/**
 * The figures of one stratum. Lengths in mm, shares in %; NaN where nothing counts. Errors are
 * those of values that stand (measured or borderline).
 *
 * @param images pictures
 * @param assessed share with a thickness that stands
 * @param review share that asks for a second look
 * @param bias mean error of the thickness at the insertion
 * @param mae mean absolute error of it
 * @param p95 95th percentile of the absolute error
 * @param worst largest absolute error
 * @param told mean absolute error of a plain peak search that is told where the borders lie
 * @param coverage share whose 95 % interval holds the truth
 * @param medianSd median of the stated standard deviation
 * @param gross share with status measured that is more than 0.5 mm off
 * @param wrongFlags number of thickness flags with status measured that are wrong
 * @param mae5 mean absolute error at 5 mm
 * @param mae10 at 10 mm
 * @param maeMaximum of the maximum
 * @param maeMean of the mean
 * @param spurs spurs above 2 mm in assessed pictures
 * @param spurFound share of them that was found
 * @param falseSpurs share of spurless assessed pictures in which one was found
 * @param spurError mean absolute error of the length of those found
 */
record Scores(
    int images,
    double assessed,
    double review,
    double bias,
    double mae,
    double p95,
    double worst,
    double told,
    double coverage,
    double medianSd,
    double gross,
    int wrongFlags,
    double mae5,
    double mae10,
    double maeMaximum,
    double maeMean,
    int spurs,
    double spurFound,
    double falseSpurs,
    double spurError) {
  static final double GROSS_MM = 0.5;
  static final double COUNTED_SPUR_MM = 2;
  private static final double INTERVAL_SDS = 1.96;

  static Scores of(List<Trial> trials) {
    List<Trial> stand = trials.stream().filter(Trial::assessed).toList();
    List<Trial> spur =
        trials.stream()
            .filter(t -> t.truth().spur() > COUNTED_SPUR_MM && t.result().thickness().present())
            .toList();
    List<Trial> found = spur.stream().filter(Scores::spurSeen).toList();
    List<Trial> none =
        trials.stream()
            .filter(t -> t.truth().spur() == 0 && t.result().thickness().present())
            .toList();
    double[] errors = sorted(stand, t -> Math.abs(t.error()));
    return new Scores(
        trials.size(),
        share(stand.size(), trials.size()),
        share(count(trials, t -> status(t) == Status.NEEDS_REVIEW), trials.size()),
        mean(stand, Trial::error),
        mean(stand, t -> Math.abs(t.error())),
        quantile(errors, 0.95),
        quantile(errors, 1),
        mean(trials, t -> Math.abs(t.told())),
        share(count(stand, Scores::covered), stand.size()),
        quantile(sorted(stand, t -> t.result().thickness().sd()), 0.5),
        share(
            count(stand, t -> status(t) == Status.MEASURED && Math.abs(t.error()) > GROSS_MM),
            trials.size()),
        count(stand, Scores::wrongFlag),
        error(stand, t -> t.result().thickness5(), t -> t.truth().thickness5()),
        error(stand, t -> t.result().thickness10(), t -> t.truth().thickness10()),
        error(stand, t -> t.result().maximum(), t -> t.truth().maximum()),
        error(stand, t -> t.result().mean(), t -> t.truth().mean()),
        spur.size(),
        share(found.size(), spur.size()),
        share(count(none, Scores::spurSeen), none.size()),
        mean(found, t -> Math.abs(t.result().spur().value() - t.truth().spur())));
  }

  private static Status status(Trial t) {
    return t.result().thickness().status();
  }

  private static boolean spurSeen(Trial t) {
    Quantity q = t.result().spur();
    return Trial.trusted(q) && q.value() >= Limits.DEFAULT.smallestSpurMm();
  }

  private static boolean covered(Trial t) {
    return Math.abs(t.error()) <= INTERVAL_SDS * t.result().thickness().sd();
  }

  private static boolean wrongFlag(Trial t) {
    boolean truth = t.truth().thickness() > Limits.DEFAULT.thicknessMm();
    return status(t) == Status.MEASURED && t.result().thicknessFlag() != truth;
  }

  private interface Test {
    boolean holds(Trial t);
  }

  private interface Value {
    Quantity of(Trial t);
  }

  private static int count(List<Trial> trials, Test test) {
    return (int) trials.stream().filter(test::holds).count();
  }

  static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : 100.0 * part / whole;
  }

  private static double error(List<Trial> trials, Value value, ToDoubleFunction<Trial> truth) {
    List<Trial> given = new ArrayList<>();
    for (Trial t : trials) {
      if (Trial.trusted(value.of(t))) {
        given.add(t);
      }
    }
    return mean(given, t -> Math.abs(value.of(t).value() - truth.applyAsDouble(t)));
  }

  private static double mean(List<Trial> trials, ToDoubleFunction<Trial> value) {
    return trials.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private static double[] sorted(List<Trial> trials, ToDoubleFunction<Trial> value) {
    return trials.stream().mapToDouble(value).sorted().toArray();
  }

  /** Smallest value that at least this share does not exceed. */
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
  }

  /** Median of any values. */
  static double median(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return quantile(copy, 0.5);
  }
}
