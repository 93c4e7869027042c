package org.fasciaj.phantom;

/** Makes a heel hard in one to three ways out of ten. */
final class Difficulty {
  private static final int WAYS = 10;

  private Difficulty() {}

  static HeelSpec worsen(HeelSpec easy, Rng rng) {
    HeelSpec spec = easy;
    int count = rng.pick(1, 3);
    boolean[] used = new boolean[WAYS];
    for (int i = 0; i < count; ) {
      int way = rng.pick(0, WAYS - 1);
      if (!used[way]) {
        used[way] = true;
        i++;
        spec = way(spec, way, rng);
      }
    }
    return spec;
  }

  private static HeelSpec way(HeelSpec s, int way, Rng r) {
    EchoSpec e = s.echo();
    MachineSpec m = s.machine();
    AnatomySpec a = s.anatomy();
    return switch (way) {
      case 0 -> s.with(m.display(r.in(0.2, 0.33), m.dynamicRange(), m.gamma()));
      case 1 -> s.with(m.display(r.in(0.62, 0.78), r.in(40, 55), m.gamma()));
      case 2 -> s.with(noise(m, r.in(-22, -10), r.in(0.1, 0.4)));
      case 3 -> s.with(r.chance(0.25) ? step(e, r.in(-9, -5)) : lines(e, r.in(1, 6), e.deepLine()));
      case 4 -> s.with(lines(e, e.superficialLine(), r.chance(0.3) ? -60 : r.in(-3, 4)));
      case 5 -> s.with(gaps(e, r.pick(2, 4), r.in(3, 5), r.in(-20, -10)));
      case 6 -> s.with(a.tilted((r.chance(0.5) ? 1 : -1) * r.in(8, 12)));
      case 7 -> s.with(dropouts(m, r.pick(1, 4), r.in(6, 25)));
      case 8 -> s.with(decoys(e, r.pick(2, 4), r.in(6, 13)));
      default -> s.with(contrast(e, r.in(-6, 0), r.in(0, 3)));
    };
  }

  /** No superficial line at all, but a fascia that is darker than fat. */
  private static EchoSpec step(EchoSpec e, double fascia) {
    return lines(contrast(e, fascia, e.fascia() - e.muscle()), -60, e.deepLine());
  }

  private static MachineSpec noise(MachineSpec m, double noise, double growth) {
    return new MachineSpec(
        m.axial(),
        m.lateral(),
        m.focus(),
        m.spread(),
        m.tail(),
        1,
        m.attenuation() + 0.2,
        m.tgcWobble() + 1,
        noise,
        growth,
        m.level(),
        m.dynamicRange(),
        m.gamma(),
        m.enhancement(),
        m.dropouts(),
        m.dropoutDepth());
  }

  private static MachineSpec dropouts(MachineSpec m, int count, double depth) {
    return new MachineSpec(
        m.axial(),
        m.lateral(),
        m.focus(),
        m.spread(),
        m.tail(),
        m.looks(),
        m.attenuation(),
        m.tgcWobble(),
        m.noise(),
        m.noiseGrowth(),
        m.level(),
        m.dynamicRange(),
        m.gamma(),
        m.enhancement(),
        count,
        depth);
  }

  private static EchoSpec lines(EchoSpec e, double superficial, double deep) {
    return new EchoSpec(
        e.fat(),
        e.fascia(),
        e.muscle(),
        e.skinLevel(),
        e.fibres(),
        superficial,
        deep,
        e.cortexLine(),
        e.roughness(),
        e.fadeAngle(),
        e.lineVariation(),
        e.grain(),
        e.grainWidth(),
        e.gaps(),
        e.gapLevel(),
        e.septa(),
        e.septaLevel(),
        e.decoys(),
        e.decoyLevel(),
        e.patches(),
        e.shadow(),
        e.reverberation());
  }

  private static EchoSpec gaps(EchoSpec e, int count, double variation, double level) {
    return new EchoSpec(
        e.fat(),
        e.fascia(),
        e.muscle(),
        e.skinLevel(),
        e.fibres(),
        e.superficialLine(),
        e.deepLine(),
        e.cortexLine(),
        e.roughness(),
        e.fadeAngle(),
        variation,
        e.grain(),
        e.grainWidth(),
        count,
        level,
        e.septa(),
        e.septaLevel(),
        e.decoys(),
        e.decoyLevel(),
        e.patches(),
        e.shadow(),
        e.reverberation());
  }

  private static EchoSpec decoys(EchoSpec e, int count, double level) {
    return new EchoSpec(
        e.fat(),
        e.fascia(),
        e.muscle(),
        e.skinLevel(),
        e.fibres(),
        e.superficialLine(),
        e.deepLine(),
        e.cortexLine(),
        e.roughness(),
        e.fadeAngle(),
        e.lineVariation(),
        e.grain(),
        e.grainWidth(),
        e.gaps(),
        e.gapLevel(),
        e.septa() + 20,
        e.septaLevel() + 2,
        count,
        level,
        e.patches() + 0.5,
        e.shadow(),
        e.reverberation());
  }

  /** Fascia as dark as muscle, or as bright as fat, and a leaking shadow. */
  private static EchoSpec contrast(EchoSpec e, double fascia, double overMuscle) {
    return new EchoSpec(
        e.fat(),
        fascia,
        fascia - overMuscle,
        e.skinLevel(),
        e.fibres(),
        e.superficialLine(),
        e.deepLine(),
        e.cortexLine(),
        e.roughness(),
        e.fadeAngle(),
        e.lineVariation(),
        e.grain(),
        e.grainWidth(),
        e.gaps(),
        e.gapLevel(),
        e.septa(),
        e.septaLevel(),
        e.decoys(),
        e.decoyLevel(),
        e.patches() + 0.5,
        -22,
        -12);
  }
}
