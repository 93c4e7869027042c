package org.fasciaj.dicom;

/** Turns the stored bytes of one frame into samples. Not thread-safe: arrays may be reused. */
interface FrameDecoder {
  /**
   * Decodes a frame.
   *
   * @param data the stored frame, from 0 to length; more may follow
   * @param length bytes of the frame
   * @param format what the header says; the stream must agree
   * @throws DicomException when the stream is broken, disagrees or is of an unsupported kind
   */
  Samples decode(byte[] data, int length, PixelFormat format) throws DicomException;
}
