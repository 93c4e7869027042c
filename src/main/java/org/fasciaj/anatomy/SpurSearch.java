package org.fasciaj.anatomy;

import java.util.Optional;

/**
 * A spur is bone that goes on beyond the insertion, off the line of the plantar cortex, and ends
 * with its shadow. Ultrasound shows its plantar face alone: the length is a lower bound.
 */
final class SpurSearch {
  /** Bone that leaves the line by less is cortex, mm. */
  private static final double OFF_LINE_MM = 0.2;

  /** A surface that falls more steeply is the calcaneus' front, not a spur (40 degrees). */
  private static final double STEEPEST = 0.84;

  /** Shorter projections cannot be told from a rounded edge, whose radius is 1 to 5 mm. */
  private static final double SHORTEST_MM = 2;

  /** Standard deviation of base and tip, each about one lateral resolution cell and a half, mm. */
  private static final double END_SD_MM = 0.5;

  private SpurSearch() {}

  /**
   * Looks for a spur.
   *
   * @param bone the bone's surface up to the end of its shadow
   * @param deep the deep border
   * @param insertion column of the insertion
   * @param distal +1 when distal lies to the right
   */
  static Optional<Spur> find(
      TissueImage image, Tracer.Trace bone, Border deep, double insertion, int distal) {
    int base = (int) Math.round(insertion);
    int tip = distal > 0 ? bone.x1() : bone.x0;
    if (base < bone.x0 || base > bone.x1() || (tip - base) * distal <= 0) {
      return Optional.empty();
    }
    double most = 0;
    for (int x = base; x != tip; x += distal) {
      most = Math.max(most, Math.abs(bone.at(x) - deep.at(x)) * image.yMm());
    }
    Point from = new Point(base, bone.at(base));
    Point to = new Point(tip, bone.at(tip));
    double along = Math.abs(to.x() - from.x()) * image.xMm();
    double across = (to.y() - from.y()) * image.yMm();
    double length = Math.hypot(along, across);
    boolean spur = length >= SHORTEST_MM && most >= OFF_LINE_MM && across < STEEPEST * along;
    return spur ? Optional.of(new Spur(from, to, END_SD_MM * Math.sqrt(2))) : Optional.empty();
  }
}
