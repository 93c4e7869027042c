package org.fasciaj.review.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.review.unblind.JoinedStudy;

/**
 * A played study's thicknesses by case and reader, mm, and the agreement in them, worked out apart
 * from the product by sums of squares.
 *
 * @param joined the unblinded study
 * @param readers names of the readers, in the order of the columns
 * @param value a reading's thickness, mm: what was saved, or what the reader meant; NaN for none
 */
record ReadingTable(
    JoinedStudy joined, List<String> readers, ToDoubleFunction<JoinedReading> value) {
  /** The patients' images, each once. */
  List<JoinedImage> patients() {
    return joined.images().stream()
        .filter(i -> i.role().equals("case") && i.id().equals(i.caseId()))
        .toList();
  }

  /** A row for each case that all readers could judge, a column for each reader. */
  double[][] ofAll(boolean aided) {
    List<double[]> rows = new ArrayList<>();
    for (JoinedImage c : patients()) {
      addWhole(rows, readers.stream().mapToDouble(r -> of(r, c, aided, false)).toArray());
    }
    return rows.toArray(new double[0][]);
  }

  /** A row for each case that a reader judged twice unaided: as shown first, as shown again. */
  double[][] repeats(String reader) {
    List<double[]> rows = new ArrayList<>();
    for (JoinedImage c : patients()) {
      addWhole(rows, new double[] {of(reader, c, false, false), of(reader, c, false, true)});
    }
    return rows.toArray(new double[0][]);
  }

  private static void addWhole(List<double[]> rows, double[] row) {
    for (double v : row) {
      if (Double.isNaN(v)) {
        return;
      }
    }
    rows.add(row);
  }

  private double of(String reader, JoinedImage c, boolean aided, boolean repeat) {
    for (JoinedReading r : joined.readings()) {
      if (r.reader().equals(reader) && r.aided() == aided) {
        JoinedImage i = image(r.image());
        if (i.repeat() == repeat && i.caseId().equals(c.caseId())) {
          return value.applyAsDouble(r);
        }
      }
    }
    return Double.NaN;
  }

  private JoinedImage image(String id) {
    return joined.images().stream().filter(x -> x.id().equals(id)).findFirst().orElseThrow();
  }

  /** ICC(2,1) after Shrout and Fleiss 1979. */
  static double icc(double[][] x) {
    int n = x.length;
    int k = x[0].length;
    double[] row = rowMeans(x);
    double[] column = columnMeans(x);
    double grand = mean(row);
    double r = 0;
    double c = 0;
    for (double v : row) {
      r += k * (v - grand) * (v - grand) / (n - 1);
    }
    for (double v : column) {
      c += n * (v - grand) * (v - grand) / (k - 1);
    }
    double e = residual(x);
    return (r - e) / (r + (k - 1) * e + k * (c - e) / n);
  }

  /** SEM without the readers' offsets, mm: what rows and columns do not explain. */
  static double sem(double[][] x) {
    return Math.sqrt(residual(x));
  }

  private static double residual(double[][] x) {
    double[] row = rowMeans(x);
    double[] column = columnMeans(x);
    double grand = mean(row);
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < column.length; j++) {
        double d = x[i][j] - row[i] - column[j] + grand;
        sum += d * d;
      }
    }
    return sum / ((row.length - 1) * (column.length - 1));
  }

  private static double[] rowMeans(double[][] x) {
    double[] means = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      means[i] = mean(x[i]);
    }
    return means;
  }

  private static double[] columnMeans(double[][] x) {
    double[] means = new double[x[0].length];
    for (double[] row : x) {
      for (int j = 0; j < means.length; j++) {
        means[j] += row[j] / x.length;
      }
    }
    return means;
  }

  static double mean(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x;
    }
    return sum / v.length;
  }
}
