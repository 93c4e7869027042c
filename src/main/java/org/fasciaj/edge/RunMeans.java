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
  private double[] ends = new double[0];
  private double[] mean = new double[0];
  private float[] run = new float[0];
  private float[] middle = new float[0];
  private float[] above = new float[0];
  private float[] below = new float[0];
  private double[][] shares = new double[0][];
  private boolean[] known = new boolean[0];

  /**
   * Prepares rows of one size.
   *
   * @param n number of values, at least 1
   * @param margin how far before the first and beyond the last value a run may start
   * @param longest longest run
   */
  public void configure(int n, int margin, int longest) {
    if (this.n == n && this.margin == margin && shares.length > longest) {
      return;
    }
    this.n = n;
    this.margin = margin;
    starts = n + 2 * margin;
    if (shares.length < longest + 1) {
      shares = new double[longest + 1][0];
      known = new boolean[longest + 1];
    }
    Arrays.fill(known, false);
    if (sums.length < starts + longest + 1) {
      sums = new double[starts + longest + 1];
    }
    Arrays.fill(sums, 0, margin + 1, 0.0);
    if (mean.length < starts) {
      ends = new double[starts];
      mean = new double[starts];
      run = new float[starts];
      middle = new float[starts];
      above = new float[starts];
      below = new float[starts];
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
    Arrays.fill(sums, margin + 1 + n, sums.length, sum);
  }

  /**
   * Takes a column of a grid in, whose running sums are known.
   *
   * @param grid the grid; it has as many rows as were configured
   * @param column column
   */
  public void load(CellGrid grid, int column) {
    grid.sums(column, sums, margin);
    Arrays.fill(sums, margin + 1 + n, sums.length, sums[margin + n]);
  }

  /**
   * Means of all runs of one length.
   *
   * @param length number of values in a run, at most the longest configured
   * @param out receives at index margin + s the mean of values s to s + length - 1, cut to the row;
   *     0 where none is left
   */
  public void means(int length, float[] out) {
    if (!known[length]) {
      share(length);
    }
    System.arraycopy(sums, length, ends, 0, starts);
    share(mean, ends, sums, shares[length], starts);
    for (int i = 0; i < starts; i++) {
      out[i] = (float) mean[i];
    }
  }

  /**
   * How much a line stands out of its two sides: the mean of its rows less that of its sides'.
   *
   * @param width rows of the line, odd
   * @param from distance of the sides' nearest row from the line's middle, rows
   * @param length rows of a side; from + length is at most the margin + 1
   * @param out receives one value for each row as the line's middle
   */
  public void line(int width, int from, int length, float[] out) {
    means(width, run);
    System.arraycopy(run, margin - width / 2, middle, 0, n);
    means(length, run);
    System.arraycopy(run, margin - from - length + 1, above, 0, n);
    System.arraycopy(run, margin + from, below, 0, n);
    Lanes.outstanding(out, middle, above, below, n);
  }

  /**
   * How much brighter it is above than below: the difference of two sides' means.
   *
   * @param length rows of a side
   * @param from distance of a side's nearest row, rows
   * @param out receives one value for each row between the sides
   */
  public void step(int length, int from, float[] out) {
    means(length, run);
    System.arraycopy(run, margin - from - length + 1, above, 0, n);
    System.arraycopy(run, margin + from, below, 0, n);
    Lanes.difference(out, above, below, n);
  }

  private static void share(double[] out, double[] to, double[] from, double[] share, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = (to[i] - from[i]) * share[i];
    }
  }

  /** Share of one value in the mean of a run, by the run's start. */
  private void share(int length) {
    if (shares[length].length < starts) {
      shares[length] = new double[starts];
    }
    known[length] = true;
    for (int i = 0; i < starts; i++) {
      int first = Math.max(0, i - margin);
      int last = Math.min(n - 1, i - margin + length - 1);
      shares[length][i] = 1.0 / Math.max(1, last - first + 1);
    }
  }
}
