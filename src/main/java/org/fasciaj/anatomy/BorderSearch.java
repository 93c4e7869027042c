package org.fasciaj.anatomy;

import org.fasciaj.edge.CellGrid;
import org.fasciaj.edge.PairPath;

/**
 * Finds both fascia borders jointly on the coarse grid. Rows that are too shallow or too deep for
 * the bone that was found are left out, which takes a quarter of the time off. Reusable, not
 * thread-safe.
 */
final class BorderSearch {
  /** Rows of both borders for columns first..last of the grid; valid until the next search. */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package, never changed
  record Pair(int first, int last, double[] upper, double[] lower) {
    int columns() {
      return last - first + 1;
    }

    double upper(int column) {
      return upper[column - first];
    }

    double lower(int column) {
      return lower[column - first];
    }

    /** Whether a column lies between the first and the last. */
    boolean has(int column) {
      return column >= first && column <= last;
    }

    /**
     * First column, going distally, in which the deep border is clear of the bone.
     *
     * @param edge the bone's last column
     * @param rows how far below the border bone lies where it is clear of it
     */
    int clear(BoneSearch.Bone bone, int edge, int rows) {
      int c = edge + bone.distal();
      int before = edge;
      while (has(before) && bone.row(before) - lower(before) > rows) {
        c = before;
        before -= bone.distal();
      }
      return Math.max(first, Math.min(last, c));
    }
  }

  /** Reward of a place where the border cannot be. */
  static final float CLOSED = -50;

  /** Grid rows that make one row of the search. */
  private static final int POOL = 2;

  /** What is searched around the bone's end, mm: a long spur proximally, the stations distally. */
  private static final double BACK_MM = 14;

  private static final double FORTH_MM = 16;

  /** Thickness of a fascia, mm (healthy 2 to 5, diseased to about 8: McMillan 2009). */
  static final double THINNEST_MM = 1.5;

  private static final double THICKEST_MM = 10;

  /** The fascia sinks by less below the bone's deepest place, mm: 30 degrees over 14 mm. */
  private static final double SINKS_MM = 8;

  /** Least depth of the superficial border, mm: skin and entry echo lie above. */
  static final double SKIN_MM = 3;

  /** Reward of lying on the bone: as sure as a good line. */
  private static final float ON_BONE = 4;

  /** Share of the evidence that counts above a bone: there the bone itself is the border. */
  private static final float OFF_BONE = 0.6f;

  /** A surface that departs from the line of the cortex by more is no spur, mm. */
  private static final double SPUR_DEPTH_MM = 4;

  /** Longest spur that is allowed for, mm. */
  private static final double SPUR_LENGTH_MM = 12;

  private static final float SLOPE_COST = 0.6f;

  /** The fascia thins distally: growing costs more than thinning. */
  private static final float GROW_COST = 2;

  private static final float SHRINK_COST = 1.2f;

  private final PairPath pairs = new PairPath();
  private final BorderEvidence evidence = new BorderEvidence();
  private float[] upper = new float[0];
  private float[] lower = new float[0];
  private int[] u = new int[0];
  private int[] l = new int[0];
  private double[] up = new double[0];
  private double[] low = new double[0];

  Pair find(CellGrid grid, Scale scale, BoneSearch.Bone bone) {
    evidence.fill(grid);
    int distal = bone.distal();
    int back = scale.columns(distal > 0 ? BACK_MM : FORTH_MM);
    int forth = scale.columns(distal > 0 ? FORTH_MM : BACK_MM);
    int first = Math.max(0, bone.edge() - back);
    int last = Math.min(grid.columns() - 1, bone.edge() + forth);
    int n = last - first + 1;
    int shallow = grid.rows();
    int deep = 0;
    for (int c = Math.max(first, bone.first()); c <= Math.min(last, bone.last()); c++) {
      shallow = Math.min(shallow, bone.row(c));
      deep = Math.max(deep, bone.row(c));
    }
    int top = Math.max(scale.rows(SKIN_MM), shallow - scale.rows(THICKEST_MM + 1));
    int from = Math.min(top, deep) / POOL;
    int rows = Math.min(grid.rows(), deep + scale.rows(SINKS_MM)) / POOL - from;
    reserve(n, rows);
    for (int k = 0; k < n; k++) {
      rewards(grid, scale, bone, first + k, top, from, rows, k * rows);
    }
    double poolMm = scale.rowMm() * POOL;
    pairs.configure(
        n,
        rows,
        (int) Math.round(THINNEST_MM / poolMm),
        (int) Math.round(THICKEST_MM / poolMm),
        SLOPE_COST,
        distal > 0 ? GROW_COST : SHRINK_COST,
        distal > 0 ? SHRINK_COST : GROW_COST);
    pairs.run(upper, lower);
    pairs.trace(u, l);
    for (int k = 0; k < n; k++) {
      up[k] = (from + u[k]) * POOL + 0.5 * (POOL - 1);
      low[k] = (from + l[k]) * POOL + 0.5 * (POOL - 1);
    }
    return new Pair(first, last, up, low);
  }

  private void reserve(int n, int rows) {
    if (upper.length < n * rows) {
      upper = new float[n * rows];
      lower = new float[n * rows];
    }
    if (u.length < n) {
      u = new int[n];
      l = new int[n];
      up = new double[n];
      low = new double[n];
    }
  }

  private void rewards(
      CellGrid grid,
      Scale scale,
      BoneSearch.Bone bone,
      int c,
      int top,
      int from,
      int rows,
      int at) {
    int near = scale.rows(0.3);
    boolean boned = c >= bone.first() && c <= bone.last();
    boolean spurred = (bone.edge() - c) * bone.distal() <= scale.columns(SPUR_LENGTH_MM);
    int floor = boned ? bone.row(c) + near : grid.rows();
    int roof = boned ? bone.row(c) - (spurred ? scale.rows(SPUR_DEPTH_MM) : near) : 0;
    for (int p = 0; p < rows; p++) {
      float up = 0;
      float low = 0;
      int r = (from + p) * POOL;
      for (int j = 0; j < POOL; j++) {
        int i = c * grid.rows() + r + j;
        up = Math.max(up, evidence.above()[i]);
        low = Math.max(low, evidence.below()[i]);
      }
      upper[at + p] = r < top ? CLOSED : up;
      if (boned) {
        low = Math.abs(r - bone.row(c)) <= near ? ON_BONE : OFF_BONE * low;
      }
      lower[at + p] = r > floor || r < roof ? CLOSED : low;
    }
  }
}
