package org.fasciaj.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cell means against plain double loops over the picture, with odd sizes. */
class CellGridTest {
  private static final int STRIDE = 53;
  private static final int HEIGHT = 47;
  private static final int START = 9;

  private static float[] picture(long seed) {
    float[] grey = new float[START + STRIDE * HEIGHT];
    Random r = new Random(seed);
    for (int i = 0; i < grey.length; i++) {
      grey[i] = r.nextInt(256);
    }
    return grey;
  }

  private static float pixel(float[] grey, int x, int y) {
    return grey[START + y * STRIDE + x];
  }

  @Test
  void cellsOfWholePixelsAreTheirMeans() {
    float[] grey = picture(1);
    CellGrid grid = new CellGrid();
    // 41 x 39 pixels in cells of 3 x 5: two columns and four rows are left over.
    grid.fill(grey, START, STRIDE, 7, 4, 41, 39, 3, 5);
    assertEquals(13, grid.columns());
    assertEquals(7, grid.rows());
    for (int c = 0; c < grid.columns(); c++) {
      for (int r = 0; r < grid.rows(); r++) {
        double sum = 0;
        for (int x = 7 + 3 * c; x < 10 + 3 * c; x++) {
          for (int y = 4 + 5 * r; y < 9 + 5 * r; y++) {
            sum += pixel(grey, x, y);
          }
        }
        assertEquals(sum / 15, grid.at(c, r), 1e-3, c + ", " + r);
      }
    }
  }

  /** Rows are shared by overlap; columns are cut to whole pixels. */
  @Test
  void cellsOfFractionsOfARowAreTheOverlapsMeans() {
    float[] grey = picture(2);
    for (float cellHeight : new float[] {0.4f, 0.93f, 1.37f, 2.71f}) {
      CellGrid grid = new CellGrid();
      grid.fill(grey, START, STRIDE, 5, 3, 37, 41, 4, cellHeight);
      assertEquals(9, grid.columns());
      assertEquals((int) (41 / cellHeight), grid.rows());
      for (int c = 0; c < grid.columns(); c++) {
        for (int r = 0; r < grid.rows(); r++) {
          double top = r * (double) cellHeight;
          double bottom = (r + 1) * (double) cellHeight;
          double sum = 0;
          for (int y = 0; y < 41; y++) {
            double share = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = 4 * c; share > 0 && x < 4 * c + 4; x++) {
              sum += share * pixel(grey, 5 + x, 3 + y) / 4;
            }
          }
          assertEquals(sum / cellHeight, grid.at(c, r), 0.01, cellHeight + ": " + c + ", " + r);
        }
      }
    }
  }

  @Test
  void runsOfRowsAreTheMeansOfTheirCells() {
    CellGrid grid = new CellGrid();
    grid.fill(picture(3), START, STRIDE, 1, 2, 35, 33, 2.6f, 1.7f);
    for (int c = 0; c < grid.columns(); c++) {
      for (int from = -2; from < grid.rows() + 2; from++) {
        for (int to = from; to < grid.rows() + 3; to++) {
          double sum = 0;
          int n = 0;
          for (int r = Math.max(0, from); r <= Math.min(grid.rows() - 1, to); r++) {
            sum += grid.at(c, r);
            n++;
          }
          assertEquals(n == 0 ? Double.NaN : sum / n, grid.mean(c, from, to), 1e-3);
        }
      }
      assertTrue(Float.isNaN(grid.mean(c, 4, 3)));
    }
  }

  @Test
  void aLinearPictureIsReadAtTheCellsCentres() {
    float[] grey = new float[STRIDE * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < STRIDE; x++) {
        grey[y * STRIDE + x] = 2 * x + 3 * y;
      }
    }
    CellGrid grid = new CellGrid();
    grid.fill(grey, 0, STRIDE, 5, 8, 31, 29, 3, 2.3f);
    for (int c = 0; c < grid.columns(); c++) {
      for (int r = 0; r < grid.rows(); r++) {
        // A row that two cells share is whole in neither: at most a quarter of its own step.
        assertEquals(2 * grid.x(c) + 3 * grid.y(r), grid.at(c, r), 3 * 0.25, c + ", " + r);
        assertEquals(c, grid.column(grid.x(c)), 1e-9);
        assertEquals(r, grid.row(grid.y(r)), 1e-9);
      }
    }
  }

  @Test
  void aSecondSmallerPictureLeavesNoTraceOfTheFirst() {
    CellGrid used = new CellGrid();
    used.fill(picture(4), START, STRIDE, 0, 0, 51, 45, 1, 1);
    used.fill(picture(5), START, STRIDE, 3, 1, 29, 27, 2.2f, 1.9f);
    CellGrid fresh = new CellGrid();
    fresh.fill(picture(5), START, STRIDE, 3, 1, 29, 27, 2.2f, 1.9f);
    for (int c = 0; c < fresh.columns(); c++) {
      for (int r = 0; r < fresh.rows(); r++) {
        assertEquals(fresh.at(c, r), used.at(c, r), 0f);
        assertEquals(fresh.mean(c, r - 1, r + 2), used.mean(c, r - 1, r + 2), 0f);
      }
    }
  }
}
