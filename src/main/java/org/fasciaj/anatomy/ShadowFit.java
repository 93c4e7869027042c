package org.fasciaj.anatomy;

/**
 * How well an insertion explains where the shadow ends in layers ever deeper: the front of the
 * calcaneus slopes distally from it, the tip of a spur lets the shadow fall straight down until the
 * front behind it takes over.
 *
 * @param layers where the shadow ends
 * @param distal +1 when distal lies to the right
 * @param xMm width of a pixel, mm
 */
record ShadowFit(ShadowEdge.Layers layers, int distal, double xMm) {
  /** How far a rounded edge of up to 1.5 mm radius carries the front distally, mm. */
  private static final double TURN_MM = 1;

  /** The same for the front behind a spur, of which only the deep part shows, mm. */
  private static final double MEAN_TURN_MM = 0.5;

  /** Slopes of the front, mm distally per mm of depth: 84 to 48 degrees. */
  private static final double LEAST_SLOPE = 0.1;

  private static final double MOST_SLOPE = 0.9;

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

  /** Log-likelihood of the edges when the front slopes from the insertion. */
  double front(double insertion) {
    double best = Double.NEGATIVE_INFINITY;
    for (double turn = 0; turn <= TURN_MM; turn += STEP_MM) {
      for (double slope = LEAST_SLOPE; slope <= MOST_SLOPE; slope += SLOPE_STEP) {
        double sum = 0;
        for (int k = 0; k < layers.x().length; k++) {
          sum += likelihood(from(insertion, k) - turn - slope * layers.depth()[k]);
        }
        best = Math.max(best, sum);
      }
    }
    return INDEPENDENT * best;
  }

  /** Log-likelihood of the edges when a spur starts at the insertion. */
  double overhang(double insertion) {
    double best = layers.x().length * TABLE[TABLE.length - 1];
    for (int i = 0; i < layers.x().length; i++) {
      // The tip is where one of the layers saw it.
      double tip = from(insertion, i);
      if (tip < InsertionSearch.SHORTEST_MM || tip > LONGEST_MM) {
        continue;
      }
      for (double slope = 0; slope <= MOST_SLOPE; slope += SLOPE_STEP) {
        double sum = 0;
        for (int k = 0; k < layers.x().length; k++) {
          double front = MEAN_TURN_MM + slope * layers.depth()[k];
          sum += likelihood(from(insertion, k) - Math.max(tip, front));
        }
        best = Math.max(best, sum);
      }
    }
    return INDEPENDENT * best;
  }

  private double from(double insertion, int k) {
    return (layers.x()[k] - insertion) * distal * xMm;
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
