package org.fasciaj.dicom;

import java.io.Closeable;
import java.nio.file.Path;

/**
 * An open DICOM ultrasound image. Frames are decoded one at a time, when asked for: memory does not
 * grow with a loop's length. Not thread-safe: one per worker.
 */
public final class DicomImage implements Closeable {
  private DicomImage() {}

  /**
   * Reads the header.
   *
   * @param file the file, recognised by content
   * @throws DicomException when it is no readable ultrasound image
   */
  public static DicomImage open(Path file) throws DicomException {
    throw new UnsupportedOperationException(file.toString());
  }

  /** The header. */
  public Instance instance() {
    throw new UnsupportedOperationException();
  }

  /**
   * Decodes one frame.
   *
   * @param index from 0
   * @param userMmPerPixel a scale that the user typed or confirmed; NaN when none
   * @throws DicomException when the frame cannot be decoded
   */
  public Frame frame(int index, double userMmPerPixel) throws DicomException {
    throw new UnsupportedOperationException(index + " " + userMmPerPixel);
  }

  @Override
  public void close() {}
}
