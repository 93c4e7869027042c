package org.fasciaj.imagej.assistant;

import org.fasciaj.anatomy.Point;

/** What a held pointer does, from where it was pressed until it is let go. */
interface Gesture {
  /**
   * The pointer moved.
   *
   * @param p where to, pixels
   * @param free whether Alt is held: no snapping
   */
  void drag(Point p, boolean free);

  /** The pointer was let go. */
  void release(Point p, boolean free);

  /** It ends without effect. */
  default void drop() {}
}
