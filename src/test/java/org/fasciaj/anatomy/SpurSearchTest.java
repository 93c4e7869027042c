package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.Phantom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spurs on drawn heels: base, tip and length are known from the curves that drew them. */
class SpurSearchTest {
  /** Not among the test images, nor of the accuracy bench. */
  private static final long FIRST_SEED = 6_200;

  private static final int HEELS = 24;

  /** Share of the spurs above 2 mm that must be found. */
  private static final double FOUND = 0.9;

  /** The tip is where the shadow ends: two columns of the search, mm. */
  private static final double TIP_MM = 0.8;

  /** Half of the lengths are nearer than this, mm. */
  private static final double MEDIAN_MM = 0.5;

  private static List<DrawnHeel> heels;

  @BeforeAll
  static void draw() {
    List<DrawnHeel> drawn = new ArrayList<>();
    for (long seed = FIRST_SEED; drawn.size() < HEELS; seed++) {
      drawn.add(Phantom.draw(HeelSpec.random(seed, HeelSpec.Stratum.EASY)));
    }
    heels = List.copyOf(drawn);
  }

  private static HeelOutline outline(DrawnHeel heel) {
    return new HeelFinder().find(heel.tissue()) instanceof HeelFinding.Found f ? f.outline() : null;
  }

  private static double millimetres(DrawnHeel heel, Point a, Point b) {
    TissueImage t = heel.tissue();
    return Math.hypot((a.x() - b.x()) * t.xMm(), (a.y() - b.y()) * t.yMm());
  }

  @Test
  void spursAreFoundWithTheirTipAndLength() {
    int drawn = 0;
    List<Double> errors = new ArrayList<>();
    for (DrawnHeel heel : heels) {
      HeelOutline outline = heel.truth().spur() > 2 ? outline(heel) : null;
      if (outline == null) {
        continue;
      }
      drawn++;
      outline
          .spur()
          .ifPresent(
              spur -> {
                Point tip = heel.truth().spurTip();
                double along = Math.abs(spur.tip().x() - tip.x()) * heel.tissue().xMm();
                assertTrue(along <= TIP_MM, along + " mm off the tip");
                double length = millimetres(heel, spur.base(), spur.tip());
                errors.add(Math.abs(length - heel.truth().spur()));
              });
    }
    assertTrue(drawn >= 6, drawn + " spurs were drawn and outlined");
    assertTrue(errors.size() >= FOUND * drawn, errors.size() + " of " + drawn + " found");
    double median = errors.stream().sorted().skip(errors.size() / 2).findFirst().orElseThrow();
    assertTrue(median <= MEDIAN_MM, "median error of the length " + median);
  }

  @Test
  void noSpurIsFoundWhereNoneIs() {
    int none = 0;
    for (DrawnHeel heel : heels) {
      HeelOutline outline = heel.truth().spur() == 0 ? outline(heel) : null;
      if (outline != null) {
        none++;
        assertTrue(outline.spur().isEmpty(), "a spur that was not drawn");
      }
    }
    assertTrue(none >= 8, none + " heels without a spur were outlined");
  }
}
