package org.fasciaj.anatomy;

import java.util.function.DoubleUnaryOperator;
import org.fasciaj.edge.CellGrid;

/**
 * Where the calcaneus' shadow ends. Behind bone no echo returns, behind the fascia's distal part
 * lies muscle: the grey below the deep border tells one from the other.
 *
 * @param edge last grid column of the shadow, counted from proximal
 * @param contrast grey of the muscle less that of the shadow, in speckle standard deviations
 * @param darkness for a picture column, how much the layer below the deep border is shadow: 1 is as
 *     dark as behind the bone, 0 as bright as behind the muscle
 */
record ShadowEdge(int edge, double contrast, DoubleUnaryOperator darkness) {
  /** Below the blooming of a bright cortex, mm. */
  private static final double FROM_MM = 1.2;

  private static final double TO_MM = 6;

  /** Shallow enough for the edge not to follow the sloping front of the calcaneus, mm. */
  private static final double NEAR_MM = 4;

  /** How far the edge may lie from where the bone's surface seemed to end, mm. */
  private static final double REACH_MM = 8;

  static ShadowEdge find(
      CellGrid grid, Scale scale, BoneSearch.Bone bone, BorderSearch.Pair pair, float noise) {
    int start = bone.edge();
    int distal = bone.distal();
    double[] below = below(grid, scale, pair, TO_MM);
    int reach = scale.columns(REACH_MM);
    int n = below.length;
    int edge = start;
    double most = 0;
    double contrast = 0;
    for (int k = scale.columns(2); k < n - scale.columns(2); k++) {
      if (Math.abs(pair.first() + k - start) > reach) {
        continue;
      }
      double[] side = sides(below, k, distal, 0, reach);
      double d = side[1] - side[0];
      double gain = d > 0 ? d * d * side[2] * side[3] / (side[2] + side[3]) : 0;
      if (gain > most) {
        most = gain;
        edge = pair.first() + k;
        contrast = d / noise;
      }
    }
    double[] near = below(grid, scale, pair, NEAR_MM);
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
    return new ShadowEdge(edge, contrast, darkness);
  }

  /** Mean grey below the deep border in each column of the pair. */
  private static double[] below(CellGrid grid, Scale scale, BorderSearch.Pair pair, double toMm) {
    double[] out = new double[pair.columns()];
    for (int i = 0; i < out.length; i++) {
      int r = (int) pair.lower(pair.first() + i);
      float m = grid.mean(pair.first() + i, r + scale.rows(FROM_MM), r + scale.rows(toMm));
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
