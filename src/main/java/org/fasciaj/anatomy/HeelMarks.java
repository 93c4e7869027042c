package org.fasciaj.anatomy;

import java.util.Optional;

/**
 * What is known of the bone under a fascia before a line is settled: where the cortex ends, and
 * what a spur hides. Under a spur's face there is shadow: the deep border runs there unseen, and
 * the face itself is no border. Immutable.
 */
final class HeelMarks {
  /** No bone is known. */
  static final HeelMarks NONE = new HeelMarks(null, 1, 1, 1);

  /** The pulse's half length above a face, within which the face outshines a border, mm. */
  private static final double FACE_MM = 0.35;

  /** A border this near to the cortex lies on it, mm: twice the cortex' roughness and haze. */
  private static final double ON_BONE_MM = 0.4;

  /** How far before its base a spur may begin to rise, and its shadow's penumbra, mm. */
  private static final double BEFORE_MM = 0.2;

  private static final double PENUMBRA_MM = 0.3;

  private final HeelOutline outline;
  private final double yMm;
  private final double from;
  private final double to;

  private HeelMarks(HeelOutline outline, double yMm, double from, double to) {
    this.outline = outline;
    this.yMm = yMm;
    this.from = Math.min(from, to);
    this.to = Math.max(from, to);
  }

  static HeelMarks of(HeelFinding finding, TissueImage image) {
    if (!(finding instanceof HeelFinding.Found found)) {
      return NONE;
    }
    HeelOutline o = found.outline();
    Optional<Spur> spur = o.spur();
    double base = o.insertion().x();
    double from = spur.isPresent() ? base - o.distal() * BEFORE_MM / image.xMm() : base;
    double to = spur.map(s -> s.tip().x() + o.distal() * PENUMBRA_MM / image.xMm()).orElse(base);
    return new HeelMarks(o, image.yMm(), from, to);
  }

  /** True where nothing but a spur's face and its shadow can be seen. */
  boolean hides(double x, double y) {
    if (outline == null || !(x > from && x < to)) {
      return false;
    }
    double face = outline.cortex().at(x);
    return Double.isNaN(face) || y > face - FACE_MM / yMm;
  }

  /** True where the cortex itself is the border. */
  boolean onBone(double x, double y) {
    if (outline == null || (x - outline.insertion().x()) * outline.distal() > 0) {
      return false;
    }
    return Math.abs(y - outline.cortex().at(x)) <= ON_BONE_MM / yMm;
  }
}
