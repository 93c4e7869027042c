package org.fasciaj.report;

import java.util.function.DoubleUnaryOperator;

/**
 * Weights that carry one axis of a picture to another sampling: linear between pixels when it
 * grows, an average over the covered pixels (a triangle as wide as the step) when it shrinks. Only
 * samples inside the given range are ever touched. Immutable.
 */
public final class Resampler {
  private final int[] first;
  private final double[][] weights;

  /**
   * Prepares an axis.
   *
   * @param size number of output samples
   * @param step source pixels per output sample, positive
   * @param source source coordinate of an output index
   * @param low first source sample that may be used
   * @param high last source sample that may be used, included
   */
  public Resampler(int size, double step, DoubleUnaryOperator source, int low, int high) {
    first = new int[size];
    weights = new double[size][];
    double reach = Math.max(1, step);
    for (int i = 0; i < size; i++) {
      double s = source.applyAsDouble(i);
      // Half a pixel around the outermost centres still belongs to the picture.
      if (s < low - 0.5 || s > high + 0.5) {
        weights[i] = new double[0];
        continue;
      }
      double centre = Math.min(high, Math.max(low, s));
      int from = Math.max(low, (int) Math.ceil(centre - reach));
      int to = Math.min(high, (int) Math.floor(centre + reach));
      first[i] = from;
      weights[i] = triangle(from, to, centre, reach);
    }
  }

  private static double[] triangle(int from, int to, double centre, double reach) {
    double[] w = new double[to - from + 1];
    double sum = 0;
    for (int k = 0; k < w.length; k++) {
      w[k] = 1 - Math.abs(from + k - centre) / reach;
      sum += w[k];
    }
    for (int k = 0; k < w.length; k++) {
      w[k] /= sum;
    }
    return w;
  }

  /** First source sample of an output index. */
  public int first(int i) {
    return first[i];
  }

  /** Weights from the first source sample on; empty where the output lies outside the source. */
  public double[] weights(int i) {
    return weights[i];
  }
}
