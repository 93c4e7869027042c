package org.fasciaj.imagej;

import ij.VirtualStack;
import ij.process.ImageProcessor;
import java.nio.file.Path;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;

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
   * @param width pixels
   * @param height pixels
   * @param frames number of frames
   * @param depth bits of a displayed pixel: 8, 24 or 32
   */
  LoopStack(Path file, int width, int height, int frames, int depth) {
    super(width, height, frames);
    setBitDepth(depth);
    this.file = file;
  }

  /**
   * Decodes one frame.
   *
   * @param n frame from 1
   */
  Frame frame(int n) throws DicomException {
    try (DicomImage image = DicomImage.open(file)) {
      return image.frame(n - 1, Double.NaN);
    }
  }

  /** The picture of one frame; black when it cannot be decoded, which its label says. */
  @Override
  public ImageProcessor getProcessor(int n) {
    ImageProcessor picture;
    try {
      picture = FramePixels.picture(frame(n), getBitDepth());
    } catch (DicomException e) {
      picture = FramePixels.blank(getWidth(), getHeight(), getBitDepth());
    }
    picture.setSliceNumber(n);
    return picture;
  }

  @Override
  public String getSliceLabel(int n) {
    return "frame " + n;
  }
}
