package org.fasciaj.phantom;

import java.util.Arrays;

/**
 * The curves of one heel in millimetres, x lateral (distal to the right) and z depth from the top
 * of the region. The mid-line is laid first; both borders stand on its normal, half a thickness to
 * either side, so that the thickness at a station is what was asked for. Immutable.
 */
final class HeelCurves {
  private static final double STEP = 0.02;
  private static final double PROXIMAL_END = -70;
  private static final double DISTAL_END = 90;
  private static final int ZERO = (int) (-PROXIMAL_END / STEP + 0.5);
  private static final double DEGREE = StrictMath.PI / 180;

  private final AnatomySpec spec;
  private final int n = ZERO + (int) (DISTAL_END / STEP + 0.5) + 1;
  private final double[] thickness = new double[n];
  private final double[] midX = new double[n];
  private final double[] midZ = new double[n];
  private final double[] heading = new double[n];
  private final double[] supX = new double[n];
  private final double[] supZ = new double[n];
  private final double[] deepX = new double[n];
  private final double[] deepZ = new double[n];

  final Curve superficial;
  final Curve deep;

  /** Plantar cortex up to the insertion. */
  final Curve cortex;

  /** Anterior surface of the bone, beyond the insertion. */
  final Curve anterior;

  /** Plantar face of the spur; null without a spur. */
  final Curve spur;

  private double spurTipX = Double.NaN;
  private double spurTipZ = Double.NaN;

  HeelCurves(AnatomySpec spec) {
    this.spec = spec;
    layThickness(new Texture(new Rng(spec.shape())));
    layMidLine();
    layBorders();
    superficial = new Curve(supX, supZ);
    deep = new Curve(deepX, deepZ);
    cortex = new Curve(Arrays.copyOf(deepX, ZERO + 1), Arrays.copyOf(deepZ, ZERO + 1));
    anterior = layAnterior();
    spur = spec.spur() > 0 ? laySpur() : null;
  }

  private void layThickness(Texture undulation) {
    Profile profile =
        new Profile(
            new double[] {-30, -8, 0, 5, 10, 20, 45},
            new double[] {
              0.9 * spec.tProximal(),
              spec.tProximal(),
              spec.t0(),
              spec.t5(),
              spec.t10(),
              spec.t20(),
              0.9 * spec.t20()
            });
    for (int i = 0; i < n; i++) {
      double s = station(i);
      thickness[i] = profile.at(s) + spec.undulation() * undulation.at(s / 2.3, 0.5);
    }
  }

  private void layMidLine() {
    for (int i = 0; i < n; i++) {
      double s = station(i);
      double turn = s < 0 ? -spec.proximalTurn() * bend(-s / 15) : spec.distalTurn() * bend(s / 25);
      heading[i] = (spec.tilt() + turn) * DEGREE;
    }
    double z0 = spec.skin() + spec.fatPad();
    double a = heading[ZERO];
    double half = thickness[ZERO] / 2;
    // The deep border's station 0 is the insertion; the mid-line lies half a thickness above it.
    midX[ZERO] = spec.insertionX() + half * StrictMath.sin(a);
    midZ[ZERO] = z0 + half * StrictMath.cos(a);
    for (int i = ZERO + 1; i < n; i++) {
      double mean = (heading[i] + heading[i - 1]) / 2;
      midX[i] = midX[i - 1] + STEP * StrictMath.cos(mean);
      midZ[i] = midZ[i - 1] + STEP * StrictMath.sin(mean);
    }
    for (int i = ZERO - 1; i >= 0; i--) {
      double mean = (heading[i] + heading[i + 1]) / 2;
      midX[i] = midX[i + 1] - STEP * StrictMath.cos(mean);
      midZ[i] = midZ[i + 1] - STEP * StrictMath.sin(mean);
    }
  }

  /** 0 at 0 with slope 0, 1 at 1, constant beyond 1.5. */
  private static double bend(double q) {
    double c = Math.min(q, 1.5);
    return c * c * (3 - c) / 2;
  }

