package org.fasciaj.review.play;

import static org.fasciaj.review.play.BrowserStudyTest.find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fasciaj.review.agree.Stat;
import org.fasciaj.review.pack.KeyImage;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.review.unblind.JoinedStudy;

/** Compares a played study's report with the errors that its readers were told to make. */
record PlayedStudyCheck(
    PlayedStudy study,
    JoinedStudy joined,
    List<Stat> stats,
    Map<String, Map<String, Double>> intended,
    Map<String, ScriptedReader.Errors> readers,
    double clickMm) {
  /** What was drawn, bounds of 3 SD: one run in 400 would break one of them by chance. */
  private static final double SIGMAS = 3;

  /** From 1.96 to 3.3 standard deviations. */
  private static final double STRETCH = 3.3 / 1.96;

  void everything() {
    everyReadingIsWhatWasMeant();
    betweenReaders();
    withinReaders();
    theMachineAndTheRest();
  }

  private void everyReadingIsWhatWasMeant() {
    int refused = 0;
    for (JoinedReading r : joined.readings()) {
      Double meant = intended.get(r.reader()).get(r.image());
      if (meant == null) {
        assertTrue(r.notAssessable());
        refused++;
      } else {
        assertEquals(meant, r.thicknessMm(), clickMm, r.reader() + " " + r.image());
      }
    }
    assertTrue(refused >= 2, "refused in both arms");
    System.out.println(joined.readings().size() + " readings as meant, " + refused + " refused");
  }

  private void betweenReaders() {
    double[][] unaided = columns(false);
    double[][] aided = columns(true);
    double meanSquare = 0;
    double aidedSquare = 0;
    for (ScriptedReader.Errors e : readers.values()) {
      meanSquare += e.sdMm() * e.sdMm() / readers.size();
      aidedSquare += e.aidedSdMm() * e.aidedSdMm() / readers.size();
    }
    near("SEM unaided", Math.sqrt(meanSquare), between("unaided", "SEM consistency (mm)"));
    near("SEM aided", Math.sqrt(aidedSquare), between("aided", "SEM consistency (mm)"));
    double truth = variance(truths());
    double offsets = variance(new double[] {0, 0.15, -0.20});
    double icc = truth / (truth + offsets + meanSquare);
    Stat reported = between("unaided", "ICC(2,1)");
    near("ICC(2,1)", icc, reported);
    // The same figure worked out here from what the readers meant, by sums of squares.
    assertEquals(iccOf(unaided), reported.value(), 0.005);
    assertEquals(iccOf(aided), between("aided", "ICC(2,1)").value(), 0.005);
    Stat bias = find(stats, "between_readers", "unaided", "R1 - R2", "bias (mm)");
    double sd = Math.hypot(0.20, 0.30);
    assertEquals(-0.15, bias.value(), SIGMAS * sd / Math.sqrt(bias.n()));
    Stat spread = find(stats, "between_readers", "unaided", "R1 - R2", "SD of differences (mm)");
    assertEquals(sd, spread.value(), SIGMAS * sd / Math.sqrt(2.0 * (spread.n() - 1)));
  }

  private Stat between(String arm, String statistic) {
    return find(stats, "between_readers", arm, "all readers", statistic);
  }

  private void withinReaders() {
    for (Map.Entry<String, ScriptedReader.Errors> e : readers.entrySet()) {
      Stat sem = find(stats, "within_reader", "unaided", e.getKey(), "SEM consistency (mm)");
      near("repeats of " + e.getKey(), e.getValue().sdMm(), sem);
    }
  }

  private void theMachineAndTheRest() {
    Stat refused =
        stats.stream()
            .filter(s -> s.statistic().startsWith("not assessable") && s.comparison().equals("R3"))
            .findFirst()
            .orElseThrow();
    long shown =
        joined.readings().stream()
            .filter(r -> r.reader().equals("R3") && r.notAssessable())
            .count();
    assertEquals(100.0 * shown / refused.n(), refused.value(), 1e-9);
    for (JoinedReading r : joined.readings()) {
      if (r.adjudicator()) {
        KeyImage k = study.key().image(r.image()).orElseThrow();
        assertEquals(study.thicknessMm(k), r.thicknessMm(), clickMm);
      }
    }
    theChangeBetweenVisits();
    Stat phantoms = find(stats, "phantoms", "unaided", "R2 - truth", "bias (mm)");
    assertEquals(2, phantoms.n());
    assertEquals(0.15, phantoms.value(), SIGMAS * 0.30 / Math.sqrt(2));
  }

  /** The mean change of the drawn heels, from the generator's own table. */
  private void theChangeBetweenVisits() {
    double sum = 0;
    int n = 0;
    for (JoinedImage pre : patients()) {
      for (JoinedImage post : patients()) {
        if (pre.subject().equals(post.subject())
            && pre.laterality().equals(post.laterality())
            && pre.visit() == 0
            && post.visit() == 1) {
          sum += truth(post) - truth(pre);
          n++;
        }
      }
    }
    Stat change = find(stats, "change", "unaided", "consensus", "change (mm)");
    // Missing is at most the heel with the image that one reader could not judge.
    assertEquals(n, change.n() + change.missing());
    System.out.println("change: true " + sum / n + ", consensus " + change.value() + ", n " + n);
    // Three readers' errors of both visits, averaged over the heels.
    double error = Math.sqrt(2 * (0.2 * 0.2 + 0.3 * 0.3 + 0.25 * 0.25) / 9 / n);
    assertEquals(sum / n, change.value(), SIGMAS * error);
  }

  private double truth(JoinedImage i) {
    return study.thicknessMm(study.key().image(i.id()).orElseThrow());
  }

  /**
   * The known figure lies inside the interval that the report gives, stretched from 95 % to about
   * 99.9 %: which cases are repeated is drawn anew in every package, and one honest interval in
   * twenty misses.
   */
  private static void near(String what, double known, Stat reported) {
    String text =
        String.format(
            Locale.ROOT,
            "%s: put in %.3f, reported %.3f (%.3f to %.3f), n %d",
            what,
            known,
            reported.value(),
            reported.ci().low(),
            reported.ci().high(),
            reported.n());
    System.out.println(text);
    double low = reported.value() - STRETCH * (reported.value() - reported.ci().low());
    double high = reported.value() + STRETCH * (reported.ci().high() - reported.value());
    assertTrue(known >= low && known <= high, text);
  }

  private List<JoinedImage> patients() {
    return joined.images().stream()
        .filter(i -> i.role().equals("case") && i.id().equals(i.caseId()))
        .toList();
  }

  private double[] truths() {
    return patients().stream().mapToDouble(this::truth).toArray();
  }

  /** What each reader meant, cases that all could judge. */
  private double[][] columns(boolean aided) {
    List<double[]> rows = new ArrayList<>();
    for (JoinedImage c : patients()) {
      double[] row = new double[readers.size()];
      int k = 0;
      for (String reader : readers.keySet()) {
        row[k] = Double.NaN;
        for (JoinedReading r : joined.readings()) {
          JoinedImage i =
              joined.images().stream()
                  .filter(x -> x.id().equals(r.image()))
                  .findFirst()
                  .orElseThrow();
          if (r.reader().equals(reader)
              && r.aided() == aided
              && !i.repeat()
              && i.caseId().equals(c.caseId())) {
            row[k] = intended.get(reader).getOrDefault(r.image(), Double.NaN);
          }
        }
        k++;
      }
      boolean whole = true;
      for (double v : row) {
        whole &= !Double.isNaN(v);
      }
      if (whole) {
        rows.add(row);
      }
    }
    return rows.toArray(new double[0][]);
  }

  /** ICC(2,1) after Shrout and Fleiss 1979 from sums of squares, subjects in rows. */
  private static double iccOf(double[][] x) {
    int n = x.length;
    int k = x[0].length;
    double grand = 0;
    double[] row = new double[n];
    double[] column = new double[k];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        grand += x[i][j] / (n * k);
        row[i] += x[i][j] / k;
        column[j] += x[i][j] / n;
      }
    }
    double r = 0;
    double c = 0;
    double e = 0;
    for (int i = 0; i < n; i++) {
      r += k * Math.pow(row[i] - grand, 2) / (n - 1);
      for (int j = 0; j < k; j++) {
        e += Math.pow(x[i][j] - row[i] - column[j] + grand, 2) / ((n - 1) * (k - 1));
      }
    }
    for (int j = 0; j < k; j++) {
      c += n * Math.pow(column[j] - grand, 2) / (k - 1);
    }
    return (r - e) / (r + (k - 1) * e + k * (c - e) / n);
  }

  private static double variance(double[] v) {
    double mean = 0;
    for (double x : v) {
      mean += x / v.length;
    }
    double sum = 0;
    for (double x : v) {
      sum += (x - mean) * (x - mean);
    }
    return sum / (v.length - 1);
  }
}
