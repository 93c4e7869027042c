package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.WindowManager;
import ij.process.ImageProcessor;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureHeelTest {
  @TempDir Path folder;

  @AfterEach
  void noImage() {
    WindowManager.setTempCurrentImage(null);
    IJ.resetEscape();
  }

  private String measure(ImagePlus image, String options) {
    WindowManager.setTempCurrentImage(image);
    return FasciaJ.run("Measure heel...", options);
  }

  /** 300 frames; the user presses Escape while the third is read. */
  private static ImagePlus loopWithEscape() {
    VirtualStack stack =
        new VirtualStack(HandMadeHeel.WIDTH, HandMadeHeel.HEIGHT, 300) {
          @Override
          public ImageProcessor getProcessor(int n) {
            if (n == 3) {
              IJ.setKeyDown(KeyEvent.VK_ESCAPE);
            }
            return HandMadeHeel.picture();
          }
        };
    ImagePlus loop = new ImagePlus("loop", stack);
    loop.getCalibration().setUnit("mm");
    loop.getCalibration().pixelWidth = HandMadeHeel.MM;
    loop.getCalibration().pixelHeight = HandMadeHeel.MM;
    return loop;
  }

  @Test
  void escapeStopsBetweenFramesAndKeepsTheFinishedRows() throws Exception {
    Path csv = folder.resolve("rows.csv");
    ImagePlus loop = loopWithEscape();
    assertEquals("", measure(loop, "frames=all save=[" + csv + "]"));
    List<Map<String, String>> rows = CsvRows.read(csv);
    assertEquals(List.of("1", "2", "3"), rows.stream().map(r -> r.get("frame")).toList());
    assertEquals(
        3,
        java.util.Arrays.stream(loop.getOverlay().toArray())
            .map(ij.gui.Roi::getPosition)
            .distinct()
            .count());
  }

  @Test
  void onlyTheShownFrameIsMeasuredUnlessAllAreAskedFor() throws Exception {
    ImagePlus loop = loopWithEscape();
    loop.setSlice(2);
    Path csv = folder.resolve("rows.csv");
    assertEquals("", measure(loop, "save=[" + csv + "]"));
    List<Map<String, String>> rows = CsvRows.read(csv);
    assertEquals(1, rows.size());
    assertEquals("2", rows.get(0).get("frame"));
  }

  @Test
  void aRefusalIsWrittenOnTheImageWithItsRemedy() {
    ImagePlus image = new ImagePlus("x", HandMadeHeel.picture());
    String answer = measure(image, "");
    assertTrue(answer.contains("The image carries no millimetre scale."), answer);
    assertNotNull(image.getOverlay().get("FasciaJ plate"));
    assertNull(image.getOverlay().get("FasciaJ superficial"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    ImagePlus image = loopWithEscape();
    Path csv = folder.resolve("no such folder").resolve("rows.csv");
    String answer = measure(image, "save=[" + csv + "]");
    assertTrue(answer.contains("cannot be written"), answer);
    assertTrue(Files.notExists(csv));
  }
}
