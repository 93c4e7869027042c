package org.fasciaj.anatomy;

import java.util.Arrays;
import org.ddogleg.sorting.QuickSelect;
import org.fasciaj.edge.CurveEnergies;

/**
 * Bone and distal soft border in even steps along the fascia, and the energy (twice the negative
 * log-likelihood) of one smooth deep border through both under a supposed insertion. Lengths in mm.
 * Reusable, not thread-safe.
 */
final class ContactCurve {
  /** Step along the border, mm. */
  static final double CELL_MM = 0.2;

  /** Bends of each step that a bending of 1 rad per root mm makes, mm. */
  private static final double ROOT_CELL = CELL_MM * Math.sqrt(CELL_MM);

  /** Length along a border that one lateral speckle makes a single sample, mm. */
  static final double CORRELATION_MM = 0.9;

  /** Share of an independent sample that one step is. */
  static final double SHARE = CELL_MM / CORRELATION_MM;

  /** Least standard deviation of the soft border, mm. */
  private static final double SOFT_MM = 0.06;

  /** Roughness of cortex with the error of its localisation: bounds, and where it is read, mm. */
  private static final double LEAST_ROUGH_MM = 0.035;

  private static final double MOST_ROUGH_MM = 0.06;
  private static final double LAG_MM = 1;

  /**
   * Rise of a spur's face against the deep border: 3 to 35 degrees; it may sink by 3 at its tip.
   */
  private static final double LEAST_SLOPE = 0.05;

  private static final double MOST_SLOPE = 0.7;

  /** Coefficients of the rise and of its square at which the energy is taken, beside none. */
  private static final double[][] RISES = {{1, 0}, {0, 1}, {2, 0}, {0, 2}, {1, 1}};

  /** Steps, 1.6 mm, from which the bone's level is read on each side of a step. */
  private static final int SPAN = 8;

  /** Steps, 0.6 mm, before a turn that the traced bone's smoothness already bends. */
  private static final int SMOOTHED = 3;

  /** Bases that are tried together: their curves fit the cache. */
  private static final int BLOCK = 12;

  private final CurveEnergies curves = new CurveEnergies();
  private double[] bone = new double[0];
  private double[] soft = new double[0];
  private double[] softWeight = new double[0];
  private double[] weight = new double[0];
  private double[] bends = new double[0];
  private int origin;
  private double step;
  private int n;
  private int bones;

  /** Takes the traces in; steps count distally from the proximal end of the bone. */
  void fill(TissueImage image, Tracer.Trace trace, Tracer.Trace lower, int distal) {
    step = distal * CELL_MM / image.xMm();
    origin = distal > 0 ? trace.x0 : trace.x1();
    int end = distal > 0 ? lower.x1() : lower.x0;
    n = Math.max(3, (int) ((end - origin) / step) + 1);
    reserve();
    bones = 0;
    for (int k = 0; k < n; k++) {
      int x = (int) Math.round(column(k));
      int i = x - lower.x0;
      softWeight[k] = 0;
      if (i >= 0 && i < lower.length()) {
        double sd = Math.max(SOFT_MM, lower.sd[i] * image.yMm());
        soft[k] = lower.y[i] * image.yMm();
        softWeight[k] = SHARE / (sd * sd);
      }
      i = x - trace.x0;
      if (i >= 0 && i < trace.length() && k == bones) {
        bone[k] = trace.y[i] * image.yMm();
        bones++;
      }
    }
  }

  /** Number of steps on bone. */
  int bones() {
    return bones;
  }

  /** Picture column of a step. */
  double column(double k) {
    return origin + k * step;
  }

  /** How rough the bone is, from its bends, mm. */
  double roughness() {
    int lag = (int) Math.round(LAG_MM / CELL_MM);
    int m = Math.max(1, bones - 2 * lag);
    bends[0] = 0;
    for (int k = lag; k < bones - lag; k++) {
      bends[k - lag] = Math.abs(bone[k] - 0.5 * (bone[k - lag] + bone[k + lag]));
    }
    double r = Noise.MAD_TO_SD * QuickSelect.select(bends, m / 2, m) / Math.sqrt(1.5);
    return Math.max(LEAST_ROUGH_MM, Math.min(MOST_ROUGH_MM, r));
  }

  /**
   * Energies when the bone is on the border up to a step, and anywhere beyond.
   *
   * @param first first step that is tried
   * @param last last one
   * @param roughMm standard deviation of the bone
   * @param bend bending of the border, rad per root mm
   * @param out receives the energy of each of these steps, at its index
   */
  void touching(int first, int last, double roughMm, double bend, double[] out) {
    int lanes = last - first + 1;
    curves.configure(n, lanes, bend * ROOT_CELL);
    for (int k = 0; k < n; k++) {
      // Contacts from this step on have the bone here.
      int on = Math.max(0, Math.min(lanes, k - first));
      double[] y = curves.positions(k);
      double[] w = curves.weights(k);
      Arrays.fill(y, 0, on, soft[k]);
      Arrays.fill(w, 0, on, softWeight[k]);
      Arrays.fill(y, on, lanes, bone[k]);
      Arrays.fill(w, on, lanes, SHARE / (roughMm * roughMm));
    }
    System.arraycopy(curves.energies(), 0, out, first, lanes);
  }

