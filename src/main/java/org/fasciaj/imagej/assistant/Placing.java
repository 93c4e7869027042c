package org.fasciaj.imagej.assistant;

import ij.ImagePlus;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.Timer;

/** Where the assistant's window goes. */
final class Placing {
  /** Between the image's window and this one. */
  private static final int GAP = 4;

  /** A window manager tells within this time, in milliseconds, where a new window really is. */
  private static final int SETTLES_MS = 2000;

  private Placing() {}

  /**
   * To the right of the image; the image makes room where the screen is small. A window that has
   * just been shown may report a place that is not yet its own, so for a moment the assistant
   * follows it, unless a person moves the assistant first.
   */
  static void beside(Window window, ImagePlus image) {
    Window picture = image == null ? null : image.getWindow();
    Point[] put = {put(window, picture)};
    if (picture == null) {
      return;
    }
    ComponentAdapter follow =
        new ComponentAdapter() {
          @Override
          public void componentMoved(ComponentEvent e) {
            if (window.getLocation().equals(put[0])) {
              put[0] = put(window, picture);
            }
          }

          @Override
          public void componentResized(ComponentEvent e) {
            componentMoved(e);
          }
        };
    picture.addComponentListener(follow);
    Timer end = new Timer(SETTLES_MS, e -> picture.removeComponentListener(follow));
    end.setRepeats(false);
    end.start();
  }

  private static Point put(Window window, Window image) {
    Rectangle screen = window.getGraphicsConfiguration().getBounds();
    int right = screen.x + screen.width - window.getWidth();
    int x = right;
    int y = screen.y;
    if (image != null) {
      Rectangle picture = image.getBounds();
      if (picture.x + picture.width + GAP > right) {
        picture.x = Math.max(screen.x, right - picture.width - GAP);
        image.setLocation(picture.x, picture.y);
      }
      x = Math.min(right, picture.x + picture.width + GAP);
      y = Math.min(picture.y, screen.y + screen.height - window.getHeight());
    }
    Point p = new Point(x, Math.max(screen.y, y));
    window.setLocation(p);
    return p;
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
