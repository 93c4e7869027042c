package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.report.MeasurementsCsv;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.Sha256;
import org.fasciaj.study.StudyRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyOpenerTest {
  private static final Path IMAGES = Path.of("test-images");

  private static ImagePlus open(String name) throws DicomException {
    return StudyOpener.open(new InputFile(IMAGES.resolve(name), name));
  }

  /** Scales as the README of the test images gives them. */
  @ParameterizedTest
  @CsvSource({"FJ-07/r-pre.dcm, 0.09, 0.07", "FJ-09/r-pre.dcm, 0.14, 0.14"})
  void carriesTheFilesScaleInMillimetres(String name, double xMm, double yMm) throws Exception {
    ImagePlus image = open(name);
    assertEquals("mm", image.getCalibration().getXUnit());
    assertEquals(xMm, image.getCalibration().pixelWidth, 1e-9);
    assertEquals(yMm, image.getCalibration().pixelHeight, 1e-9);
  }

  @Test
  void withoutAScaleItStaysInPixels() throws Exception {
    ImagePlus image = open("refused/uncalibrated.dcm");
    assertEquals("pixel", image.getCalibration().getUnit());
    assertEquals(1, image.getCalibration().pixelWidth);
  }

  @Test
  void theTitleIsTheFileNameAndNothingNamesThePerson() throws Exception {
    ImagePlus image = open("FJ-01/r-pre.dcm");
    assertEquals("r-pre.dcm", image.getTitle());
    StringBuilder all = new StringBuilder(image.getInfoProperty());
    for (String property : image.getPropertiesAsArray()) {
      all.append(property).append('\n');
    }
    assertTrue(all.toString().contains("Side: R"), all.toString());
    assertFalse(all.toString().contains("FJ-01"), all.toString());
    assertFalse(all.toString().contains("2025"), all.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "FJ-01/r-pre.dcm, 8",
    "FJ-02/l-pre.dcm, 8",
    "FJ-04/l-pre.dcm, 24",
    "FJ-12/flow.dcm, 24"
  })
  void grayIsShownAsGreyAndColourAsColour(String name, int depth) throws Exception {
    assertEquals(depth, open(name).getBitDepth());
  }

  @Test
  void everyGreyIsShownAsItIs() throws Exception {
    for (String name : List.of("FJ-01/r-pre.dcm", "FJ-02/l-pre.dcm", "FJ-03/r-pre.dcm")) {
      ImageProcessor shown = open(name).getProcessor();
      try (DicomImage file = DicomImage.open(IMAGES.resolve(name))) {
        float[] grey = file.frame(0, Double.NaN).grey().data;
        for (int i = 0; i < grey.length; i++) {
          assertEquals(grey[i], shown.getf(i), name);
        }
      }
    }
  }

  @Test
  void aLoopIsDecodedFrameByFrame() throws Exception {
    ImagePlus loop = open("FJ-11/l-pre-loop.dcm");
    assertEquals(12, loop.getStackSize());
    assertTrue(loop.getStack().isVirtual());
    byte[] first = (byte[]) loop.getStack().getProcessor(1).getPixels();
    byte[] last = (byte[]) loop.getStack().getProcessor(12).getPixels();
    assertFalse(Arrays.equals(first, last));
    assertArrayEquals(first, (byte[]) loop.getStack().getProcessor(1).getPixels());
    loop.setSlice(12);
    assertArrayEquals(last, (byte[]) loop.getProcessor().getPixels());
  }

  @Test
  void aDamagedFileIsRefused() {
    DicomException e = assertThrows(DicomException.class, () -> open("refused/damaged.dcm"));
    assertEquals(Reason.DAMAGED_FILE, e.reason());
  }

  /** The window and the command line are two shells over one core: same rows. */
  @Test
  void aWindowGivesTheRowsOfItsFile() throws Exception {
    List<InputFile> inputs = DicomInputs.list(List.of(IMAGES));
    List<FrameResult> expected =
        StudyRun.measure(inputs, RunSettings.of(MeasureSettings.DEFAULT.limits()));
    int compared = 0;
    for (InputFile input : inputs) {
      ImagePlus image;
      try {
        image = StudyOpener.open(input);
      } catch (DicomException e) {
        continue; // its refusal is tested above
      }
      ImageMeasurer measurer = new ImageMeasurer(image, MeasureSettings.DEFAULT);
      for (int n = 1; n <= image.getStackSize(); n++) {
        FrameResult row = measurer.measure(n);
        FrameResult same =
            expected.stream()
                .filter(r -> r.input().equals(input) && r.frame() == row.frame())
                .findFirst()
                .orElseThrow();
        assertEquals(MeasurementsCsv.texts(same), MeasurementsCsv.texts(row));
        compared++;
      }
    }
    assertTrue(compared > 30, compared + " frames");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FJ-01/r-pre.dcm", "FJ-04/l-pre.dcm"})
  void changedPixelsAreNotTheFilesAnyMore(String name) throws Exception {
    ImagePlus image = open(name);
    String hash = Sha256.of(IMAGES.resolve(name));
    assertEquals(hash, new ImageMeasurer(image, MeasureSettings.DEFAULT).measure(1).sha256());
    image.getProcessor().set(3, 3, image.getProcessor().get(3, 3) ^ 1);
    assertEquals("", new ImageMeasurer(image, MeasureSettings.DEFAULT).measure(1).sha256());
  }

  @Test
  void aStillOutlivesItsFileButALoopSaysThatItIsGone(@TempDir Path folder) throws Exception {
    Path still = Files.copy(IMAGES.resolve("FJ-01/r-pre.dcm"), folder.resolve("still.dcm"));
    Path cine = Files.copy(IMAGES.resolve("FJ-11/l-pre-loop.dcm"), folder.resolve("loop.dcm"));
    ImagePlus image = StudyOpener.open(new InputFile(still, "still.dcm"));
    ImagePlus loop = StudyOpener.open(new InputFile(cine, "loop.dcm"));
    Files.delete(still);
    Files.delete(cine);
    FrameResult row = new ImageMeasurer(image, MeasureSettings.DEFAULT).measure(1);
    assertEquals("region", MeasurementsCsv.texts(row).get("calibration_source"));
    row = new ImageMeasurer(loop, MeasureSettings.DEFAULT).measure(2);
    assertEquals(Reason.FILE_NOT_READABLE, row.reason());
  }

  @Test
  void aPictureReadByImageJsOwnDicomReaderIsSentBack() throws Exception {
    ImagePlus image =
        new ij.io.Opener().openImage(IMAGES.resolve("FJ-01/r-pre.dcm").toAbsolutePath().toString());
    CommandException e =
        assertThrows(
            CommandException.class, () -> new ImageMeasurer(image, MeasureSettings.DEFAULT));
    assertTrue(e.getMessage().contains("Open study..."), e.getMessage());
  }

  @Test
  void sixteenBitsAreRefusedWithARemedy() throws Exception {
    ImagePlus image = new ImagePlus("x", new ij.process.ShortProcessor(50, 50));
    image.getProcessor().set(4, 4, 1000);
    image.getCalibration().setUnit("mm");
    image.getCalibration().pixelWidth = 0.1;
    image.getCalibration().pixelHeight = 0.1;
    CommandException e =
        assertThrows(
            CommandException.class,
            () -> new ImageMeasurer(image, MeasureSettings.DEFAULT).measure(1));
    assertTrue(e.getMessage().contains("8-bit"), e.getMessage());
  }

  @Test
  void aRectangleNarrowsTheRegion() throws Exception {
    ImagePlus image = new ImagePlus("x", new ByteProcessor(200, 100));
    image.setRoi(10, 20, 80, 40);
    FrameResult row = new ImageMeasurer(image, MeasureSettings.DEFAULT).measure(1);
    assertEquals(new org.fasciaj.dicom.PixelBox(10, 20, 89, 59), row.region());
  }

  @Test
  void anInvertedTableIsMeasuredAsItLooks() throws Exception {
    ByteProcessor dark = new ByteProcessor(20, 20);
    dark.set(5, 5, 200);
    dark.invertLut();
    var box = new org.fasciaj.dicom.PixelBox(0, 0, 19, 19);
    var grey = FramePixels.frame("x", dark, box, null, null).grey();
    assertEquals(55, grey.get(5, 5));
    assertEquals(255, grey.get(6, 6));
    assertEquals(130, FramePixels.frame("x", rgb(130), box, null, null).grey().get(7, 7));
  }

  private static ColorProcessor rgb(int grey) {
    int[] pixels = new int[400];
    Arrays.fill(pixels, grey << 16 | grey << 8 | grey);
    return new ColorProcessor(20, 20, pixels);
  }
}
