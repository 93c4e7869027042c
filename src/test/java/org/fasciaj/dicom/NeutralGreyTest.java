package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeutralGreyTest {
  private static int oneByOne(byte[] blue, byte[] red, int from, int end) {
    int count = 0;
    for (int i = from; i < end; i++) {
      boolean farBlue = (blue[i] & 0xFF) < 120 || (blue[i] & 0xFF) > 136;
      boolean farRed = (red[i] & 0xFF) < 120 || (red[i] & 0xFF) > 136;
      count += farBlue || farRed ? 1 : 0;
    }
    return count;
  }

  /** Every value of a byte, beside every other value. */
  @Test
  void allPairsOfNeighboursAreToldApart() {
    for (int value = 0; value < 256; value++) {
      byte[] blue = new byte[256 * 2];
      byte[] grey = new byte[256 * 2];
      for (int other = 0; other < 256; other++) {
        blue[2 * other] = (byte) value;
        blue[2 * other + 1] = (byte) other;
        grey[2 * other] = (byte) 128;
        grey[2 * other + 1] = (byte) 128;
      }
      int expected = oneByOne(blue, grey, 0, blue.length);
      assertEquals(expected, NeutralGrey.count(blue, grey, 0, blue.length), "" + value);
      assertEquals(expected, NeutralGrey.count(grey, blue, 0, blue.length), "" + value);
    }
  }

  @Test
  void anyStretchIsCounted() {
    Random random = new Random(1);
    byte[] blue = new byte[200];
    byte[] red = new byte[200];
    for (int round = 0; round < 500; round++) {
      for (int i = 0; i < blue.length; i++) {
        blue[i] = (byte) (128 + random.nextInt(25) - 12);
        red[i] = (byte) (128 + random.nextInt(25) - 12);
      }
      int from = random.nextInt(blue.length);
      int end = from + random.nextInt(blue.length - from + 1);
      assertEquals(oneByOne(blue, red, from, end), NeutralGrey.count(blue, red, from, end));
    }
  }
}
