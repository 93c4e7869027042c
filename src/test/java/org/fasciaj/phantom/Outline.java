package org.fasciaj.phantom;

/** The true fascia between its borders and the normals at 0 and 10 mm, asked pixel by pixel. */
final class Outline {
  private static final double END_MM = 10;

  private final HeelCurves curves;
  private final ScreenSpec screen;
  private final double[] start;
  private final double[] end;

  Outline(HeelSpec spec) {
    curves = new HeelCurves(spec.anatomy());
    screen = spec.screen();
    start = curves.normal(0);
    end = curves.normal(END_MM);
  }

  /** True when the pixel's centre lies in the fascia, 0 to 10 mm. */
  boolean inside(int px, int py) {
    double x = lateral(px);
    double z = (py - screen.y0()) * screen.yMm();
    return z >= curves.superficial.at(x)
        && z <= curves.deep.at(x)
        && side(start, x, z) >= 0
        && side(end, x, z) <= 0;
  }

  /** True when the centre lies in the band of equal depth straight above the fascia. */
  boolean above(int px, int py) {
    double x = lateral(px);
    double z = (py - screen.y0()) * screen.yMm();
    double top = curves.superficial.at(x);
    double deeper = z + curves.deep.at(x) - top;
    return z < top && deeper >= top && side(start, x, deeper) >= 0 && side(end, x, deeper) <= 0;
  }

  private double lateral(int px) {
    double mm = (px - screen.x0()) * screen.xMm();
    return screen.mirrored() ? screen.spanX() - mm : mm;
  }

  /** Positive distal of a normal that runs from superficial to deep. */
  private static double side(double[] n, double x, double z) {
    return (x - n[0]) * (n[3] - n[1]) - (z - n[1]) * (n[2] - n[0]);
  }

  /** Mean displayed grey of the fascia by that of the band above it. */
  double echogenicity(DrawnHeel heel) {
    double[] sum = new double[2];
    long[] count = new long[2];
    for (int y = 0; y < heel.grey().height; y++) {
      for (int x = screen.x0(); x < screen.x0() + screen.columns(); x++) {
        int which = inside(x, y) ? 0 : above(x, y) ? 1 : 2;
        if (which < 2) {
          sum[which] += heel.grey().unsafe_get(x, y);
          count[which]++;
        }
      }
    }
    return sum[0] / count[0] / (sum[1] / count[1]);
  }
}
