package org.fasciaj.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.Phantom;
import org.fasciaj.phantom.TrueOutline;
import org.junit.jupiter.api.Test;

/** Rough lines on drawn heels, whose borders are known from the curves that were drawn. */
class LayerSnapTest {
  private static final int HEELS = 40;

  /** Rough lines for each border of each heel. */
  private static final int LINES = 2;

  /** How far off a hand is at most, pixels. */
  private static final double OFF_PX = 20;

  private static final double NEAR_MM = 0.05;

  /** The goal. */
  private static final double LEAST_SHARE = 0.95;

  @Test
  void aRoughLineUpToTwentyPixelsAwayEndsOnTheBorder() {
    int near = 0;
    int all = 0;
    double[] before = {0};
    for (int i = 0; i < HEELS; i++) {
      DrawnHeel heel = Phantom.draw(HeelSpec.random(7600 + i, HeelSpec.Stratum.EASY));
      TissueImage image = heel.tissue();
      HeelOutline truth = TrueOutline.of(heel);
      Random random = new Random(i);
      for (Part part : Part.values()) {
        for (int k = 0; k < LINES; k++) {
          double error = snapped(image, truth, part, random, before);
          near += error <= NEAR_MM ? 1 : 0;
          all++;
        }
      }
    }
    double share = (double) near / all;
    System.out.println(
        String.format(
            Locale.ROOT,
            "SNAP %d of %d lines within 0.05 mm (%.0f %%); mean distance before %.2f mm; goal 95 %%",
            near,
            all,
            100 * share,
            before[0] / all));
    assertTrue(share >= LEAST_SHARE, "only " + share);
    assertTrue(before[0] / all > 0.3, "the lines were not rough");
  }

  /** Mean distance from truth of a snapped line from the insertion to 12 mm distal, mm. */
  private static double snapped(
      TissueImage image, HeelOutline truth, Part part, Random random, double[] before) {
    Border border = part.of(truth);
    double shift = (2 * random.nextDouble() - 1) * OFF_PX;
    double from = truth.insertion().x();
    List<Point> line = new ArrayList<>();
    double rough = 0;
    int n = 25;
    for (int i = 0; i < n; i++) {
      double x = from + truth.distal() * 12.0 * i / (n - 1) / image.xMm();
      if (!Double.isNaN(border.at(x))) {
        line.add(new Point(x, border.at(x) + shift));
        rough = Math.abs(shift) * image.yMm();
      }
    }
    before[0] += rough;
    Handles handles = new Handles(image, new LayerSnap());
    Border b = handles.border(part, Optional.empty(), line, false).orElseThrow();
    double sum = 0;
    for (int x = b.x0(); x <= b.x1(); x++) {
      sum += Math.abs(b.at(x) - border.at(x)) * image.yMm();
    }
    return sum / b.length();
  }
}
