package org.fasciaj.study.stats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A table of n subjects (rows) by k readers or repeats (columns), complete after subjects with a
 * missing cell were left out. The mean squares are those of the two-way layout without replication
 * (Shrout and Fleiss 1979, Psychol Bull 86:420-428). Immutable and thread-safe.
 */
public final class Ratings {
  private final double[][] rows;
  private final int readers;
  private final int missing;
  private final double scale;

  private Ratings(double[][] rows, int readers, int missing, double scale) {
    this.rows = rows;
    this.readers = readers;
    this.missing = missing;
    this.scale = scale;
  }

  /**
   * Takes a table by subject.
   *
   * @param table for each subject one value per reader, in the same order, mm; NaN is a missing
   *     cell, its subject is left out and counted
   * @throws IllegalArgumentException when the table is unbalanced (subjects with different numbers
   *     of cells) or a value is infinite
   */
  public static Ratings ofSubjects(double[][] table) {
    int readers = table.length == 0 ? 0 : table[0].length;
    List<double[]> complete = new ArrayList<>();
    double scale = 0;
    for (int i = 0; i < table.length; i++) {
      if (table[i].length != readers) {
        throw new IllegalArgumentException(
            "unbalanced table: subject "
                + (i + 1)
                + " has "
                + table[i].length
                + " cells, the first has "
                + readers
                + "; write a missing reading as NaN");
      }
      if (Repeats.present(table[i]).length == readers) {
        complete.add(table[i].clone());
        scale = Math.max(scale, Checks.scale(table[i]));
      }
    }
    return new Ratings(
        complete.toArray(new double[0][]), readers, table.length - complete.size(), scale);
  }

  /**
   * Takes a table by reader: for each reader one value per subject.
   *
   * @throws IllegalArgumentException as {@link #ofSubjects}
   */
  public static Ratings ofReaders(double[]... columns) {
    int subjects = columns.length == 0 ? 0 : columns[0].length;
    double[][] table = new double[subjects][columns.length];
    for (int j = 0; j < columns.length; j++) {
      if (columns[j].length != subjects) {
        throw new IllegalArgumentException(
            "unbalanced table: reader "
                + (j + 1)
                + " has "
                + columns[j].length
                + " cells, the first has "
                + subjects
                + "; write a missing reading as NaN");
      }
      for (int i = 0; i < subjects; i++) {
        table[i][j] = columns[j][i];
      }
    }
    return ofSubjects(table);
  }

  /** Complete subjects. */
  public int subjects() {
    return rows.length;
  }

  /** Readers or repeats. */
  public int readers() {
    return readers;
  }

  /** Subjects left out because a cell was missing. */
  public int missing() {
    return missing;
  }

  /** True when mean squares exist: two subjects and two readers at least. */
  public boolean usable() {
    return rows.length >= 2 && readers >= 2;
  }

  /** Means of the readers over complete subjects, in table order; NaN without subjects. */
  public List<Double> readerMeans() {
    List<Double> means = new ArrayList<>();
    for (int j = 0; j < readers; j++) {
      double sum = 0;
      for (double[] row : rows) {
        sum += row[j];
      }
      means.add(sum / rows.length);
    }
    return List.copyOf(means);
  }

  /** Cautions about size, shared by all agreement figures. */
  Set<Caution> cautions() {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    Checks.countCautions(rows.length, missing, cautions);
    if (readers < 2) {
      cautions.add(Caution.ONE_READER);
    }
    return cautions;
  }

  /** Mean squares; every one NaN when the table is not {@link #usable}. */
  public MeanSquares meanSquares() {
    if (!usable()) {
      return new MeanSquares(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    int n = rows.length;
    int k = readers;
    List<Double> columnMeans = readerMeans();
    double grand = columnMeans.stream().mapToDouble(Double::doubleValue).sum() / k;
    double betweenRows = 0;
    double betweenColumns = 0;
    double within = 0;
    double error = 0;
    for (double column : columnMeans) {
      betweenColumns += n * (column - grand) * (column - grand);
    }
    for (double[] row : rows) {
      double mean = Moments.of(row, 0).mean();
      betweenRows += k * (mean - grand) * (mean - grand);
      for (int j = 0; j < k; j++) {
        double residual = row[j] - mean - columnMeans.get(j) + grand;
        within += (row[j] - mean) * (row[j] - mean);
        error += residual * residual;
      }
    }
    return new MeanSquares(
        noiseless(betweenRows / (n - 1)),
        noiseless(betweenColumns / (k - 1)),
        noiseless(error / ((n - 1.0) * (k - 1))),
        noiseless(within / (n * (k - 1.0))));
  }

  private double noiseless(double meanSquare) {
    double noise = Checks.NOISE * scale;
    return meanSquare <= noise * noise ? 0 : meanSquare;
  }

  /**
   * Mean squares, in the squared unit of the ratings (mm2). Immutable.
   *
   * @param rows between subjects, n - 1 degrees of freedom
   * @param columns between readers, k - 1
   * @param error residual, (n - 1)(k - 1)
   * @param within within subjects, n (k - 1)
   */
  public record MeanSquares(double rows, double columns, double error, double within) {}
}
