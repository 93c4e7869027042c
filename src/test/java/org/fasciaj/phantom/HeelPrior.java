package org.fasciaj.phantom;

/** The wide prior behind {@link HeelSpec#random}: which heels, scanners and screens there are. */
final class HeelPrior {
  private HeelPrior() {}

  static HeelSpec draw(long seed, HeelSpec.Stratum stratum) {
    Rng rng = new Rng(seed * 2 + (stratum == HeelSpec.Stratum.HARD ? 1 : 0));
    AnatomySpec anatomy = anatomy(rng.fork(1));
    EchoSpec echo = echo(rng.fork(2), anatomy);
    MachineSpec machine = machine(rng.fork(3), anatomy);
    ScreenSpec screen = screen(rng.fork(4), anatomy);
    HeelSpec spec = new HeelSpec(rng.bits(), anatomy, echo, machine, screen, ArtefactSpec.NONE);
    return switch (stratum) {
      case EASY -> spec;
      case HARD -> Difficulty.worsen(spec, rng.fork(5));
      case ARTEFACT ->
          spec.with(ArtefactSpec.random(rng.fork(6), anatomy.skin() + anatomy.fatPad()));
    };
  }

  private static AnatomySpec anatomy(Rng r) {
    double t0 = thickness(r);
    boolean gel = r.chance(0.3);
    double skin = gel ? r.in(1.2, 4) : r.in(0.2, 0.9);
    double t5 = t0 * r.in(0.75, 1.08);
    double t10 = t5 * r.in(0.74, 1.0);
    double t20 = t10 * r.in(0.75, 1.0);
    double tilt = r.in(-6, 6);
    double spur = r.chance(0.45) ? r.in(2, 10) : 0;
    double bend = r.in(0, 0.8);
    return new AnatomySpec(
        r.bits(),
        r.in(11, 22),
        skin,
        r.in(0.8, 2),
        r.in(7, 14),
        Math.max(1.4, t0 * r.in(0.55, 1.0)),
        t0,
        t5,
        t10,
        t20,
        r.in(0, 0.06),
        tilt,
        r.in(-2, 13),
        r.in(-5, 6),
        gel ? tilt * 0.4 + r.in(-2.5, 2.5) : r.in(-0.6, 0.6),
        r.in(0.3, 1.5),
        r.in(52, 80),
        spur,
        spur > 0 ? r.in(0.6, 1) * steepest(spur, bend, Math.min(t0, Math.min(t5, t10))) : 0,
        bend);
  }

  /** Steepest angle of a spur that keeps it in the deep 45 % of the fascia, 18 degrees at most. */
  static double steepest(double spur, double bend, double thickness) {
    double room = 0.45 * thickness / (spur * (1 - bend / 2));
    return Math.min(18, StrictMath.toDegrees(StrictMath.atan(room)));
  }

  private static double thickness(Rng r) {
    double kind = r.unit();
    if (kind < 0.45) {
      return Math.max(1.9, Math.min(4.6, 3.2 + 0.6 * r.gauss()));
    }
    return kind < 0.93 ? r.in(3.6, 7) : r.in(7, 9);
  }

  private static EchoSpec echo(Rng r, AnatomySpec a) {
    double fascia = a.t0() > 4.3 ? r.in(-8, 1) : r.in(-3, 4);
    return new EchoSpec(
        0,
        fascia,
        fascia - r.in(4, 12),
        r.in(0, 6),
        r.in(2, 5),
        Math.max(0, fascia) + r.in(9, 15),
        Math.max(0, fascia) + r.in(5, 12),
        r.in(18, 28),
        r.in(0.05, 0.35),
        r.in(12, 25),
        r.in(1.5, 3.2),
        r.in(0.4, 1.3),
        r.in(0.05, 0.14),
        r.pick(0, 1),
        -6,
        r.pick(25, 70),
        r.in(2, 9),
        r.pick(0, 1),
        r.in(2, 7),
        r.in(1, 2.5),
        r.in(-45, -28),
        r.in(-30, -16));
  }

  private static MachineSpec machine(Rng r, AnatomySpec a) {
    return new MachineSpec(
        r.in(0.12, 0.28),
        r.in(0.22, 0.5),
        a.skin() + a.fatPad() + r.in(-6, 6),
        r.in(0.1, 0.5),
        r.in(0, 0.15),
        r.pick(1, 3),
        r.in(-0.1, 0.3),
        r.in(0.3, 1.5),
        r.in(-40, -24),
        r.in(0, 0.4),
        r.in(0.33, 0.5),
        r.in(50, 75),
        r.chance(0.5) ? 1 : r.in(0.85, 1.2),
        r.chance(0.3) ? r.in(0.1, 0.4) : 0,
        0,
        0);
  }

  private static ScreenSpec screen(Rng r, AnatomySpec a) {
    double xMm = r.in(0.05, 0.11);
    double yMm = r.chance(0.25) ? xMm * r.in(0.75, 1.3) : xMm;
    return screen(r, a, xMm, yMm, r.chance(0.5));
  }

  /** A screen that shows the heel and some of its surroundings at the given scale. */
  static ScreenSpec screen(Rng r, AnatomySpec a, double xMm, double yMm, boolean mirrored) {
    double drop = Math.max(0, 20 * StrictMath.tan(StrictMath.toRadians(a.tilt() + a.distalTurn())));
    double spanX = a.insertionX() + r.in(18, 28);
    double spanY = a.skin() + a.fatPad() + a.t0() + drop + r.in(7, 16);
    int columns = (int) (spanX / xMm);
    int rows = (int) (spanY / yMm);
    int x0 = r.pick(24, 110);
    int y0 = r.pick(26, 80);
    return new ScreenSpec(
        x0 + columns + r.pick(24, 90),
        y0 + rows + r.pick(4, 50),
        x0,
        y0,
        columns,
        rows,
        xMm,
        yMm,
        mirrored,
        true);
  }

  /**
   * A screen for tissue whose insertion lies far outside: 38 mm wide, with depth below the layer.
   */
  static ScreenSpec screen(Rng r, AnatomySpec a, double mmPerPixel) {
    int columns = (int) (38 / mmPerPixel);
    int rows = (int) ((a.skin() + a.fatPad() + a.t20() + 14) / mmPerPixel);
    return new ScreenSpec(
        40 + columns + 50,
        40 + rows + 30,
        40,
        40,
        columns,
        rows,
        mmPerPixel,
        mmPerPixel,
        r.chance(0.5),
        true);
  }
}
