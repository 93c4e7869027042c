package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.Test;

/** Pictures against the millimetres that they were drawn with. */
class PictureTest {
  private static Drawn drawn(double xMm, double yMm, int distal, double shift) {
    Drawn d = new Drawn(4);
    d.xMm = xMm;
    d.yMm = yMm;
    d.distal = distal;
    d.shiftU = shift;
    return d;
  }

  /** Last row of the bright line that the superficial border draws: rows from the window's top. */
  private static double brightCentre(Raster raster, int column, double pxPerMm) {
    double sum = 0;
    double weight = 0;
    for (int y = (int) (8 * pxPerMm); y < 16 * pxPerMm; y++) {
      double g = 0;
      for (int x = column; x < column + 40; x++) {
        g += raster.at(x, y, 0) / 40.0;
      }
      if (g > 165) {
        sum += y + 0.5;
        weight++;
      }
    }
    return sum / weight / pxPerMm;
  }

  @Test
  void twoScalesOfOneHeelGiveOneMillimetreScaleWithTheInsertionAtOnePlace() {
    Drawn a = drawn(0.1, 0.1, 1, 0);
    Drawn b = drawn(0.08, 0.05, -1, 3);
    List<FrameResult> rows = List.of(a.measured(), b.measured());
    List<Framing> f = Alignment.open(rows, 900);
    assertEquals(f.get(0).widthPx(), f.get(1).widthPx());
    assertEquals(f.get(0).heightPx(), f.get(1).heightPx());
    assertEquals(f.get(0).view().width(), f.get(1).view().width());
    assertEquals(f.get(0).view().height(), f.get(1).view().height());
    // Square pixels.
    assertEquals(
        f.get(0).view().width() / f.get(0).widthPx(),
        f.get(0).view().height() / f.get(0).heightPx(),
        1e-12);
    for (int i = 0; i < 2; i++) {
      var at = rows.get(i).outline().insertion();
      assertEquals(16, f.get(i).view().u(at.x()), 1e-9);
      assertEquals(17, f.get(0).view().v(rows.get(0).outline().insertion().y()), 1e-9);
    }
    assertTrue(f.get(1).view().mirrored());
  }

  @Test
  void theTissueLiesWhereItWasDrawnWhateverThePixelsAre() {
    for (double[] px : new double[][] {{0.1, 0.1}, {0.08, 0.05}, {0.05, 0.12}, {0.03, 0.03}}) {
      Drawn d = drawn(px[0], px[1], 1, 0);
      Framing f = Alignment.open(List.of(d.measured()), 900).get(0);
      Raster r = Picture.render(d.frame(), f.view(), f.widthPx(), f.heightPx());
      double perMm = f.widthPx() / f.view().width();
      // The border was drawn 13 mm below the region's upper edge, which the window shows at 0.
      assertEquals(13, brightCentre(r, r.width() / 2, perMm), 0.1, px[0] + " x " + px[1]);
    }
  }

  @Test
  void noPixelOutsideTheRegionIsEverShown() {
    // Outside the region the picture is 255, inside at most 254, beyond it the report shows 24.
    for (double px : new double[] {0.1, 0.034}) {
      Drawn d = drawn(px, px, 1, 0);
      View wide = new View(px, px, false, -3, -3, 70, 60);
      Raster r = Picture.render(d.frame(), wide, 700, 600);
      int beyond = 0;
      for (int y = 0; y < 600; y++) {
        for (int x = 0; x < 700; x++) {
          assertNotEquals(255, r.at(x, y, 0));
          beyond += r.at(x, y, 0) == 24 ? 1 : 0;
        }
      }
      // 70 x 60 mm less the region's 50 x 40 mm, at 10 pixels per mm.
      assertTrue(beyond > 219_000, "beyond: " + beyond);
    }
  }

  @Test
  void blindedWindowsStayInsideEveryRegionAndAreAlike() {
    Drawn a = drawn(0.1, 0.1, -1, 0);
    Drawn b = drawn(0.08, 0.05, 1, 4);
    List<Framing> f = Alignment.blinded(List.of(a.measured(), b.measured()), 900);
    assertEquals(f.get(0).widthPx(), f.get(1).widthPx());
    assertEquals(f.get(0).view().width(), f.get(1).view().width());
    for (int i = 0; i < 2; i++) {
      Drawn d = i == 0 ? a : b;
      Framing g = f.get(i);
      Raster r = Picture.render(d.frame(), g.view(), g.widthPx(), g.heightPx());
      for (int y = 0; y < r.height(); y += r.height() - 1) {
        for (int x = 0; x < r.width(); x++) {
          assertNotEquals(255, r.at(x, y, 0));
        }
      }
      // Distal is to the right: bone and its shadow at the lower left, muscle at the lower right.
      assertTrue(r.at(5, r.height() - 5, 0) < 20);
      assertTrue(r.at(r.width() - 5, r.height() - 5, 0) > 60);
    }
  }

  @Test
  void aRefusedPictureIsShownBesideTheMeasuredOne() {
    List<Framing> f =
        Alignment.open(
            List.of(new Drawn(4).measured(), Heels.refused(new Drawn(4), Reason.NO_CORTEX)), 900);
    assertEquals(f.get(0).view(), f.get(1).view());
  }

  @Test
  void pixelsThatAreNotThoseMeasuredAreAnError() {
    Drawn d = new Drawn(4);
    Frame was = d.frame();
    Frame other = new Frame(was.grey(), null, null, new PixelBox(0, 0, 99, 99), was.calibration());
    FrameResult row = d.measured();
    assertThrows(IOException.class, () -> Picture.fetch(r -> other, row, "heel 1"));
    assertThrows(IOException.class, () -> Picture.fetch(r -> null, row, "heel 1"));
  }
}
