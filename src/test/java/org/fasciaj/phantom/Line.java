package org.fasciaj.phantom;

/**
 * A specular interface on the grid: depth and amplitude in each column. Its echo is added after the
 * speckle, with its envelope's peak exactly at the depth.
 */
final class Line {
  final double[] depth;
  final float[] amplitude;

  /** Relative excess of the trailing side of its echo. */
  final double tail;

  Line(int columns, double tail) {
    depth = new double[columns];
    amplitude = new float[columns];
    this.tail = tail;
    java.util.Arrays.fill(depth, Double.NaN);
  }
}
