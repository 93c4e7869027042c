package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.util.ArrayList;
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

  private static final int HEELS = 8;
  private static final double TOLERANCE_MM = 0.15;

  /** Of the drawn heels at least this many must get a value. */
  private static final int ASSESSED = 4;

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
  void thicknessThatStandsIsNearTheTruth() {
    int assessed = 0;
    for (int i = 0; i < HEELS; i++) {
      DrawnHeel heel = heels.get(i);
      Quantity found = thickness(heel.tissue());
      if (stands(found)) {
        assessed++;
        String what = heel.truth().thickness() + " mm found as " + found;
        assertEquals(heel.truth().thickness(), found.value(), TOLERANCE_MM, what);
      }
    }
    assertTrue(assessed >= ASSESSED, "only " + assessed + " heels were assessed");
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
    for (DrawnHeel heel : heels) {
      TissueImage image = heel.tissue();
      TissueImage other = mirrored(image);
      HeelFinding a = new HeelFinder().find(image);
      HeelFinding b = new HeelFinder().find(other);
      Quantity left = measure(image, a).thickness();
      Quantity right = measure(other, b).thickness();
      if (stands(left) && stands(right)) {
        compared++;
        assertEquals(left.value(), right.value(), left.sd(), left + " mirrored " + right);
        assertEquals(heel.truth().distal(), ((HeelFinding.Found) a).outline().distal());
        assertEquals(-heel.truth().distal(), ((HeelFinding.Found) b).outline().distal());
      }
    }
    assertTrue(compared >= ASSESSED, "only " + compared + " pairs were compared");
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
