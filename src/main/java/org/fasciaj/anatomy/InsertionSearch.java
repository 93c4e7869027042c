package org.fasciaj.anatomy;

/**
 * Finds where the bone leaves the deep border, by comparing what each possible insertion says of
 * the bone. Up to the insertion bone and distal soft border lie on one smooth curve. Beyond it the
 * bone is the calcaneus' front, which lies anywhere; or a spur that rises steadily from the curve
 * into the fascia; or a spur that runs deep to it, anywhere or on a smooth surface of its own. A
 * front's shadow slopes, a spur's falls straight down. The fascia is thickest at its insertion.
 * Where there is no spur, the bright echo of the cortex ends there. Reusable, not thread-safe.
 */
final class InsertionSearch {
  /**
   * The most probable insertion.
   *
   * @param column column of the insertion
   * @param spur true when the bone beyond it is a spur
   * @param past true when the column is where the bone is seen to have left the border, not where
   *     it began to
   * @param odds log odds of this explanation of the bone against the other
   * @param sdMm standard deviation of the insertion along the fascia under it, mm
   * @param other column of the insertion under the other; NaN when there is none
   */
  record Found(double column, boolean spur, boolean past, double odds, double sdMm, double other) {}

  /** Shortest spur, mm: a shorter one cannot be told from a rounded edge of 1 to 2 mm radius. */
  static final double SHORTEST_MM = 1.6;

  /** Roughness allowed to a cortex that turns towards its front, mm. */
  private static final double CURVED_MM = 0.1;

  /** Bending (rad per root mm) of a deep border, and of one that turns towards the front. */
  private static final double STIFF_BEND = 0.03;

  private static final double CURVED_BEND = 0.08;

  /** A bone that left the border lies within so much of it, mm; in contact, its roughness. */
  private static final double AWAY_MM = 0.7;

  /** Steps of bone that are contact for certain. */
  private static final int CERTAIN = 8;

  /** What the slope and bend of a rising spur cost, and a deep spur's presence, log-likelihood. */
  private static final double SHAPE_COST = 1;

  /** Steps, 1 mm, over which the bone passes from the border to a spur's own surface. */
  private static final int TURN = 5;

  /** Nearer to the border than a pulse's length a surface of its own is a bend of it, mm. */
  private static final double SINKS_MM = 0.35;

  /**
   * What the freely chosen depth and slope of that surface cost, log-likelihood: a depth within 2.5
   * mm known to 0.03 mm, a slope within 1 rad known to 0.03, and the shape as above.
   */
  private static final double OWN_COST = 8;

  private final ContactCurve curve = new ContactCurve();
  private final ShadowFit fit = new ShadowFit();
  private final EchoDrop echo = new EchoDrop();
  private double[] contact = new double[0];
  private double[] rising = new double[0];
  private double[] running = new double[0];
  private double[] plain = new double[0];
  private double[] loose = new double[0];
  private double[] tight = new double[0];
  private double[] rise = new double[0];
  private double[] shelf = new double[0];
  private double[] own = new double[0];

