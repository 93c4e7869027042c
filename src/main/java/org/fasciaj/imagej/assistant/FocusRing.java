package org.fasciaj.imagej.assistant;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.beans.PropertyChangeListener;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/**
 * A ring around the control that has the keyboard, over everything else of a window: the look's own
 * mark is a dotted line that hardly anybody sees. Takes no event of the pointer.
 */
final class FocusRing extends JComponent {
  private static final long serialVersionUID = 1L;

  /** Contrast above 3 against the window's grey and against its blue buttons (WCAG 2.2, 2.4.13). */
  private static final Color RING = new Color(0x0B3D91);

  private static final int OUTSIDE = 2;

  private final transient PropertyChangeListener follow = e -> repaint();

  private FocusRing() {}

  /** Puts a ring over a window; {@link #remove} takes it away. */
  static FocusRing over(JFrame window) {
    FocusRing ring = new FocusRing();
    window.setGlassPane(ring);
    ring.setVisible(true);
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .addPropertyChangeListener("focusOwner", ring.follow);
    return ring;
  }

  /** Stops following. */
  void remove() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .removePropertyChangeListener("focusOwner", follow);
  }

  /** The pointer goes through. */
  @Override
  public boolean contains(int x, int y) {
    return false;
  }

  @Override
  protected void paintComponent(Graphics g) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (!(owner instanceof JComponent c)
        || SwingUtilities.getWindowAncestor(owner) != SwingUtilities.getWindowAncestor(this)
        || owner == SwingUtilities.getRootPane(this)) {
      return;
    }
    Rectangle r = SwingUtilities.convertRectangle(c, c.getVisibleRect(), this);
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setColor(RING);
    g2.setStroke(new BasicStroke(2));
    g2.drawRoundRect(
        r.x - OUTSIDE, r.y - OUTSIDE, r.width + 2 * OUTSIDE, r.height + 2 * OUTSIDE, 6, 6);
    g2.dispose();
  }
}
