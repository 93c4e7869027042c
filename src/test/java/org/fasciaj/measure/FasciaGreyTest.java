package org.fasciaj.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boofcv.struct.image.GrayU8;
import java.util.Arrays;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.measure.DrawnOutline.Shape;
import org.junit.jupiter.api.Test;

/** Echogenicity of flat greys and Doppler of painted rectangles, both known by construction. */
class FasciaGreyTest {
  private static final Shape SHAPE = new Shape(0.05, 0.08, 1, 0, 4, 0, 0.4, 0, 14);

  /** Pixel centres in the closed outline: 10 mm of 0.05 mm columns, 4 mm of 0.08 mm rows. */
  private static final int CENTRES = 201 * 51;

  private static HeelMeasurement measure(TissueImage image) {
    return HeelMeasurer.measure(image, SHAPE.outline(), Limits.DEFAULT);
  }

  @Test
  void ratioOfTwoFlatGreys() {
    for (Shape shape : new Shape[] {SHAPE, new Shape(0.05, 0.08, -1, 0.15, 4, -0.05, 0.4, 0, 14)}) {
      TissueImage image = shape.picture(120, 90, null);
      Quantity ratio = HeelMeasurer.measure(image, shape.outline(), Limits.DEFAULT).echogenicity();
      assertEquals(Status.MEASURED, ratio.status());
      assertEquals(0.75, ratio.value(), 1e-9);
      assertTrue(Double.isNaN(ratio.sd()), "its deviation is not established");
    }
  }

  @Test
  void colouredPixelsHaveNoGrey() {
    GrayU8 colour = SHAPE.noColour();
    TissueImage image = SHAPE.picture(120, 90, colour);
    for (int i = 0; i < 40; i++) {
      int x = SHAPE.insertionX() + 20 + i;
      int y = (int) SHAPE.depth(x, -1) + 12;
      colour.set(x, y, 1);
      image.grey().set(x, y, 255);
    }
    assertEquals(0.75, measure(image).echogenicity().value(), 1e-9);
  }

  @Test
  void ratioIsRefusedWhereTheFatPadIsNotInTheRegion() {
    TissueImage whole = SHAPE.picture();
    int top = (int) SHAPE.depth(SHAPE.insertionX(), -1) - 10;
    TissueImage low =
        new TissueImage(
            whole.grey(), whole.colour(), 0, top, whole.x1(), whole.y1(), whole.xMm(), whole.yMm());
    assertEquals(Reason.NO_FAT_PAD, measure(low).echogenicity().reason());
  }

  @Test
  void areaAndPercentOfPaintedPixels() {
    GrayU8 colour = SHAPE.noColour();
    int inside = 0;
    for (int x = SHAPE.insertionX() + 30; x < SHAPE.insertionX() + 61; x++) {
      for (int y = (int) SHAPE.depth(x, -1) + 5; y < (int) SHAPE.depth(x, -1) + 22; y++) {
        colour.set(x, y, 1);
        inside++;
      }
      // Beyond both borders, and it must not count.
      colour.set(x, (int) SHAPE.depth(x, -1) - 3, 1);
      colour.set(x, (int) SHAPE.depth(x, 1) + 4, 1);
    }
    // Proximal of station 0 and distal of station 10: inside the fascia, outside of the range.
    colour.set(SHAPE.insertionX() - 10, (int) SHAPE.depth(0, -1) + 10, 1);
    colour.set(SHAPE.insertionX() + 230, (int) SHAPE.depth(0, -1) + 10, 1);
    HeelMeasurement m = measure(SHAPE.picture(120, 90, colour));
    assertEquals(31 * 17, inside);
    assertEquals(inside * 0.05 * 0.08, m.dopplerArea().value(), 1e-9);
    assertEquals(Status.MEASURED, m.dopplerArea().status());
    assertEquals(100.0 * inside / CENTRES, m.dopplerPercent().value(), 1e-9);
  }

  @Test
  void allColourIsAHundredPercentAndNoneIsZero() {
    GrayU8 full = SHAPE.noColour();
    Arrays.fill(full.data, (byte) 1);
    HeelMeasurement m = measure(SHAPE.picture(120, 90, full));
    assertEquals(100, m.dopplerPercent().value(), 1e-9);
    assertEquals(CENTRES * 0.05 * 0.08, m.dopplerArea().value(), 1e-9);
    assertEquals(Reason.NO_FAT_PAD, m.echogenicity().reason());
    HeelMeasurement none = measure(SHAPE.picture(120, 90, SHAPE.noColour()));
    assertEquals(0, none.dopplerArea().value(), 0);
    assertEquals(0, none.dopplerPercent().value(), 0);
    assertEquals(Status.MEASURED, none.dopplerArea().status());
  }

  @Test
  void withoutAColourBoxThereIsNoZero() {
    HeelMeasurement m = measure(SHAPE.picture(120, 90, null));
    for (Quantity q : new Quantity[] {m.dopplerArea(), m.dopplerPercent()}) {
      assertEquals(Status.NOT_ASSESSABLE, q.status());
      assertEquals(Reason.NO_COLOUR_BOX, q.reason());
      assertTrue(Double.isNaN(q.value()));
    }
    assertEquals(Status.MEASURED, m.thickness().status());
  }
}
