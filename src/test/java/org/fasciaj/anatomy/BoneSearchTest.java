package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.fasciaj.edge.CellGrid;
import org.junit.jupiter.api.Test;

/** Bone among bright lines laid out by hand, in pixels of 0.1 mm. */
class BoneSearchTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 250;
  private static final int EDGE = 140;
  private static final int SUPERFICIAL = 70;
  private final CellGrid grid = new CellGrid();

  /** Fat, a line, a fascia so thick and bright, the bone with its shadow, beside it muscle. */
  private BoneSearch.Bone find(int thick, double fascia, double muscle, boolean mirrored) {
    float[] grey = new float[WIDTH * HEIGHT];
    Random random = new Random(3);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int along = mirrored ? WIDTH - 1 - x : x;
        int deep = SUPERFICIAL + thick;
        double mean = y < SUPERFICIAL ? 110 : y < deep ? fascia : along < EDGE ? 12 : muscle;
        mean = Math.abs(y - SUPERFICIAL) < 2 || Math.abs(y - deep) < 2 ? 210 : mean;
        grey[y * WIDTH + x] = (float) (mean * (1 + 0.15 * random.nextGaussian()));
      }
    }
    DrawnGrid.fill(grid, grey, WIDTH, HEIGHT);
    return new BoneSearch().find(grid, DrawnGrid.SCALE, new Noise().of(grid));
  }

  private void isBone(BoneSearch.Bone bone, int thick, boolean mirrored) {
    assertEquals(mirrored ? -1 : 1, bone.distal());
    double edge = grid.x(bone.edge());
    assertEquals(mirrored ? WIDTH - 1 - EDGE : EDGE, edge, 2 / DrawnGrid.PIXEL_MM);
    for (int c = bone.first() + 2; c <= bone.last() - 2; c++) {
      boolean proximal = (grid.x(c) - (mirrored ? WIDTH - 1 - EDGE : EDGE)) * bone.distal() < -5;
      if (proximal) {
        assertEquals(SUPERFICIAL + thick, grid.y(bone.row(c)), 0.3 / DrawnGrid.PIXEL_MM);
      }
    }
  }

  /** A diseased fascia is dark: its superficial border is bright with dark below, as bone is. */
  @Test
  void superficialBorderOfDarkFasciaIsNoBone() {
    for (int thick : new int[] {30, 50, 70}) {
      for (boolean mirrored : new boolean[] {false, true}) {
        isBone(find(thick, 25, 60, mirrored), thick, mirrored);
      }
    }
  }

  /** The deep border goes on as brightly as the bone: only what lies below tells them apart. */
  @Test
  void softBorderAsBrightAsBoneIsNoBone() {
    for (boolean mirrored : new boolean[] {false, true}) {
      isBone(find(35, 110, 45, mirrored), 35, mirrored);
    }
  }

  @Test
  void shadowLastsWhereItsEdgeIsSeenDeepDown() {
    double[] x = {100, 101, 103, 104};
    assertTrue(edge(4, x, new double[] {2, 3, 7.2, 8}).lasts());
    assertFalse(edge(3, x, new double[] {2, 3, 8}).lasts());
    assertFalse(edge(1, x, new double[] {8}).lasts());
    assertFalse(edge(0, x, new double[0]).lasts());
  }

  private static ShadowEdge edge(int n, double[] x, double[] depth) {
    return new ShadowEdge(5, 2, 3, 0.4, 60, new ShadowEdge.Layers(n, x, depth), at -> 1);
  }
}
