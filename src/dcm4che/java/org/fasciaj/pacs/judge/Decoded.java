package org.fasciaj.pacs.judge;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.image.PhotometricInterpretation;
import org.dcm4che3.imageio.plugins.rle.RLEImageReaderSpi;

/** A frame as dcm4che's plain Java classes show it. Stateless. */
final class Decoded {
  private Decoded() {}

  private static PhotometricInterpretation photometric(Attributes set) {
    return PhotometricInterpretation.fromString(
        set.getString(Tag.PhotometricInterpretation, "MONOCHROME2"));
  }

  static int frameLength(Attributes set) {
    return photometric(set)
        .frameLength(
            set.getInt(Tag.Columns, 0),
            set.getInt(Tag.Rows, 0),
            set.getInt(Tag.SamplesPerPixel, 1),
            set.getInt(Tag.BitsAllocated, 8));
  }

  /** True when a sample is the grey that is shown. */
  static boolean isPlainGrey(Attributes set) {
    return photometric(set) == PhotometricInterpretation.MONOCHROME2
        && set.getInt(Tag.BitsStored, 8) == 8
        && !set.contains(Tag.WindowWidth)
        && !set.contains(Tag.RescaleSlope)
        && !set.contains(Tag.VOILUTSequence)
        && !set.contains(Tag.ModalityLUTSequence);
  }

  static BufferedImage picture(Attributes set, byte[] stored) throws IOException {
    int bits = set.getInt(Tag.BitsAllocated, 8);
    int type = bits > 8 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
    int columns = set.getInt(Tag.Columns, 0);
    int rows = set.getInt(Tag.Rows, 0);
    int samples = set.getInt(Tag.SamplesPerPixel, 1);
    boolean rle = set.getProperty("syntax", "").equals(UID.RLELossless);
    boolean banded = rle || set.getInt(Tag.PlanarConfiguration, 0) != 0;
    PhotometricInterpretation photometric = photometric(set);
    ColorModel colours =
        photometric.createColorModel(
            set.getInt(Tag.BitsStored, 8), type, ColorSpace.getInstance(ColorSpace.CS_sRGB), set);
    SampleModel model = photometric.createSampleModel(type, columns, rows, samples, banded);
    WritableRaster raster =
        rle
            ? unpacked(stored, model, colours)
            : raster(stored, type, model, columns * rows, banded);
    return new BufferedImage(colours, raster, false, null);
  }

  private static WritableRaster raster(
      byte[] stored, int type, SampleModel model, int pixels, boolean banded) {
    if (type == DataBuffer.TYPE_USHORT) {
      short[] words = new short[stored.length / 2];
      ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(words);
      return Raster.createWritableRaster(model, new DataBufferUShort(words, words.length), null);
    }
    if (!banded || model.getNumBands() == 1) {
      DataBufferByte buffer = new DataBufferByte(stored, stored.length);
      return Raster.createWritableRaster(model, buffer, null);
    }
    byte[][] banks = new byte[model.getNumBands()][pixels];
    for (int i = 0; i < banks.length; i++) {
      System.arraycopy(stored, i * pixels, banks[i], 0, pixels);
    }
    return Raster.createWritableRaster(model, new DataBufferByte(banks, pixels), null);
  }

  private static WritableRaster unpacked(byte[] stored, SampleModel model, ColorModel colours)
      throws IOException {
    // Made directly: nothing of dcm4che is registered in ImageIO.
    ImageReader reader = new RLEImageReaderSpi().createReaderInstance(null);
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(stored))) {
      reader.setInput(in);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setDestinationType(new ImageTypeSpecifier(colours, model));
      return (WritableRaster) reader.readRaster(0, param);
    } finally {
      reader.dispose();
    }
  }
}
