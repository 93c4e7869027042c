package org.fasciaj.report;

import java.io.IOException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.study.FrameResult;

/** Brings the pixels of a row that was measured or refused earlier. Called from one thread. */
@FunctionalInterface
public interface PixelSource {
  /**
   * Decodes the frame of a row again.
   *
   * @param row a row that has a tissue region
   * @throws IOException when the pixels cannot be had; the report then fails as a whole
   */
  Frame frame(FrameResult row) throws IOException;

  /**
   * Opens each row's own file again.
   *
   * @param mmPerPixel scale that the user gave, mm; NaN for the file's own
   */
  static PixelSource ofFiles(double mmPerPixel) {
    return row -> {
      try (DicomImage image = DicomImage.open(row.input().path())) {
        return image.frame(row.frame() - 1, mmPerPixel);
      }
    };
  }
}
