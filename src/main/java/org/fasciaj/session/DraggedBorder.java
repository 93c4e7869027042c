package org.fasciaj.session;

import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.TissueImage;

/** Moves a rough border onto the interface nearby. */
@FunctionalInterface
public interface DraggedBorder {
  /** Leaves every border where the person put it. */
  DraggedBorder NONE = (image, rough) -> rough;

  /**
   * Settles the border.
   *
   * @param image the picture
   * @param rough a border near an interface
   * @return the interface with its deviation over the same columns or a part of them; the rough
   *     border itself where no interface is near
   */
  Border settle(TissueImage image, Border rough);
}
