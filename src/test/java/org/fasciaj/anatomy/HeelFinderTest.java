package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.NotAHeel;
import org.fasciaj.phantom.Phantom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The finder on drawn heels, whose thickness is known from the curves that drew them. */
class HeelFinderTest {
  /** Not among the test images, nor of the accuracy bench. */
  private static final long FIRST_SEED = 5_100;

  private static final int HEELS = 24;

  /** Half of the errors are smaller than the first, nine of ten smaller than the second, mm. */
  private static final double MEDIAN_MM = 0.05;

  private static final double TOLERANCE_MM = 0.15;

  /** The 95 % interval, and the share of heels that it must hold: 24 are too few for 95. */
  private static final double INTERVAL_SDS = 1.96;

  private static final double COVERED = 0.9;

  /** Of the drawn heels at least this many must get a value. */
  private static final int ASSESSED = 20;

  /** Both pictures of so many pairs must get one. */
  private static final int COMPARED = 18;

  private static List<DrawnHeel> heels;

  @BeforeAll
  static void draw() {
    List<DrawnHeel> drawn = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HEELS; seed++) {
      drawn.add(Phantom.draw(HeelSpec.random(seed, HeelSpec.Stratum.EASY)));
    }
    heels = List.copyOf(drawn);
  }

  private static HeelMeasurement measure(TissueImage image, HeelFinding finding) {
    return finding instanceof HeelFinding.Found found
        ? HeelMeasurer.measure(image, found.outline(), Limits.DEFAULT)
        : HeelMeasurement.refused(((HeelFinding.Refused) finding).reason());
  }

  private static Quantity thickness(TissueImage image) {
    return measure(image, new HeelFinder().find(image)).thickness();
  }

  private static boolean stands(Quantity q) {
    return q.status() == Status.MEASURED || q.status() == Status.BORDERLINE;
  }

  @Test
  void thicknessThatStandsIsNearTheTruthAndWithinItsInterval() {
    double[] errors = new double[HEELS];
    int assessed = 0;
    int covered = 0;
    for (DrawnHeel heel : heels) {
      Quantity found = thickness(heel.tissue());
      if (stands(found)) {
        double error = Math.abs(found.value() - heel.truth().thickness());
        errors[assessed++] = error;
        covered += error <= INTERVAL_SDS * found.sd() ? 1 : 0;
      }
    }
    assertTrue(assessed >= ASSESSED, "only " + assessed + " heels were assessed");
    double[] sorted = Arrays.copyOf(errors, assessed);
    Arrays.sort(sorted);
    assertTrue(sorted[assessed / 2] <= MEDIAN_MM, "median error " + sorted[assessed / 2]);
    assertTrue(sorted[assessed * 9 / 10] <= TOLERANCE_MM, "errors " + Arrays.toString(sorted));
    assertTrue(covered >= COVERED * assessed, covered + " of " + assessed + " in their interval");
  }

  private static TissueImage mirrored(TissueImage t) {
    GrayF32 g = t.grey();
    GrayF32 flipped = g.createSameShape();
    int last = g.width - 1;
    for (int y = 0; y < g.height; y++) {
      for (int x = 0; x < g.width; x++) {
        flipped.set(last - x, y, g.get(x, y));
      }
    }
    return new TissueImage(
        flipped, null, last - t.x1(), t.y0(), last - t.x0(), t.y1(), t.xMm(), t.yMm());
  }

  @Test
  void mirroredPictureGivesTheSameThicknessAndTheOtherSide() {
    int compared = 0;
    int same = 0;
    for (DrawnHeel heel : heels) {
      TissueImage image = heel.tissue();
      TissueImage other = mirrored(image);
      HeelFinding a = new HeelFinder().find(image);
      HeelFinding b = new HeelFinder().find(other);
      Quantity left = measure(image, a).thickness();
      Quantity right = measure(other, b).thickness();
      if (stands(left) && stands(right)) {
        compared++;
        same += Math.abs(left.value() - right.value()) <= left.sd() ? 1 : 0;
        assertEquals(heel.truth().distal(), ((HeelFinding.Found) a).outline().distal());
        assertEquals(-heel.truth().distal(), ((HeelFinding.Found) b).outline().distal());
      }
    }
    assertTrue(compared >= COMPARED, "only " + compared + " pairs were compared");
    assertTrue(same >= COVERED * compared, same + " of " + compared + " are the same mirrored");
  }

  private static TissueImage filled(IntToDoubleFunction grey) {
    GrayF32 image = new GrayF32(420, 380);
    for (int i = 0; i < image.data.length; i++) {
      image.data[i] = (float) grey.applyAsDouble(i);
    }
    return new TissueImage(image, null, 0, 0, 419, 379, 0.08, 0.08);
  }

  /** Fully developed speckle: log-compressed Rayleigh amplitudes without any structure. */
  private static TissueImage speckle(long seed) {
    Random r = new Random(seed);
    return filled(
        i -> {
          double amplitude = Math.hypot(r.nextGaussian(), r.nextGaussian());
          return Math.rint(Math.max(0, Math.min(255, 110 + 85 * Math.log10(amplitude + 1e-3))));
        });
  }

  @Test
  void picturesWithoutAHeelAreRefused() {
    assertRefused("black", filled(i -> 0));
    assertRefused("white", filled(i -> 255));
    assertRefused("flat", filled(i -> 90));
    for (long seed = 1; seed <= 4; seed++) {
      assertRefused("speckle " + seed, speckle(seed));
      assertRefused("muscle " + seed, Phantom.draw(NotAHeel.muscle(5_200 + seed)).tissue());
    }
  }

  private static void assertRefused(String what, TissueImage image) {
    HeelFinding finding = new HeelFinder().find(image);
    assertInstanceOf(HeelFinding.Refused.class, finding, what);
  }

  @Test
  void resultDoesNotDependOnWhatTheFinderWasUsedForBefore() {
    HeelFinder used = new HeelFinder();
    List<HeelFinding> first = new ArrayList<>();
    for (DrawnHeel heel : heels) {
      first.add(new HeelFinder().find(heel.tissue()));
    }
    for (int i = HEELS - 1; i >= 0; i--) {
      used.find(speckle(i));
      assertEquals(first.get(i), used.find(heels.get(i).tissue()), "heel " + i);
      assertEquals(first.get(i), used.find(heels.get(i).tissue()), "heel " + i + " again");
    }
  }

  @Test
  void pictureOutsideOfTheTissueRegionDoesNotMatter() {
    Random r = new Random(4);
    for (DrawnHeel heel : heels) {
      TissueImage image = heel.tissue();
      GrayF32 changed = image.grey().clone();
      for (int y = 0; y < changed.height; y++) {
        for (int x = 0; x < changed.width; x++) {
          if (x < image.x0() || x > image.x1() || y < image.y0() || y > image.y1()) {
            changed.set(x, y, r.nextInt(256));
          }
        }
      }
      TissueImage other =
          new TissueImage(
              changed,
              null,
              image.x0(),
              image.y0(),
              image.x1(),
              image.y1(),
              image.xMm(),
              image.yMm());
      assertEquals(new HeelFinder().find(image), new HeelFinder().find(other));
    }
  }
}
