package org.fasciaj.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fasciaj.Reason;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelChange;
import org.fasciaj.study.stats.ChangeVerdict;

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
  String answer(Words words, OptionalDouble mdcMm) {
    int decimals = addsUp(1) ? 1 : 2;
    return words.say(
        "answer",
        words.fixed(preMm, decimals),
        words.fixed(postMm, decimals),
        words.fixed(mm(), decimals),
        words.fixed(percent(), 0),
        mdcMm.isPresent() ? words.say("answer.of", words.plain(mdcMm.getAsDouble())) : "",
        beyond(words, mdcMm));
  }

  /** Whether the rounded change is the difference of the rounded values, as a reader expects. */
  private boolean addsUp(int decimals) {
    double scale = Math.pow(10, decimals);
    long pre = Math.round(Double.parseDouble(Num.fixed(preMm, decimals)) * scale);
    long post = Math.round(Double.parseDouble(Num.fixed(postMm, decimals)) * scale);
    return post - pre == Math.round(Double.parseDouble(Num.fixed(mm(), decimals)) * scale);
  }

  /** "yes", "no" or "not established". */
  String beyond(Words words, OptionalDouble mdcMm) {
    return switch (judge(mdcMm)) {
      case THINNER, THICKER -> words.say("beyond.yes");
      case NO_DETECTABLE_CHANGE -> words.say("beyond.no");
      default -> words.say("beyond.open");
    };
  }

  /** The verdict in neutral words. */
  String verdict(Words words, OptionalDouble mdcMm) {
    return switch (judge(mdcMm)) {
      case THINNER -> words.say("verdict.thinner");
      case THICKER -> words.say("verdict.thicker");
      case NO_DETECTABLE_CHANGE -> words.say("verdict.none");
      default -> words.say("verdict.open");
    };
  }

  /** The change beside the minimal detectable one. */
  ChangeVerdict judge(OptionalDouble mdcMm) {
    return ChangeVerdict.of(mm(), mdcMm.orElse(Double.NaN));
  }
}
