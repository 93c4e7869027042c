package org.fasciaj.imagej;

import ij.ImagePlus;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;

/**
 * Measures frames of one ImageJ image with the core that measures files. Not thread-safe; the image
 * is read, never changed.
 */
final class ImageMeasurer {
  private final HeelImage image;
  private final FrameMeasurer measurer;

  /**
   * Takes an image as it is now.
   *
   * @throws CommandException when its pixels are no ultrasound picture that the core takes
   */
  ImageMeasurer(ImagePlus image, MeasureSettings settings) throws CommandException {
    this.image = new HeelImage(image, settings.mmPerPixel());
    measurer = new FrameMeasurer(settings.limits(), settings.mmPerPixel());
  }

  /** The scale that is measured with. */
  Calibration scale() {
    return image.scale();
  }

  /** Where the overlay's text may lie. */
  PixelBox region() {
    return image.region();
  }

  /**
   * Measures one frame.
   *
   * @param n frame from 1
   */
  FrameResult measure(int n) throws CommandException {
    try {
      HeelImage.Taken taken = image.take(n);
      String hash = taken.ofFile() ? image.sha256() : "";
      return measurer.measure(image.input(), hash, image.header(), n - 1, taken.frame());
    } catch (DicomException e) {
      return FrameMeasurer.failed(
          image.input(), image.sha256(), image.header(), n, e.reason(), e.getMessage());
    }
  }
}
