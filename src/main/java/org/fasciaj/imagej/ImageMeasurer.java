package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.io.FileInfo;
import java.awt.Rectangle;
import java.util.Optional;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameMeasurer;
import org.fasciaj.study.FrameResult;

/**
 * Measures frames of one ImageJ image with the core that measures files. Not thread-safe; the image
 * is read, never changed.
 */
final class ImageMeasurer {
  private final String name;
  private final Origin origin;
  private final ImageStack stack;
  private final FileFrames file;
  private final PixelBox region;
  private final Optional<PixelBox> colourBox;
  private final Calibration scale;
  private final FrameMeasurer measurer;

  /**
   * Takes an image as it is now.
   *
   * @throws CommandException when its pixels are no ultrasound picture that the core takes
   */
  ImageMeasurer(ImagePlus image, MeasureSettings settings) throws CommandException {
    name = image.getTitle();
    refuseForeignDicom(image);
    Optional<ImageTags> tags = ImageTags.read(image);
    origin = Origin.of(image);
    stack = image.getStack();
    file = new FileFrames(origin, stack);
    region = region(image, tags);
    colourBox = tags.flatMap(ImageTags::colourBox);
    scale = ImageScale.of(image, tags, settings.mmPerPixel());
    measurer = new FrameMeasurer(settings.limits(), settings.mmPerPixel());
  }

  /** The scale that is measured with. */
  Calibration scale() {
    return scale;
  }

  /** Where the overlay's text may lie. */
  PixelBox region() {
    return region;
  }

  /**
   * Measures one frame.
   *
   * @param n frame from 1
   */
  FrameResult measure(int n) throws CommandException {
    try {
      Optional<Frame> own = file.frame(n);
      String hash = own.isPresent() ? file.sha256() : "";
      Frame frame = own.isPresent() ? here(own.get()) : shown(n);
      return measurer.measure(origin.input(), hash, origin.header(), n - 1, frame);
    } catch (DicomException e) {
      return FrameMeasurer.failed(
          origin.input(), file.sha256(), origin.header(), n, e.reason(), e.getMessage());
    }
  }

  /** The file's frame with the region and scale that hold for this image now. */
  private Frame here(Frame f) {
    return new Frame(f.grey(), f.colour(), f.colourBox(), region, scale);
  }

  private Frame shown(int n) throws CommandException {
    return FramePixels.frame(name, stack.getProcessor(n), region, colourBox.orElse(null), scale);
  }

  /** The file's tissue region, narrowed by a rectangle that the user selected. */
  private static PixelBox region(ImagePlus image, Optional<ImageTags> tags) {
    PixelBox whole = new PixelBox(0, 0, image.getWidth() - 1, image.getHeight() - 1);
    PixelBox region = tags.map(ImageTags::region).orElse(whole);
    Roi roi = image.getRoi();
    if (roi == null || roi.getType() != Roi.RECTANGLE) {
      return region;
    }
    Rectangle both =
        roi.getBounds()
            .intersection(new Rectangle(region.x0(), region.y0(), region.width(), region.height()));
    return both.isEmpty()
        ? region
        : new PixelBox(both.x, both.y, both.x + both.width - 1, both.y + both.height - 1);
  }

  /** ImageJ's own reader drops the ultrasound regions and shows some colours as grey. */
  private static void refuseForeignDicom(ImagePlus image) throws CommandException {
    FileInfo file = image.getOriginalFileInfo();
    if (file != null && file.fileFormat == FileInfo.DICOM && ImageTags.read(image).isEmpty()) {
      throw new CommandException(
          image.getTitle(),
          "ImageJ's DICOM reader opened it, which ignores the ultrasound scale.",
          "Open it with Plugins > FasciaJ > Open study...");
    }
  }
}
