package org.fasciaj.anatomy;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.fasciaj.edge.CellGrid;

/**
 * Where the calcaneus' shadow ends. Behind bone no echo returns, behind the fascia's distal part
 * lies muscle: the grey below the deep border tells one from the other.
 *
 * @param edge last grid column of the shadow, counted from proximal
 * @param contrast grey of the muscle less that of the shadow, in speckle standard deviations
 * @param layers the edge in layers ever deeper: the front of the calcaneus slopes, the shadow of a
 *     spur falls straight down
 * @param darkness for a picture column, how much the layer below the deep border is shadow: 1 is as
 *     dark as behind the bone, 0 as bright as behind the muscle
 */
record ShadowEdge(int edge, double contrast, Layers layers, DoubleUnaryOperator darkness) {
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

  /** Columns that each side of an edge needs. */
  private static final int LEAST_COLUMNS = 5;

  /** How far the edge may lie from where the bone's surface seemed to end, mm. */
  private static final double REACH_MM = 8;

  /**
   * Where the shadow ends in layers ever deeper.
   *
   * @param x picture columns
   * @param depth middle of the layer below the deep border, mm
   */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package, never changed
  record Layers(double[] x, double[] depth) {}

  static ShadowEdge find(
      CellGrid grid, Scale scale, BoneSearch.Bone bone, BorderSearch.Pair pair, float noise) {
    int start = bone.edge();
    int distal = bone.distal();
    int reach = scale.columns(REACH_MM);
    int n = pair.columns();
    double[] whole =
        split(below(grid, scale, pair, FROM_MM, TO_MM), start - pair.first(), distal, reach);
    int edge = pair.first() + (int) whole[0];
    double contrast = whole[1] / noise;
    Layers layers = layers(grid, scale, pair, edge - pair.first(), distal, reach, noise);
    double[] near = below(grid, scale, pair, FROM_MM, NEAR_MM);
    double[] level = sides(near, edge - pair.first(), distal, scale.columns(1.2), reach);
    double dark = level[0];
    double bright = Math.max(level[1], dark + 1);
    DoubleUnaryOperator darkness =
        x -> {
          int i = (int) Math.round(grid.column(x)) - pair.first();
          if (i < 0 || i >= n) {
            return i < 0 == distal > 0 ? 1 : 0;
          }
          return Math.max(0, Math.min(1, (bright - near[i]) / (bright - dark)));
        };
    return new ShadowEdge(edge, contrast, layers, darkness);
  }

  /** The edge in layers ever deeper. */
  private static Layers layers(
      CellGrid grid,
      Scale scale,
      BorderSearch.Pair pair,
      int edge,
      int distal,
      int reach,
      float noise) {
    double[] x = new double[LAYERS];
    double[] depth = new double[LAYERS];
    int n = 0;
    for (int k = 0; k < LAYERS; k++) {
      double from = FROM_MM + k * LAYER_MM;
      double[] found =
          split(below(grid, scale, pair, from, from + 2 * LAYER_MM), edge, distal, reach);
      // Where a layer is dark all over, its edge says nothing.
      if (found[1] > LEAST_STEP * noise) {
        x[n] = grid.x(pair.first() + (int) found[0]) + 0.5 * distal * (grid.x(1) - grid.x(0));
        depth[n++] = from + LAYER_MM;
      }
    }
    return new Layers(Arrays.copyOf(x, n), Arrays.copyOf(depth, n));
  }

  /** The split near a start that explains the grey best, and the step of grey there. */
  private static double[] split(double[] grey, int start, int distal, int reach) {
    double most = 0;
    double[] out = {Math.max(0, Math.min(grey.length - 1, start)), 0};
    for (int k = LEAST_COLUMNS; k < grey.length - LEAST_COLUMNS; k++) {
      if (Math.abs(k - start) > reach) {
        continue;
      }
      double[] side = sides(grey, k, distal, 0, reach);
      double d = side[1] - side[0];
      double gain = d > 0 ? d * d * side[2] * side[3] / (side[2] + side[3]) : 0;
      if (gain > most) {
        most = gain;
        out[0] = k;
        out[1] = d;
      }
    }
    return out;
  }

  /** Mean grey below the deep border in each column of the pair. */
  private static double[] below(
      CellGrid grid, Scale scale, BorderSearch.Pair pair, double fromMm, double toMm) {
    double[] out = new double[pair.columns()];
    for (int i = 0; i < out.length; i++) {
      int r = (int) pair.lower(pair.first() + i);
      float m = grid.mean(pair.first() + i, r + scale.rows(fromMm), r + scale.rows(toMm));
      out[i] = Float.isNaN(m) ? 0 : m;
    }
    return out;
  }

  /** Mean grey proximal and distal of column k, and the number of columns of both. */
  private static double[] sides(double[] grey, int k, int distal, int clear, int reach) {
    double[] out = new double[4];
    for (int i = 0; i < grey.length; i++) {
      int from = (i - k) * distal;
      if (Math.abs(from) > reach || Math.abs(from) < clear) {
        continue;
      }
      int side = from <= 0 ? 0 : 1;
      out[side] += grey[i];
      out[2 + side]++;
    }
    out[0] /= Math.max(1, out[2]);
    out[1] /= Math.max(1, out[3]);
    return out;
  }
}