  Found find(
      TissueImage image,
      Tracer.Trace bone,
      Tracer.Trace soft,
      int distal,
      ShadowEdge shadow,
      Taper taper) {
    curve.fill(image, bone, soft, distal);
    int n = Math.max(CERTAIN + 1, curve.bones());
    reserve(n);
    int last = curve.bones() - 1;
    if (last <= CERTAIN) {
      return new Found(curve.column(Math.max(0, last)), false, true, 0, 0, Double.NaN);
    }
    fit.use(shadow.layers(), distal, image.xMm());
    double rough = curve.roughness();
    contacts(shadow, curve.bones());
    double gain = Math.log(AWAY_MM / rough);
    double stiff = Double.NEGATIVE_INFINITY;
    curve.touching(CERTAIN, last, CURVED_MM, CURVED_BEND, loose);
    curve.touching(CERTAIN, last, rough, STIFF_BEND, tight);
    int shortest = (int) Math.ceil(SHORTEST_MM / ContactCurve.CELL_MM);
    int sunk = CERTAIN;
    while (sunk <= last - shortest && curve.sinks(sunk, TURN) <= SINKS_MM) {
      sunk++;
    }
    // Most heels have no such spur: nothing is fitted for them.
    curve.apart(sunk, last - shortest, TURN, rough, STIFF_BEND, own);
    curve.risen(CERTAIN, last - shortest, rough, STIFF_BEND, rise);
    for (int c = 0; c < n; c++) {
      plain[c] = Double.NEGATIVE_INFINITY;
      rising[c] = Double.NEGATIVE_INFINITY;
      shelf[c] = Double.NEGATIVE_INFINITY;
      running[c] = Double.NEGATIVE_INFINITY;
      if (c < CERTAIN || c > last) {
        continue;
      }
      double front = fit.front(curve.column(c));
      double thick = taper.likelihood(curve.column(c));
      double left = gain * contact[c] - 0.5 * loose[c] + thick;
      plain[c] = left + front;
      stiff = Math.max(stiff, gain * contact[c] - 0.5 * tight[c] + front + thick);
      if (last - c >= shortest) {
        double straight = fit.overhang(curve.column(c)) - SHAPE_COST;
        running[c] = left + straight;
        if (c >= sunk && curve.sinks(c, TURN) > SINKS_MM) {
          double seen = contact[last] - contact[c + TURN] + contact[c];
          shelf[c] = gain * seen - 0.5 * (tight[c] + own[c]) + straight - OWN_COST + thick;
        }
        rising[c] = gain * contact[last] - 0.5 * rise[c] + straight + thick;
      }
    }
    // A spur is compared with a bone as straight as its own.
    double up = top(rising, n) - stiff;
    double face = curve.face();
    double deep = top(running, n) - top(plain, n) + face;
    double flat = top(shelf, n) - stiff + face;
    double odds = Math.max(up, Math.max(deep, flat));
    double[] kind = flat >= odds ? shelf : up >= odds ? rising : running;
    Found spur = centre(kind, n, true, kind == running, odds);
    // A spur's echo goes on to its tip, as a front's to its insertion: it parts them in no way, and
    // only tells where.
    echo.fill(image, curve, bone, soft);
    for (int c = CERTAIN; c <= last; c++) {
      plain[c] += echo.likelihood(c);
    }
    Found front = centre(plain, n, false, true, -odds);
    Found a = odds > 0 ? spur : front;
    Found b = odds > 0 ? front : spur;
    return new Found(a.column(), a.spur(), a.past(), a.odds(), a.sdMm(), b.column());
  }

  /** Log odds of a spur's shadow, against a front's, for a bone that ends in a column. */
  double straight(double end) {
    return fit.straight(end);
  }

  /** Contact needs shadow behind it: without, what was traced as bone is the soft border itself. */
  private void contacts(ShadowEdge shadow, int bones) {
    double sum = 0;
    for (int k = 0; k < bones; k++) {
      double dark = shadow.darkness().applyAsDouble((double) Math.round(curve.column(k)));
      sum += ContactCurve.SHARE * (2 * dark - 1);
      contact[k] = sum;
    }
  }

  private static double top(double[] score, int n) {
    double best = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < n; c++) {
      best = Math.max(best, score[c]);
    }
    return best;
  }

  /** Mean and deviation over all insertions, each as probable as its score says. */
  private Found centre(double[] score, int n, boolean spur, boolean past, double odds) {
    double best = top(score, n);
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int c = 0; c < n; c++) {
      double p = Math.exp(score[c] - best);
      sum += p;
      first += p * c;
      second += p * c * (double) c;
    }
    double mean = first / sum;
    double sd = Math.sqrt(Math.max(0, second / sum - mean * mean)) * ContactCurve.CELL_MM;
    return new Found(curve.column(mean), spur, past, odds, sd, Double.NaN);
  }

  private void reserve(int n) {
    if (contact.length < n) {
      contact = new double[n];
      rising = new double[n];
      running = new double[n];
      plain = new double[n];
      loose = new double[n];
      tight = new double[n];
      rise = new double[n];
      shelf = new double[n];
      own = new double[n];
    }
  }
}
