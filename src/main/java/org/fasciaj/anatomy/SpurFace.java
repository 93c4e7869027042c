package org.fasciaj.anatomy;

import org.fasciaj.edge.CellGrid;

/**
 * Follows the face of a spur that lies deeper than the fascia: the tissue between both echoes and
 * hides the upper part of its shadow, which then seems to end before the bone does. Stateless and
 * thread-safe.
 */
final class SpurFace {
  /** Blooming of a face, and depth of the shadow below it that is judged, mm. */
  private static final double BLOOMING_MM = 1;

  private static final double SHADOW_MM = 4;

  /** A face this far below the deep border is its own surface, mm. */
  private static final double APART_MM = 0.8;

  /** Spurs lie in the origin of the flexor muscles; deeper than this comes the front, mm. */
  private static final double DEEPEST_MM = 3.5;

  /** The calcaneus' front falls more steeply (27 degrees). */
  private static final double STEEPEST = 0.5;

  /** Level columns that make up for a steep one: a front's rows fall unevenly. */
  private static final int STEEP = 2;

  /** Half the height of a face's line, and the tissue above it, mm. */
  private static final double LINE_MM = 0.1;

  private static final double ABOVE_MM = 1.2;

  /** Half heights of the line that its own blur takes up. */
  private static final int SIDE = 4;

  /** Grey of the line less that of the tissue, speckle standard deviations: muscle has no line. */
  private static final double LEAST_RISE = 3;

  /** Columns without line or shadow that end a face. */
  private static final double STOPS = 2;

  private SpurFace() {}

  /** Columns beyond the shadow's edge over which the face of a spur goes on; 0 for none. */
  static int columns(
      CellGrid grid,
      Scale scale,
      BoneSearch.Bone bone,
      BorderSearch.Pair pair,
      ShadowEdge shadow,
      float noise) {
    int distal = bone.distal();
    int edge = shadow.edge();
    double muscle = shadow.muscle();
    double black = muscle * shadow.share();
    int k = 0;
    while (pair.has(edge + distal * (k - 1))
        && drop(scale, bone, pair, edge + distal * (k - 1)) >= APART_MM) {
      k--;
    }
    int half = scale.rows(LINE_MM);
    double sum = 0;
    double most = 0;
    int columns = 0;
    int level = 0;
    double before = Double.NaN;
    for (; sum > -STOPS && muscle > black && pair.has(edge + distal * k); k++) {
      int c = edge + distal * k;
      double drop = drop(scale, bone, pair, c);
      // A face begins with the way down to it: it must be level in its last columns.
      boolean steep = drop - before > STEEPEST * scale.columnMm();
      level = steep ? Math.max(-STEEP, level - STEEP) : level + 1;
      before = drop;
      if (k <= 0) {
        continue;
      }
      int row = bone.row(c);
      int from = row + scale.rows(BLOOMING_MM);
      float below = grid.mean(c, from, row + scale.rows(BLOOMING_MM + SHADOW_MM));
      double dark = Float.isNaN(below) ? 0 : Math.min(1, (muscle - below) / (muscle - black));
      float line = grid.mean(c, row - half, row + half);
      float above = grid.mean(c, row - scale.rows(ABOVE_MM), row - SIDE * half);
      sum += line - above < LEAST_RISE * noise ? -1 : Math.max(-1, 2 * dark - 1);
      if (sum > most) {
        most = sum;
        columns = level > 0 && drop >= APART_MM && drop <= DEEPEST_MM ? k : 0;
      }
    }
    return columns;
  }

  /** How far below the deep border the bone lies, mm. */
  private static double drop(
      Scale scale, BoneSearch.Bone bone, BorderSearch.Pair pair, int column) {
    return (bone.row(column) - pair.lower(column)) * scale.rowMm();
  }
}
