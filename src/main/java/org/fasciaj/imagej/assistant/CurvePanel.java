package org.fasciaj.imagej.assistant;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import org.fasciaj.Reason;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.ThicknessSample;

/** Thickness along the fascia, with one standard deviation to both sides and the limit. */
final class CurvePanel extends JComponent {
  private static final long serialVersionUID = 1L;

  private static final int LEFT = 30;
  private static final int RIGHT = 8;
  private static final int TOP = 6;
  private static final int BOTTOM = 30;

  /** The axis reaches at least this far, mm: thickness of a heel with room above. */
  private static final double LEAST_TOP_MM = 6;

  private static final double STATIONS_MM = 10;

  private static final Color CURVE = new Color(0x00674B);
  private static final Color BAND = new Color(0x00, 0x9E, 0x73, 70);
  private static final Color LIMIT = new Color(0x9A3B00);

  private transient HeelMeasurement measurement = HeelMeasurement.refused(Reason.NO_FASCIA);
  private transient Limits limits = Limits.DEFAULT;

  CurvePanel() {
    setPreferredSize(new Dimension(200, 110));
    setMinimumSize(new Dimension(120, 90));
    setToolTipText("Thickness along the fascia from the insertion (0 mm); band: one SD");
  }

  /** Shows no curve. */
  void clear() {
    show(HeelMeasurement.refused(Reason.NO_FASCIA), limits);
  }

  void show(HeelMeasurement m, Limits l) {
    measurement = m;
    limits = l;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setColor(Color.WHITE);
    g2.fillRect(LEFT, TOP, plotWidth(), plotHeight());
    List<ThicknessSample> profile = measurement.profile();
    double most = profile.stream().mapToDouble(ThicknessSample::thicknessMm).max().orElse(0);
    double top = Math.max(LEAST_TOP_MM, Math.ceil(most + 0.5));
    axes(g2, top);
    g2.setColor(LIMIT);
    double y = y(limits.thicknessMm(), top);
    g2.setStroke(
        new BasicStroke(
            1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0));
    g2.draw(new Line2D.Double(LEFT, y, LEFT + plotWidth(), y));
    if (!profile.isEmpty()) {
      curve(g2, profile, top);
    }
    g2.dispose();
  }

  private void axes(Graphics2D g2, double top) {
    FontMetrics fm = g2.getFontMetrics();
    g2.setColor(Color.DARK_GRAY);
    g2.drawRect(LEFT, TOP, plotWidth(), plotHeight());
    for (int s = 0; s <= STATIONS_MM; s += 5) {
      String text = String.format(Locale.ROOT, "%d", s);
      int x = (int) x(s);
      g2.drawLine(x, TOP + plotHeight(), x, TOP + plotHeight() + 3);
      g2.drawString(text, x - fm.stringWidth(text) / 2, TOP + plotHeight() + fm.getAscent() + 3);
    }
    String name = "mm from the insertion";
    int mid = (int) x(7.5) - fm.stringWidth(name) / 2;
    g2.drawString(
        name,
        Math.min(mid, LEFT + plotWidth() - fm.stringWidth(name) - 14),
        TOP + plotHeight() + fm.getAscent() + 14);
    for (int v = 0; v <= top; v += 2) {
      String text = String.format(Locale.ROOT, "%d", v);
      g2.drawString(
          text, LEFT - 5 - fm.stringWidth(text), (int) y(v, top) + fm.getAscent() / 2 - 1);
    }
  }

  private void curve(Graphics2D g2, List<ThicknessSample> profile, double top) {
    Path2D line = new Path2D.Double();
    Path2D band = new Path2D.Double();
    for (int i = 0; i < profile.size(); i++) {
      ThicknessSample s = profile.get(i);
      go(line, i, x(s.stationMm()), y(s.thicknessMm(), top));
      go(band, i, x(s.stationMm()), y(s.thicknessMm() + s.sdMm(), top));
    }
    for (int i = profile.size() - 1; i >= 0; i--) {
      ThicknessSample s = profile.get(i);
      go(band, 1, x(s.stationMm()), y(s.thicknessMm() - s.sdMm(), top));
    }
    band.closePath();
    g2.setColor(BAND);
    g2.fill(band);
    g2.setColor(CURVE);
    g2.setStroke(new BasicStroke(2));
    g2.draw(line);
  }

  private static void go(Path2D path, int i, double x, double y) {
    if (i == 0) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  private int plotWidth() {
    return Math.max(1, getWidth() - LEFT - RIGHT);
  }

  private int plotHeight() {
    return Math.max(1, getHeight() - TOP - BOTTOM);
  }

  private double x(double station) {
    return LEFT + plotWidth() * station / STATIONS_MM;
  }

  private double y(double mm, double top) {
    return TOP + plotHeight() * (1 - mm / top);
  }
}
