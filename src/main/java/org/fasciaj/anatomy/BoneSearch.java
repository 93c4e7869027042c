package org.fasciaj.anatomy;

import java.util.Arrays;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.ChainPath;

/**
 * Finds the plantar cortex: a bright surface with shadow behind it, which runs from one side of the
 * picture to the calcaneus' anterior edge. Reusable, not thread-safe.
 */
final class BoneSearch {
  /**
   * The bone's surface on the grid.
   *
   * @param distal +1 when distal lies to the right
   * @param first first column of the bone
   * @param last last column
   * @param rows surface row of every grid column
   * @param score evidence for bone in every grid column, speckle standard deviations
   */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package, never changed
  record Bone(int distal, int first, int last, int[] rows, float[] score) {
    /** The column of the anterior edge. */
    int edge() {
      return distal > 0 ? last : first;
    }

    int row(int column) {
      return rows[column];
    }
  }

  /** Cortex and its blooming, mm: shadow is judged below it. */
  private static final double CORTEX_MM = 1;

  /** Depth over which shadow must hold, mm. */
  private static final double SHADOW_MM = 5;

  /** Skin and entry echo, mm: no bone lies there. */
  private static final double SKIN_MM = 3;

  /** Steepest surface that still echoes, grid rows per column (45 degrees). */
  private static final double STEEPEST_MM = 0.4;

  private static final float STEP_COST = 0.4f;

  /** Reward where no bone can lie. */
  private static final float NONE = -2;

  private final ChainPath chain = new ChainPath();
  private float[] reward = new float[0];

  Bone find(CellGrid grid, Scale scale, float noise) {
    int columns = grid.columns();
    int rows = grid.rows();
    if (reward.length < columns * rows) {
      reward = new float[columns * rows];
    }
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) {
        reward[c * rows + r] = evidence(grid, scale, noise, c, r);
      }
    }
    int[] path = new int[columns];
    chain.best(reward, columns, rows, scale.rows(STEEPEST_MM), STEP_COST, path);
    float[] q = new float[columns];
    for (int c = 0; c < columns; c++) {
      q[c] = reward[c * rows + path[c]];
    }
    return split(q, path);
  }

  /** Bright against what lies above, and far brighter than the shadow below. */
  private static float evidence(CellGrid grid, Scale scale, float noise, int c, int r) {
    int near = scale.rows(CORTEX_MM);
    int far = scale.rows(SHADOW_MM);
    if (r < scale.rows(SKIN_MM) || r + near + scale.rows(0.5) >= grid.rows()) {
      return NONE;
    }
    float line = grid.mean(c, r - 1, r + 1);
    float above = grid.mean(c, r - scale.rows(2.0), r - scale.rows(0.6));
    float below = grid.mean(c, r + near, r + far);
    float deep = r + far + near >= grid.rows() ? below : grid.mean(c, r + far, r + 2 * far);
    float drop = clamp((line - below) / noise, -4, 14);
    float rise = clamp((line - above) / noise, -2, 5);
    float contrast = clamp((above - Math.max(below, deep)) / noise, -6, 6);
    return 0.5f * drop + 0.3f * rise + 0.5f * contrast;
  }

  /** The side from which bone reaches furthest: the prefix or suffix that stands out most. */
  private static Bone split(float[] q, int[] path) {
    int n = q.length;
    float[] sorted = q.clone();
    Arrays.sort(sorted);
    float threshold = 0.5f * (sorted[(int) (0.9 * (n - 1))] + sorted[(int) (0.1 * (n - 1))]);
    double total = 0;
    for (float v : q) {
      total += v - threshold;
    }
    double best = Double.NEGATIVE_INFINITY;
    int edge = 0;
    int distal = 1;
    double sum = 0;
    for (int c = 0; c < n - 1; c++) {
      sum += q[c] - threshold;
      double left = sum - (total - sum);
      if (left > best) {
        best = left;
        edge = c;
        distal = 1;
      }
      if (-left > best) {
        best = -left;
        edge = c + 1;
        distal = -1;
      }
    }
    return new Bone(distal, distal > 0 ? 0 : edge, distal > 0 ? edge : n - 1, path, q);
  }

  private static float clamp(float v, float low, float high) {
    return Math.max(low, Math.min(high, v));
  }
}
