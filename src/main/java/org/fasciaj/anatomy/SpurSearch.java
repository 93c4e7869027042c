package org.fasciaj.anatomy;

/**
 * A spur is bone that goes on beyond the insertion, off the line of the plantar cortex, and ends
 * with its shadow. Ultrasound shows its plantar face alone: the length is a lower bound.
 */
final class SpurSearch {
  /** A surface that falls more steeply is the calcaneus' front, not a spur (40 degrees). */
  private static final double STEEPEST = 0.84;

  /** Shorter projections cannot be told from a rounded edge, whose radius is 1 to 5 mm. */
  private static final double SHORTEST_MM = 2;

  /** Standard deviation of the tip: one column of the search, mm. The base has its own. */
  private static final double TIP_SD_MM = 0.4;

  /** The shadow ends half a cell of the search beyond the middle of its last dark column, mm. */
  private static final double HALF_CELL_MM = 0.2;

  /** Log odds from which a spur is taken for certain: 20 to 1. */
  private static final double SURE = 3;

  /**
   * Log odds of a shadow from which a spur along the deep border, which nothing else parts from the
   * heel, is as likely as none: one heel in five to ten has one.
   */
  private static final double HANGS = 2;

  /**
   * A spur of no shape that does not end this far off the deep border is told by its shadow alone:
   * nearer is a bone's roughness and both lines' error, mm.
   */
  private static final double CLEAR_MM = 0.5;

  /** What the bone beyond the insertion is. */
  enum Verdict {
    NONE,
    SPUR,
    /** Spur or merely curved cortex: then the insertion lies at the end of the bone. */
    UNDECIDED
  }

  /**
   * The outcome.
   *
   * @param verdict what was found
   * @param spur base and tip of the bone beyond the insertion; null when there is none, or when
   *     nothing but its shadow tells of it
   */
  record Found(Verdict verdict, Spur spur) {}

  /** No bone beyond the insertion. */
  static final Found NOTHING = new Found(Verdict.NONE, null);

  /** A shadow that falls as straight as below a spur. */
  private static final Found HANGING = new Found(Verdict.UNDECIDED, null);

  private SpurSearch() {}

  /**
   * Looks for a spur.
   *
   * @param bone the bone's surface up to the end of its shadow
   * @param deep the deep border
   * @param joined the insertion and how the bone leaves it
   * @param hangs log odds that its shadow is that of a spur along the deep border
   * @param distal +1 when distal lies to the right
   */
  static Found find(
      TissueImage image,
      Tracer.Trace bone,
      Border deep,
      DeepBorder.Joined joined,
      double hangs,
      int distal) {
    if (!joined.contact().spur()) {
      return hangs > HANGS ? HANGING : NOTHING;
    }
    double insertion = joined.insertion();
    int base = (int) Math.round(insertion);
    int tip = distal > 0 ? bone.x1() : bone.x0;
    boolean outside = base < bone.x0 || base > bone.x1() || (tip - base) * distal <= 0;
    if (outside) {
      return NOTHING;
    }
    Point from = new Point(base, deep.at(base));
    Point to = new Point(tip + distal * HALF_CELL_MM / image.xMm(), bone.at(tip));
    double run = Math.abs(to.x() - from.x()) * image.xMm();
    double fall = (to.y() - from.y()) * image.yMm();
    if (Math.hypot(run, fall) < SHORTEST_MM || fall >= STEEPEST * run) {
      return NOTHING;
    }
    boolean along =
        joined.contact().past() && (bone.at(tip) - deep.at(tip)) * image.yMm() < CLEAR_MM;
    return new Found(
        joined.contact().odds() < SURE || along ? Verdict.UNDECIDED : Verdict.SPUR,
        new Spur(from, to, Math.hypot(TIP_SD_MM, joined.contact().sdMm())));
  }
}
