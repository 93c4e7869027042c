package org.fasciaj.imagej;

import ij.gui.Roi;
import java.awt.BasicStroke;
import java.awt.Color;

/**
 * Colour and dash of one part of the outline. Colours are those of Okabe and Ito (2008), which
 * people with any colour vision tell apart; the dash says the same without colour. Widths are in
 * screen pixels at every zoom. Immutable.
 *
 * @param label what it is called beside its sample
 * @param colour of line and sample
 * @param stroke width and dash
 */
public record Ink(String label, Color colour, BasicStroke stroke) {
  public static final Ink SUPERFICIAL = of("superficial", 0x56B4E9, 2);
  public static final Ink DEEP = of("deep", 0xE69F00, 2, 9, 4);
  public static final Ink CORTEX = of("cortex", 0xF0E442, 3, 3, 4);
  public static final Ink INSERTION = of("insertion", 0xFFFFFF, 2);
  public static final Ink STATION = of("thickness", 0x009E73, 3);
  public static final Ink CALLIPER = of("calliper", 0xD55E00, 2);
  public static final Ink SPUR = of("spur", 0xCC79A7, 3, 10, 3, 2, 3);

  /** Behind text: black at four fifths, so that text keeps its contrast on bright fat. */
  public static final Color PLATE = new Color(0, 0, 0, 210);

  /** Under a line: keeps it visible on a bright echo of its own width. */
  private static final Color CASING = new Color(0, 0, 0, 120);

  private static final float CASING_MARGIN = 1;

  private static Ink of(String label, int rgb, float width, float... dash) {
    float[] pattern = dash.length == 0 ? null : dash;
    BasicStroke stroke =
        new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    return new Ink(label, new Color(rgb), stroke);
  }

  /** A dark, undashed twin of a line that this ink has drawn, to be put under it. */
  public Roi casing(Roi line) {
    Roi casing = (Roi) line.clone();
    BasicStroke wide = new BasicStroke(stroke.getLineWidth() + 2 * CASING_MARGIN);
    casing.setStrokeColor(CASING);
    casing.setUnscalableStrokeWidth(wide.getLineWidth());
    casing.setStroke(wide);
    casing.setName(HeelOverlay.PREFIX + "casing");
    return casing;
  }

  /** Gives a line this colour and dash and a name that says whose it is. */
  public <R extends Roi> R draw(R roi, String name) {
    roi.setStrokeColor(colour);
    roi.setUnscalableStrokeWidth(stroke.getLineWidth());
    roi.setStroke(stroke);
    roi.setName(HeelOverlay.PREFIX + name);
    return roi;
  }
}
