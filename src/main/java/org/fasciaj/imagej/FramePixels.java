package org.fasciaj.imagej;

import boofcv.struct.image.GrayF32;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.util.Optional;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;

/**
 * Carries pixels between ImageJ and the core without loss: what is shown is what is measured, so a
 * measured window gives the same numbers as its file. Copies; neither side sees the other's arrays.
 */
final class FramePixels {
  private static final int WHITE = 255;

  private FramePixels() {}

  /** Bits per pixel that show a frame without loss: 8 when every grey is a whole number. */
  static int depth(Frame frame) {
    for (float g : frame.grey().data) {
      if (g != Math.rint(g)) {
        return 32;
      }
    }
    return 8;
  }

  /** A frame as ImageJ shows it. */
  static ImageProcessor picture(Frame frame, int depth) {
    GrayF32 grey = frame.grey();
    float[] row = new float[grey.width];
    ImageProcessor picture = blank(grey.width, grey.height, depth);
    for (int y = 0; y < grey.height; y++) {
      System.arraycopy(grey.data, grey.startIndex + y * grey.stride, row, 0, grey.width);
      for (int x = 0; x < row.length; x++) {
        picture.setf(x, y, row[x]);
      }
    }
    return picture;
  }

  /** A black picture. */
  static ImageProcessor blank(int width, int height, int depth) {
    return switch (depth) {
      case 8 -> new ByteProcessor(width, height);
      case 24 -> new ColorProcessor(width, height);
      default -> {
        FloatProcessor f = new FloatProcessor(width, height);
        f.setMinAndMax(0, WHITE);
        yield f;
      }
    };
  }

  /**
   * An ImageJ picture as the core takes it.
   *
   * @param name the image's name, for the message
   * @param picture 8-bit, RGB, or 32-bit within 0 to 255
   * @param region where to measure
   * @param colourBox the colour Doppler box, if known
   * @param scale its scale
   */
  static Frame frame(
      String name,
      ImageProcessor picture,
      PixelBox region,
      Optional<PixelBox> colourBox,
      Calibration scale)
      throws CommandException {
    return new Frame(grey(name, picture), null, colourBox.orElse(null), region, scale);
  }

  private static GrayF32 grey(String name, ImageProcessor picture) throws CommandException {
    GrayF32 grey = new GrayF32(picture.getWidth(), picture.getHeight());
    boolean inverted = picture.isInvertedLut();
    for (int i = 0; i < grey.data.length; i++) {
      float value = picture.getf(i);
      if (!(value >= 0 && value <= WHITE)) {
        throw new CommandException(
            name, "grey values lie outside 0 to 255.", "Convert it: Image > Type > 8-bit.");
      }
      grey.data[i] = inverted ? WHITE - value : value;
    }
    return grey;
  }
}
