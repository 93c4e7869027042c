package org.fasciaj.study.stats;

/** Published examples that several tests share. */
final class PublishedData {
  /** Shrout and Fleiss 1979, Table 2: six targets by four judges. */
  static final double[][] SHROUT_FLEISS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  /** Bland and Altman 1986, peak expiratory flow in l/min: Wright 1 and 2, mini 1 and 2. */
  static final double[][] PEFR = {
    {494, 490, 512, 525}, {395, 397, 430, 415}, {516, 512, 520, 508}, {434, 401, 428, 444},
    {476, 470, 500, 500}, {557, 611, 600, 625}, {413, 415, 364, 460}, {442, 431, 380, 390},
    {650, 638, 658, 642}, {433, 429, 445, 432}, {417, 420, 432, 420}, {656, 633, 626, 605},
    {267, 275, 260, 227}, {478, 492, 477, 467}, {178, 165, 259, 268}, {423, 372, 350, 370},
    {427, 421, 451, 443}
  };

  private PublishedData() {}

  /** One column of a table. */
  static double[] column(double[][] table, int column) {
    double[] values = new double[table.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = table[i][column];
    }
    return values;
  }

  /** Two neighbouring columns of a table, by row. */
  static double[][] columns(double[][] table, int first) {
    double[][] values = new double[table.length][];
    for (int i = 0; i < values.length; i++) {
      values[i] = new double[] {table[i][first], table[i][first + 1]};
    }
    return values;
  }
}
