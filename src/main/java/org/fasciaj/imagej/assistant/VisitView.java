package org.fasciaj.imagej.assistant;

import ij.gui.ImageCanvas;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.imagej.Ink;

/**
 * The other visit at the millimetre scale and zoom of the image on the screen, its insertion where
 * the image has its own.
 */
final class VisitView extends JComponent {
  private static final long serialVersionUID = 1L;

  /** ImageJ tells nobody when its canvas zooms: it is looked at this often, ms. */
  private static final int LOOK_MS = 100;

  private static final double CENTRE = 0.5;
  private static final double BAR_MM = 10;

  private final transient Desk desk;
  private final transient OtherVisit other;
  private final Timer timer;
  private double zoom = 1;

  VisitView(Desk desk, OtherVisit other) {
    this.desk = desk;
    this.other = other;
    ImageCanvas c = desk.image().getCanvas();
    setPreferredSize(c == null ? new Dimension(480, 360) : c.getSize());
    timer = new Timer(LOOK_MS, e -> look());
    timer.start();
  }

  /** Ends the watching. */
  void stop() {
    timer.stop();
  }

  /** Screen pixels for one millimetre. */
  double pixelsPerMm() {
    return zoom;
  }

  private void look() {
    ImageCanvas c = desk.image().getCanvas();
    if (c != null && desk.session().scale().known()) {
      zoom = c.getMagnification() / desk.session().scale().xMm();
      repaint();
    }
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setColor(Color.BLACK);
    g2.fillRect(0, 0, getWidth(), getHeight());
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    if (other.session().scale().known()) {
      AffineTransform place = place();
      AffineTransform pixels = new AffineTransform(place);
      pixels.translate(-CENTRE, -CENTRE);
      g2.drawImage(
          other.image().getStack().getProcessor(other.record().frame()).getBufferedImage(),
          pixels,
          null);
      other.record().outline().ifPresent(o -> outline(g2, place, o));
      bar(g2);
    } else {
      g2.setColor(Color.WHITE);
      g2.drawString("The other visit has no millimetre scale.", 12, 24);
    }
    g2.dispose();
  }

  /** From pixels of the other image to this panel. */
  private AffineTransform place() {
    Point own = anchor(desk.record().outline(), desk.image().getWidth(), desk.image().getHeight());
    Point its =
        anchor(other.record().outline(), other.image().getWidth(), other.image().getHeight());
    ImageCanvas c = desk.image().getCanvas();
    double x = c == null ? getWidth() / 2.0 : c.screenXD(own.x() + CENTRE);
    boolean low = c == null || getHeight() < c.getHeight();
    double y = low ? getHeight() / 2.0 : c.screenYD(own.y() + CENTRE);
    AffineTransform t = AffineTransform.getTranslateInstance(x, y);
    t.scale(zoom * other.session().scale().xMm(), zoom * other.session().scale().yMm());
    t.translate(-its.x(), -its.y());
    return t;
  }

  private static Point anchor(java.util.Optional<HeelOutline> outline, int width, int height) {
    return outline.map(HeelOutline::insertion).orElse(new Point(width / 2.0, height / 2.0));
  }

  private static void outline(Graphics2D g2, AffineTransform place, HeelOutline o) {
    g2.setStroke(Ink.SUPERFICIAL.stroke());
    g2.setColor(Ink.SUPERFICIAL.colour());
    g2.draw(place.createTransformedShape(path(o.superficial())));
    g2.setStroke(Ink.DEEP.stroke());
    g2.setColor(Ink.DEEP.colour());
    g2.draw(place.createTransformedShape(path(o.deep())));
    o.spur()
        .ifPresent(
            s -> {
              g2.setStroke(new BasicStroke(2));
              g2.setColor(Ink.SPUR.colour());
              g2.draw(
                  place.createTransformedShape(
                      new Line2D.Double(s.base().x(), s.base().y(), s.tip().x(), s.tip().y())));
            });
  }

  private static Path2D path(Border b) {
    Path2D path = new Path2D.Double();
    path.moveTo(b.x0(), b.y(0));
    for (int i = 1; i < b.length(); i++) {
      path.lineTo(b.x0() + i, b.y(i));
    }
    return path;
  }

  private void bar(Graphics2D g2) {
    double length = BAR_MM * zoom;
    g2.setStroke(new BasicStroke(3));
    g2.setColor(Color.WHITE);
    g2.draw(new Line2D.Double(12, getHeight() - 12.0, 12 + length, getHeight() - 12.0));
    g2.drawString("1 cm", 14, getHeight() - 18);
  }
}
