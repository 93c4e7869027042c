package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A level border, and bone that goes on 5 mm beyond the insertion some way below it. */
class SpurTipTest {
  private static final double MM = 0.1;
  private static final int WIDTH = 300;
  private static final int DEPTH = 100;
  private static final int INSERTION = 150;
  private static final int TIP = 200;

  /** Log odds of 20,000 to 1. */
  private static final double CERTAIN = 10;

  private static SpurSearch.Found found(double gapMm, boolean past) {
    TissueImage image = new TissueImage(new GrayF32(WIDTH, 2), null, 0, 0, WIDTH - 1, 1, MM, MM);
    Tracer.Trace bone = new Tracer.Trace();
    bone.start(0, TIP + 1);
    Arrays.setAll(bone.y, x -> x <= INSERTION ? DEPTH : DEPTH + gapMm / MM);
    double[] level = new double[WIDTH];
    Arrays.fill(level, DEPTH);
    var contact = new InsertionSearch.Found(INSERTION, true, past, CERTAIN, 0, Double.NaN);
    return SpurSearch.find(
        image,
        bone,
        new Border(0, level, new double[WIDTH]),
        new DeepBorder.Joined(null, null, contact, INSERTION, TIP),
        0,
        1);
  }

  @Test
  void boneOnTheBorderIsToldByItsShadowAlone() {
    assertEquals(SpurSearch.Verdict.UNDECIDED, found(0, true).verdict());
    assertEquals(SpurSearch.Verdict.UNDECIDED, found(0.4, true).verdict());
  }

  @Test
  void boneThatEndsBelowTheBorderIsASpur() {
    SpurSearch.Found found = found(1, true);
    assertEquals(SpurSearch.Verdict.SPUR, found.verdict());
    assertEquals(5, (found.spur().tip().x() - found.spur().base().x()) * MM, 0.2 + 1e-9);
    assertEquals(1, (found.spur().tip().y() - found.spur().base().y()) * MM, 1e-9);
  }

  @Test
  void aFaceOfKnownShapeMayEndOnTheBorder() {
    assertEquals(SpurSearch.Verdict.SPUR, found(0, false).verdict());
  }
}
