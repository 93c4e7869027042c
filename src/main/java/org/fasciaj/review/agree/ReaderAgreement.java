package org.fasciaj.review.agree;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.review.agree.Stats.About;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.study.stats.MultiReaderLimits;
import org.fasciaj.study.stats.Ratings;
import org.fasciaj.study.stats.WeightedKappa;

/** Readers against each other and against themselves. Stateless. */
final class ReaderAgreement {
  static final String BETWEEN = "between_readers";
  static final String GRADES = "grades";
  static final String WITHIN = "within_reader";

  private ReaderAgreement() {}

  /** Between readers, patients' cases, first showing. */
  static List<Stat> between(StudyTable t) {
    Stats out = new Stats(BETWEEN);
    for (boolean aided : t.arms()) {
      for (Quantity q : Quantity.values()) {
        double[][] columns = columns(t, q, aided);
        if (columns.length > 1) {
          About all = new About(q.code(), StudyTable.arm(aided), "all readers");
          out.icc(all, columns);
          out.error(all, columns);
          MultiReaderLimits.Result limits =
              MultiReaderLimits.withDefaults().of(Ratings.ofReaders(columns));
          out.add(
              all,
              "limit with the mean (mm)",
              limits.limit(),
              limits.ci(),
              limits.n(),
              limits.missing(),
              limits.cautions());
        }
        pairs(t, out, q, aided, columns);
      }
    }
    return out.all();
  }

  private static double[][] columns(StudyTable t, Quantity q, boolean aided) {
    List<JoinedImage> patients = t.patients();
    return t.readers().stream()
        .map(r -> t.values(q, r, patients, aided, false))
        .toArray(double[][]::new);
  }

  private static void pairs(
      StudyTable t, Stats out, Quantity q, boolean aided, double[][] columns) {
    for (int i = 0; i < columns.length; i++) {
      for (int j = i + 1; j < columns.length; j++) {
        String who = t.readers().get(i) + " - " + t.readers().get(j);
        About a = new About(q.code(), StudyTable.arm(aided), who);
        out.icc(a, columns[i], columns[j]);
        out.blandAltman(a, columns[i], columns[j]);
      }
    }
  }

  /** Kappa of every pair of readers on every grade and flag. */
  static List<Stat> grades(StudyTable t) {
    Stats out = new Stats(GRADES);
    for (boolean aided : t.arms()) {
      for (Grade g : Grade.values()) {
        List<int[]> columns = new ArrayList<>();
        for (String reader : t.readers()) {
          columns.add(
              t.patients().stream()
                  .mapToInt(i -> g.of(t.reading(reader, i, aided, false), t.study().rule()))
                  .toArray());
        }
        for (int i = 0; i < columns.size(); i++) {
          for (int j = i + 1; j < columns.size(); j++) {
            String who = t.readers().get(i) + " - " + t.readers().get(j);
            kappa(
                out,
                new About(g.named(), StudyTable.arm(aided), who),
                g,
                columns.get(i),
                columns.get(j));
          }
        }
      }
    }
    return out.all();
  }

  private static void kappa(Stats out, About a, Grade g, int[] first, int[] second) {
    WeightedKappa.Result r =
        WeightedKappa.with(g.weights()).ofRatings(first, second, g.categories());
    out.add(a, "kappa", r.kappa(), r.ci(), r.n(), r.missing(), r.cautions());
    out.count(a, "same grade (%)", 100 * r.agreement(), r.n());
  }

  /** Each reader's hidden repeats. */
  static List<Stat> within(StudyTable t) {
    Stats out = new Stats(WITHIN);
    List<JoinedImage> twice = t.repeated();
    if (twice.isEmpty()) {
      return List.of();
    }
    boolean aided = t.mainArm();
    for (Quantity q : Quantity.values()) {
      for (String reader : t.readers()) {
        About a = new About(q.code(), StudyTable.arm(aided), reader);
        double[] shown = t.values(q, reader, twice, aided, false);
        double[] again = t.values(q, reader, twice, aided, true);
        out.icc(a, shown, again);
        out.error(a, shown, again);
        out.blandAltman(a, again, shown);
      }
    }
    return out.all();
  }
}