  /**
   * How much deeper the bone lies beyond a step than the line before it leads to, mm.
   *
   * @param step more than {@link #SMOOTHED}
   * @param skip steps right behind it that are passed over, with bone beyond them
   */
  double sinks(int step, int skip) {
    int end = step - SMOOTHED;
    int m = Math.min(end, SPAN);
    int to = Math.min(bones - 1, step + skip + SPAN);
    double slope = (bone[end] - bone[end - m]) / m;
    double sum = 0;
    for (int k = step + skip + 1; k <= to; k++) {
      sum += bone[k] - bone[end] - slope * (k - end);
    }
    return sum / (to - step - skip);
  }

  /**
   * Energies of the bone beyond a step when it is a smooth surface of its own there.
   *
   * @param first first step that is tried
   * @param last last one; before the first, nothing is done
   * @param skip steps right behind it that belong to neither surface
   * @param out receives the energy of each of these steps, at its index
   */
  void apart(int first, int last, int skip, double roughMm, double bend, double[] out) {
    int lanes = last - first + 1;
    if (lanes < 1) {
      return;
    }
    curves.configure(bones, lanes, bend * ROOT_CELL);
    for (int k = 0; k < bones; k++) {
      int on = Math.max(0, Math.min(lanes, k - first - skip));
      double[] w = curves.weights(k);
      Arrays.fill(curves.positions(k), 0, lanes, bone[k]);
      Arrays.fill(w, 0, on, SHARE / (roughMm * roughMm));
      Arrays.fill(w, on, lanes, 0);
    }
    System.arraycopy(curves.energies(), 0, out, first, lanes);
  }

  /**
   * Energies of a border below a spur whose face rises from a base, steadily or ever less: the face
   * with the rise taken off lies on the border. An energy is a square form of the rise's two
   * coefficients, known from six of its values.
   *
   * @param first first base that is tried
   * @param last last one, before the last step on bone
   * @param out receives the energy of each base, at its index
   */
  void risen(int first, int last, double roughMm, double bend, double[] out) {
    for (int base = first; base <= last; base += BLOCK) {
      int bases = Math.min(BLOCK, last - base + 1);
      double[] e = lifted(base, bases, roughMm, bend);
      for (int i = 0; i < bases; i++) {
        out[base + i] = risen(base + i, e, 1 + i * RISES.length);
      }
    }
  }

  private double risen(int base, double[] e, int at) {
    double length = (bones - 1 - base) * CELL_MM;
    double e00 = e[0];
    double e10 = e[at];
    double e01 = e[at + 1];
    double pp = 0.5 * (e[at + 2] - 2 * e10 + e00);
    double qq = 0.5 * (e[at + 3] - 2 * e01 + e00);
    double pq = e[at + 4] - e10 - e01 + e00;
    double p1 = e10 - e00 - pp;
    double q1 = e01 - e00 - qq;
    double least = LEAST_SLOPE * length;
    double most = MOST_SLOPE * length;
    double d = 4 * pp * qq - pq * pq;
    double p = (pq * q1 - 2 * qq * p1) / d;
    double q = (pq * p1 - 2 * pp * q1) / d;
    boolean rises = p + q >= least && p + q <= most;
    if (d > 1e-12 && rises && q <= 0 && p + 2 * q >= -least) {
      return e00 + p1 * p + q1 * q + pp * p * p + qq * q * q + pq * p * q;
    }
    // Straight, or level at the tip: the ends of what a face may be.
    p = Math.max(least, Math.min(most, -p1 / (2 * pp)));
    double straight = e00 + p1 * p + pp * p * p;
    double square = pp + qq / 4 - pq / 2;
    p = Math.max(2 * least, Math.min(2 * most, -(p1 - q1 / 2) / (2 * square)));
    double level = e00 + (p1 - q1 / 2) * p + square * p * p;
    return Math.min(straight, level);
  }

  /** Energy without a rise, then those of all rises for each base. */
  private double[] lifted(int base, int bases, double roughMm, double bend) {
    int lanes = 1 + bases * RISES.length;
    curves.configure(n, lanes, bend * ROOT_CELL);
    for (int k = 0; k < n; k++) {
      boolean on = k < bones;
      double[] y = curves.positions(k);
      Arrays.fill(y, 0, lanes, on ? bone[k] : soft[k]);
      weight[k] = on ? SHARE / (roughMm * roughMm) : softWeight[k];
      for (int i = 0; on && i < Math.min(bases, k - base); i++) {
        double u = (k - base - i) / (double) (bones - 1 - base - i);
        for (int j = 0; j < RISES.length; j++) {
          y[1 + i * RISES.length + j] = bone[k] + RISES[j][0] * u + RISES[j][1] * u * u;
        }
      }
    }
    return curves.energies(weight);
  }

  /** Log odds that the bone below the soft border runs along it as a spur's face does. */
  double face() {
    return FaceSlope.odds(bone, soft, softWeight, bones, CELL_MM);
  }

  private void reserve() {
    if (bone.length < n) {
      bone = new double[n];
      soft = new double[n];
      softWeight = new double[n];
      weight = new double[n];
      bends = new double[n];
    }
  }
}
