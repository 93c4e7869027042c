package org.fasciaj.report;

import java.io.IOException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.study.FrameResult;

/** Gives the pixels of a row again, when its picture is drawn. */
public interface PixelSource {
  /** Decodes the row's frame. */
  Frame frame(FrameResult row) throws IOException;
}
