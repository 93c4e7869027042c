package org.fasciaj.anatomy;

import org.fasciaj.edge.BorderProfile;

/** What kind of interface is traced. Immutable. */
public enum TracedKind {
  /** Fat pad to fascia, or any such layer: a line of a pulse's width, or a step. */
  SOFT(0.6, 0.25, 0.8, 0.13, 0.28, 0.28, 0.5, 0.4, 0.6, 0.6, 0, 0.08),
  /** Fat pad to fascia, near a path that chose among the lines there. */
  SUPERFICIAL(0.2, 0.15, 0.8, 0.13, 0.28, 0.14, 0.5, 0.4, 0.6, 0.6, -1, 0.08),
  /**
   * Fascia to muscle, near a path that chose among its lines: a step from bright to dark, which
   * fibres of the fascia next to it must not outshine.
   */
  DEEP(0.2, 0.15, 0.8, 0.13, 0.28, 0.14, 0.5, 0.4, 0.36, 1.2, 1, 0.08),
  /** Cortex: a broad bright line, often saturated, that may turn sharply. */
  BONE(0.6, 0.25, 1.2, 0.2, 0.4, 0.4, 0.25, 0.2, 0.2, 0.2, 0, 0.3);

  /**
   * Half width of an interface's line at 60 % of its height, mm: of a pulse 0.43 mm long at half
   * height, as of 7 MHz. What is wider is a line and bright fibres beside it.
   */
  private static final double HALF_MM = 0.18;

  /** Cost of a step of one row between columns in the first and the second pass, in evidence. */
  private static final double FIRST_STEP = 1;

  private static final double THEN_STEP = 2;

  private final double reachFirst;
  private final double reachThen;
  private final double window;
  private final double thin;
  private final double thick;
  private final double peak;
  private final double alongFirst;
  private final double alongThen;
  private final double stepShare;
  private final double fallShare;
  private final int outer;
  private final double bend;

  /**
   * A kind.
   *
   * @param reachFirst how far the interface may lie from the path in the first pass, mm
   * @param reachThen the same in the second
   * @param window half height of the profile, mm
   * @param thin standard deviation of a thin line, mm
   * @param thick the same of a thick one
   * @param peak how far a line's highest place may lie from the place of most evidence, mm
   * @param alongFirst averaging along the border in the first pass, mm
   * @param alongThen the same in the second
   * @param stepShare weight of a step against a line
   * @param fallShare the same of one that is bright above
   * @param outer side of the fascia that the border closes: -1 towards the skin, 1 away from it, 0
   *     either
   * @param bend bending, rad per root mm
   */
  TracedKind(
      double reachFirst,
      double reachThen,
      double window,
      double thin,
      double thick,
      double peak,
      double alongFirst,
      double alongThen,
      double stepShare,
      double fallShare,
      int outer,
      double bend) {
    this.reachFirst = reachFirst;
    this.reachThen = reachThen;
    this.window = window;
    this.thin = thin;
    this.thick = thick;
    this.peak = peak;
    this.alongFirst = alongFirst;
    this.alongThen = alongThen;
    this.stepShare = stepShare;
    this.fallShare = fallShare;
    this.outer = outer;
    this.bend = bend;
  }

  /**
   * How profiles are judged in the first pass, mm.
   *
   * @param reach how far the interface may lie from the path, mm
   */
  public BorderProfile first(double reach) {
    return profile(reach, alongFirst, FIRST_STEP);
  }

  /** How far the interface may lie from a path that the finder chose, or from a click, mm. */
  public double reach() {
    return reachFirst;
  }

  /** How profiles are judged in the second pass, mm. */
  BorderProfile then() {
    return profile(reachThen, alongThen, THEN_STEP);
  }

  /** Bending, rad per root mm. */
  double bend() {
    return bend;
  }

  /** Weight of a step that is dark above, in that of the stronger of both signs. */
  double rise() {
    return stepShare / Math.max(stepShare, fallShare);
  }

  /** The same of one that is bright above. */
  double fall() {
    return fallShare / Math.max(stepShare, fallShare);
  }

  private BorderProfile profile(double reach, double along, double stepCost) {
    return new BorderProfile(
        reach, window, thin, thick, peak, along, stepCost, stepShare, fallShare, outer, HALF_MM);
  }
}
