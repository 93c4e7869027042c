package org.fasciaj.phantom;

/** Pictures in which nothing may be measured, drawn with the same physics. Stateless. */
public final class NotAHeel {
  private NotAHeel() {}

  /** A muscle between two aponeuroses: bright parallel lines, no bone. */
  public static HeelSpec muscle(long seed) {
    HeelSpec s = HeelSpec.random(seed, HeelSpec.Stratum.EASY);
    Rng r = new Rng(seed).fork(40);
    EchoSpec e = s.echo();
    EchoSpec echo =
        new EchoSpec(
            e.fat(),
            -7,
            -9,
            e.skinLevel(),
            5,
            10,
            9,
            e.cortexLine(),
            e.roughness(),
            25,
            e.lineVariation(),
            e.grain(),
            e.grainWidth(),
            0,
            0,
            8,
            4,
            0,
            0,
            e.patches(),
            -30,
            -20);
    return shifted(s.with(echo), -r.in(30, 40), r.in(9, 15), r.in(3, 6));
  }

  /** The fascia in the middle of the foot: no heel bone in the picture. */
  public static HeelSpec midFoot(long seed) {
    HeelSpec s = HeelSpec.random(seed, HeelSpec.Stratum.EASY);
    Rng r = new Rng(seed).fork(41);
    return shifted(s, -r.in(25, 35), r.in(1.6, 3), s.anatomy().fatPad());
  }

  /** Bone from edge to edge: the insertion lies beyond the distal edge of the picture. */
  public static HeelSpec boneOnly(long seed) {
    HeelSpec s = HeelSpec.random(seed, HeelSpec.Stratum.EASY);
    double span = s.screen().spanX();
    AnatomySpec a = s.anatomy().withSpur(0);
    return s.with(a.moved(span + 3 - a.insertionX(), 0, 0));
  }

  /** Moves the bone out of the picture to the proximal side and sets the layer's thickness. */
  private static HeelSpec shifted(HeelSpec s, double x, double thickness, double fatPad) {
    AnatomySpec a = s.anatomy();
    AnatomySpec layer =
        new AnatomySpec(
            a.shape(),
            x,
            a.skin(),
            a.skinThickness(),
            fatPad,
            thickness,
            thickness,
            thickness,
            thickness,
            thickness,
            a.undulation(),
            0,
            0,
            a.distalTurn() / 2,
            a.skinTilt(),
            a.edgeRadius(),
            80,
            0,
            0,
            0);
    return s.with(layer).with(HeelPrior.screen(new Rng(s.seed()), layer, s.screen().xMm()));
  }
}
