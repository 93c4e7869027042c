package org.fasciaj.anatomy;

/**
 * The shift and tilt of a rough line that brings most evidence under it, averaged along the whole
 * line: a fascicle or a bright spot is short, a layer is as long as the line.
 *
 * @param shift rows at the line's middle
 * @param tilt rows that the line's end lies deeper than its middle
 * @param score mean evidence under the line
 * @param rivalShift shift of the best line that is another layer
 * @param rivalScore its score
 */
record ShiftTilt(double shift, double tilt, double score, double rivalShift, double rivalScore) {
  /** How far off a hand's line is taken to be without cost, and at most, pixels. */
  static final int NEAR = 20;

  static final int FARTHEST = 23;

  /** Tilt of a hand's line at most, rows per column (4.5 degrees) and rows at its end. */
  private static final double STEEPEST = 0.08;

  private static final int MOST_TILT = 22;

  /** A line that lies this far from the best one, at its middle, is another layer, pixels. */
  private static final int APART = 9;

  /** Two borders are at least this far apart, pixels: what is nearer is one layer. */
  static final int LEAST_GAP = 15;

  /** Cost of a shift of {@link #NEAR} and of tilting to the limit, and per pixel beyond NEAR. */
  private static final double SHIFT_COST = 0.05;

  private static final double TILT_COST = 0.03;
  private static final double BEYOND_COST = 0.1;

  /** Share of a line that must be seen to judge where it lies. */
  private static final double LEAST_SEEN = 0.2;

  /** Blur across the line, pixels: a hand's line bends otherwise than the layer. */
  private static final int BLUR = 3;

  static int reach(int columns) {
    return FARTHEST + tilts(columns) + BLUR;
  }

  private static int tilts(int columns) {
    return (int) Math.min(MOST_TILT, Math.ceil(STEEPEST * columns / 2));
  }

  /**
   * The best score (costs taken off), its evidence and its tilt of each shift, from -FARTHEST on. A
   * rival is judged by its evidence alone: that a hand is nearer to one layer does not prove it.
   */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package
  record Scores(double[] score, double[] plain, int[] tilt) {
    ShiftTilt best() {
      return best(-FARTHEST, FARTHEST);
    }

    /** The best line, and its rival, of the shifts from one to another, both included. */
    ShiftTilt best(int least, int most) {
      int from = Math.max(-FARTHEST, least) + FARTHEST;
      int to = Math.min(FARTHEST, most) + FARTHEST;
      int best = from;
      for (int i = from + 1; i <= to; i++) {
        best = score[i] > score[best] ? i : best;
      }
      return at(best, from, to);
    }

    /**
     * The best two lines that are not one layer.
     *
     * @param gap rows from this line's middle down to the other's, before they shift
     */
    ShiftTilt[] best(Scores lower, double gap) {
      double most = Double.NEGATIVE_INFINITY;
      ShiftTilt[] found = {best(), lower.best()};
      for (int i = 0; i < score.length; i++) {
        for (int j = 0; j < score.length; j++) {
          double sum = score[i] + lower.score[j];
          if (gap + j - i >= LEAST_GAP && sum > most) {
            most = sum;
            found[0] = at(i, 0, score.length - 1);
            found[1] = lower.at(j, 0, score.length - 1);
          }
        }
      }
      return found;
    }

    private ShiftTilt at(int best, int from, int to) {
      int rival = -1;
      for (int i = Math.max(1, from); i <= Math.min(score.length - 2, to); i++) {
        boolean peak = plain[i] >= plain[i - 1] && plain[i] >= plain[i + 1];
        if (Math.abs(i - best) >= APART && peak && (rival < 0 || plain[i] > plain[rival])) {
          rival = i;
        }
      }
      return new ShiftTilt(
          best - FARTHEST,
          tilt[best],
          plain[best],
          rival < 0 ? Double.NaN : rival - FARTHEST,
          rival < 0 ? Double.NEGATIVE_INFINITY : plain[rival]);
    }
  }

  static Scores scores(SnapEvidence evidence, int columns) {
    int rows = evidence.rows();
    int middle = rows / 2;
    int m = evidence.columns();
    float[] blurred = blur(evidence.values(), m, rows);
    double[] u = new double[m];
    for (int c = 0; c < m; c++) {
      u[c] = 2.0 * Math.min(columns - 1, SnapEvidence.column(c)) / (columns - 1) - 1;
    }
    int tilts = tilts(columns);
    double[] score = new double[2 * FARTHEST + 1];
    double[] plain = new double[2 * FARTHEST + 1];
    int[] tilt = new int[score.length];
    for (int d = -FARTHEST; d <= FARTHEST; d++) {
      score[d + FARTHEST] = Double.NEGATIVE_INFINITY;
      for (int t = -tilts; t <= tilts; t++) {
        double sum = 0;
        int seen = 0;
        for (int c = 0; c < m; c++) {
          float e = blurred[c * rows + (int) (middle + d + t * u[c] + 0.5)];
          sum += Math.max(0, e);
          seen += e >= 0 ? 1 : 0;
        }
        if (seen < LEAST_SEEN * m) {
          continue;
        }
        double v = sum / seen - cost(d, t, tilts);
        if (v > score[d + FARTHEST]) {
          score[d + FARTHEST] = v;
          plain[d + FARTHEST] = sum / seen;
          tilt[d + FARTHEST] = t;
        }
      }
    }
    return new Scores(score, plain, tilt);
  }

  private static double cost(int d, int t, int tilts) {
    double s = (double) d / NEAR;
    double u = (double) t / Math.max(1, tilts);
    return SHIFT_COST * s * s + TILT_COST * u * u + BEYOND_COST * Math.max(0, Math.abs(d) - NEAR);
  }

  /** Triangle across the line. */
  private static float[] blur(float[] v, int columns, int rows) {
    float[] out = new float[columns * rows];
    for (int k = 0; k < columns; k++) {
      for (int r = 0; r < rows; r++) {
        float sum = 0;
        float weight = 0;
        if (v[k * rows + r] == SnapEvidence.UNSEEN) {
          out[k * rows + r] = SnapEvidence.UNSEEN;
          continue;
        }
        for (int j = Math.max(0, r - BLUR); j <= Math.min(rows - 1, r + BLUR); j++) {
          float w = BLUR + 1 - Math.abs(j - r);
          sum += w * Math.max(0, v[k * rows + j]);
          weight += w;
        }
        out[k * rows + r] = sum / weight;
      }
    }
    return out;
  }

  /** The line after the shift and tilt. */
  double[] apply(double[] y) {
    double[] out = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      out[k] = y[k] + shift + tilt * (2.0 * k / (y.length - 1) - 1);
    }
    return out;
  }
}
