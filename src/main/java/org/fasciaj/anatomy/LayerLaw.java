package org.fasciaj.anatomy;

/**
 * How a border of the fascia shows, seen from the other one. Weights are log-likelihoods per unit
 * of evidence: a conditional logit (which row of a column is the border?) over drawn heels of three
 * simulators of different physics, with signs held to what the evidence means where that is known.
 * Fitted on any two of them they find the border of the third nearly as well as fitted on all.
 *
 * @param direction +1 when the border lies below the near one, -1 when above
 * @param behindMm what is seen of the other side of the near border, mm
 * @param local weights of the kinds of {@link LayerEvidence}
 * @param run weight of a line over the short run
 * @param outer weight of the best long line outside the place
 * @param inner weight of the best one inside
 * @param over weight of standing out of the lines inside
 * @param temper share of the evidence that is independent: speckle and averages are common to
 *     neighbours. With it the stated probabilities come true: on ordinary heels of the three 0.87,
 *     0.84 and 0.90 on average for the superficial border, where 0.94, 0.86 and 0.92 were found
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside this package, never changed
record LayerLaw(
    int direction,
    double behindMm,
    float[] local,
    float run,
    float outer,
    float inner,
    float over,
    double temper) {
  /** The outermost line that runs on, with fibres inside it and none outside. */
  static final LayerLaw SUPERFICIAL =
      new LayerLaw(
          -1,
          4,
          new float[] {0.3f, 0.36f, 0.2f, 0.47f, 0.51f, 0.23f, -0.58f},
          1.46f,
          -0.47f,
          0.75f,
          0.9f,
          0.18);

  /** Where the bright fascia ends and the dark muscle begins, with a thin line or without. */
  static final LayerLaw DEEP =
      new LayerLaw(
          1,
          3,
          new float[] {0.28f, 0.13f, 0.41f, 0.91f, -0.31f, 0.21f, -0.59f},
          1.11f,
          0.6f,
          0.16f,
          1.02f,
          0.18);

  /**
   * How thick fasciae are, before the picture is seen: healthy ones 2 to 4 mm, painful ones 2.2 mm
   * more on average (McMillan 2009, doi 10.1186/1757-1146-2-32), both thinner distally. Median over
   * the border, mm, and standard deviation of the logarithm.
   */
  private static final double USUAL_MM = 3.7;

  private static final double USUAL_SPREAD = 0.35;

  /** Keeps the logarithm finite, mm: a thinner layer is never looked for. */
  private static final double THIN_MM = 1;

  /**
   * The share of one column in what is known of the thickness beforehand. That counts once for a
   * whole border, and fully, where the evidence counts by its temper.
   *
   * @param behind row of the near border
   * @param columns number of columns that share it
   * @param out receives a log-likelihood per row
   */
  void usual(Scale scale, int behind, int rows, int columns, float[] out) {
    for (int h = 0; h < rows; h++) {
      double mm = Math.max(THIN_MM, (h - behind) * scale.rowMm());
      double z = Math.log(mm / USUAL_MM) / USUAL_SPREAD;
      out[h] = (float) (-0.5 * z * z / (temper * columns));
    }
  }
}
