package org.fasciaj.anatomy;

import java.util.function.DoubleUnaryOperator;

/**
 * Where the calcaneus' shadow ends. Behind bone no echo returns, behind the fascia's distal part
 * lies muscle: the grey below the deep border tells one from the other.
 *
 * @param edge last grid column of the shadow, counted from proximal
 * @param contrast grey of the muscle less that of the shadow, in speckle standard deviations
 * @param parted the same in standard deviations of the columns' means on either side
 * @param share grey of the shadow over that of the muscle
 * @param muscle grey of the muscle
 * @param layers the edge in layers ever deeper: the front of the calcaneus slopes, the shadow of a
 *     spur falls straight down
 * @param darkness for a picture column, how much the layer below the deep border is shadow: 1 is as
 *     dark as behind the bone, 0 as bright as behind the muscle
 */
record ShadowEdge(
    int edge,
    double contrast,
    double parted,
    double share,
    double muscle,
    Layers layers,
    DoubleUnaryOperator darkness) {
  /** Behind a vessel or a cyst of some mm tissue shows again; behind bone nothing does, mm. */
  private static final double LASTS_MM = 7;

  /** Layers that must show it, since one can show an edge by chance. */
  private static final int LASTING_LAYERS = 2;

  /** Whether the edge is still there so deep that only bone casts the shadow. */
  boolean lasts() {
    int n = layers.n();
    return n >= LASTING_LAYERS && layers.depth()[n - LASTING_LAYERS] >= LASTS_MM;
  }

  /**
   * Where the shadow ends in layers ever deeper.
   *
   * @param n number of layers that have an edge
   * @param x picture columns, at least n
   * @param depth middle of the layer below the deep border, mm
   */
  @SuppressWarnings("ArrayRecordComponent") // stays inside this package, never changed
  record Layers(int n, double[] x, double[] depth) {}
}