  private void layBorders() {
    for (int i = 0; i < n; i++) {
      double half = thickness[i] / 2;
      double nx = -StrictMath.sin(heading[i]);
      double nz = StrictMath.cos(heading[i]);
      deepX[i] = midX[i] + half * nx;
      deepZ[i] = midZ[i] + half * nz;
      supX[i] = midX[i] - half * nx;
      supZ[i] = midZ[i] - half * nz;
    }
  }

  private Curve layAnterior() {
    double target = spec.anteriorAngle() * DEGREE;
    double a = heading[ZERO];
    int points = 1500;
    double[] x = new double[points];
    double[] z = new double[points];
    x[0] = deepX[ZERO];
    z[0] = deepZ[ZERO];
    for (int i = 1; i < points; i++) {
      a = Math.min(target, a + STEP / spec.edgeRadius());
      x[i] = x[i - 1] + STEP * StrictMath.cos(a);
      z[i] = z[i - 1] + STEP * StrictMath.sin(a);
    }
    return new Curve(x, z);
  }

  /** The face rises from the deep border, bends along with it, and rounds off at the tip. */
  private Curve laySpur() {
    double round = Math.min(0.5, spec.spur() / 4);
    double length = spec.spur();
    double[] x = null;
    double[] z = null;
    // The straight length base to tip falls short of the station of the tip by a few per mille.
    for (int pass = 0; pass < 3; pass++) {
      int points = (int) (length / STEP) + 2;
      x = new double[points];
      z = new double[points];
      for (int i = 0; i < points; i++) {
        double s = Math.min(length, i * STEP);
        int k = ZERO + i;
        double rise = StrictMath.tan(spec.spurAngle() * DEGREE) * s;
        double height = rise * (1 - spec.spurBend() * s / (2 * length));
        double q = Math.max(0, (s - (length - round)) / round);
        height *= 1 - 0.4 * q * q;
        x[i] = deepX[k] + height * StrictMath.sin(heading[k]);
        z[i] = deepZ[k] - height * StrictMath.cos(heading[k]);
      }
      spurTipX = x[points - 1];
      spurTipZ = z[points - 1];
      length *= spec.spur() / distance(spurTipX, spurTipZ);
    }
    return new Curve(x, z);
  }

  private double distance(double x, double z) {
    double dx = x - insertionX();
    double dz = z - insertionZ();
    return Math.sqrt(dx * dx + dz * dz);
  }

  private static double station(int i) {
    return (i - ZERO) * STEP;
  }

  double insertionX() {
    return deepX[ZERO];
  }

  double insertionZ() {
    return deepZ[ZERO];
  }

  double spurTipX() {
    return spurTipX;
  }

  double spurTipZ() {
    return spurTipZ;
  }

  /** Straight length from base to tip, mm; 0 without a spur. */
  double spurLength() {
    return spur == null ? 0 : distance(spurTipX, spurTipZ);
  }

  /** Thickness along the normal at a station, mm. */
  double thickness(double station) {
    double t = station / STEP + ZERO;
    int i = (int) t;
    return thickness[i] + (t - i) * (thickness[i + 1] - thickness[i]);
  }

  /** Ends of the normal at a station: superficial x, z, deep x, z, mm. */
  double[] normal(double station) {
    int i = (int) (station / STEP + ZERO + 0.5);
    return new double[] {supX[i], supZ[i], deepX[i], deepZ[i]};
  }

  /** Depth of the skin surface. */
  double skin(double x) {
    return spec.skin() + (x - spec.insertionX()) * StrictMath.tan(spec.skinTilt() * DEGREE);
  }

  /** Depth of the uppermost bone; infinite where there is none. */
  double bone(double x) {
    double top = Double.POSITIVE_INFINITY;
    for (Curve c : new Curve[] {cortex, spur, anterior}) {
      double z = c == null ? Double.NaN : c.at(x);
      if (z < top) {
        top = z;
      }
    }
    return top;
  }
}
