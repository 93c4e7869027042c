package org.fasciaj.study;

import java.io.Closeable;
import java.nio.file.Path;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.FrameMemory;
import org.fasciaj.dicom.Instance;

/** What a run needs of an open file: its header and its frames, one at a time. */
interface OpenImage extends Closeable {
  /** The header. */
  Instance instance();

  /** Decodes one frame, counted from 0; the scale is NaN when the user gave none. */
  Frame frame(int index, double userMmPerPixel) throws DicomException;

  @Override
  void close() throws DicomException;

  /** Opens files. Thread-safe. */
  interface Opener {
    /** The opener of a run: DICOM files. */
    Opener DICOM = (file, memory) -> of(DicomImage.open(file, memory));

    /** Opens one file; its frames hold until the next one is decoded with the same memory. */
    OpenImage open(Path file, FrameMemory memory) throws DicomException;
  }

  /** A DICOM image seen this way; closing one closes the other. */
  static OpenImage of(DicomImage image) {
    return new OpenImage() {
      @Override
      public Instance instance() {
        return image.instance();
      }

      @Override
      public Frame frame(int index, double userMmPerPixel) throws DicomException {
        return image.frame(index, userMmPerPixel);
      }

      @Override
      public void close() throws DicomException {
        image.close();
      }
    };
  }
}
