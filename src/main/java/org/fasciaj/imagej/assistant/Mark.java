package org.fasciaj.imagej.assistant;

import ij.gui.ImageCanvas;
import ij.gui.Roi;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.fasciaj.anatomy.Point;

/** A handle on the image, of one size on the screen at every zoom. */
final class Mark extends Roi {
  private static final long serialVersionUID = 1L;

  /** Diameter on the screen: as large as a thing to take hold of must be, and no larger. */
  private static final double SIZE = 9;

  private static final double CENTRE = 0.5;

  private final double px;
  private final double py;
  private final Color ink;
  private final boolean round;
  private final boolean chosen;

  /**
   * Creates it.
   *
   * @param at where, pixels
   * @param colour colour of its rim
   * @param round a circle, else a square
   * @param chosen filled, since arrow keys move it
   */
  Mark(Point at, Color colour, boolean round, boolean chosen) {
    super(at.x(), at.y(), 1, 1);
    px = at.x();
    py = at.y();
    ink = colour;
    this.round = round;
    this.chosen = chosen;
  }

  @Override
  public void draw(Graphics g) {
    ImageCanvas c = ic;
    double x = c == null ? px + CENTRE : c.screenXD(px + CENTRE);
    double y = c == null ? py + CENTRE : c.screenYD(py + CENTRE);
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape shape =
        round
            ? new Ellipse2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE)
            : new Rectangle2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
    g2.setColor(Color.BLACK);
    g2.setStroke(new BasicStroke(4));
    g2.draw(shape);
    g2.setColor(ink);
    g2.setStroke(new BasicStroke(2));
    g2.draw(shape);
    if (chosen) {
      g2.fill(shape);
    }
    g2.dispose();
  }
}
