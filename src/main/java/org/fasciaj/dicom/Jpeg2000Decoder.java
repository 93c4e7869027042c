package org.fasciaj.dicom;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fasciaj.Reason;

/**
 * JPEG 2000 through JAI Image I/O, called directly. A reader serves one frame: it keeps the state
 * of its stream, and setting a new input does not clear it.
 */
final class Jpeg2000Decoder implements FrameDecoder {
  private int[] row = new int[0];

  @Override
  public Samples decode(byte[] data, int length, PixelFormat format) throws DicomException {
    Jpeg2000Header.check(data, length, format);
    J2KImageReader reader = new J2KImageReader(new J2KImageReaderSpi());
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(data, 0, length))) {
      reader.setInput(input, true, true);
      return samples(reader.readRaster(0, null), format);
    } catch (IOException | RuntimeException e) {
      DicomException refusal =
          new DicomException(Reason.DAMAGED_FILE, "the JPEG 2000 stream is broken");
      refusal.initCause(e);
      throw refusal;
    } finally {
      reader.dispose();
    }
  }

  private Samples samples(Raster raster, PixelFormat format) throws DicomException {
    int channels = format.photometric().channels();
    if (raster.getNumBands() != channels
        || raster.getWidth() != format.columns()
        || raster.getHeight() != format.rows()) {
      throw new DicomException(Reason.DAMAGED_FILE, "the JPEG 2000 stream is broken");
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
}
