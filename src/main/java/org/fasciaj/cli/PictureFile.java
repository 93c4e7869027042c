package org.fasciaj.cli;

import boofcv.struct.image.GrayF32;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.fasciaj.anatomy.BorderSnap;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;

/** Opens the picture of {@code refine}, recognised by its content. Stateless. */
final class PictureFile {
  private static final Set<String> PLAIN = Set.of("png", "tif", "tiff", "bmp");

  /** No screen shows more, pixels. */
  private static final long MOST_PIXELS = 64_000_000;

  private static final int WHITE = 255;

  private PictureFile() {}

  /**
   * Opens one frame.
   *
   * @param number frame from 1
   */
  static BorderSnap open(Path file, int number) throws RefineException {
    if (!Files.isRegularFile(file)) {
      throw wrong(file, "is no file", "Check the name.");
    }
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          if (PLAIN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            reader.setInput(stream, false, true);
            return BorderSnap.in(grey(read(file, reader, number)));
          }
        } finally {
          reader.dispose();
        }
      }
    } catch (IOException | RuntimeException e) {
      // Readers of the JDK throw any RuntimeException on damaged files.
      String cause = "cannot be decoded (" + e.getClass().getSimpleName() + ")";
      throw wrong(file, cause, "Export or transfer it again.");
    }
    return dicom(file, number);
  }

  private static BufferedImage read(Path file, ImageReader reader, int number)
      throws IOException, RefineException {
    int pages = reader.getNumImages(true);
    if (number < 1 || number > pages) {
      throw wrong(file, "has no frame " + number, "It has " + pages + ".");
    }
    if ((long) reader.getWidth(number - 1) * reader.getHeight(number - 1) > MOST_PIXELS) {
      throw wrong(file, "is too large", "Crop or reduce it.");
    }
    return reader.read(number - 1);
  }

  private static BorderSnap dicom(Path file, int number) throws RefineException {
    try (DicomImage image = DicomImage.open(file)) {
      int frames = image.instance().frames();
      if (number < 1 || number > frames) {
        throw wrong(file, "has no frame " + number, "It has " + frames + ".");
      }
      Frame frame = image.frame(number - 1, Double.NaN);
      PixelBox r = frame.region();
      Calibration c = frame.calibration();
      if (!c.known()) {
        return BorderSnap.in(frame.grey(), r.x0(), r.y0(), r.x1(), r.y1());
      }
      return BorderSnap.in(
          new TissueImage(
              frame.grey(), frame.colour(), r.x0(), r.y0(), r.x1(), r.y1(), c.xMm(), c.yMm()));
    } catch (DicomException e) {
      String cause = "is no PNG, TIFF or BMP, nor usable DICOM (" + e.reason().code() + ")";
      throw wrong(file, cause, e.reason().remedy());
    }
  }

  /** Grey as stored, or the luma of a colour picture (as of a DICOM one), 0 to 255. */
  private static GrayF32 grey(BufferedImage image) {
    GrayF32 grey = new GrayF32(image.getWidth(), image.getHeight());
    boolean stored =
        image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
    float unit = WHITE / (float) ((1L << image.getColorModel().getComponentSize(0)) - 1);
    for (int y = 0; y < grey.height; y++) {
      for (int x = 0; x < grey.width; x++) {
        if (stored) {
          grey.set(x, y, image.getRaster().getSample(x, y, 0) * unit);
        } else {
          int p = image.getRGB(x, y);
          int r = p >> 16 & WHITE;
          int g = p >> 8 & WHITE;
          grey.set(x, y, (77 * r + 150 * g + 29 * (p & WHITE) + 128) >> 8);
        }
      }
    }
    return grey;
  }

  private static RefineException wrong(Path file, String cause, String remedy) {
    return new RefineException(file, cause, remedy, ExitCode.NO_ULTRASOUND);
  }
}
