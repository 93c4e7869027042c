package org.fasciaj.study.stats;

/**
 * Disagreement weights of a kappa: 0 on the diagonal, larger is worse. Kappa does not change when
 * all weights are multiplied by one number. Immutable and thread-safe.
 */
public final class KappaWeights {
  /** Every disagreement counts the same (Cohen 1960). */
  public static final KappaWeights UNWEIGHTED = new KappaWeights("unweighted", null);

  /** By the number of grades apart (Cicchetti and Allison 1971). */
  public static final KappaWeights LINEAR = new KappaWeights("linear", null);

  /** By its square (Fleiss and Cohen 1973); close to ICC(2,1) of the grades. */
  public static final KappaWeights QUADRATIC = new KappaWeights("quadratic", null);

  private final String name;
  private final double[][] given;

  private KappaWeights(String name, double[][] given) {
    this.name = name;
    this.given = given;
  }

  /**
   * Weights of one's own, stated before the readings.
   *
   * @param disagreement square, 0 on the diagonal, no cell negative
   * @throws IllegalArgumentException when it is not so
   */
  public static KappaWeights given(double[][] disagreement) {
    int c = disagreement.length;
    double[][] copy = new double[c][];
    for (int i = 0; i < c; i++) {
      if (disagreement[i].length != c) {
        throw new IllegalArgumentException("the weights are not square");
      }
      copy[i] = disagreement[i].clone();
      for (int j = 0; j < c; j++) {
        if (!(copy[i][j] >= 0 && Double.isFinite(copy[i][j])) || (i == j && copy[i][j] != 0)) {
          throw new IllegalArgumentException(
              "weight "
                  + copy[i][j]
                  + " at "
                  + i
                  + ", "
                  + j
                  + ": give 0 for agreement, more for worse");
        }
      }
    }
    return new KappaWeights("given", copy);
  }

  /** "unweighted", "linear", "quadratic" or "given": a kappa is never named without it. */
  public String name() {
    return name;
  }

  /** The matrix for a number of categories. */
  double[][] disagreement(int categories) {
    if (given != null) {
      if (given.length != categories) {
        throw new IllegalArgumentException(
            "weights of " + given.length + " grades for a table of " + categories);
      }
      return given;
    }
    double[][] v = new double[categories][categories];
    for (int i = 0; i < categories; i++) {
      for (int j = 0; j < categories; j++) {
        double apart = Math.abs(i - j);
        v[i][j] = this == UNWEIGHTED ? Math.min(1, apart) : this == LINEAR ? apart : apart * apart;
      }
    }
    return v;
  }
}
