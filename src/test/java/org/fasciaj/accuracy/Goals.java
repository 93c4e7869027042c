package org.fasciaj.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the engine has to reach; nothing else fails the bench. Not thread-safe. */
final class Goals {
  private final List<String> missed = new ArrayList<>();

  private Goals() {}

  /** Goals that were missed, in words. */
  static List<String> missed(Map<String, Scores> scores, Extras extras) {
    Goals goals = new Goals();
    goals.easy(scores.get("easy"));
    goals.hard(scores.get("hard"));
    goals.atMost("change error of ordinary pairs, mm", extras.changeError(), 0.07);
    goals.atMost("median difference with fresh speckle, mm", extras.repeat(), 0.05);
    goals.atLeast("invariance, %", extras.invariant(), 95);
    return goals.missed;
  }

  private void easy(Scores s) {
    atLeast("easy: assessed, %", s.assessed(), 98);
    atMost("easy: size of the bias, mm", Math.abs(s.bias()), 0.02);
    atMost("easy: mean absolute error, mm", s.mae(), 0.05);
    atMost("easy: 95th percentile, mm", s.p95(), 0.15);
    atMost("easy: error at 5 mm, mm", s.mae5(), 0.07);
    atMost("easy: error at 10 mm, mm", s.mae10(), 0.07);
    atMost("easy: error of the maximum, mm", s.maeMaximum(), 0.07);
    atMost("easy: error of the mean, mm", s.maeMean(), 0.07);
    atMost("easy: unflagged gross errors, %", s.gross(), 0);
    atMost("easy: wrong flags", s.wrongFlags(), 0);
    atLeast("easy: spurs found, %", s.spurFound(), 97);
    atMost("easy: false spurs, %", s.falseSpurs(), 1);
    atMost("easy: spur length error, mm", s.spurError(), 0.5);
    coverage("easy", s.coverage());
  }

  private void hard(Scores s) {
    atLeast("hard: assessed, %", s.assessed(), 80);
    atMost("hard: mean absolute error, mm", s.mae(), 0.15);
    atMost("hard: unflagged gross errors, %", s.gross(), 1);
    coverage("hard", s.coverage());
  }

  private void coverage(String stratum, double value) {
    atLeast(stratum + ": coverage, %", value, 93);
    atMost(stratum + ": coverage, %", value, 97);
  }

  private void atMost(String what, double value, double limit) {
    if (!(value <= limit)) {
      missed.add(String.format(Locale.ROOT, "%s is %.3f, at most %s", what, value, limit));
    }
  }

  private void atLeast(String what, double value, double limit) {
    if (!(value >= limit)) {
      missed.add(String.format(Locale.ROOT, "%s is %.3f, at least %s", what, value, limit));
    }
  }
}
