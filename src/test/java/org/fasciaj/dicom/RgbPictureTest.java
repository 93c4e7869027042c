package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RgbPictureTest {
  private static final int SIZE = 200;
  private static final PixelBox WHOLE = new PixelBox(0, 0, SIZE - 1, SIZE - 1);
  private static final Calibration SCALE =
      new Calibration(CalibrationSource.USER, 0.1, 0.1, null, List.of());

  private static int[] speckle() {
    Random random = new Random(1);
    int[] rgb = new int[SIZE * SIZE];
    for (int i = 0; i < rgb.length; i++) {
      int grey = 60 + random.nextInt(120);
      rgb[i] = grey << 16 | grey << 8 | grey;
    }
    return rgb;
  }

  @Test
  void greyStaysExactlyItselfAndHasNoColour() {
    int[] rgb = new int[SIZE * SIZE];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (i & 0xFF) * 0x010101;
    }
    Frame frame = RgbPicture.frame(rgb, SIZE, SIZE, WHOLE, null, SCALE);
    for (int i = 0; i < rgb.length; i++) {
      assertEquals(i & 0xFF, frame.grey().data[i]);
    }
    assertNull(frame.colour());
    assertNull(frame.colourBox());
  }

  /** A red disc of radius 30 on grey: its area is that of the circle, but for the rim's pixels. */
  @Test
  void colourIsSeparatedFromTheGreyAroundIt() {
    int[] rgb = speckle();
    int inside = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (Math.hypot(x - 100, y - 90) <= 30) {
          rgb[y * SIZE + x] = 0xC81E14;
          inside++;
        }
      }
    }
    Frame frame = RgbPicture.frame(rgb, SIZE, SIZE, WHOLE, null, SCALE);
    int found = 0;
    int outside = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (frame.colour().get(x, y) != 0) {
          found++;
          outside += Math.hypot(x - 100, y - 90) > 32 ? 1 : 0;
        }
      }
    }
    assertEquals(0, outside);
    assertTrue(Math.abs(found - inside) < 0.02 * inside, found + " of " + inside);
  }

  /** Luma and chroma are whole numbers, so a colour may come back a few steps off, not more. */
  @Test
  void showsTheColourThatWasTaken() {
    Random random = new Random(2);
    for (int n = 0; n < 10_000; n++) {
      int r = random.nextInt(256);
      int g = random.nextInt(256);
      int b = random.nextInt(256);
      Picture one =
          new Picture(
              new boofcv.struct.image.GrayF32(1, 1),
              new byte[] {(byte) Luma.cb(r, g, b)},
              new byte[] {(byte) Luma.cr(r, g, b)},
              false);
      one.grey().data[0] = Luma.y(r, g, b);
      int[] back = RgbPicture.rgb(one);
      int[] error = {(back[0] >> 16 & 255) - r, (back[0] >> 8 & 255) - g, (back[0] & 255) - b};
      assertTrue(Arrays.stream(error).allMatch(e -> Math.abs(e) <= 4), Arrays.toString(error));
    }
  }
}
