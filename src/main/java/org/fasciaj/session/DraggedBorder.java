package org.fasciaj.session;

import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.TissueImage;

/** Moves a rough border onto the interface nearby. */
@FunctionalInterface
public interface DraggedBorder {
  /** Leaves every border where the person put it. */
  DraggedBorder NONE = (image, part, other, rough) -> rough;

  /**
   * Settles the border.
   *
   * @param image the picture
   * @param part which border it is
   * @param other the fascia's other border, on which it cannot lie; empty when none was drawn yet
   * @param rough a border near an interface
   * @return the interface with its deviation over the same columns or a part of them; the rough
   *     border itself where no interface is near
   */
  Border settle(TissueImage image, Part part, Optional<Border> other, Border rough);
}
