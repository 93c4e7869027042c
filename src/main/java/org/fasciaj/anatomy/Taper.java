package org.fasciaj.anatomy;

/**
 * How thick the fascia is along it. Its fibres end in the bone about the tuberosity's anterior
 * edge: proximally ever fewer are left, and the fascia is no thicker there than at its insertion. A
 * premise of anatomy, for which no measurement over the bone was found; with it errors fell on
 * heels drawn by each of six simulators. A place with more fascia behind is rarely the insertion:
 * most often a spur along the deep border, or a gentle front, was taken for cortex. Reusable, not
 * thread-safe.
 */
final class Taper {
  private static final double STEP_MM = 0.5;

  /** What lies nearer is the place itself, steps. */
  private static final int APART = 2;

  /** Reach of the slope that makes a thickness normal to the fascia, mm. */
  private static final double SLOPE_MM = 1;

  /** Deviation of a difference of two thicknesses of one fascia, mm. */
  private static final double SPREAD_MM = 0.1;

  /**
   * The fascia speaks against a place by no more than this, log odds: a border may be wrong
   * somewhere, and the bone itself says more where it is seen to leave.
   */
  private static final double MOST = 12;

  private double origin;
  private double step;
  private int n;
  private double[] thickness = new double[0];
  private int[] thickest = new int[0];

  /** Forgets the fascia: nothing is known of its thickness. */
  void clear() {
    n = 0;
  }

  /** Takes the thickness between a deep line and a superficial border. */
  void fill(TissueImage image, DeepBorder.Level line, Tracer.Trace upper, int distal) {
    int x0 = Math.max(line.x0(), upper.x0);
    int x1 = Math.min(line.x1(), upper.x1());
    step = distal * STEP_MM / image.xMm();
    origin = distal > 0 ? x0 : x1;
    n = x1 < x0 ? 0 : (int) ((x1 - x0) / Math.abs(step)) + 1;
    if (thickness.length < n) {
      thickness = new double[n];
      thickest = new int[n];
    }
    double reach = SLOPE_MM / image.xMm();
    for (int k = 0; k < n; k++) {
      double x = origin + k * step;
      double a = Math.max(x0, x - reach);
      double b = Math.min(x1, x + reach);
      double rise = 0.5 * (line.at(b) - line.at(a) + upper.at(b) - upper.at(a)) * image.yMm();
      double run = (b - a) * image.xMm();
      double vertical = (line.at(x) - upper.at(x)) * image.yMm();
      thickness[k] = run > 0 ? vertical * run / Math.hypot(run, rise) : vertical;
      int before = k == 0 ? 0 : thickest[k - 1];
      int next = Math.max(0, k - APART);
      thickest[k] = thickness[next] > thickness[before] ? next : before;
    }
  }

  /** Log-likelihood of an insertion in a column; 0 where nothing speaks against it. */
  double likelihood(double column) {
    double more = Math.max(0, behind(column)) / SPREAD_MM;
    return -Math.min(MOST, 0.5 * more * more);
  }

  /** How much thicker the fascia is proximally of a column, mm; negative where it thins. */
  double behind(double column) {
    int k = index(column);
    return k < 0 ? 0 : thickness[thickest[k]] - thickness[k];
  }

  /** Column of the thickest place proximally of a column; the column itself when none is known. */
  double thickest(double column) {
    int k = index(column);
    return k < 0 ? column : origin + thickest[k] * step;
  }

  /** Step of a column, that of the nearest known one outside; -1 where nothing is known behind. */
  private int index(double column) {
    int k = (int) Math.min(n - 1, Math.round((column - origin) / step));
    return k < APART ? -1 : k;
  }
}
