package org.fasciaj.anatomy;

import java.util.Arrays;
import org.ddogleg.sorting.QuickSelect;
import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.ChainPath;
import org.fasciaj.edge.Lanes;
import org.fasciaj.edge.RunMaxima;
import org.fasciaj.edge.RunMeans;

/**
 * Finds the plantar cortex: a bright surface with shadow behind it, which runs from one side of the
 * picture to the calcaneus' anterior edge. Reusable, not thread-safe.
 */
final class BoneSearch {
  /**
   * The bone's surface on the grid; valid until the next search.
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

  /**
   * Nothing bright lies behind bone: below the superficial border of a dark fascia, up to 8 mm
   * thick, lies the cortex. How far down is looked, mm, and what share of its own grey a surface
   * may show there, by reverberation.
   */
  private static final double BEHIND_MM = 9;

  private static final float MOST_BEHIND = 0.7f;

  /** Skin and entry echo, mm: no bone lies there. */
  private static final double SKIN_MM = 3;

  /** Steepest surface that still echoes, grid rows per column (45 degrees). */
  private static final double STEEPEST_MM = 0.4;

  private static final float STEP_COST = 0.4f;

  /** Reward where no bone can lie. */
  private static final float NONE = -2;

  private final ChainPath chain = new ChainPath();
  private final RunMeans runs = new RunMeans();
  private final RunMaxima maxima = new RunMaxima();
  private float[] reward = new float[0];
  private float[] line = new float[0];
  private float[] above = new float[0];
  private float[] below = new float[0];
  private float[] deep = new float[0];
  private float[] run = new float[0];
  private float[] behind = new float[0];
  private float[] costs = new float[0];
  private int[] path = new int[0];
  private float[] q = new float[0];
  private float[] side = new float[0];
  private float[] sorted = new float[0];

  Bone find(CellGrid grid, Scale scale, float noise) {
    int columns = grid.columns();
    int rows = grid.rows();
    if (reward.length < columns * rows) {
      reward = new float[columns * rows];
      costs = new float[columns * rows];
    }
    evidence(grid, scale, noise);
    if (path.length < columns) {
      path = new int[columns];
      q = new float[columns];
      side = new float[columns];
      sorted = new float[columns];
    }
    chain.best(reward, columns, rows, scale.rows(STEEPEST_MM), STEP_COST, path);
    int near = scale.rows(CORTEX_MM);
    int far = scale.rows(SHADOW_MM);
    for (int c = 0; c < columns; c++) {
      int at = c * rows + path[c];
      float below = grid.mean(c, path[c] + near, path[c] + far);
      side[c] = reward[at] - (Float.isNaN(below) ? 0 : below / noise);
      q[c] = reward[at] + costs[at];
    }
    return split(columns);
  }

  /** Bright against what lies above, and far brighter than the shadow below. */
  private void evidence(CellGrid grid, Scale scale, float noise) {
    int rows = grid.rows();
    int near = scale.rows(CORTEX_MM);
    int far = scale.rows(SHADOW_MM);
    int first = scale.rows(SKIN_MM);
    int last = rows - near - scale.rows(0.5);
    int n = Math.max(0, last - first);
    int top = scale.rows(2.0);
    int end = scale.rows(0.6);
    if (line.length < rows) {
      line = new float[rows];
      above = new float[rows];
      below = new float[rows];
      deep = new float[rows];
      run = new float[rows];
      behind = new float[rows];
    }
    int reach = scale.rows(BEHIND_MM);
    Arrays.fill(costs, 0, grid.columns() * rows, 0f);
    runs.configure(rows, 0, far + 1);
    for (int c = 0; c < grid.columns(); c++) {
      int at = c * rows;
      Arrays.fill(reward, at, at + Math.min(first, rows), NONE);
      Arrays.fill(reward, at + Math.min(first, rows) + n, at + rows, NONE);
      if (n == 0) {
        continue;
      }
      runs.load(grid, c);
      runs.means(3, run);
      System.arraycopy(run, first - 1, line, 0, n);
      maxima.load(run, rows, reach, reach - near + 1);
      maxima.largest(near, reach, run);
      System.arraycopy(run, first - 1, behind, 0, n);
      runs.means(top - end + 1, run);
      System.arraycopy(run, first - top, above, 0, n);
      runs.means(far - near + 1, run);
      System.arraycopy(run, first + near, below, 0, n);
      // Where the picture ends soon, what is below is all that is known.
      int known = Math.max(0, Math.min(n, rows - far - near - first));
      runs.means(far + 1, run);
      System.arraycopy(run, Math.min(rows, first + far), deep, 0, known);
      System.arraycopy(below, known, deep, known, n - known);
      weigh(run, line, above, below, deep, noise, n);
      cost(above, line, behind, noise, n);
      Lanes.difference(run, run, above, n);
      System.arraycopy(run, 0, reward, at + first, n);
      System.arraycopy(above, 0, costs, at + first, n);
    }
  }

  private static void weigh(
      float[] out, float[] line, float[] above, float[] below, float[] deep, float noise, int n) {
    for (int i = 0; i < n; i++) {
      float drop = Math.max(-4, Math.min(14, (line[i] - below[i]) / noise));
      float rise = Math.max(-2, Math.min(5, (line[i] - above[i]) / noise));
      float contrast = Math.max(-6, Math.min(6, (above[i] - Math.max(below[i], deep[i])) / noise));
      out[i] = 0.5f * drop + 0.3f * rise + 0.5f * contrast;
    }
  }

  /** What a brighter surface behind speaks against bone. */
  private static void cost(float[] out, float[] line, float[] behind, float noise, int n) {
    for (int i = 0; i < n; i++) {
      float more = (behind[i] - MOST_BEHIND * line[i]) / noise;
      out[i] = 0.5f * Math.max(0, Math.min(12, more));
    }
  }

  /** Quantile of the evidence along the surface, reordering its copy. */
  private float quantile(int n, double share) {
    return QuickSelect.select(sorted, (int) (share * (n - 1)), n);
  }

  /**
   * The side from which bone reaches furthest: the prefix or suffix that stands out most. Where
   * lines are bright and speckle is fine the evidence is full all along, for the soft border too;
   * but below that lies muscle, which is never as dark as the shadow.
   */
  private Bone split(int n) {
    System.arraycopy(side, 0, sorted, 0, n);
    float threshold = 0.5f * (quantile(n, 0.9) + quantile(n, 0.1));
    double total = 0;
    for (int c = 0; c < n; c++) {
      total += side[c] - threshold;
    }
    double best = Double.NEGATIVE_INFINITY;
    int edge = 0;
    int distal = 1;
    double sum = 0;
    for (int c = 0; c < n - 1; c++) {
      sum += side[c] - threshold;
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
}
