package org.fasciaj.edge;

/** What is read off one profile across a border, a grey per row, to a fraction of a row. */
final class Profiles {
  private Profiles() {}

  /** Change of grey across a row, over two rows on each side. */
  static float steepness(float[] v, int j) {
    return Math.abs(v[j + 1] - v[j - 1] + v[j + 2] - v[j - 2]);
  }

  /** Place of the parabola's top through the steepest row and its neighbours, within half a row. */
  static double vertex(float[] v, int rows, int j) {
    if (j < 3 || j > rows - 4) {
      return 0;
    }
    double a = steepness(v, j - 1);
    double c = steepness(v, j + 1);
    double curve = 2 * steepness(v, j) - a - c;
    return curve > 0 ? Math.max(-0.5, Math.min(0.5, 0.5 * (c - a) / curve)) : 0;
  }

  /** Lowest grey of rows from..to, both included: the line's foot. */
  static float lowest(float[] v, int from, int to) {
    float low = v[from];
    for (int j = from + 1; j <= to; j++) {
      low = Math.min(low, v[j]);
    }
    return low;
  }

  /** Mean of rows r + from to r + to, cut to the profile. */
  static float side(float[] v, int rows, int r, int from, int to) {
    int a = Math.max(0, Math.min(rows - 1, r + Math.min(from, to)));
    int b = Math.max(0, Math.min(rows - 1, r + Math.max(from, to)));
    float s = 0;
    for (int j = a; j <= b; j++) {
      s += v[j];
    }
    return s / (b - a + 1);
  }

  /** Where a peak's flank, going up (-1) or down (+1) the rows, falls to a level. */
  static double cross(float[] v, int rows, int peak, int dir, float level) {
    int j = peak;
    while (j + dir >= 0 && j + dir < rows) {
      float next = v[j + dir];
      if (next <= level) {
        return j + dir * (v[j] - level) / Math.max(1e-6f, v[j] - next);
      }
      j += dir;
    }
    return j;
  }
}
