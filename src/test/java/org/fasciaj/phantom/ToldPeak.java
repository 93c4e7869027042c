package org.fasciaj.phantom;

/**
 * The plain peak search that is told where the borders lie: the floor that a measuring engine can
 * be set against. It looks within 0.8 mm of each true border, on the mean of the normals around
 * station 0. Stateless.
 */
public final class ToldPeak {
  private static final double REACH_MM = 0.8;
  private static final double STEP_MM = 0.01;
  private static final double ALONG_MM = 0.75;
  private static final int NORMALS = 15;

  private ToldPeak() {}

  /** Error of the thickness at the insertion, mm. */
  public static double error(DrawnHeel heel) {
    return errors(heel)[1] - errors(heel)[0];
  }

  /** Error of the superficial and the deep border at the insertion, mm, positive when too deep. */
  public static double[] errors(DrawnHeel heel) {
    HeelCurves curves = new HeelCurves(heel.spec().anatomy());
    double[] best = new double[2];
    for (int border = 0; border < 2; border++) {
      double highest = -1;
      for (double d = -REACH_MM; d <= REACH_MM; d += STEP_MM) {
        double sum = 0;
        for (int k = 0; k < NORMALS; k++) {
          double[] n = curves.normal(ALONG_MM * (2.0 * k / (NORMALS - 1) - 1));
          double length = Math.sqrt((n[2] - n[0]) * (n[2] - n[0]) + (n[3] - n[1]) * (n[3] - n[1]));
          double x = n[2 * border] + d * (n[2] - n[0]) / length;
          double z = n[2 * border + 1] + d * (n[3] - n[1]) / length;
          sum += grey(heel, x, z);
        }
        if (sum > highest) {
          highest = sum;
          best[border] = d;
        }
      }
    }
    return best;
  }

  private static double grey(DrawnHeel heel, double x, double z) {
    ScreenSpec s = heel.spec().screen();
    double column = s.column(x);
    double row = s.row(z);
    int ix = (int) column;
    int iy = (int) row;
    double fx = column - ix;
    double fy = row - iy;
    double top = (1 - fx) * at(heel, ix, iy) + fx * at(heel, ix + 1, iy);
    double bottom = (1 - fx) * at(heel, ix, iy + 1) + fx * at(heel, ix + 1, iy + 1);
    return (1 - fy) * top + fy * bottom;
  }

  private static double at(DrawnHeel heel, int x, int y) {
    int cx = Math.max(0, Math.min(heel.grey().width - 1, x));
    int cy = Math.max(0, Math.min(heel.grey().height - 1, y));
    return heel.grey().unsafe_get(cx, cy);
  }
}
