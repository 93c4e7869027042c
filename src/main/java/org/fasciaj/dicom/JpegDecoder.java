package org.fasciaj.dicom;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.fasciaj.Reason;

/**
 * Every kind of JPEG that the four JPEG syntaxes carry, told apart by the stream itself. Sequential
 * 8-bit frames go to the JDK's own reader, whose raster is neither converted nor guessed at: a
 * YCbCr frame stays YCbCr.
 */
final class JpegDecoder implements FrameDecoder {
  private static final String JDK_READER = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
  private static final byte[] END = {(byte) 0xFF, (byte) JpegHeader.EOI};

  /** How far from a frame's end its end marker may lie: padding, and some writers' spare bytes. */
  private static final int END_SEARCH = 64;

  private final LosslessJpegDecoder lossless = new LosslessJpegDecoder();
  private final SequentialJpegDecoder sequential = new SequentialJpegDecoder();
  private ImageReader reader;
  private boolean searched;
  private String warning;

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    JpegHeader header = JpegHeader.read(data, length, format);
    int marker = header.frameMarker();
    if (marker == JpegHeader.SOF_LOSSLESS) {
      return lossless.decode(data, length, format);
    }
    boolean baseline = marker == 0xC0 || marker == 0xC1;
    if (!baseline || (header.precision() != 8 && header.precision() != 12)) {
      throw new DicomException(
          Reason.UNSUPPORTED_SYNTAX,
          String.format(Locale.ROOT, "JPEG kind %02X of %d bits", marker, header.precision()));
    }
    if (header.precision() == 12 || format.bitsAllocated() > 8 || jdkReader() == null) {
      return sequential.decode(data, length, format);
    }
    return decodeByJdk(data, length, header, format);
  }

  private ImageReader jdkReader() throws DicomException {
    if (!searched) {
      searched = true;
      reader = newJdkReader();
    }
    return reader;
  }

  /** The JDK's reader, found by name: another library's reader would convert colours. Or null. */
  static ImageReader newJdkReader() throws DicomException {
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
    while (all.hasNext()) {
      ImageReaderSpi spi = all.next();
      if (spi.getClass().getName().equals(JDK_READER)) {
        try {
          return spi.createReaderInstance();
        } catch (IOException e) {
          throw JpegHeader.damaged("the JDK's JPEG reader cannot be started");
        }
      }
    }
    return null;
  }

  private Samples decodeByJdk(byte[] data, int length, JpegHeader header, PixelFormat format)
      throws DicomException {
    warning = null;
    reader.addIIOReadWarningListener((source, text) -> warning = text);
    byte[] end = hasEnd(data, length) ? new byte[0] : END;
    try (ImageInputStream input = new BytesImageStream(data, length, end)) {
      reader.setInput(input, true, true);
      Raster raster = reader.readRaster(0, null);
      refuseHoles();
      return samples(raster, header, format);
    } catch (DicomException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      DicomException refusal = JpegHeader.damaged("the JPEG stream is broken");
      refusal.initCause(e);
      throw refusal;
    } finally {
      reader.reset();
    }
  }

  /** The reader fills lost parts with grey and only warns: such a frame is no picture. */
  private void refuseHoles() throws DicomException {
    if (warning != null && !warning.contains("extraneous bytes before marker")) {
      throw JpegHeader.damaged("the JPEG stream is damaged or cut off");
    }
  }

  private static boolean hasEnd(byte[] data, int length) {
    for (int i = length - 2; i >= Math.max(0, length - END_SEARCH); i--) {
      if (data[i] == END[0] && data[i + 1] == END[1]) {
        return true;
      }
    }
    return false;
  }

  private static Samples samples(Raster raster, JpegHeader header, PixelFormat format)
      throws DicomException {
    int channels = raster.getNumBands();
    DataBuffer buffer = raster.getDataBuffer();
    boolean plain =
        raster.getWidth() == format.columns()
            && raster.getHeight() == format.rows()
            && channels == header.components().size()
            && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
            && model.getPixelStride() == channels
            && model.getScanlineStride() == channels * format.columns()
            && model.getBandOffsets()[0] == 0
            && (channels == 1 || model.getBandOffsets()[1] == 1);
    if (plain && buffer instanceof DataBufferByte bytes && bytes.getOffset() == 0) {
      Samples.Colour colour = header.colour(format.photometric());
      return new Samples(bytes.getData(), null, channels, false, colour);
    }
    throw JpegHeader.damaged("the JPEG reader gave another picture than its header names");
  }
}
