package org.fasciaj.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.HeelSpec.Stratum;
import org.fasciaj.phantom.Truth;
import org.junit.jupiter.api.Test;

/** The bench's figures on results whose figures are plain. */
class ScoresTest {
  private static final HeelSpec SPEC = HeelSpec.random(1, Stratum.EASY);
  private static final double TRUE_MM = 4.4;

  private static Truth truth(double spur) {
    Point none = new Point(0, 0);
    double[] no = new double[0];
    return new Truth(TRUE_MM, 4, 3, TRUE_MM, 0, 3.8, 4.45, spur, none, null, 1, no, no);
  }

  private static Trial trial(double error, Status status, double trueSpur, double spur) {
    Quantity t =
        new Quantity(
            TRUE_MM + error,
            0.1,
            status,
            status == Status.NEEDS_REVIEW ? Reason.AMBIGUOUS_BORDER : null);
    Quantity q5 = Quantity.measured(4.1, 0.1);
    Quantity q10 = Quantity.measured(3.3, 0.1);
    Quantity no = Quantity.refused(Reason.NO_COLOUR_BOX);
    HeelMeasurement m =
        new HeelMeasurement(
            t,
            q5,
            q10,
            t,
            0,
            Quantity.measured(3.7, 0.1),
            t,
            t.above(4.5),
            t.above(4.5),
            Quantity.measured(spur, 0.2),
            spur > 6,
            no,
            no,
            no,
            List.of(),
            Double.NaN);
    return new Trial(new BenchHeel(0, Stratum.EASY, SPEC, 0), truth(trueSpur), m, 0.03);
  }

  private static Trial refused() {
    HeelMeasurement m = HeelMeasurement.refused(Reason.NO_FASCIA);
    return new Trial(new BenchHeel(1, Stratum.EASY, SPEC, 0), truth(3), m, 0.05);
  }

  private static final List<Trial> TRIALS =
      List.of(
          trial(0.05, Status.MEASURED, 3, 3.4),
          trial(-0.15, Status.BORDERLINE, 3, 0),
          trial(0.7, Status.MEASURED, 0, 0),
          trial(0.9, Status.NEEDS_REVIEW, 0, 2),
          refused());

  @Test
  void thicknessFiguresCountWhatStands() {
    Scores s = Scores.of(TRIALS);
    assertEquals(5, s.images());
    assertEquals(60, s.assessed(), 1e-9);
    assertEquals(20, s.review(), 1e-9);
    assertEquals(0.2, s.bias(), 1e-9, "(0.05 - 0.15 + 0.7) / 3");
    assertEquals(0.3, s.mae(), 1e-9);
    assertEquals(0.7, s.worst(), 1e-9);
    assertEquals(0.7, s.p95(), 1e-9);
    assertEquals(100 * 2 / 3.0, s.coverage(), 1e-9, "0.7 mm lies outside of 1.96 x 0.1 mm");
    assertEquals(0.1, s.medianSd(), 1e-9);
    assertEquals(20, s.gross(), 1e-9);
    assertEquals(1, s.wrongFlags(), "5.1 is flagged, 4.4 is not; 4.45 and 4.25 are not");
    assertEquals(0.034, s.told(), 1e-9);
  }

  @Test
  void otherLengthsAreComparedWithTheirOwnTruth() {
    Scores s = Scores.of(TRIALS);
    assertEquals(0.1, s.mae5(), 1e-9);
    assertEquals(0.3, s.mae10(), 1e-9);
    assertEquals(0.1, s.maeMean(), 1e-9);
    assertEquals(0.3, s.maeMaximum(), 1e-9);
  }

  @Test
  void spursAreCountedWhereThereIsAThickness() {
    Scores s = Scores.of(TRIALS);
    assertEquals(2, s.spurs());
    assertEquals(50, s.spurFound(), 1e-9);
    assertEquals(50, s.falseSpurs(), 1e-9);
    assertEquals(0.4, s.spurError(), 1e-9);
  }

  @Test
  void benchDrawsAtLeast300HeelsAndNoneOfTheTestImages() {
    List<BenchHeel> all = BenchHeel.all();
    assertTrue(all.stream().mapToInt(BenchHeel::heel).distinct().count() >= 300);
    List<Long> shapes = new ArrayList<>();
    for (long seed = 0; seed < 1000; seed++) {
      shapes.add(HeelSpec.random(seed, Stratum.EASY).anatomy().shape());
    }
    assertTrue(all.stream().noneMatch(h -> shapes.contains(h.spec().anatomy().shape())));
  }

  @Test
  void missedGoalsAreNamed() {
    Scores s = Scores.of(TRIALS);
    Extras extras = new Extras(100, 0.01, 99, 10, 0.02);
    List<String> missed = Goals.missed(Map.of("easy", s, "hard", s), extras);
    assertTrue(missed.contains("easy: assessed, % is 60.000, at least 98.0"), missed.toString());
    assertTrue(missed.stream().noneMatch(m -> m.startsWith("change")), missed.toString());
  }
}
