package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.awt.Rectangle;
import java.awt.Window;

/** Where the assistant's window goes. */
final class Placing {
  /** Between the image's window and this one. */
  private static final int GAP = 4;

  private Placing() {}

  /** To the right of the image; the image makes room where the screen is small. */
  static void beside(Window window, ImagePlus image) {
    Rectangle screen = window.getGraphicsConfiguration().getBounds();
    int right = screen.x + screen.width - window.getWidth();
    int x = right;
    int y = screen.y;
    if (image != null && image.getWindow() != null) {
      Rectangle picture = image.getWindow().getBounds();
      if (picture.x + picture.width + GAP > right) {
        picture.x = Math.max(screen.x, right - picture.width - GAP);
        image.getWindow().setLocation(picture.x, picture.y);
      }
      x = Math.min(right, picture.x + picture.width + GAP);
      y = Math.min(picture.y, screen.y + screen.height - window.getHeight());
    }
    window.setLocation(x, Math.max(screen.y, y));
  }

  /** Below the image, or in the screen's lower left corner: never over the picture's middle. */
  static void below(Window window, ImagePlus image) {
    Rectangle screen = window.getGraphicsConfiguration().getBounds();
    int x = screen.x;
    int y = screen.y + screen.height - window.getHeight();
    if (image != null && image.getWindow() != null) {
      Rectangle picture = image.getWindow().getBounds();
      // To the left of the picture where there is room, else below it.
      x = Math.max(screen.x, picture.x - window.getWidth() - GAP);
      y = Math.min(y, x + window.getWidth() <= picture.x ? picture.y : picture.y + picture.height);
    }
    window.setLocation(x, Math.max(screen.y, y));
  }
}
