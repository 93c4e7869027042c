package org.fasciaj.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.phantom.AnatomySpec;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.HeelSpec.Stratum;
import org.fasciaj.phantom.Rng;
import org.fasciaj.phantom.ScreenSpec;

/**
 * One picture of the bench.
 *
 * @param heel number of the heel; both visits of a heel share it
 * @param stratum how unkind it is
 * @param spec what is drawn
 * @param jpeg quality of the JPEG that it went through; 0 for none
 */
record BenchHeel(int heel, Stratum stratum, HeelSpec spec, int jpeg) {
  /** Test images use seeds below 1000, tuning used to take some below 20000: never these. */
  private static final long FIRST_SEED = 7_000_000;

  private static final int EASY = 160;
  private static final int HARD = 140;
  private static final int ARTEFACT = 60;

  /** All pictures; every second heel of the first two strata comes twice, before and after. */
  static List<BenchHeel> all() {
    List<BenchHeel> all = new ArrayList<>();
    add(all, Stratum.EASY, EASY, 0);
    add(all, Stratum.HARD, HARD, 1);
    add(all, Stratum.ARTEFACT, ARTEFACT, 2);
    return all;
  }

  private static void add(List<BenchHeel> all, Stratum stratum, int count, int block) {
    for (int i = 0; i < count; i++) {
      long seed = FIRST_SEED + block * 10_000L + i;
      Rng rng = new Rng(seed).fork(50);
      HeelSpec pre = HeelSpec.random(seed, stratum);
      if (i % 5 == 0) {
        pre = pre.with(coarse(pre.screen(), rng.in(0.13, 0.2)));
      }
      int jpeg = i % 3 == 0 ? rng.pick(75, 95) : 0;
      int heel = block * 10_000 + i;
      all.add(new BenchHeel(heel, stratum, pre, jpeg));
      if (i % 2 == 0 && stratum != Stratum.ARTEFACT) {
        all.add(new BenchHeel(heel, stratum, later(pre, rng), jpeg));
      }
    }
  }

  /** The same field of view in larger square pixels. */
  private static ScreenSpec coarse(ScreenSpec s, double mm) {
    int columns = (int) (s.spanX() / mm) + 1;
    int rows = (int) (s.spanY() / mm) + 1;
    return new ScreenSpec(
        s.x0() + columns + 40,
        s.y0() + rows + 20,
        s.x0(),
        s.y0(),
        columns,
        rows,
        mm,
        mm,
        s.mirrored(),
        s.furniture());
  }

  /** A later visit: usually thinner, the probe elsewhere, another brightness, fresh speckle. */
  private static HeelSpec later(HeelSpec pre, Rng rng) {
    AnatomySpec a = pre.anatomy();
    AnatomySpec changed = a.thickness(rng.in(0.75, 1.08));
    return pre.with(changed.moved(rng.in(-1.5, 1.5), 0, rng.in(-1, 1)))
        .with(pre.machine().brighter(rng.in(-0.04, 0.04)))
        .withSeed(rng.bits());
  }
}
