package org.fasciaj.imagej;

import ij.process.ByteProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.ThicknessSample;

/**
 * A picture whose borders are straight by construction, with the outline and values that belong to
 * it: fascia 40 px = 4 mm thick at 0.1 mm per pixel, insertion at (240, 190), distal to the right.
 */
final class HandMadeHeel {
  static final int WIDTH = 640;
  static final int HEIGHT = 400;
  static final double MM = 0.1;
  static final int SUPERFICIAL = 150;
  static final int DEEP = 190;
  static final int INSERTION = 240;

  private HandMadeHeel() {}

  static ByteProcessor picture() {
    ByteProcessor p = new ByteProcessor(WIDTH, HEIGHT);
    Random random = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean shadow = x < INSERTION && y > DEEP + 4;
        boolean line = Math.abs(y - SUPERFICIAL) <= 1 || Math.abs(y - DEEP) <= 1;
        double mean = line ? 230 : y < SUPERFICIAL ? 130 : y < DEEP ? 70 : shadow ? 4 : 100;
        p.set(x, y, (int) Math.min(255, mean * (0.6 + 0.4 * random.nextDouble())));
      }
    }
    return p;
  }

  static HeelOutline outline() {
    return new HeelOutline(
        1,
        Optional.empty(),
        flat(20, INSERTION, DEEP),
        flat(20, 620, SUPERFICIAL),
        flat(INSERTION, 620, DEEP),
        new Point(INSERTION, DEEP),
        0.3,
        Optional.of(
            new Spur(
                new Point(INSERTION - 4, DEEP + 4), new Point(INSERTION + 50, DEEP - 14), 0.2)),
        null,
        null,
        Double.NaN);
  }

  static HeelMeasurement measurement() {
    Quantity four = Quantity.measured(4, 0.1);
    List<ThicknessSample> profile = new ArrayList<>();
    for (int s = 0; s <= 20; s++) {
      double x = INSERTION + s * 0.5 / MM;
      profile.add(
          new ThicknessSample(s * 0.5, 4, 0.1, new Point(x, SUPERFICIAL), new Point(x, DEEP)));
    }
    return new HeelMeasurement(
        four,
        four,
        Quantity.measured(3.9, 0.1),
        Quantity.measured(4.62, 0.1),
        2.5,
        four,
        four,
        false,
        true,
        Quantity.measured(5.4, 0.2),
        false,
        Quantity.measured(0.6, Double.NaN),
        Quantity.refused(org.fasciaj.Reason.NO_COLOUR_BOX),
        Quantity.refused(org.fasciaj.Reason.NO_COLOUR_BOX),
        profile,
        Double.NaN);
  }

  private static Border flat(int x0, int x1, double y) {
    double[] depth = new double[x1 - x0 + 1];
    java.util.Arrays.fill(depth, y);
    return new Border(x0, depth, new double[depth.length]);
  }
}
