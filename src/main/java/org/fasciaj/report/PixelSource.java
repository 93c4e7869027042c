package org.fasciaj.report;

import java.io.IOException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.study.FrameResult;

<<<<<<< HEAD
/** Gives the pixels of a row again, when its picture is drawn. */
public interface PixelSource {
  /** Decodes the row's frame. */
=======
/** Brings the pixels of a row that was measured or refused earlier. Called from one thread. */
@FunctionalInterface
public interface PixelSource {
  /**
   * Decodes the frame of a row again.
   *
   * @param row a row that has a tissue region
   * @throws IOException when the pixels cannot be had; the report then fails as a whole
   */
>>>>>>> report
  Frame frame(FrameResult row) throws IOException;
}
