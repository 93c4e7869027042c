package org.fasciaj.report.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.Tag;
import org.fasciaj.report.OutputException;
import org.fasciaj.study.FrameResult;

/** Writes the structured report of one frame by itself. Stateless and thread-safe. */
public final class SrWriter {
  private SrWriter() {}

  /**
   * Writes the report. Its instance number is that of the picture, so that the same result is the
   * same object whenever it is written.
   *
   * @param target the object, replaced when it exists
   * @param row a row with an outline, whose file is still there
   * @throws OutputException when the file is not what was measured
   * @throws IOException when the object cannot be written
   */
  public static void write(Path target, FrameResult row) throws IOException {
    SourceHeader header = SourceHeader.of(row);
    long number = Math.max(1, header.set().integer(Tag.INSTANCE_NUMBER, 1));
    int instance = (int) Math.min(number, Integer.MAX_VALUE);
    DicomWriter.write(target, MeasurementSr.make(row, header, instance));
  }
}
