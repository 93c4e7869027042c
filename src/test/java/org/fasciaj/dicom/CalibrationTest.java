package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fasciaj.Reason;
import org.junit.jupiter.api.Test;

/** The region that is measured and the scale, case by case (PS3.3 C.8.5.5). */
class CalibrationTest {
  private static final int COLUMNS = 640;
  private static final int ROWS = 480;
  private static final int TISSUE = 1;
  private static final int FLOW = 2;
  private static final int CM = 3;
  private static final int LOW = 1;

  private static int[] box(int x0, int y0, int x1, int y1) {
    return new int[] {x0, y0, x1, y1};
  }

  private static Attributes with(Attributes... regions) {
    return Attributes.builder().items(Tag.REGIONS, regions).build();
  }

  private static RegionChoice choose(Attributes set) {
    return RegionChoice.of(set, COLUMNS, ROWS);
  }

  private static Calibration calibrate(Attributes set, double user) {
    return Calibrator.calibrate(set, choose(set), user);
  }

  private static Calibration calibrate(Attributes set) {
    return calibrate(set, Double.NaN);
  }

  private static void assertScale(CalibrationSource source, double x, double y, Calibration c) {
    assertEquals(source, c.source());
    assertEquals(x, c.xMm(), 1e-9);
    assertEquals(y, c.yMm(), 1e-9);
  }

  @Test
  void centimetresBecomeMillimetresAndSignsAreDropped() {
    Attributes set = with(Drawn.region(1, TISSUE, 0, box(10, 20, 600, 400), CM, -0.0081, 0.0092));
    assertScale(CalibrationSource.REGION, 0.081, 0.092, calibrate(set));
    assertEquals(new PixelBox(10, 20, 600, 400), choose(set).box());
  }

  @Test
  void spectralAndGraphicRegionsAreIgnored() {
    Attributes set =
        with(
            Drawn.region(3, 3, 0, box(0, 240, 639, 479), 4, 0.5, 0.5),
            Drawn.region(2, TISSUE, 0, box(0, 0, 639, 479), CM, 0.5, 0.5),
            Drawn.region(5, 0xA, 0, box(0, 0, 639, 479), CM, 0.5, 0.5),
            Drawn.region(1, TISSUE, 0, box(100, 0, 500, 200), CM, 0.01, 0.01));
    assertScale(CalibrationSource.REGION, 0.1, 0.1, calibrate(set));
  }

  @Test
  void tissueComesBeforeColourFlowWhateverItsSizeOrOrder() {
    Attributes set =
        with(
            Drawn.region(1, FLOW, 0, box(0, 0, 639, 479), CM, 0.02, 0.02),
            Drawn.region(1, TISSUE, 0, box(100, 0, 500, 200), CM, 0.01, 0.01));
    assertScale(CalibrationSource.REGION, 0.1, 0.1, calibrate(set));
    assertEquals(new PixelBox(0, 0, 639, 479), choose(set).flow());
    assertFalse(calibrate(set).warnings().isEmpty(), "the scales differ");
    Attributes flowOnly = with(Drawn.region(1, FLOW, 0, box(0, 0, 300, 300), CM, 0.02, 0.02));
    assertScale(CalibrationSource.REGION, 0.2, 0.2, calibrate(flowOnly));
  }

  @Test
  void theLargerOfTwoPicturesIsMeasured() {
    Attributes set =
        with(
            Drawn.region(1, TISSUE, 0, box(0, 0, 199, 199), CM, 0.01, 0.01),
            Drawn.region(1, TISSUE, 0, box(200, 0, 500, 300), CM, 0.01, 0.01));
    assertEquals(new PixelBox(200, 0, 500, 300), choose(set).box());
    assertTrue(calibrate(set).warnings().isEmpty());
  }

  @Test
  void aTissueRegionWithoutUnitsGivesItsBoxButNoScale() {
    Attributes set = with(Drawn.region(1, TISSUE, 0, box(10, 10, 300, 300), 0, 1, 1));
    assertEquals(Reason.NO_CALIBRATION, calibrate(set).refusal());
    assertEquals(new PixelBox(10, 10, 300, 300), choose(set).box());
    Attributes both =
        with(
            Drawn.region(1, TISSUE, 0, box(0, 0, 639, 479), 0, 1, 1),
            Drawn.region(1, TISSUE, 0, box(10, 10, 300, 300), CM, 0.01, 0.01));
    assertEquals(new PixelBox(10, 10, 300, 300), choose(both).box(), "the one with a scale");
  }

  @Test
  void aBoxBeyondThePictureIsNotTrusted() {
    Attributes set =
        with(Drawn.region(1, TISSUE, 0, box(0, 0, 800, 600), CM, 0.01, 0.01)).toBuilder()
            .reals(Tag.PIXEL_SPACING, 0.1, 0.1)
            .build();
    assertEquals(Reason.CALIBRATION_NOT_TRUSTED, calibrate(set).refusal());
    assertEquals(new PixelBox(0, 0, 639, 479), choose(set).box());
    assertScale(CalibrationSource.USER, 0.07, 0.07, calibrate(set, 0.07));
    // The first pixel outside instead of the last inside: no rescaling.
    Attributes exclusive = with(Drawn.region(1, TISSUE, 0, box(0, 0, 640, 480), CM, 0.01, 0.01));
    assertScale(CalibrationSource.REGION, 0.1, 0.1, calibrate(exclusive));
  }

