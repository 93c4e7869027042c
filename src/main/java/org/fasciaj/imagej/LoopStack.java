package org.fasciaj.imagej;

import ij.VirtualStack;
import ij.process.ImageProcessor;
import java.nio.file.Path;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;

/**
 * A loop whose frames are decoded when ImageJ asks for them: memory holds one frame, whatever the
 * loop's length. The file is opened for each frame and closed again, so that it can be moved or
 * replaced while its window is open. Safe for several threads.
 */
final class LoopStack extends VirtualStack {
  private final Path file;

  /**
   * Creates the stack.
   *
   * @param file the DICOM file
   * @param frames number of frames
   * @param first the first frame as ImageJ shows it: all others are of its kind
   */
  LoopStack(Path file, int frames, ImageProcessor first) {
    super(first.getWidth(), first.getHeight(), frames);
    setBitDepth(first.getBitDepth());
    this.file = file;
  }

  /** The picture of one frame; black when it cannot be decoded, which measuring it will say. */
  @Override
  public ImageProcessor getProcessor(int n) {
    ImageProcessor picture;
    try (DicomImage image = DicomImage.open(file)) {
      picture = ofOneKind(FramePixels.picture(image, n - 1));
    } catch (DicomException e) {
      picture = FramePixels.blank(getWidth(), getHeight(), getBitDepth());
    }
    picture.setSliceNumber(n);
    return picture;
  }

  private ImageProcessor ofOneKind(ImageProcessor picture) {
    if (picture.getBitDepth() == getBitDepth()) {
      return picture;
    }
    return getBitDepth() == 8 ? picture.convertToByteProcessor(false) : picture.convertToFloat();
  }

  @Override
  public String getSliceLabel(int n) {
    return "frame " + n;
  }
}
