package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayF32;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two bright layers drawn into speckle; the truth is the curves that drew them. */
class BorderSnapTest {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 360;

  /** Half of the pictures' columns must be nearer than this, pixels. */
  private static final double NEAR = 1;

  private static double upper(double x) {
    return 90 + 0.03 * x + 4 * Math.sin(x / 130);
  }

  private static double lower(double x) {
    return 210 + 0.06 * x - 5 * Math.sin(x / 150);
  }

  private static GrayF32 picture(long seed, double height) {
    Random r = new Random(seed);
    GrayF32 g = new GrayF32(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double a = (y - upper(x)) / 2.5;
        double b = (y - lower(x)) / 4;
        double line = Math.exp(-0.5 * a * a) + Math.exp(-0.5 * b * b);
        double v = 70 + height * line + 22 * r.nextGaussian();
        g.set(x, y, (float) Math.max(0, Math.min(255, Math.rint(v))));
      }
    }
    return g;
  }

  private static List<Point> rough(DoubleUnaryOperator truth, double shift, double tilt) {
    List<Point> points = new ArrayList<>();
    for (int x = 20; x <= 400; x += 76) {
      points.add(new Point(x, truth.applyAsDouble(x) + shift + tilt * (x - 210)));
    }
    return points;
  }

  private static double error(SnappedBorder found, DoubleUnaryOperator truth) {
    double sum = 0;
    Border b = found.border();
    for (int i = 0; i < b.length(); i++) {
      sum += Math.abs(b.y(i) - truth.applyAsDouble(b.x0() + i));
    }
    return sum / b.length();
  }

  @Test
  void roughPairSettlesOnTheLayersThatWereDrawn() {
    Random r = new Random(7);
    for (int seed = 0; seed < 12; seed++) {
      BorderSnap snap = BorderSnap.in(picture(seed, 110));
      List<Point> a = rough(BorderSnapTest::upper, 40 * r.nextDouble() - 20, 0.05);
      List<Point> b = rough(BorderSnapTest::lower, 40 * r.nextDouble() - 20, -0.04);
      SnappedPair pair = snap.snap(a, b);
      assertEquals(20, pair.deep().border().x0());
      assertEquals(400, pair.deep().border().x1());
      assertTrue(error(pair.superficial(), BorderSnapTest::upper) < NEAR, "upper of " + seed);
      assertTrue(error(pair.deep(), BorderSnapTest::lower) < NEAR, "lower of " + seed);
      assertTrue(pair.sure(), "sure of " + seed);
    }
  }

  @Test
  void oneLineSettlesAsThePairDoesDrawnEitherWay() {
    BorderSnap snap = BorderSnap.in(picture(3, 110));
    List<Point> line = rough(BorderSnapTest::upper, 15, 0.03);
    List<Point> back = new ArrayList<>(line);
    Collections.reverse(back);
    SnappedBorder one = snap.snap(line);
    assertEquals(one, snap.snap(back));
    assertEquals(one, snap.snap(line, rough(BorderSnapTest::lower, -9, 0)).superficial());
  }

  @Test
  void lineOfOneBorderKeepsClearOfTheOther() {
    DoubleUnaryOperator deep = x -> upper(x) + 22;
    for (int seed = 0; seed < 6; seed++) {
      // The deep layer is the brighter and wider one, and as near as the line's own.
      GrayF32 grey = picture(seed, 60);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          double a = (y - deep.applyAsDouble(x)) / 3;
          grey.set(x, y, (float) Math.min(255, grey.get(x, y) + 150 * Math.exp(-0.5 * a * a)));
        }
      }
      BorderSnap snap = BorderSnap.in(grey);
      List<Point> line = rough(BorderSnapTest::upper, 12, 0);
      double[] y = IntStream.range(0, WIDTH).mapToDouble(deep::applyAsDouble).toArray();
      Optional<Border> below = Optional.of(new Border(0, y, new double[WIDTH]));
      assertTrue(error(snap.snap(line), deep) < NEAR, "alone, " + seed);
      SnappedBorder clear = snap.superficial(line, below);
      assertTrue(error(clear, BorderSnapTest::upper) < NEAR, "clear of the other, " + seed);
      // Drawn far beyond the other border, a line says that the other is wrong.
      List<Point> beyond = rough(deep, 14, 0);
      assertEquals(snap.snap(beyond), snap.superficial(beyond, below), "beyond");
    }
  }

  @Test
  void twoRoughLinesOnOneLayerNeedReview() {
    for (int seed = 0; seed < 6; seed++) {
      List<Point> above = rough(BorderSnapTest::lower, -14, 0);
      List<Point> below = rough(BorderSnapTest::lower, 12, 0);
      assertFalse(BorderSnap.in(picture(seed, 110)).snap(above, below).sure(), "seed " + seed);
    }
  }

  @Test
  void pictureWithoutLayersNeedsReview() {
    int doubted = 0;
    for (int seed = 0; seed < 10; seed++) {
      SnappedPair pair =
          BorderSnap.in(picture(seed, 0))
              .snap(rough(BorderSnapTest::upper, 0, 0), rough(BorderSnapTest::lower, 0, 0));
      doubted += pair.sure() ? 0 : 1;
    }
    assertEquals(10, doubted);
  }

  @Test
  void linesThatAreNoLinesAreRefused() {
    BorderSnap snap = BorderSnap.in(picture(1, 110));
    Point a = new Point(20, 90);
    assertFalse(refusal(snap, List.of()).isEmpty());
    assertTrue(refusal(snap, List.of(a)).contains("two points"));
    assertTrue(refusal(snap, List.of(a, new Point(25, 90))).contains("columns"));
    assertTrue(refusal(snap, List.of(new Point(500, 9), new Point(900, 9))).contains("columns"));
    Point far = new Point(300, 90);
    assertTrue(refusal(snap, List.of(a, far, new Point(200, 9), far)).contains("turns back"));
    assertTrue(refusal(snap, List.of(a, new Point(300, Double.NaN))).contains("number"));
  }

  private static String refusal(BorderSnap snap, List<Point> line) {
    return assertThrows(IllegalArgumentException.class, () -> snap.snap(line)).getMessage();
  }
}
