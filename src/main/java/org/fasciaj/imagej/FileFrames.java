package org.fasciaj.imagej;

import ij.ImageStack;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.study.Sha256;

/**
 * Looks behind an image for the file that it shows. As long as the shown pixels are the file's, the
 * file's own frame is measured, so that the window and the command line give the same numbers; once
 * they were changed, what is shown is measured. Not thread-safe.
 */
final class FileFrames {
  private final Origin origin;
  private final ImageStack stack;
  private String sha256;

  FileFrames(Origin origin, ImageStack stack) {
    this.origin = origin;
    this.stack = stack;
  }

  /**
   * The file's frame.
   *
   * @param n frame from 1
   * @return empty when there is no file, when it has moved, or when other pixels are shown
   * @throws DicomException when a loop's frame cannot be decoded: what is shown then is no picture
   */
  Optional<Frame> frame(int n) throws DicomException {
    if (!origin.known()) {
      return Optional.empty();
    }
    try (DicomImage image = DicomImage.open(origin.input().path())) {
      boolean loop = stack instanceof LoopStack;
      if (n > image.instance().frames() || !(loop || shows(stack.getProcessor(n), image, n))) {
        return Optional.empty();
      }
      return Optional.of(image.frame(n - 1, Double.NaN));
    } catch (DicomException e) {
      if (stack instanceof LoopStack) {
        throw e;
      }
      return Optional.empty(); // a still is in memory: it does not need its file any more
    }
  }

  /** SHA-256 of the file; "" when it cannot be read any more. */
  String sha256() {
    if (sha256 == null) {
      try {
        sha256 = Sha256.of(origin.input().path());
      } catch (IOException e) {
        sha256 = "";
      }
    }
    return sha256;
  }

  private static boolean shows(ImageProcessor shown, DicomImage image, int n)
      throws DicomException {
    ImageProcessor file = FramePixels.picture(image, n - 1);
    if (file.getBitDepth() != shown.getBitDepth() || shown.isInvertedLut() || shown.isColorLut()) {
      return false;
    }
    Object a = file.getPixels();
    Object b = shown.getPixels();
    return a instanceof byte[] bytes
        ? Arrays.equals(bytes, (byte[]) b)
        : a instanceof int[] rgb
            ? sameColours(rgb, (int[]) b)
            : Arrays.equals((float[]) a, (float[]) b);
  }

  /** The upper eight bits are not colour: ImageJ sets them as it likes. */
  private static boolean sameColours(int[] a, int[] b) {
    int difference = a.length ^ b.length;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      difference |= (a[i] ^ b[i]) & 0xFFFFFF;
    }
    return difference == 0;
  }
}
