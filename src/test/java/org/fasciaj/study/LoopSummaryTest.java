package org.fasciaj.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fasciaj.Reason;
import org.fasciaj.measure.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopSummaryTest {
  private static FrameResult frame(int number, double mm) {
    return TestRows.row("loop.dcm").frame(number, 99).mm(mm, 0.1).build();
  }

  @Test
  void medianAndTheFrameNearestIt() {
    LoopSummary s =
        LoopSummary.of(List.of(frame(1, 4.0), frame(2, 4.5), frame(3, 4.25), frame(4, 9.0)));
    assertEquals(4.375, s.medianMm());
    assertEquals(2, s.representative().frame());
    assertEquals(4, s.assessable());
  }

  @Test
  void refusedFramesDoNotCount() {
    FrameResult no =
        TestRows.row("loop.dcm").frame(2, 99).thickness(Quantity.refused(Reason.NO_FASCIA)).build();
    LoopSummary s = LoopSummary.of(List.of(frame(1, 4.0), no));
    assertEquals(1, s.assessable());
    assertEquals(4.0, s.medianMm());
    assertEquals(0.1, s.sdMm(), 1e-12);
    LoopSummary none = LoopSummary.of(List.of(no));
    assertNull(none.representative());
    assertTrue(Double.isNaN(none.medianMm()) && Double.isNaN(none.sdMm()));
  }

  @Test
  void longestSpurNamesItsFirstFrame() {
    List<FrameResult> frames = new ArrayList<>();
    double[] spurs = {0, 3.5, 5.25, 5.25, 2};
    for (int i = 0; i < spurs.length; i++) {
      Quantity spur = Quantity.measured(spurs[i], 0.4);
      frames.add(TestRows.row("loop.dcm").frame(i + 1, 5).spur(spur).build());
    }
    LoopSummary s = LoopSummary.of(frames);
    assertEquals(3, s.longestSpur().frame());
    assertEquals(5.25, s.longestSpur().measurement().spur().value());
  }

  @Test
  void sameImageTwiceCountsOnce() {
    FrameResult one = TestRows.row("a.dcm").sha256("aa").mm(4, 0.1).build();
    FrameResult copy = TestRows.row("b.dcm").sha256("aa").mm(4, 0.1).build();
    LoopSummary s = LoopSummary.of(List.of(one, copy));
    assertEquals(1, s.assessable());
    assertEquals(0.1, s.sdMm(), 1e-12);
  }

  @Test
  void equalFramesGainNothing() {
    List<FrameResult> frames = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      frames.add(frame(i, 4.2));
    }
    assertEquals(0.1, LoopSummary.of(frames).sdMm(), 1e-12);
  }

  /**
   * Draws loops from a known truth: an error that all frames of a loop share (standard deviation
   * common) and one of each frame (own) whose neighbours are correlated (rho). Frames state the
   * true total. The stated 95 % interval must hold the truth at least as often as it says, and the
   * median must be better than a frame.
   */
  @ParameterizedTest
  @CsvSource({
    "30, 0.03, 0.06, 0.0",
    "30, 0.03, 0.06, 0.8",
    "60, 0.00, 0.06, 0.9",
    "60, 0.05, 0.05, 0.5",
    "12, 0.02, 0.06, 0.0",
    "5, 0.02, 0.06, 0.0",
    "3, 0.04, 0.04, 0.5"
  })
  void statedIntervalHoldsTheTruth(int n, double common, double own, double rho) {
    Random random = new Random(20260101);
    int loops = 1500;
    int held = 0;
    double square = 0;
    double stated = 0;
    double single = Math.hypot(common, own);
    for (int k = 0; k < loops; k++) {
      double truth = 4 + random.nextDouble();
      double shared = truth + common * random.nextGaussian();
      double error = random.nextGaussian();
      List<FrameResult> frames = new ArrayList<>();
      for (int i = 1; i <= n; i++) {
        frames.add(TestRows.row("loop.dcm").frame(i, n).mm(shared + own * error, single).build());
        error = rho * error + Math.sqrt(1 - rho * rho) * random.nextGaussian();
      }
      LoopSummary s = LoopSummary.of(frames);
      held += Math.abs(s.medianMm() - truth) <= 1.96 * s.sdMm() ? 1 : 0;
      square += Math.pow(s.medianMm() - truth, 2);
      stated += s.sdMm();
    }
    double coverage = (double) held / loops;
    double rms = Math.sqrt(square / loops);
    String seen =
        String.format(
            Locale.ROOT,
            "coverage %.3f, true SD %.4f, stated %.4f, single %.4f",
            coverage,
            rms,
            stated / loops,
            single);
    System.out.println("loop of " + n + ", rho " + rho + ": " + seen);
    assertTrue(coverage >= 0.93, seen);
    assertTrue(rms < single, seen);
    // Few frames scatter by more than they state now and then, and then say so.
    assertTrue(stated / loops <= single * (n < 10 ? 1.05 : 0.95), seen);
  }
}
