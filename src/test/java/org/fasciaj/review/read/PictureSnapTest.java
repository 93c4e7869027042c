package org.fasciaj.review.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.fasciaj.anatomy.Point;
import org.fasciaj.edge.BorderRefiner;
import org.fasciaj.edge.Picture;
import org.junit.jupiter.api.Test;

/** A point near a drawn interface lands on it; a point in bare speckle stays. */
class PictureSnapTest {
  private static final int SIDE = 160;

  /** Of a usual heel image, mm. */
  private static final double MM = 0.07;

  private static Picture draw(double y0, double slope, double lineHeight, double step, long seed) {
    Random random = new Random(seed);
    float[] raw = new float[SIDE * SIDE];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (float) (100 + 12 * random.nextGaussian());
    }
    float[] grey = new float[raw.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double d = (y - (y0 + slope * (x - SIDE / 2.0))) * MM;
        double line = lineHeight * Math.exp(-0.5 * d * d / (0.15 * 0.15));
        double edge = step * Math.tanh(d / 0.1);
        // Speckle is as wide as a beam: three pixels here.
        float speckle = 0;
        for (int k = -1; k <= 1; k++) {
          speckle += raw[y * SIDE + Math.floorMod(x + k, SIDE)] / 3;
        }
        grey[y * SIDE + x] = (float) (speckle + line - edge);
      }
    }
    return new Picture(grey, 0, SIDE, SIDE, SIDE);
  }

  @Test
  void aPointNearALineLandsOnIt() {
    for (double off : new double[] {-5, -2, 0, 3, 6}) {
      Picture p = draw(80.3, 0.1, 60, 0, 3);
      Point at = PictureSnap.snap(p, MM, MM, new Point(80, 80.3 + off), new BorderRefiner());
      assertEquals(80.3, at.y(), 0.5, "from " + off);
      assertEquals(80, at.x());
    }
  }

  @Test
  void aPointNearAStepLandsOnItsSteepestPlace() {
    Picture p = draw(70.6, -0.05, 0, 35, 4);
    Point at = PictureSnap.snap(p, MM, MM, new Point(80, 74), new BorderRefiner());
    assertEquals(70.6, at.y(), 0.6);
  }

  @Test
  void beyondReachAndInSpeckleThePointStays() {
    Point far = new Point(80, 110);
    assertEquals(far, PictureSnap.snap(draw(80, 0, 60, 0, 5), MM, MM, far, new BorderRefiner()));
    int moved = 0;
    for (int i = 0; i < 40; i++) {
      Point point = new Point(20 + 3.0 * i, 80);
      Picture speckle = draw(0, 0, 0, 0, 100 + i);
      moved += PictureSnap.snap(speckle, MM, MM, point, new BorderRefiner()).equals(point) ? 0 : 1;
    }
    assertTrue(moved <= 4, moved + " of 40 points moved where there is nothing");
  }
}
