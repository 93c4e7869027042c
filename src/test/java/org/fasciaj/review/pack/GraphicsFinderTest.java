package org.fasciaj.review.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fasciaj.dicom.PixelBox;
import org.junit.jupiter.api.Test;

/** Marks as scanners draw them, on echoes of the brightness that they are drawn on. */
class GraphicsFinderTest {
  private static final int SIDE = 120;

  /** Smooth echoes between the two levels, as a beam blurs them. */
  private static float[] echoes(float low, float high) {
    float[] grey = new float[SIDE * SIDE];
    for (int i = 0; i < grey.length; i++) {
      double wave = Math.sin(i % SIDE / 7.0) * Math.cos(Math.floorDiv(i, SIDE) / 9.0);
      grey[i] = (float) ((low + high) / 2 + wave * (high - low) / 2);
    }
    return grey;
  }

  private static void fill(float[] grey, int x0, int y0, int w, int h, float level) {
    for (int y = y0; y < y0 + h; y++) {
      for (int x = x0; x < x0 + w; x++) {
        grey[y * SIDE + x] = level;
      }
    }
  }

  @Test
  void echoesAloneHoldNoInk() {
    assertEquals(List.of(), GraphicsFinder.find(SIDE, SIDE, echoes(20, 240)));
  }

  @Test
  void anOpenCalliperCrossWithADarkRimIsFoundOnABrightEcho() {
    // Four bars of 3 by 5 pixels around an open middle of 5 by 5, each with a rim on three sides.
    float[] grey = echoes(90, 170);
    int[][] rims = {{58, 52, 5, 6}, {58, 63, 5, 6}, {52, 58, 6, 5}, {63, 58, 6, 5}};
    int[][] bars = {{59, 53, 3, 5}, {59, 63, 3, 5}, {53, 59, 5, 3}, {63, 59, 5, 3}};
    for (int[] b : rims) {
      fill(grey, b[0], b[1], b[2], b[3], 0);
    }
    for (int[] b : bars) {
      fill(grey, b[0], b[1], b[2], b[3], 255);
    }
    // The middle, and the inner end of each bar with it, lies on a bright echo.
    fill(grey, 58, 58, 5, 5, 174);
    List<PixelBox> found = GraphicsFinder.find(SIDE, SIDE, grey);
    assertEquals(1, found.size(), found.toString());
    PixelBox box = found.get(0);
    assertTrue(box.x0() <= 53 && box.x1() >= 67 && box.y0() <= 53 && box.y1() >= 67, "" + box);
  }

  @Test
  void aLetterOnDarkGroundIsFound() {
    float[] grey = echoes(10, 60);
    fill(grey, 40, 40, 2, 12, 250);
    fill(grey, 40, 50, 8, 2, 250);
    assertEquals(List.of(new PixelBox(40, 40, 47, 51)), GraphicsFinder.find(SIDE, SIDE, grey));
  }
}
