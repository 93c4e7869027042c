package org.fasciaj.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.HeelSpec.Stratum;
import org.fasciaj.phantom.NotAHeel;
import org.fasciaj.phantom.Phantom;

/**
 * What the bench asks besides single pictures of heels.
 *
 * @param refused share of pictures without a heel that got no value that stands, %
 * @param repeat median difference between two draws of the same heel with fresh speckle, mm
 * @param invariant share of altered pictures whose thickness moved by less than its stated standard
 *     deviation, %
 * @param pairs heels of which both visits were assessed
 * @param changeError mean absolute error of their change, mm
 */
record Extras(double refused, double repeat, double invariant, int pairs, double changeError) {
  private static final long FIRST_SEED = 7_900_000;
  private static final int OTHERS = 20;
  private static final int REPEATS = 40;
  private static final int ALTERED = 20;
  private static final double GAIN_DB = 6;

  static Extras of(List<Trial> trials) {
    List<Double> changes = changes(trials);
    return new Extras(
        measureOthers(),
        measureTwice(),
        measureAltered(),
        changes.size(),
        changes.stream().mapToDouble(Math::abs).average().orElse(Double.NaN));
  }

  /** Errors of the change of ordinary heels whose two visits follow each other in the list. */
  private static List<Double> changes(List<Trial> trials) {
    List<Double> errors = new ArrayList<>();
    for (int i = 1; i < trials.size(); i++) {
      Trial pre = trials.get(i - 1);
      Trial post = trials.get(i);
      boolean pair = pre.heel().heel() == post.heel().heel();
      if (pair && pre.heel().stratum() == Stratum.EASY && pre.assessed() && post.assessed()) {
        errors.add(post.error() - pre.error());
      }
    }
    return errors;
  }

  private static double measureOthers() {
    List<HeelSpec> specs = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + OTHERS; seed++) {
      specs.add(NotAHeel.muscle(seed));
      specs.add(NotAHeel.midFoot(seed));
      specs.add(NotAHeel.boneOnly(seed));
    }
    List<Boolean> stands =
        Engine.map(specs, s -> Trial.trusted(Engine.measure(Phantom.draw(s).tissue()).thickness()));
    return Scores.share((int) stands.stream().filter(v -> !v).count(), stands.size());
  }

  private static List<HeelSpec> heels(int count) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + count)
        .mapToObj(seed -> HeelSpec.random(seed, Stratum.EASY))
        .toList();
  }

  private static double measureTwice() {
    List<Double> differences =
        Engine.map(
            heels(REPEATS),
            spec -> {
              Quantity a = Engine.measure(Phantom.draw(spec).tissue()).thickness();
              HeelSpec again = spec.withSeed(spec.seed() + 1);
              Quantity b = Engine.measure(Phantom.draw(again).tissue()).thickness();
              return Math.abs(a.value() - b.value());
            });
    return Scores.median(
        differences.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).toArray());
  }

  private static double measureAltered() {
    List<int[]> counts = Engine.map(heels(ALTERED), Extras::moved);
    int held = counts.stream().mapToInt(c -> c[0]).sum();
    return Scores.share(held, counts.stream().mapToInt(c -> c[1]).sum());
  }

  /** Altered pictures of one heel that hold, and all of them. */
  private static int[] moved(HeelSpec spec) {
    TissueImage plain = Phantom.draw(spec).tissue();
    Quantity before = Engine.measure(plain).thickness();
    if (!before.present()) {
      return new int[2];
    }
    double step = GAIN_DB / spec.machine().dynamicRange();
    List<TissueImage> altered = new ArrayList<>();
    altered.add(Phantom.draw(spec.with(spec.machine().brighter(step))).tissue());
    altered.add(Phantom.draw(spec.with(spec.machine().brighter(-step))).tissue());
    List<UnaryOperator<TissueImage>> ways =
        List.of(
            t -> Picture8.gamma(t, 0.8),
            t -> Picture8.gamma(t, 1.2),
            Picture8::mirrored,
            t -> Picture8.jpeg(t, 90),
            Picture8::halved,
            Picture8::bordered);
    ways.forEach(way -> altered.add(way.apply(plain)));
    int held = 0;
    for (TissueImage image : altered) {
      HeelMeasurement after = Engine.measure(image);
      boolean holds = Math.abs(after.thickness().value() - before.value()) < before.sd();
      held += holds ? 1 : 0;
    }
    return new int[] {held, altered.size()};
  }
}
