package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.FloatPolygon;
import ij.process.ImageProcessor;
import java.awt.Color;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.Test;

class HeelOverlayTest {
  private static final PixelBox ROOM =
      new PixelBox(0, 0, HandMadeHeel.WIDTH - 1, HandMadeHeel.HEIGHT - 1);

  private static List<Roi> everything() {
    Calibration scale =
        new Calibration(
            CalibrationSource.REGION, HandMadeHeel.MM, HandMadeHeel.MM, null, List.of());
    FrameResult row =
        new FrameResult(
            new InputFile(Path.of("heel.dcm"), "heel.dcm"),
            "",
            null,
            1,
            scale,
            ROOM,
            Status.MEASURED,
            null,
            "",
            HandMadeHeel.outline(),
            HandMadeHeel.measurement(),
            List.of());
    ImagePlus image = new ImagePlus("heel", HandMadeHeel.picture());
    return HeelPicture.of(row, image, ROOM, Limits.DEFAULT);
  }

  private static Roi named(ImagePlus image, String name) {
    Roi roi = image.getOverlay().get("FasciaJ " + name);
    assertNotNull(roi, name);
    return roi;
  }

  @Test
  void linesLieOnTheBordersAndThePixelsStay() {
    ImagePlus image = new ImagePlus("heel", HandMadeHeel.picture());
    byte[] before = ((byte[]) image.getProcessor().getPixels()).clone();

    HeelOverlay.show(image, 1, everything());

    FloatPolygon superficial = named(image, "superficial").getFloatPolygon();
    assertEquals(20, superficial.xpoints[0]);
    assertEquals(620, superficial.xpoints[superficial.npoints - 1]);
    for (int i = 0; i < superficial.npoints; i++) {
      assertEquals(HandMadeHeel.SUPERFICIAL, superficial.ypoints[i]);
    }
    Line ten = (Line) named(image, "thickness at 10 mm");
    assertArrayEquals(
        new double[] {340, HandMadeHeel.SUPERFICIAL, 340, HandMadeHeel.DEEP},
        new double[] {ten.x1d, ten.y1d, ten.x2d, ten.y2d});
    assertArrayEquals(before, (byte[]) image.getProcessor().getPixels());
  }

  @Test
  void imageJPaintsTheLineIntoTheBordersOwnRow() {
    ImagePlus image = new ImagePlus("heel", HandMadeHeel.picture());
    HeelOverlay.show(image, 1, everything());
    Overlay overlay = image.getOverlay();
    for (int i = overlay.size() - 1; i >= 0; i--) { // the casing is wider than one row by design
      if (overlay.get(i).getName().endsWith("casing")) {
        overlay.remove(i);
      }
    }
    named(image, "superficial").setStroke(new java.awt.BasicStroke(1));

    ImageProcessor painted = image.flatten().getProcessor();

    int x = 500; // right of every station and of the plate
    assertEquals(Ink.SUPERFICIAL.colour(), new Color(painted.get(x, HandMadeHeel.SUPERFICIAL)));
    for (int dy : new int[] {-1, 1}) {
      int grey = image.getProcessor().get(x, HandMadeHeel.SUPERFICIAL + dy);
      assertEquals(
          new Color(grey, grey, grey), new Color(painted.get(x, HandMadeHeel.SUPERFICIAL + dy)));
    }
  }

  @Test
  void widthsDoNotGrowWithTheZoom() {
    for (Roi roi : everything()) {
      if (roi.getName().matches("FasciaJ (superficial|deep|cortex|spur|thickness.*)")) {
        assertFalse(roi.getScaleStrokeWidth(), roi.getName());
      }
    }
  }

  @Test
  void everyLineHasItsOwnColourAndDash() {
    List<Ink> inks = List.of(Ink.SUPERFICIAL, Ink.DEEP, Ink.CORTEX, Ink.STATION, Ink.SPUR);
    assertEquals(5, inks.stream().map(Ink::colour).distinct().count());
    Set<String> borders =
        List.of(Ink.SUPERFICIAL, Ink.DEEP, Ink.CORTEX, Ink.SPUR).stream()
            .map(i -> java.util.Arrays.toString(i.stroke().getDashArray()))
            .collect(Collectors.toSet());
    assertEquals(4, borders.size());
  }

  @Test
  void measuringAgainReplacesOursAndKeepsTheUsersMarks() {
    ImagePlus image = new ImagePlus("heel", HandMadeHeel.picture());
    Overlay own = new Overlay(new Roi(5, 5, 10, 10));
    image.setOverlay(own);
    HeelOverlay.show(image, 1, everything());
    int once = image.getOverlay().size();
    HeelOverlay.show(image, 1, everything());
    assertEquals(once, image.getOverlay().size());
    assertEquals(new Rectangle(5, 5, 10, 10), image.getOverlay().get(0).getBounds());
  }

  @Test
  void aLoopKeepsEachFramesOutline() {
    ij.ImageStack stack = new ij.ImageStack(HandMadeHeel.WIDTH, HandMadeHeel.HEIGHT);
    stack.addSlice(HandMadeHeel.picture());
    stack.addSlice(HandMadeHeel.picture());
    ImagePlus loop = new ImagePlus("loop", stack);
    HeelOverlay.show(loop, 1, everything());
    HeelOverlay.show(loop, 2, everything());
    HeelOverlay.show(loop, 2, everything());
    int each = everything().size();
    assertEquals(2 * each, loop.getOverlay().size());
    for (int frame = 1; frame <= 2; frame++) {
      int f = frame;
      long n =
          java.util.Arrays.stream(loop.getOverlay().toArray())
              .filter(r -> r.getPosition() == f)
              .count();
      assertEquals(each, n);
    }
  }

  @Test
  void thePlateHidesNoLineAndStaysInThePicture() {
    List<Roi> all = everything();
    Rectangle plate =
        all.stream()
            .filter(r -> r.getName().equals("FasciaJ plate"))
            .findFirst()
            .orElseThrow()
            .getBounds();
    assertEquals(plate, plate.intersection(new Rectangle(HandMadeHeel.WIDTH, HandMadeHeel.HEIGHT)));
    for (Roi line : HeelOverlay.lines(HandMadeHeel.outline(), HandMadeHeel.measurement())) {
      assertFalse(plate.intersects(line.getBounds()), line.getName());
    }
    long inside =
        all.stream().filter(r -> r instanceof TextRoi && plate.contains(r.getBounds())).count();
    assertEquals(9, inside); // three words of the key, six rows of values
  }

  @Test
  void valuesAreWrittenAsTheyAre() {
    List<String> text =
        everything().stream()
            .filter(TextRoi.class::isInstance)
            .map(r -> ((TextRoi) r).getText().strip())
            .toList();
    assertEquals("Insertion 4.00 \u00b1 0.10 mm", text.get(3));
    assertEquals("Largest 4.62 \u00b1 0.10 mm, above 4.5 mm", text.get(6));
    assertEquals("Spur 5.40 \u00b1 0.20 mm", text.get(7));
  }
}