  @Test
  void anotherRegionBeyondThePictureIsEnoughForDistrust() {
    Attributes set =
        with(
            Drawn.region(1, TISSUE, 0, box(0, 0, 600, 400), CM, 0.01, 0.01),
            Drawn.region(3, 3, 0, box(0, 400, 600, 700), 4, 0.5, 0.5));
    assertEquals(Reason.CALIBRATION_NOT_TRUSTED, calibrate(set).refusal());
  }

  @Test
  void pixelSpacingIsRowThenColumn() {
    Attributes set = Attributes.builder().reals(Tag.PIXEL_SPACING, 0.2, 0.1).build();
    assertScale(CalibrationSource.PIXEL_SPACING, 0.1, 0.2, calibrate(set));
    assertEquals(new PixelBox(0, 0, 639, 479), choose(set).box());
    Attributes imager = Attributes.builder().reals(Tag.IMAGER_PIXEL_SPACING, 0.2, 0.1).build();
    assertScale(CalibrationSource.IMAGER_PIXEL_SPACING, 0.1, 0.2, calibrate(imager));
    Attributes measures = Attributes.builder().reals(Tag.PIXEL_SPACING, 0.2, 0.1).build();
    Attributes group = Attributes.builder().items(Tag.PIXEL_MEASURES_SEQUENCE, measures).build();
    Attributes shared = Attributes.builder().items(Tag.SHARED_FUNCTIONAL_GROUPS, group).build();
    assertScale(CalibrationSource.PIXEL_SPACING, 0.1, 0.2, calibrate(shared));
  }

  @Test
  void theRegionWinsOverPixelSpacingAndSaysWhenTheyDiffer() {
    AttributesBuilder set =
        with(Drawn.region(1, TISSUE, 0, box(0, 0, 600, 400), CM, 0.01, 0.02)).toBuilder();
    Attributes close = set.reals(Tag.PIXEL_SPACING, 0.2, 0.1009).build();
    assertTrue(calibrate(close).warnings().isEmpty());
    Attributes apart = set.reals(Tag.PIXEL_SPACING, 0.2, 0.102).build();
    assertScale(CalibrationSource.REGION, 0.1, 0.2, calibrate(apart));
    assertEquals(1, calibrate(apart).warnings().size());
    Attributes turned = set.reals(Tag.PIXEL_SPACING, 0.1, 0.2).build();
    assertEquals(1, calibrate(turned).warnings().size());
  }

  @Test
  void theUserFillsInButDoesNotOverrule() {
    Attributes none = Attributes.builder().build();
    assertEquals(Reason.NO_CALIBRATION, calibrate(none).refusal());
    assertScale(CalibrationSource.USER, 0.08, 0.08, calibrate(none, 0.08));
    assertEquals(Reason.NO_CALIBRATION, calibrate(none, 0).refusal());
    assertEquals(Reason.NO_CALIBRATION, calibrate(none, -1).refusal());
    Attributes set = with(Drawn.region(1, TISSUE, 0, box(0, 0, 600, 400), CM, 0.01, 0.01));
    assertScale(CalibrationSource.REGION, 0.1, 0.1, calibrate(set, 0.08));
    assertEquals(1, calibrate(set, 0.08).warnings().size());
  }

  @Test
  void brokenDeltasAreNoScale() {
    for (double delta : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY, 1e6}) {
      Attributes set = with(Drawn.region(1, TISSUE, 0, box(0, 0, 600, 400), CM, delta, 0.01));
      assertEquals(Reason.NO_CALIBRATION, calibrate(set).refusal(), "delta " + delta);
    }
    Attributes zero = Attributes.builder().reals(Tag.PIXEL_SPACING, 0, 0.1).build();
    assertEquals(Reason.NO_CALIBRATION, calibrate(zero).refusal());
  }

  @Test
  void aStripOfHigherPriorityIsCutOff() {
    Attributes trace = Drawn.region(4, 0xA, 0, box(0, 400, 639, 479), 4, 0.5, 0.5);
    Attributes below = Drawn.region(1, TISSUE, LOW, box(0, 0, 639, 479), CM, 0.01, 0.01);
    assertEquals(new PixelBox(0, 0, 639, 399), choose(with(trace, below)).box());
    Attributes above = Drawn.region(1, TISSUE, 0, box(0, 0, 639, 479), CM, 0.01, 0.01);
    assertEquals(new PixelBox(0, 0, 639, 479), choose(with(trace, above)).box());
    Attributes corner = Drawn.region(4, 0xA, 0, box(500, 400, 639, 479), 4, 0.5, 0.5);
    assertEquals(new PixelBox(0, 0, 639, 479), choose(with(corner, below)).box());
  }

  @Test
  void anUnusualFieldIsWarnedOf() {
    Attributes set = with(Drawn.region(1, TISSUE, 0, box(0, 0, 600, 400), CM, 0.1, 0.1));
    assertEquals(1, calibrate(set).warnings().size());
  }
}
