package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.fasciaj.edge.CellGrid;
import org.junit.jupiter.api.Test;

/** Bone laid out by hand below a fascia, in pixels of 0.1 mm; distally its surface is given. */
class ShadowSearchTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 260;

  /** Rows of the fascia's borders, and the column to which its deep one is the bone. */
  private static final int SUPERFICIAL = 60;

  private static final int DEEP = 100;
  private static final int EDGE = 160;

  /** Two columns of the search. */
  private static final double NEAR_MM = 0.8;

  private final CellGrid grid = new CellGrid();

  /**
   * How far the shadow's edge lies beyond the bone's, mm distally.
   *
   * @param surface row of the bone's surface in pixels beyond the edge; the picture's height, none
   */
  private double edge(IntUnaryOperator surface, boolean mirrored) {
    float[] grey = new float[WIDTH * HEIGHT];
    Random random = new Random(4);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int past = (mirrored ? WIDTH - 1 - x : x) - EDGE;
        int bone = past <= 0 ? DEEP : surface.applyAsInt(past);
        boolean line = Math.abs(y - SUPERFICIAL) < 2 || Math.abs(y - DEEP) < 2;
        double mean = y < SUPERFICIAL ? 70 : y < DEEP ? 85 : y < bone ? 70 : 8;
        mean = Math.abs(y - bone) < 2 ? 220 : line && y < bone ? 150 : mean;
        grey[y * WIDTH + x] = (float) (mean * (1 + 0.15 * random.nextGaussian()));
      }
    }
    DrawnGrid.fill(grid, grey, WIDTH, HEIGHT);
    float noise = new Noise().of(grid);
    BoneSearch.Bone bone = new BoneSearch().find(grid, DrawnGrid.SCALE, noise);
    BorderSearch.Pair pair = new BorderSearch().find(grid, DrawnGrid.SCALE, bone);
    assertEquals(mirrored ? -1 : 1, bone.distal());
    double x = grid.x(new ShadowSearch().find(grid, DrawnGrid.SCALE, bone, pair, noise).edge());
    return ((mirrored ? WIDTH - 1 - x : x) - EDGE) * DrawnGrid.PIXEL_MM;
  }

  @Test
  void shadowEndsWithTheBone() {
    assertEquals(0, edge(past -> HEIGHT, false), NEAR_MM);
    assertEquals(0, edge(past -> HEIGHT, true), NEAR_MM);
  }

  /** One to two millimetres of muscle lie between the fascia and the spur, and echo. */
  @Test
  void shadowBelowSpurThatLiesDeeperGoesOnToItsTip() {
    for (int length : new int[] {40, 60, 80}) {
      IntUnaryOperator face = past -> past > length ? HEIGHT : DEEP + 15 + past / 8;
      assertEquals(length * DrawnGrid.PIXEL_MM, edge(face, false), NEAR_MM);
      assertEquals(length * DrawnGrid.PIXEL_MM, edge(face, true), NEAR_MM);
    }
  }

  /** A front that falls by 40 degrees from the edge on is no face, though its shadow goes on. */
  @Test
  void shadowBelowFrontEndsBeforeItRunsDeep() {
    double met = edge(past -> DEEP + (int) (0.84 * past), false);
    assertEquals(met, edge(past -> DEEP + (int) (0.84 * past), true), NEAR_MM);
    // The middle of the depth that is looked at is 3.6 mm below the border.
    assertEquals(3.6 / 0.84, met, 2, met + " mm");
  }
}
