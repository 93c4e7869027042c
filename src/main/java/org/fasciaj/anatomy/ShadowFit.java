package org.fasciaj.anatomy;

import java.util.Arrays;

/**
 * How well an insertion explains where the shadow ends in layers ever deeper: the front of the
 * calcaneus slopes distally from it, the tip of a spur lets the shadow fall straight down until the
 * front behind it takes over. Reusable, not thread-safe.
 */
final class ShadowFit {
  /** How far a rounded edge of up to 1.5 mm radius carries the front distally, mm. */
  private static final double TURN_MM = 1;

  /** The same for the front behind a spur, of which only the deep part shows, mm. */
  private static final double MEAN_TURN_MM = 0.5;

  /** Slopes of the front, mm distally per mm of depth: 84 to 40 degrees. */
  private static final double LEAST_SLOPE = 0.1;

  private static final double MOST_SLOPE = 1.2;

  /** Longest spur, mm. */
  private static final double LONGEST_MM = 13;

  /** Steps of the search, mm and mm per mm. */
  private static final double STEP_MM = 0.25;

  private static final double SLOPE_STEP = 0.05;

  /** Deviation of an edge: one column of the search. */
  private static final double EDGE_MM = 0.4;

  /** Share of edges that something else makes, and their density over the reach, 1/mm. */
  private static final double WILD = 0.15;

  private static final double WILD_DENSITY = 0.05;

  /** Steps of the table of likelihoods, 1/mm: far finer than an edge is known. */
  private static final int PER_MM = 100;

  private static final double[] TABLE = table();

  /** Layers overlap by half and share a beam: two count as one. */
  private static final double INDEPENDENT = 0.5;

  private ShadowEdge.Layers layers;
  private int distal;
  private double xMm;
  private double[] from = new double[0];

  /** Where the front's shadow ends in each layer, and the likelihood of a layer and all deeper. */
  private double[] front = new double[0];

  private double[] below = new double[1];

  /** Likelihood of the first layers, none to all, when the tip is where one layer saw it. */
  private double[][] above = new double[0][];

  /** How many layers a tip shades. */
  private int[] shades = new int[0];

  /**
   * Takes the edges in.
   *
   * @param layers where the shadow ends, ever deeper
   * @param distal +1 when distal lies to the right
   * @param xMm width of a pixel, mm
   */
  ShadowFit use(ShadowEdge.Layers layers, int distal, double xMm) {
    this.layers = layers;
    this.distal = distal;
    this.xMm = xMm;
    int n = layers.n();
    if (from.length < n) {
      from = new double[n];
      front = new double[n];
      below = new double[n + 1];
      above = new double[n][n + 1];
      shades = new int[n];
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double off = (layers.x()[k] - layers.x()[i]) * xMm;
        above[i][k + 1] = above[i][k] + likelihood(off);
      }
    }
    return this;
  }

  /** Log-likelihood of the edges when the front slopes from the insertion. */
  double front(double insertion) {
    int n = measure(insertion);
    double[] depth = layers.depth();
    double best = Double.NEGATIVE_INFINITY;
    for (double turn = 0; turn <= TURN_MM; turn += STEP_MM) {
      for (double slope = LEAST_SLOPE; slope <= MOST_SLOPE; slope += SLOPE_STEP) {
        double sum = 0;
        // No layer adds: what has fallen below the best stays there.
        for (int k = 0; k < n && sum > best; k++) {
          sum += likelihood(from[k] - turn - slope * depth[k]);
        }
        best = Math.max(best, sum);
      }
    }
    return INDEPENDENT * best;
  }

  /**
   * Log-likelihood of the edges when a spur starts at the insertion, with the tip where one layer
   * saw it: above the tip it shades, below the front. The more the front slopes the higher it takes
   * over, so that for each tip the layers are parted once and not anew for every slope: half the
   * time.
   */
  double overhang(double insertion) {
    int n = measure(insertion);
    double[] depth = layers.depth();
    Arrays.fill(shades, 0, n, n);
    double best = n * TABLE[TABLE.length - 1];
    for (double slope = 0; slope <= MOST_SLOPE; slope += SLOPE_STEP) {
      below[n] = 0;
      for (int k = n - 1; k >= 0; k--) {
        front[k] = MEAN_TURN_MM + slope * depth[k];
        below[k] = below[k + 1] + likelihood(from[k] - front[k]);
      }
      for (int i = 0; i < n; i++) {
        // The tip is where one of the layers saw it.
        if (from[i] >= InsertionSearch.SHORTEST_MM && from[i] <= LONGEST_MM) {
          while (shades[i] > 0 && front[shades[i] - 1] >= from[i]) {
            shades[i]--;
          }
          best = Math.max(best, above[i][shades[i]] + below[shades[i]]);
        }
      }
    }
    return INDEPENDENT * best;
  }

  /**
   * Log odds that the shadow falls straight down from a spur's tip where the bone ends, against a
   * front that slopes from there; each averaged over what is not known of it.
   */
  double straight(double end) {
    int n = measure(end);
    double[] depth = layers.depth();
    double hangs = Double.NEGATIVE_INFINITY;
    double slopes = Double.NEGATIVE_INFINITY;
    int tips = 0;
    int fronts = 0;
    for (double turn = -TURN_MM; turn <= 2 * TURN_MM; turn += STEP_MM) {
      if (turn >= 0) {
        hangs = add(hangs, sum(turn, 0, depth, n));
        tips++;
      }
      for (double slope = LEAST_SLOPE;
          turn <= TURN_MM && slope <= MOST_SLOPE;
          slope += SLOPE_STEP) {
        slopes = add(slopes, sum(turn, slope, depth, n));
        fronts++;
      }
    }
    return hangs - slopes + Math.log((double) fronts / tips);
  }

  private double sum(double turn, double slope, double[] depth, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += likelihood(from[k] - turn - slope * depth[k]);
    }
    return INDEPENDENT * sum;
  }

  /** Logarithm of the sum of two numbers of which the logarithms are given. */
  private static double add(double a, double b) {
    double most = Math.max(a, b);
    return most + Math.log1p(Math.exp(Math.min(a, b) - most));
  }

  /** Distance of every edge from the insertion, mm distally. */
  private int measure(double insertion) {
    int n = layers.n();
    for (int k = 0; k < n; k++) {
      from[k] = (layers.x()[k] - insertion) * distal * xMm;
    }
    return n;
  }

  private static double likelihood(double offMm) {
    int i = (int) (Math.abs(offMm) * PER_MM + 0.5);
    return i < TABLE.length ? TABLE[i] : TABLE[TABLE.length - 1];
  }

  /** Log-likelihood of an edge that lies off by a multiple of 1/PER_MM mm, beyond it constant. */
  private static double[] table() {
    double[] table = new double[5 * PER_MM];
    for (int i = 0; i < table.length; i++) {
      double u = i / (PER_MM * EDGE_MM);
      table[i] = Math.log((1 - WILD) * Math.exp(-0.5 * u * u) + WILD * WILD_DENSITY);
    }
    return table;
  }
}
