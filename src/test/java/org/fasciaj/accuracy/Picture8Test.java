package org.fasciaj.accuracy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.HeelSpec.Stratum;
import org.fasciaj.phantom.Phantom;
import org.junit.jupiter.api.Test;

/** Alterations change what they say and nothing else. */
class Picture8Test {
  private final TissueImage plain = Phantom.draw(HeelSpec.random(2, Stratum.EASY)).tissue();

  private static double at(TissueImage t, int x, int y) {
    return t.grey().get(t.x0() + x, t.y0() + y);
  }

  @Test
  void mirrorExchangesSidesInsideTheRegion() {
    TissueImage m = Picture8.mirrored(plain);
    int last = plain.x1() - plain.x0();
    assertEquals(last, m.x1() - m.x0());
    assertEquals(at(plain, 7, 90), at(m, last - 7, 90));
    assertArrayEquals(plain.grey().data, Picture8.mirrored(m).grey().data);
  }

  @Test
  void halvedPixelsAreMeansOfFourAndTwiceAsLarge() {
    TissueImage h = Picture8.halved(plain);
    assertEquals(2 * plain.xMm(), h.xMm());
    double mean =
        (at(plain, 100, 80) + at(plain, 101, 80) + at(plain, 100, 81) + at(plain, 101, 81)) / 4;
    assertEquals(mean, at(h, 50, 40), 0.5);
  }

  @Test
  void borderLeavesTheRegionAlone() {
    TissueImage b = Picture8.bordered(plain);
    for (int x = 0; x <= plain.x1() - plain.x0(); x++) {
      assertEquals(at(plain, x, 33), at(b, x, 33));
    }
  }

  @Test
  void gammaBrightensMiddleGreyAndKeepsTheEnds() {
    TissueImage g = Picture8.gamma(plain, 0.8);
    for (int i = 0; i < plain.grey().data.length; i++) {
      float before = plain.grey().data[i];
      float after = g.grey().data[i];
      assertTrue((before == 0 || before == 255) ? after == before : after >= before);
    }
  }

  @Test
  void jpegStaysClose() {
    TissueImage j = Picture8.jpeg(plain, 90);
    double sum = 0;
    for (int i = 0; i < plain.grey().data.length; i++) {
      double d = plain.grey().data[i] - j.grey().data[i];
      sum += d * d;
    }
    double rms = Math.sqrt(sum / plain.grey().data.length);
    assertTrue(rms > 0.1 && rms < 5, "rms " + rms);
  }
}
