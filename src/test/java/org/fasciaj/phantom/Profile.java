package org.fasciaj.phantom;

/**
 * A smooth curve through knots that does not overshoot: cubic Hermite with the slopes of Fritsch
 * and Carlson (SIAM J Numer Anal 1980;17:238), constant beyond the ends. Immutable.
 */
final class Profile {
  private final double[] x;
  private final double[] y;
  private final double[] slope;

  Profile(double[] x, double[] y) {
    this.x = x.clone();
    this.y = y.clone();
    slope = new double[x.length];
    for (int i = 1; i + 1 < x.length; i++) {
      double left = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
      double right = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
      slope[i] = left * right > 0 ? 2 * left * right / (left + right) : 0;
    }
  }

  double at(double at) {
    int last = x.length - 1;
    if (at <= x[0] || at >= x[last]) {
      return at <= x[0] ? y[0] : y[last];
    }
    int i = 0;
    while (at > x[i + 1]) {
      i++;
    }
    double h = x[i + 1] - x[i];
    double t = (at - x[i]) / h;
    double u = 1 - t;
    return u * u * ((1 + 2 * t) * y[i] + t * h * slope[i])
        + t * t * ((1 + 2 * u) * y[i + 1] - u * h * slope[i + 1]);
  }
}
