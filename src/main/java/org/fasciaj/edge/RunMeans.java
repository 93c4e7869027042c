package org.fasciaj.edge;

import java.util.Arrays;

/**
 * Means over runs of values of one row, for every start at once. Running sums in double precision
 * make a run two look-ups whatever its length; the sums go on level beyond both ends, so that runs
 * cut off there need no branch. Reusable, arrays only grow; not thread-safe.
 */
public final class RunMeans {
  private int n;
  private int margin;
  private int starts;
  private double[] sums = new double[0];
  private double[] from = new double[0];
  private double[] to = new double[0];
  private double[][] counts = new double[0][];

  /**
   * Prepares rows of one size.
   *
   * @param n number of values, at least 1
   * @param margin how far before the first and beyond the last value a run may start
   * @param longest longest run
   */
  public void configure(int n, int margin, int longest) {
    if (this.n == n && this.margin == margin && counts.length > longest) {
      return;
    }
    this.n = n;
    this.margin = margin;
    starts = n + 2 * margin;
    counts = new double[longest + 1][];
    if (sums.length < starts + longest + 1) {
      sums = new double[starts + longest + 1];
    }
    Arrays.fill(sums, 0, margin + 1, 0.0);
    if (from.length < starts) {
      from = new double[starts];
      to = new double[starts];
    }
  }

  /**
   * Takes a row in.
   *
   * @param v values
   * @param at index of the row's first value
   */
  public void load(float[] v, int at) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += v[at + i];
      sums[margin + 1 + i] = sum;
    }
    for (int i = margin + 1 + n; i < sums.length; i++) {
      sums[i] = sum;
    }
  }

  /**
   * Means of all runs of one length.
   *
   * @param length number of values in a run, at most the longest configured
   * @param out receives at index margin + s the mean of values s to s + length - 1, cut to the row;
   *     0 where none is left
   */
  public void means(int length, float[] out) {
    if (counts[length] == null) {
      counts[length] = counts(length);
    }
    System.arraycopy(sums, 0, from, 0, starts);
    System.arraycopy(sums, length, to, 0, starts);
    ratio(from, to, counts[length], starts);
    for (int i = 0; i < starts; i++) {
      out[i] = (float) from[i];
    }
  }

  private static void ratio(double[] from, double[] to, double[] counts, int n) {
    for (int i = 0; i < n; i++) {
      from[i] = (to[i] - from[i]) / counts[i];
    }
  }

  private double[] counts(int length) {
    double[] c = new double[starts];
    for (int i = 0; i < starts; i++) {
      int first = Math.max(0, i - margin);
      int last = Math.min(n - 1, i - margin + length - 1);
      c[i] = Math.max(1, last - first + 1);
    }
    return c;
  }
}
