package org.fasciaj.report;

import java.io.IOException;
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
}
