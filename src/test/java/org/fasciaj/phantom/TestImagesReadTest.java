package org.fasciaj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.junit.jupiter.api.Test;

/** The committed files, read by FasciaJ, are the drawn pictures again. */
class TestImagesReadTest {
  private static final Path FOLDER = Path.of("test-images");

  /** Root mean square that JPEG at quality 92 costs on speckle, grey levels. */
  private static final double JPEG_RMS = 4;

  @Test
  void pixelsRegionScaleAndHeaderComeBack() throws IOException, DicomException {
    for (HeelCase heel : HeelCases.ALL) {
      for (int visit = 0; visit < 2; visit++) {
        HeelSpec spec = visit == 0 ? heel.pre() : heel.post();
        if (visit == 1 && heel.postEncoding() == heel.preEncoding()) {
          continue;
        }
        Encoding encoding = visit == 0 ? heel.preEncoding() : heel.postEncoding();
        try (DicomImage image = DicomImage.open(FOLDER.resolve(heel.path(visit)))) {
          Frame frame = image.frame(0, Double.NaN);
          String file = heel.path(visit);
          assertEquals(spec.screen().xMm(), frame.calibration().xMm(), 1e-9, file);
          assertEquals(spec.screen().yMm(), frame.calibration().yMm(), 1e-9, file);
          if (heel.scale() != UltrasoundObject.Scale.PIXEL_SPACING) {
            assertEquals(UltrasoundObject.box(spec.screen()), frame.region(), file);
          }
          assertEquals(heel.side(), image.instance().laterality(), file);
          assertEquals(heel.subject(), image.instance().subject(), file);
          assertEquals(heel.visit(visit).timePoint(), image.instance().timepoint(), file);
          double rms = difference(frame, Phantom.draw(spec), spec.screen());
          assertTrue(rms <= (encoding.lossy() ? JPEG_RMS : 0.5), file + " rms " + rms);
        }
      }
    }
  }

  private static double difference(Frame frame, DrawnHeel heel, ScreenSpec s) {
    double sum = 0;
    for (int y = s.y0(); y < s.y0() + s.rows(); y++) {
      for (int x = s.x0(); x < s.x0() + s.columns(); x++) {
        double d = frame.grey().unsafe_get(x, y) - heel.grey().unsafe_get(x, y);
        sum += d * d;
      }
    }
    return Math.sqrt(sum / (s.rows() * s.columns()));
  }

  @Test
  void colourIsFoundWhereItWasLaid() throws IOException, DicomException {
    try (DicomImage image = DicomImage.open(FOLDER.resolve("FJ-12/flow.dcm"))) {
      Frame frame = image.frame(0, Double.NaN);
      Doppler drawn = Doppler.draw(Phantom.draw(TestImages.DOPPLER.pre()), TestImages.VESSELS);
      assertNotNull(frame.colour());
      assertEquals(drawn.box(), frame.colourBox());
      long wrong = 0;
      long coloured = 0;
      for (int y = drawn.box().y0(); y <= drawn.box().y1(); y++) {
        for (int x = drawn.box().x0(); x <= drawn.box().x1(); x++) {
          coloured += drawn.colour().get(x, y);
          wrong += Math.abs(drawn.colour().get(x, y) - frame.colour().get(x, y));
        }
      }
      assertTrue(wrong <= coloured / 50, wrong + " of " + coloured + " coloured pixels");
    }
    try (DicomImage image = DicomImage.open(FOLDER.resolve("FJ-12/no-flow.dcm"))) {
      Frame frame = image.frame(0, Double.NaN);
      assertNotNull(frame.colour(), "an empty box is a box");
      long coloured = 0;
      for (byte c : frame.colour().data) {
        coloured += c;
      }
      assertEquals(0, coloured);
    }
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() throws IOException, DicomException {
    try (DicomImage image = DicomImage.open(FOLDER.resolve("refused/uncalibrated.dcm"))) {
      assertEquals(Reason.NO_CALIBRATION, image.frame(0, Double.NaN).calibration().refusal());
      assertNull(image.frame(0, Double.NaN).colour());
    }
    DicomException e =
        assertThrows(
            DicomException.class,
            () -> {
              try (DicomImage image = DicomImage.open(FOLDER.resolve("refused/damaged.dcm"))) {
                image.frame(0, Double.NaN);
              }
            });
    assertEquals(Reason.DAMAGED_FILE, e.reason());
  }

  @Test
  void directoryListsItsTwoFiles() throws DicomException {
    List<InputFile> files = DicomInputs.list(List.of(FOLDER.resolve("FJ-10/DICOMDIR")));
    assertEquals(2, files.size());
    assertEquals(TestImages.all().size() + 1, DicomInputs.list(List.of(FOLDER)).size());
  }
}
