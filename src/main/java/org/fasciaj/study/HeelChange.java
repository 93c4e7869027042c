package org.fasciaj.study;

import java.util.List;
import java.util.stream.IntStream;
import org.fasciaj.Reason;
import org.fasciaj.measure.Quantity;

/**
 * The change of one heel from its first visit to a later one: later minus first, so that a negative
 * change is a thinner fascia. Its standard deviation takes the two visits' errors as independent,
 * which is right for speckle and hand and a little too wide for a scale that both share. Immutable.
 *
 * @param heel the heel
 * @param pre first visit; null when there is none
 * @param post later visit; null when there is none
 * @param last whether post is the last visit: one such row for each heel
 * @param changeMm change of the primary thickness, mm; NaN when refused
 * @param changeSdMm its standard deviation, mm
 * @param changePercent change in % of pre; NaN when refused
 * @param changePercentSd its standard deviation, %
 * @param spurChangeMm change of the longest spur, mm; NaN when either is not assessable
 * @param spurChangeSdMm its standard deviation, mm; NaN when not established
 * @param refusal why there is no change; null when there is one
 */
public record HeelChange(
    Heel heel,
    HeelVisit pre,
    HeelVisit post,
    boolean last,
    double changeMm,
    double changeSdMm,
    double changePercent,
    double changePercentSd,
    double spurChangeMm,
    double spurChangeSdMm,
    Reason refusal) {

  /** The changes of a heel: one for each later visit, or one with its refusal when it has none. */
  public static List<HeelChange> of(Heel heel) {
    List<HeelVisit> visits = heel.visits();
    if (visits.size() == 1) {
      boolean late = heel.refusal() == Reason.NO_PRE;
      HeelVisit only = visits.get(0);
      return List.of(refused(heel, late ? null : only, late ? only : null, true, heel.refusal()));
    }
    int end = visits.size() - 1;
    return IntStream.rangeClosed(1, end)
        .mapToObj(i -> between(heel, visits.get(0), visits.get(i), i == end))
        .toList();
  }

  private static HeelChange between(Heel heel, HeelVisit pre, HeelVisit post, boolean last) {
    Reason refusal = refusal(heel, pre, post);
    if (refusal != null) {
      return refused(heel, pre, post, last, refusal);
    }
    double from = pre.thicknessMm();
    double to = post.thicknessMm();
    double percentSd =
        100 * Math.hypot(post.thicknessSdMm() / from, to * pre.thicknessSdMm() / (from * from));
    return new HeelChange(
        heel,
        pre,
        post,
        last,
        to - from,
        Math.hypot(pre.thicknessSdMm(), post.thicknessSdMm()),
        100 * (to - from) / from,
        percentSd,
        spurChange(pre, post),
        spurChangeSd(pre, post),
        null);
  }

  private static Reason refusal(Heel heel, HeelVisit pre, HeelVisit post) {
    if (heel.refusal() == Reason.UNKNOWN_TIMEPOINT || heel.refusal() == Reason.UNKNOWN_SUBJECT) {
      return heel.refusal();
    }
    if (pre.representative() == null) {
      return Reason.NO_PRE;
    }
    return post.representative() == null ? Reason.NO_POST : null;
  }

  private static HeelChange refused(
      Heel heel, HeelVisit pre, HeelVisit post, boolean last, Reason refusal) {
    double nan = Double.NaN;
    boolean ordered = pre != null && post != null && refusal != Reason.UNKNOWN_TIMEPOINT;
    return new HeelChange(
        heel,
        pre,
        post,
        last,
        nan,
        nan,
        nan,
        nan,
        ordered ? spurChange(pre, post) : nan,
        ordered ? spurChangeSd(pre, post) : nan,
        refusal);
  }

  private static double spurChange(HeelVisit pre, HeelVisit post) {
    Quantity a = pre.spur();
    Quantity b = post.spur();
    return b.value() - a.value();
  }

  private static double spurChangeSd(HeelVisit pre, HeelVisit post) {
    return Math.hypot(pre.spur().sd(), post.spur().sd());
  }
}
