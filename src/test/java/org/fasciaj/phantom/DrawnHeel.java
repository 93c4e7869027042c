package org.fasciaj.phantom;

import boofcv.struct.image.GrayF32;
import org.fasciaj.anatomy.TissueImage;

/**
 * A drawn picture with its truth.
 *
 * @param spec what it was drawn from
 * @param grey the whole picture, whole numbers 0 to 255
 * @param truth what it measures
 */
public record DrawnHeel(HeelSpec spec, GrayF32 grey, Truth truth) {
  /** The picture as the anatomy sees it. */
  public TissueImage tissue() {
    ScreenSpec s = spec.screen();
    return new TissueImage(
        grey,
        null,
        s.x0(),
        s.y0(),
        s.x0() + s.columns() - 1,
        s.y0() + s.rows() - 1,
        s.xMm(),
        s.yMm());
  }

  /** Grey as bytes, row by row. */
  public byte[] bytes() {
    byte[] bytes = new byte[grey.width * grey.height];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) grey.data[i];
    }
    return bytes;
  }
}
