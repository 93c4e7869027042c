package org.fasciaj.session;

import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.TissueImage;

/** Moves a rough border onto the interface nearby. */
@FunctionalInterface
public interface BorderSnap {
  /** Leaves every border where the person put it. */
  BorderSnap NONE = (image, rough) -> rough;

  /**
   * Snaps.
   *
   * @param image the picture
   * @param rough a border near an interface
   * @return the interface with its deviation over the same columns or a part of them; the rough
   *     border itself where no interface is near
   */
  Border snap(TissueImage image, Border rough);
}
