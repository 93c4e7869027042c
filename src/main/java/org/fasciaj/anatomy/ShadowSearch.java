package org.fasciaj.anatomy;

import java.util.function.DoubleUnaryOperator;
import org.fasciaj.edge.CellGrid;

/** Finds where the calcaneus' shadow ends, on the grid. Reusable, not thread-safe. */
final class ShadowSearch {
  /** Below the blooming of a bright cortex, mm. */
  private static final double FROM_MM = 1.2;

  private static final double TO_MM = 6;

  /** Shallow enough for the edge not to follow the sloping front of the calcaneus, mm. */
  private static final double NEAR_MM = 4;

  /** The layers whose edges tell the slope of the front: how many, their distance, mm. */
  private static final int LAYERS = 12;

  private static final double LAYER_MM = 0.75;

  /** Step of grey at an edge that can be trusted, speckle standard deviations. */
  private static final double LEAST_STEP = 1.5;

  /** A spread below one grey level is of rounding. */
  private static final double LEAST_SPREAD = 1;

  /** Columns that each side of an edge needs. */
  private static final int LEAST_COLUMNS = 5;

  /** How far the edge may lie from where the bone's surface seemed to end, mm. */
  private static final double REACH_MM = 8;

  private final double[] x = new double[LAYERS];
  private final double[] depth = new double[LAYERS];
  private double[] grey = new double[0];
  private double[] near = new double[0];

  /** Rows below which the shadow is looked for: the deep border's, and a spur's face beyond it. */
  private double[] floor = new double[0];

  /** The split that explains the grey best, and the step of grey there. */
  private int best;

  private double step;

  /** Mean grey and number of columns, proximal and distal. */
  private double dark;

  private double bright;
  private double darks;
  private double brights;

  /** Finds the edge; what it returns is valid until the next search. */
  ShadowEdge find(
      CellGrid grid, Scale scale, BoneSearch.Bone bone, BorderSearch.Pair pair, float noise) {
    int n = pair.columns();
    if (grey.length < n) {
      grey = new double[n];
      near = new double[n];
      floor = new double[n];
    }
    for (int i = 0; i < n; i++) {
      floor[i] = pair.lower(pair.first() + i);
    }
    ShadowEdge found = find(grid, scale, pair, bone.edge(), bone.distal(), noise);
    int face = SpurFace.columns(grid, scale, bone, pair, found, noise);
    if (face == 0) {
      return found;
    }
    int tip = found.edge() + bone.distal() * face;
    for (int c = found.edge(); c != tip; ) {
      c += bone.distal();
      floor[c - pair.first()] = bone.row(c);
    }
    return find(grid, scale, pair, tip, bone.distal(), noise);
  }

  private ShadowEdge find(
      CellGrid grid, Scale scale, BorderSearch.Pair pair, int start, int distal, float noise) {
    int reach = scale.columns(REACH_MM);
    int n = pair.columns();
    below(grid, scale, pair, FROM_MM, TO_MM, grey);
    split(n, start - pair.first(), distal, reach);
    int edge = pair.first() + best;
    double contrast = step / noise;
    double parted = step / spread(grey, n, best, distal, reach);
    double share = bright > 0 ? Math.max(0, dark) / bright : 1;
    double muscle = bright;
    ShadowEdge.Layers layers = layers(grid, scale, pair, edge - pair.first(), distal, reach, noise);
    below(grid, scale, pair, FROM_MM, NEAR_MM, near);
    sides(near, n, edge - pair.first(), distal, scale.columns(1.2), reach);
    double black = dark;
    double white = Math.max(bright, black + 1);
    DoubleUnaryOperator darkness =
        x -> {
          int i = (int) Math.round(grid.column(x)) - pair.first();
          if (i < 0 || i >= n) {
            return i < 0 == distal > 0 ? 1 : 0;
          }
          return Math.max(0, Math.min(1, (white - near[i]) / (white - black)));
        };
    return new ShadowEdge(edge, contrast, parted, share, muscle, layers, darkness);
  }

  /** The edge in layers ever deeper. */
  private ShadowEdge.Layers layers(
      CellGrid grid,
      Scale scale,
      BorderSearch.Pair pair,
      int edge,
      int distal,
      int reach,
      float noise) {
    int n = 0;
    for (int k = 0; k < LAYERS; k++) {
      double from = FROM_MM + k * LAYER_MM;
      below(grid, scale, pair, from, from + 2 * LAYER_MM, grey);
      split(pair.columns(), edge, distal, reach);
      // Where a layer is dark all over, its edge says nothing.
      if (step > LEAST_STEP * noise) {
        x[n] = grid.x(pair.first() + best) + 0.5 * distal * (grid.x(1) - grid.x(0));
        depth[n++] = from + LAYER_MM;
      }
    }
    return new ShadowEdge.Layers(n, x, depth);
  }

  /** The split near a start that explains the grey best, and the step of grey there. */
  private void split(int n, int start, int distal, int reach) {
    double most = 0;
    best = Math.max(0, Math.min(n - 1, start));
    step = 0;
    int first = Math.max(LEAST_COLUMNS, start - reach);
    int last = Math.min(n - LEAST_COLUMNS - 1, start + reach);
    for (int k = first; k <= last; k++) {
      sides(grey, n, k, distal, 0, reach);
      double d = bright - dark;
      double gain = d > 0 ? d * d * darks * brights / (darks + brights) : 0;
      if (gain > most) {
        most = gain;
        best = k;
        step = d;
      }
    }
  }

  /** Standard deviation of the columns about the mean of their side of column k. */
  private double spread(double[] v, int n, int k, int distal, int reach) {
    sides(v, n, k, distal, 0, reach);
    double sum = 0;
    for (int i = Math.max(0, k - reach); i <= Math.min(n - 1, k + reach); i++) {
      double d = v[i] - ((i - k) * distal <= 0 ? dark : bright);
      sum += d * d;
    }
    return Math.max(LEAST_SPREAD, Math.sqrt(sum / Math.max(1, darks + brights - 2)));
  }

  /** Mean grey below the deep border in each column of the pair. */
  private void below(
      CellGrid grid,
      Scale scale,
      BorderSearch.Pair pair,
      double fromMm,
      double toMm,
      double[] out) {
    int from = scale.rows(fromMm);
    int to = scale.rows(toMm);
    for (int i = 0; i < pair.columns(); i++) {
      int r = (int) floor[i];
      float m = grid.mean(pair.first() + i, r + from, r + to);
      out[i] = Float.isNaN(m) ? 0 : m;
    }
  }

  /** Mean grey proximal and distal of column k, and the number of columns of both. */
  private void sides(double[] v, int n, int k, int distal, int clear, int reach) {
    dark = 0;
    bright = 0;
    darks = 0;
    brights = 0;
    for (int i = Math.max(0, k - reach); i <= Math.min(n - 1, k + reach); i++) {
      int from = (i - k) * distal;
      if (Math.abs(from) < clear) {
        continue;
      }
      if (from <= 0) {
        dark += v[i];
        darks++;
      } else {
        bright += v[i];
        brights++;
      }
    }
    dark /= Math.max(1, darks);
    bright /= Math.max(1, brights);
  }
}
