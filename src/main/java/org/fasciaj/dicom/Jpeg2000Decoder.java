package org.fasciaj.dicom;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.IOException;
import jj2000.j2k.util.FacilityManager;
import jj2000.j2k.util.MsgLogger;
import org.fasciaj.Reason;

/**
 * JPEG 2000 through JAI Image I/O, called directly. A reader serves one frame: it keeps the state
 * of its stream, and setting a new input does not clear it. Reversible streams come out exactly;
 * irreversible colour comes out about one grey level brighter than OpenJPEG's, by the library's
 * rounding.
 */
final class Jpeg2000Decoder implements FrameDecoder {
  static {
    // The library logs to the console unless told otherwise.
    FacilityManager.registerMsgLogger(null, new SilentLog());
  }

  private int[] row = new int[0];

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    int start = Jpeg2000Header.check(data, length, format);
    J2KImageReader reader = new J2KImageReader(new J2KImageReaderSpi());
    BoundedStream input = new BoundedStream(data, start, length - start);
    try {
      reader.setInput(input, true, true);
      Samples samples = samples(reader.readRaster(0, null), format);
      // The library shows what it has when it runs out of data.
      if (input.isExhausted()) {
        throw broken(null);
      }
      return samples;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    } catch (Error e) {
      if (e.getClass() == Error.class) {
        throw broken(e); // the library's own way to give up
      }
      throw e;
    } finally {
      reader.dispose();
    }
  }

  private static DicomException broken(Throwable cause) {
    DicomException refusal =
        new DicomException(Reason.DAMAGED_FILE, "the JPEG 2000 stream is broken");
    refusal.initCause(cause);
    return refusal;
  }

  private Samples samples(Raster raster, PixelFormat format) throws DicomException {
    int channels = format.photometric().channels();
    if (raster.getNumBands() != channels
        || raster.getWidth() != format.columns()
        || raster.getHeight() != format.rows()) {
      throw broken(null);
    }
    int perRow = format.columns() * channels;
    if (row.length != perRow) {
      row = new int[perRow];
    }
    boolean wide = format.bitsAllocated() > 8;
    byte[] bytes = wide ? null : new byte[perRow * format.rows()];
    short[] words = wide ? new short[perRow * format.rows()] : null;
    int out = 0;
    for (int y = 0; y < format.rows(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, format.columns(), 1, row);
      for (int value : row) {
        if (wide) {
          words[out++] = (short) value;
        } else {
          bytes[out++] = (byte) value;
        }
      }
    }
    // The decoder turns the reversible and irreversible colour transforms back into RGB itself.
    boolean full =
        format.photometric() == Photometric.YBR_FULL
            || format.photometric() == Photometric.YBR_FULL_422;
    Samples.Colour colour =
        channels == 1 ? Samples.Colour.GREY : full ? Samples.Colour.YBR : Samples.Colour.RGB;
    return new Samples(bytes, words, channels, false, colour);
  }

  /** Drops what the library says: the refusals above say what matters. */
  private static final class SilentLog implements MsgLogger {
    @Override
    public void printmsg(int severity, String message) {}

    @Override
    public void println(String text, int firstIndent, int indent) {}

    @Override
    public void flush() {}
  }
}
