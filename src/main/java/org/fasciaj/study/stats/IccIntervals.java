package org.fasciaj.study.stats;

/**
 * The formulas behind {@link Icc}; letters as in McGraw and Wong 1996, Table 4 and 7.
 *
 * @param ms mean squares
 * @param n subjects, at least 2
 * @param k readers, at least 2
 * @param level confidence level
 */
record IccIntervals(Ratings.MeanSquares ms, int n, int k, double level) {
  Icc.Estimate estimate(Icc.Form form) {
    double r = ms.rows();
    double c = ms.columns();
    double e = ms.error();
    double w = ms.within();
    double dfWithin = n * (k - 1.0);
    double dfError = (n - 1.0) * (k - 1);
    return switch (form) {
      case ONE_WAY_SINGLE ->
          new Icc.Estimate(form, (r - w) / (r + (k - 1) * w), single(w, dfWithin), dfWithin);
      case CONSISTENCY_SINGLE ->
          new Icc.Estimate(form, (r - e) / (r + (k - 1) * e), single(e, dfError), dfError);
      case AGREEMENT_SINGLE -> agreement();
      case ONE_WAY_MEAN -> new Icc.Estimate(form, share(r - w, r), mean(w, dfWithin), dfWithin);
      case CONSISTENCY_MEAN -> new Icc.Estimate(form, share(r - e, r), mean(e, dfError), dfError);
      case AGREEMENT_MEAN -> {
        Icc.Estimate one = agreement();
        yield new Icc.Estimate(
            form,
            share(r - e, r + (c - e) / n),
            one.ci().present()
                ? Interval.ofFinite(stepUp(one.ci().low()), stepUp(one.ci().high()))
                : Interval.NONE,
            one.df());
      }
    };
  }

  /** A share of a variance; NaN when the variance is not above 0. */
  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  /** Spearman and Brown; not a number where the formula has no meaning. */
  private double stepUp(double one) {
    double denominator = 1 + (k - 1) * one;
    return denominator > 0 ? k * one / denominator : Double.NaN;
  }

  private Interval single(double noise, double df) {
    double[] f = ratios(noise, df);
    return Interval.ofFinite((f[0] - 1) / (f[0] + k - 1), (f[1] - 1) / (f[1] + k - 1));
  }

  private Interval mean(double noise, double df) {
    double[] f = ratios(noise, df);
    return Interval.ofFinite(1 - 1 / f[0], 1 - 1 / f[1]);
  }

  /** Limits of the ratio of the subjects' variance to the noise; NaN when one of them is 0. */
  private double[] ratios(double noise, double df) {
    if (noise == 0 || ms.rows() == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double f = ms.rows() / noise;
    double upper = (1 + level) / 2;
    return new double[] {
      f / Icc.quantile(upper, n - 1.0, df), f * Icc.quantile(upper, df, n - 1.0)
    };
  }

  private Icc.Estimate agreement() {
    double r = ms.rows();
    double c = ms.columns();
    double e = ms.error();
    double p = share(r - e, r + (k - 1) * e + k * (c - e) / n);
    if (p == 1) {
      // E and C are 0: the degrees of freedom divide by 1 - p.
      return new Icc.Estimate(Icc.Form.AGREEMENT_SINGLE, 1, Interval.NONE, Double.NaN);
    }
    double a = k * p / (n * (1 - p));
    double b = 1 + k * p * (n - 1) / (n * (1 - p));
    double combined = a * c + b * e;
    if (r == 0 || !(combined > 0)) {
      // A negative coefficient turned the weights: no mean square is left to bound it with.
      return new Icc.Estimate(Icc.Form.AGREEMENT_SINGLE, p, Interval.NONE, Double.NaN);
    }
    double v =
        combined
            * combined
            / (Math.pow(a * c, 2) / (k - 1) + Math.pow(b * e, 2) / ((n - 1.0) * (k - 1)));
    double upper = (1 + level) / 2;
    double fl = Icc.quantile(upper, n - 1.0, v);
    double fu = Icc.quantile(upper, v, n - 1.0);
    double rest = k * c + ((double) k * n - k - n) * e;
    Interval ci =
        Interval.ofFinite(
            n * (r - fl * e) / (fl * rest + n * r), n * (fu * r - e) / (rest + n * fu * r));
    // A strongly negative coefficient makes A negative, and the limits may miss the estimate.
    return new Icc.Estimate(Icc.Form.AGREEMENT_SINGLE, p, ci.contains(p) ? ci : Interval.NONE, v);
  }
}
