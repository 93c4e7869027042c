package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A drawn line that runs on stands out of speckle; a bright grain of the same height does not. */
class LineRunsTest {
  private static final int COLUMNS = 40;
  private static final int ROWS = 100;
  private static final int BASE = 10;

  /** Largest slope that the long run allows, rows per column. */
  private static final double STEEPEST = 1;

  @Test
  void followsAnInclinedLine() {
    for (double slope : new double[] {0, 0.4, -STEEPEST}) {
      LineRuns lines = new LineRuns();
      lines.fill(band(slope, COLUMNS), COLUMNS, ROWS, BASE);
      int mid = COLUMNS / 4;
      double line = lines.far(mid)[row(slope, mid)];
      assertTrue(
          line > highest(lines.far(mid), row(slope, mid)) + Math.log(2),
          "slope " + slope + ": " + line + " " + highest(lines.far(mid), row(slope, mid)));
    }
  }

  @Test
  void aShortPieceCountsLessThanALongOne() {
    LineRuns piece = new LineRuns();
    piece.fill(band(0, 2), COLUMNS, ROWS, BASE);
    LineRuns line = new LineRuns();
    line.fill(band(0, COLUMNS), COLUMNS, ROWS, BASE);
    int mid = COLUMNS / 4;
    double most = line.far(mid)[row(0, mid)];
    assertTrue(piece.far(mid)[row(0, mid)] < most - Math.log(2.5), "7 pairs against 1");
  }

  private static int row(double slope, int pair) {
    return (int) Math.round(50 + slope * (2 * pair + 0.5 - COLUMNS / 2.0));
  }

  /** White noise of one grey level, and a line of five in so many columns about the middle. */
  private static float[][] band(double slope, int length) {
    Random random = new Random(11);
    float[][] v = new float[COLUMNS][ROWS];
    for (int k = 0; k < COLUMNS; k++) {
      double middle = 50 + slope * (k - COLUMNS / 2.0);
      for (int r = 0; r < ROWS; r++) {
        double d = r - middle;
        boolean drawn = k >= COLUMNS / 2 - length / 2 && k < COLUMNS / 2 + (length + 1) / 2;
        double line = drawn ? 5 * Math.exp(-0.5 * d * d / 2) : 0;
        v[k][r] = (float) (80 + random.nextGaussian() + line);
      }
    }
    return v;
  }

  /** Largest value more than a line's profile away from a row. */
  private static double highest(float[] v, int row) {
    double most = 0;
    for (int r = 0; r < ROWS; r++) {
      if (Math.abs(r - row) > 12) {
        most = Math.max(most, v[r]);
      }
    }
    return most;
  }
}
