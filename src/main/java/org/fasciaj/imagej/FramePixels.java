package org.fasciaj.imagej;

import boofcv.struct.image.GrayF32;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.dicom.RgbPicture;

/**
 * Carries pixels between ImageJ and the core. Grey goes both ways without loss. Copies; neither
 * side sees the other's arrays. Stateless and thread-safe.
 */
final class FramePixels {
  private static final int WHITE = 255;

  private FramePixels() {}

  /**
   * A file's frame as ImageJ shows it: RGB when its picture can hold colour, 8-bit when every grey
   * is a whole number, else 32-bit.
   *
   * @param image the open file
   * @param index frame, from 0
   */
  static ImageProcessor picture(DicomImage image, int index) throws DicomException {
    int[] rgb = image.rgb(index);
    if (rgb != null) {
      return new ColorProcessor(image.instance().columns(), image.instance().rows(), rgb);
    }
    GrayF32 grey = image.frame(index, Double.NaN).grey();
    FloatProcessor exact = new FloatProcessor(grey.width, grey.height);
    float[] values = (float[]) exact.getPixels();
    boolean whole = true;
    for (int y = 0; y < grey.height; y++) {
      for (int x = 0; x < grey.width; x++) {
        float value = grey.get(x, y);
        values[y * grey.width + x] = value;
        whole &= value == Math.rint(value);
      }
    }
    exact.setMinAndMax(0, WHITE);
    return whole ? exact.convertToByteProcessor(false) : exact;
  }

  /** A black picture. */
  static ImageProcessor blank(int width, int height, int depth) {
    return switch (depth) {
      case 8 -> new ByteProcessor(width, height);
      case 24 -> new ColorProcessor(width, height);
      default -> new FloatProcessor(width, height);
    };
  }

  /**
   * An ImageJ picture as the core takes it.
   *
   * @param name the image's name, for the message
   * @param picture 8-bit, RGB, or 32-bit within 0 to 255
   * @param region where to measure
   * @param colourBox the colour Doppler box; null when unknown
   * @param scale its scale
   * @throws CommandException when its grey values are not those of an ultrasound picture
   */
  static Frame frame(
      String name, ImageProcessor picture, PixelBox region, PixelBox colourBox, Calibration scale)
      throws CommandException {
    if (picture instanceof ColorProcessor || picture.isColorLut()) {
      int[] rgb = (int[]) picture.convertToRGB().getPixels();
      return RgbPicture.frame(
          rgb, picture.getWidth(), picture.getHeight(), region, colourBox, scale);
    }
    return new Frame(grey(name, picture), null, null, region, scale);
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
