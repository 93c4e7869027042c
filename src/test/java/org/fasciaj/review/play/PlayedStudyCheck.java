package org.fasciaj.review.play;

import static org.fasciaj.review.play.BrowserStudyTest.find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
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
  private static final String SEM = "SEM consistency (mm)";

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
    double[][] unaided = saved().ofAll(false);
    double[][] aided = saved().ofAll(true);
    double meanSquare = 0;
    double aidedSquare = 0;
    for (ScriptedReader.Errors e : readers.values()) {
      meanSquare += e.sdMm() * e.sdMm() / readers.size();
      aidedSquare += e.aidedSdMm() * e.aidedSdMm() / readers.size();
    }
    sem("SEM unaided", Math.sqrt(meanSquare), unaided, between("unaided", SEM));
    sem("SEM aided", Math.sqrt(aidedSquare), aided, between("aided", SEM));
    double truth = variance(truths());
    double offsets = variance(new double[] {0, 0.15, -0.20});
    double icc = truth / (truth + offsets + meanSquare);
    Stat reported = between("unaided", "ICC(2,1)");
    icc(icc, reported);
    double withOutline = between("aided", "ICC(2,1)").value();
    assertEquals(ReadingTable.icc(unaided), reported.value(), 1e-9);
    assertEquals(ReadingTable.icc(aided), withOutline, 1e-9);
    // And what the readers meant, up to the screen's pixels.
    assertEquals(ReadingTable.icc(meant().ofAll(false)), reported.value(), 0.005);
    assertEquals(ReadingTable.icc(meant().ofAll(true)), withOutline, 0.005);
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
      String reader = e.getKey();
      Stat reported = find(stats, "within_reader", "unaided", reader, SEM);
      sem("repeats of " + reader, e.getValue().sdMm(), saved().repeats(reader), reported);
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
    for (JoinedImage pre : saved().patients()) {
      for (JoinedImage post : saved().patients()) {
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
   * The reported SEM is that of the readings; and the SD that was put in lies in its 99.9 %
   * interval by chi-square. That interval, and not the report's 95 % one: which cases are repeated
   * is drawn anew in every package, and one in twenty of those misses.
   */
  private static void sem(String what, double known, double[][] readMm, Stat reported) {
    String text = told(what, known, reported);
    assertEquals(readMm.length, reported.n(), text);
    assertEquals(ReadingTable.sem(readMm), reported.value(), 1e-9, text);
    double df = (readMm.length - 1.0) * (readMm[0].length - 1.0);
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(df);
    double squares = df * reported.value() * reported.value() / (known * known);
    assertTrue(squares > chi.inverseCumulativeProbability(0.0005), text);
    assertTrue(squares < chi.inverseCumulativeProbability(0.9995), text);
  }

  /** The known figure lies in the report's interval, stretched from 95 % to about 99.9 %. */
  private static void icc(double known, Stat reported) {
    String text = told("ICC(2,1)", known, reported);
    double low = reported.value() - STRETCH * (reported.value() - reported.ci().low());
    double high = reported.value() + STRETCH * (reported.ci().high() - reported.value());
    assertTrue(known >= low && known <= high, text);
  }

  private static String told(String what, double known, Stat reported) {
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
    return text;
  }

  private ReadingTable saved() {
    return table(r -> r.notAssessable() ? Double.NaN : r.thicknessMm());
  }

  private ReadingTable meant() {
    return table(r -> intended.get(r.reader()).getOrDefault(r.image(), Double.NaN));
  }

  private ReadingTable table(ToDoubleFunction<JoinedReading> value) {
    return new ReadingTable(joined, List.copyOf(readers.keySet()), value);
  }

  private double[] truths() {
    return saved().patients().stream().mapToDouble(this::truth).toArray();
  }

  private static double variance(double[] v) {
    double mean = ReadingTable.mean(v);
    double sum = 0;
    for (double x : v) {
      sum += (x - mean) * (x - mean);
    }
    return sum / (v.length - 1);
  }
}
