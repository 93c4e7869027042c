package org.fasciaj.review.pack;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import boofcv.struct.image.ImageGray;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;

/** Reads levels of pictures. Stateless. */
final class Levels {
  private Levels() {}

  /** Level of a pixel. */
  static double at(ImageGray<?> image, int x, int y) {
    return image instanceof GrayF32 grey
        ? grey.unsafe_get(x, y)
        : ((GrayU8) image).unsafe_get(x, y);
  }

  /** The grey inside a box, by rows. */
  static float[] inside(Frame frame, PixelBox box) {
    float[] out = new float[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        out[y * box.width() + x] = frame.grey().unsafe_get(x + box.x0(), y + box.y0());
      }
    }
    return out;
  }
}
