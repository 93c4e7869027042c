package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.process.ByteProcessor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.PixelBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageScaleTest {
  private static final PixelBox REGION = new PixelBox(10, 20, 89, 59);

  private static ImagePlus image(String unit, double x, double y) {
    ImagePlus image = new ImagePlus("x", new ByteProcessor(100, 80));
    image.getLocalCalibration().setUnit(unit);
    image.getLocalCalibration().pixelWidth = x;
    image.getLocalCalibration().pixelHeight = y;
    return image;
  }

  private static ImagePlus opened(double x, double y) {
    ImagePlus image = image("mm", x, y);
    Calibration c = new Calibration(CalibrationSource.REGION, x, y, null, List.of("one.", "two."));
    new ImageTags(REGION, Optional.empty(), c).write(image);
    return image;
  }

  private static Calibration scale(ImagePlus image) {
    return ImageScale.of(image, ImageTags.read(image), Double.NaN);
  }

  @AfterEach
  void noGlobalScale() {
    new ImagePlus().setGlobalCalibration(null);
  }

  @ParameterizedTest
  @CsvSource({
    "mm, 0.08, 0.09, 0.08, 0.09",
    "cm, 0.008, 0.009, 0.08, 0.09",
    "um, 80, 90, 0.08, 0.09",
    "micron, 80, 90, 0.08, 0.09",
    "inch, 0.003, 0.004, 0.0762, 0.1016"
  })
  void takesAnyUnitOfLength(String unit, double x, double y, double xMm, double yMm) {
    Calibration c = scale(image(unit, x, y));
    assertEquals(CalibrationSource.USER, c.source());
    assertEquals(xMm, c.xMm(), 1e-12);
    assertEquals(yMm, c.yMm(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"pixel, 1", "pixel, 0.08", "s, 0.1", "mm, 50", "mm, 0", "mm, -1"})
  void refusesWhatIsNoScale(String unit, double size) {
    Calibration c = scale(image(unit, size, size));
    assertFalse(c.known());
    assertEquals(Reason.NO_CALIBRATION, c.refusal());
  }

  @Test
  void theFilesScaleKeepsItsOriginAndWarnings() {
    Calibration c = scale(opened(0.0712345, 0.08));
    assertEquals(CalibrationSource.REGION, c.source());
    assertEquals(0.0712345, c.xMm());
    assertEquals(List.of("one.", "two."), c.warnings());
  }

  /** Real scans have it; whether it is plausible is the reader's warning, not ours to refuse. */
  @Test
  void aCoarseScaleOfTheFileIsStillTheFiles() {
    Calibration c = scale(opened(2.2938, 2.2938));
    assertEquals(CalibrationSource.REGION, c.source());
    assertEquals(2.2938, c.xMm());
  }

  @Test
  void aScaleThatTheUserSetLaterIsTheUsers() {
    ImagePlus image = opened(0.08, 0.08);
    image.getLocalCalibration().pixelWidth = 0.1;
    Calibration c = scale(image);
    assertEquals(CalibrationSource.USER, c.source());
    assertEquals(0.1, c.xMm());
    assertTrue(c.warnings().get(2).contains("0.08"), c.warnings().toString());
  }

  @Test
  void aGlobalScaleOfAnotherImageDoesNotTouchAFilesScale() {
    ImagePlus image = opened(0.08, 0.08);
    new ImagePlus().setGlobalCalibration(image("mm", 0.3, 0.3).getCalibration());
    assertEquals(0.08, scale(image).xMm());
    Calibration foreign = scale(image("pixel", 1, 1));
    assertEquals(0.3, foreign.xMm());
    assertEquals(1, foreign.warnings().size());
  }

  @Test
  void aTypedScaleServesWhereTheFileHasNone() {
    ImagePlus image = opened(0.08, 0.08);
    Calibration c = ImageScale.of(image, ImageTags.read(image), 0.05);
    assertEquals(CalibrationSource.REGION, c.source());
    assertEquals(0.08, c.yMm());
    assertTrue(c.warnings().get(2).contains("not used"), c.warnings().toString());
    ImagePlus plain = image("pixel", 1, 1);
    assertEquals(0.05, ImageScale.of(plain, Optional.empty(), 0.05).xMm());
    ImagePlus foreign = image("mm", 0.08, 0.08);
    Calibration typed = ImageScale.of(foreign, Optional.empty(), 0.05);
    assertEquals(0.05, typed.xMm());
    assertEquals(1, typed.warnings().size());
  }

  @Test
  void anUntrustedScaleStaysRefusedForItsReason() {
    ImagePlus image = image("pixel", 1, 1);
    Calibration no =
        new Calibration(
            CalibrationSource.NONE,
            Double.NaN,
            Double.NaN,
            Reason.CALIBRATION_NOT_TRUSTED,
            List.of());
    new ImageTags(REGION, Optional.empty(), no).write(image);
    assertEquals(Reason.CALIBRATION_NOT_TRUSTED, scale(image).refusal());
  }

  @Test
  void aCroppedImageForgetsTheRegionButKeepsTheScale() {
    ImagePlus image = opened(0.08, 0.08);
    image.setRoi(5, 5, 50, 50);
    ImagePlus crop = image.crop();
    assertTrue(ImageTags.read(crop).isEmpty());
    assertEquals(0.08, scale(crop).xMm());
  }

  @Test
  void regionAndScaleSurviveATiffFile(@TempDir Path folder) {
    ImagePlus image = opened(0.0712345, 0.0812345);
    String file = folder.resolve("a.tif").toString();
    assertTrue(new FileSaver(image).saveAsTiff(file));
    ImagePlus back = new Opener().openImage(file);
    assertEquals(REGION, ImageTags.read(back).orElseThrow().region());
    Calibration c = scale(back);
    assertEquals(CalibrationSource.REGION, c.source());
    assertEquals(0.0712345, c.xMm());
    assertEquals(0.0812345, c.yMm());
  }
}
