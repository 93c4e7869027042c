package org.fasciaj.review.read;

import java.io.IOException;
import org.fasciaj.anatomy.Point;

/** Moves a calliper's end to the nearest edge, when the reader asks for it. */
@FunctionalInterface
public interface EdgeSnap {
  /** Leaves every point where the reader put it. */
  EdgeSnap NONE = (image, frame, point) -> point;

  /**
   * Snaps a point.
   *
   * @param image the package's image
   * @param frame frame, from 0
   * @param point in pixels of the package's picture
   * @return the nearest edge, or the point itself when there is none near
   * @throws IOException when the picture cannot be read
   */
  Point snap(String image, int frame, Point point) throws IOException;
}
