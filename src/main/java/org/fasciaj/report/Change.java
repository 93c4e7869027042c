package org.fasciaj.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fasciaj.Reason;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelChange;

/**
 * The change of the primary thickness from the first to the last visit. Immutable.
 *
 * @param preMm first, mm
 * @param postMm last, mm
 * @param sdMm standard deviation of the change, mm, the two errors taken as independent; NaN when
 *     either is not established
 */
record Change(double preMm, double postMm, double sdMm) {
  /** The change, or nothing where either visit has no value. */
  static Optional<Change> of(Heel heel) {
    List<HeelChange> changes = HeelChange.of(heel);
    HeelChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
    if (heel.refusal() != null || last == null || last.refusal() != null) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(last.pre().thicknessMm(), last.post().thicknessMm(), last.changeSdMm()));
  }

  /** Why there is no change. */
  static Reason refusal(Heel heel) {
    if (heel.refusal() != null) {
      return heel.refusal();
    }
    boolean noPre = heel.visits().isEmpty() || !(heel.visits().get(0).thicknessMm() > 0);
    return noPre ? Reason.NO_PRE : Reason.NO_POST;
  }

  /** Post minus pre, mm. */
  double mm() {
    return postMm - preMm;
  }

  /** Change in % of pre. */
  double percent() {
    return 100 * mm() / preMm;
  }

  /** The answer in one line. */
  String answer(OptionalDouble mdcMm) {
    int decimals = addsUp(1) ? 1 : 2;
    return Num.fixed(preMm, decimals)
        + " → "
        + Num.fixed(postMm, decimals)
        + " mm, change "
        + Num.fixed(mm(), decimals)
        + " mm ("
        + Num.fixed(percent(), 0)
        + " %), beyond the minimal detectable change"
        + (mdcMm.isPresent() ? " of " + Num.plain(mdcMm.getAsDouble()) + " mm" : "")
        + ": "
        + beyond(mdcMm);
  }

  /** Whether the rounded change is the difference of the rounded values, as a reader expects. */
  private boolean addsUp(int decimals) {
    double scale = Math.pow(10, decimals);
    long pre = Math.round(Double.parseDouble(Num.fixed(preMm, decimals)) * scale);
    long post = Math.round(Double.parseDouble(Num.fixed(postMm, decimals)) * scale);
    return post - pre == Math.round(Double.parseDouble(Num.fixed(mm(), decimals)) * scale);
  }

  /** "yes", "no" or "not established". */
  String beyond(OptionalDouble mdcMm) {
    if (mdcMm.isEmpty()) {
      return "not established";
    }
    return Math.abs(mm()) > mdcMm.getAsDouble() ? "yes" : "no";
  }

  /** The verdict in neutral words. */
  String verdict(OptionalDouble mdcMm) {
    return switch (beyond(mdcMm)) {
      case "yes" -> mm() < 0 ? "thinner" : "thicker";
      case "no" -> "no detectable change";
      default -> "no verdict: the minimal detectable change is not established";
    };
  }
}
