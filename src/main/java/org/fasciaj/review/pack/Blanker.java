package org.fasciaj.review.pack;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.util.List;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;

/** Paints marks over. Stateless. */
final class Blanker {
  /** Ink is blurred into its neighbours by lossy compression: so many pixels more, each side. */
  private static final int MARGIN = 3;

  private Blanker() {}

  /** A copy of the frame whose boxes are black, or the frame itself when there is none. */
  static Frame blank(Frame frame, List<Decisions.Mark> marks) {
    List<PixelBox> boxes =
        marks.stream()
            .filter(m -> m.decision() == Decisions.Decision.BLANK)
            .map(Decisions.Mark::box)
            .toList();
    if (boxes.isEmpty()) {
      return frame;
    }
    GrayF32 grey = frame.grey().clone();
    GrayU8 colour = frame.colour() == null ? null : frame.colour().clone();
    for (PixelBox b : boxes) {
      for (int y = Math.max(0, b.y0() - MARGIN);
          y <= Math.min(grey.height - 1, b.y1() + MARGIN);
          y++) {
        for (int x = Math.max(0, b.x0() - MARGIN);
            x <= Math.min(grey.width - 1, b.x1() + MARGIN);
            x++) {
          grey.unsafe_set(x, y, 0);
          if (colour != null) {
            colour.unsafe_set(x, y, 0);
          }
        }
      }
    }
    return new Frame(grey, colour, frame.colourBox(), frame.region(), frame.calibration());
  }
}
