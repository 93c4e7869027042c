package org.fasciaj.imagej.assistant;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Toolbar;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.awt.event.MouseMotionListener;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fasciaj.anatomy.Point;

/**
 * Stands between the pointer and ImageJ's canvas: what is a gesture of ours goes to the desk,
 * everything else to ImageJ as before. With ImageJ's magnifier or hand chosen, or the space bar
 * held, everything goes to ImageJ.
 */
final class ImageLink implements MouseListener, MouseMotionListener, ImageListener {
  /** How near to a handle a press counts, screen pixels: a fingertip's jitter. */
  private static final double NEAR_SCREEN_PX = 9;

  /** Pixel centres of FasciaJ lie at whole numbers, ImageJ's canvas counts from the corner. */
  private static final double CENTRE = 0.5;

  private final ImagePlus image;
  private final ImageCanvas canvas;
  private final Gestures gestures;
  private final Runnable frameShown;
  private final Runnable closed;
  private final MouseListener[] clicks;
  private final MouseMotionListener[] moves;
  private Optional<Gesture> held = Optional.empty();

  /**
   * Takes the canvas over.
   *
   * @param image a shown image
   * @param gestures what presses begin
   * @param frameShown told when the image shows another frame
   * @param closed told when the image was closed
   */
  ImageLink(ImagePlus image, Gestures gestures, Runnable frameShown, Runnable closed) {
    this.image = image;
    this.gestures = gestures;
    this.frameShown = frameShown;
    this.closed = closed;
    canvas = image.getCanvas();
    clicks = canvas.getMouseListeners();
    moves = canvas.getMouseMotionListeners();
    for (MouseListener l : clicks) {
      canvas.removeMouseListener(l);
    }
    for (MouseMotionListener l : moves) {
      canvas.removeMouseMotionListener(l);
    }
    canvas.addMouseListener(this);
    canvas.addMouseMotionListener(this);
    ImagePlus.addImageListener(this);
  }

  /** Gives the canvas back. */
  void release() {
    drop();
    ImagePlus.removeImageListener(this);
    canvas.removeMouseListener(this);
    canvas.removeMouseMotionListener(this);
    for (MouseListener l : clicks) {
      canvas.addMouseListener(l);
    }
    for (MouseMotionListener l : moves) {
      canvas.addMouseMotionListener(l);
    }
  }

  /** Whether a gesture is under way. */
  boolean busy() {
    return held.isPresent();
  }

  /** Ends a gesture without its effect. */
  void drop() {
    held.ifPresent(Gesture::drop);
    held = Optional.empty();
  }

  private Point at(MouseEvent e) {
    return new Point(canvas.offScreenXD(e.getX()) - CENTRE, canvas.offScreenYD(e.getY()) - CENTRE);
  }

  private static boolean ours(MouseEvent e) {
    int tool = Toolbar.getToolId();
    BooleanSupplier imagej =
        () -> tool == Toolbar.MAGNIFIER || tool == Toolbar.HAND || IJ.spaceBarDown();
    return e.getButton() == MouseEvent.BUTTON1 && !e.isPopupTrigger() && !imagej.getAsBoolean();
  }

  /** Alt, or Shift: some desktops take a drag with Alt for themselves. */
  private static boolean free(MouseEvent e) {
    return e.isAltDown() || e.isShiftDown();
  }

  @Override
  public void mousePressed(MouseEvent e) {
    if (ours(e)) {
      held = gestures.begin(at(e), NEAR_SCREEN_PX / canvas.getMagnification());
      if (held.isPresent()) {
        canvas.requestFocus();
        return;
      }
    }
    for (MouseListener l : clicks) {
      l.mousePressed(e);
    }
  }

  @Override
  public void mouseDragged(MouseEvent e) {
    if (held.isPresent()) {
      held.get().drag(at(e), free(e));
      return;
    }
    for (MouseMotionListener l : moves) {
      l.mouseDragged(e);
    }
  }

  @Override
  public void mouseReleased(MouseEvent e) {
    if (held.isPresent()) {
      Gesture gesture = held.get();
      held = Optional.empty();
      gesture.release(at(e), free(e));
      return;
    }
    for (MouseListener l : clicks) {
      l.mouseReleased(e);
    }
  }

  @Override
  public void mouseMoved(MouseEvent e) {
    for (MouseMotionListener l : moves) {
      l.mouseMoved(e);
    }
  }

  @Override
  public void mouseClicked(MouseEvent e) {
    for (MouseListener l : clicks) {
      l.mouseClicked(e);
    }
  }

  @Override
  public void mouseEntered(MouseEvent e) {
    for (MouseListener l : clicks) {
      l.mouseEntered(e);
    }
  }

  @Override
  public void mouseExited(MouseEvent e) {
    for (MouseListener l : clicks) {
      l.mouseExited(e);
    }
  }

  @Override
  public void imageOpened(ImagePlus opened) {
    // Other images are none of ours.
  }

  @Override
  public void imageUpdated(ImagePlus updated) {
    if (updated == image) {
      frameShown.run();
    }
  }

  @Override
  public void imageClosed(ImagePlus gone) {
    if (gone == image) {
      closed.run();
    }
  }
}
