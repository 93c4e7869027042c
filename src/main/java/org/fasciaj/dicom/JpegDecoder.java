package org.fasciaj.dicom;

import java.util.Locale;
import org.fasciaj.Reason;

/**
 * Every kind of JPEG that the four JPEG syntaxes carry, told apart by the stream itself. Samples
 * are neither converted nor guessed at: a YCbCr frame stays YCbCr.
 */
final class JpegDecoder implements FrameDecoder {
  private static final int BASELINE = 0xC0;
  private static final int EXTENDED = 0xC1;

  private final LosslessJpegDecoder lossless = new LosslessJpegDecoder();
  private final SequentialJpegDecoder sequential = new SequentialJpegDecoder();

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    JpegHeader header = JpegHeader.read(data, length, format);
    int marker = header.frameMarker();
    if (marker == JpegHeader.SOF_LOSSLESS) {
      return lossless.decode(data, length, header, format);
    }
    boolean bits = header.precision() == 8 || header.precision() == 12;
    if ((marker == BASELINE || marker == EXTENDED) && bits) {
      return sequential.decode(data, length, header, format);
    }
    throw new DicomException(
        Reason.UNSUPPORTED_SYNTAX,
        String.format(Locale.ROOT, "JPEG kind %02X of %d bits", marker, header.precision()));
  }
}
