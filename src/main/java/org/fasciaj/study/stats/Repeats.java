package org.fasciaj.study.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Pooled variance of the repeats of all subjects, of any number each.
 *
 * @param variance pooled within-subject variance; NaN without repeats
 * @param df repeats beyond the first, over all subjects
 * @param meanReciprocal mean over subjects of 1 / number of repeats
 */
record Repeats(double variance, int df, double meanReciprocal) {
  /** Of subjects with one value or more each. */
  static Repeats of(List<double[]> subjects) {
    double squares = 0;
    int df = 0;
    double reciprocal = 0;
    for (double[] values : subjects) {
      double mean = Moments.of(values, 0).mean();
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      df += values.length - 1;
      reciprocal += 1.0 / values.length;
    }
    return new Repeats(df > 0 ? squares / df : Double.NaN, df, reciprocal / subjects.size());
  }

  /** The values that are not missing. */
  static double[] present(double[] values) {
    for (double value : values) {
      Checks.finiteOrMissing(value, "a subject");
    }
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  boolean repeated() {
    return df > 0;
  }

  double sd() {
    return Math.sqrt(variance);
  }

  /** What averaging the repeats took away from the variance of a single difference. */
  double share() {
    return repeated() ? (1 - meanReciprocal) * variance : 0;
  }
}
