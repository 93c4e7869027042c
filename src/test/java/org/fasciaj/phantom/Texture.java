package org.fasciaj.phantom;

/**
 * A smooth random field with about unit variance: Gaussian values on a lattice that repeats,
 * blended by smoothstep between. One lattice step is one unit of either coordinate. Immutable.
 */
final class Texture {
  private static final int SIZE = 64;

  private final float[] lattice = new float[SIZE * SIZE];

  Texture(Rng rng) {
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = rng.gauss();
    }
  }

  /** The field at a place. */
  float at(double u, double v) {
    int iu = floor(u);
    int iv = floor(v);
    float fu = blend((float) (u - iu));
    float fv = blend((float) (v - iv));
    int x0 = iu & (SIZE - 1);
    int x1 = (iu + 1) & (SIZE - 1);
    int y0 = (iv & (SIZE - 1)) * SIZE;
    int y1 = ((iv + 1) & (SIZE - 1)) * SIZE;
    float top = lattice[y0 + x0] + fu * (lattice[y0 + x1] - lattice[y0 + x0]);
    float bottom = lattice[y1 + x0] + fu * (lattice[y1 + x1] - lattice[y1 + x0]);
    // 1.35 makes up for the variance that blending takes away on average (1 / 0.743)
    return 1.35f * (top + fv * (bottom - top));
  }

  private static int floor(double v) {
    int i = (int) v;
    return v < i ? i - 1 : i;
  }

  private static float blend(float t) {
    return t * t * (3 - 2 * t);
  }
}
