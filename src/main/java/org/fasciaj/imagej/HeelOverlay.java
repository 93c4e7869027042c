package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.ThicknessSample;

/**
 * Draws an outline and its values over an ImageJ image. The pixels never change. Line coordinates
 * need no shift: ImageJ, as FasciaJ, puts the pixel centre at whole numbers for lines.
 */
public final class HeelOverlay {
  /** Starts the name of every overlay element of ours: measuring again replaces them. */
  public static final String PREFIX = "FasciaJ ";

  /** Starts the name of a station's line; the station follows. */
  public static final String STATION_NAME = PREFIX + "thickness at ";

  /** Stations that are drawn, mm. */
  private static final double[] STATIONS = {0, 5, 10};

  /** The profile holds a station if a sample lies this near, mm. */
  private static final double STATION_TOLERANCE_MM = 0.5;

  /** Half the length of the insertion's cross, pixels. */
  private static final double CROSS = 6;

  private HeelOverlay() {}

  /**
   * Replaces what FasciaJ drew on one frame; everything else in the overlay stays.
   *
   * @param image the image
   * @param frame frame from 1
   * @param rois the new elements
   */
  public static void show(ImagePlus image, int frame, List<? extends Roi> rois) {
    Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
    boolean stack = image.getStackSize() > 1;
    for (int i = overlay.size() - 1; i >= 0; i--) {
      Roi old = overlay.get(i);
      String name = old.getName();
      boolean ours = name != null && name.startsWith(PREFIX);
      if (ours && (!stack || old.getPosition() == frame)) {
        overlay.remove(i);
      }
    }
    for (Roi roi : rois) {
      roi.setPosition(stack ? frame : 0);
      overlay.add(roi);
    }
    image.setOverlay(overlay);
  }

  /** The lines of an outline, with a point in each column. */
  public static List<Roi> lines(HeelOutline outline, HeelMeasurement measurement) {
    return lines(outline, measurement, 1);
  }

  /**
   * The lines of an outline.
   *
   * @param step columns between the points of a border: 1 for regions that are kept, more for a
   *     screen that is drawn anew many times a second
   */
  public static List<Roi> lines(HeelOutline outline, HeelMeasurement measurement, int step) {
    List<Roi> lines = new ArrayList<>();
    add(lines, Ink.SUPERFICIAL, border(Ink.SUPERFICIAL, outline.superficial(), step));
    add(lines, Ink.DEEP, border(Ink.DEEP, outline.deep(), step));
    // Proximally the deep border is the cortex: its dots go between the dashes, without a casing.
    lines.add(border(Ink.CORTEX, outline.cortex(), step));
    for (double station : STATIONS) {
      String name = String.format(Locale.ROOT, "thickness at %.0f mm", station);
      sampleAt(measurement, station)
          .map(s -> line(Ink.STATION, s.superficial(), s.deep(), name))
          .ifPresent(r -> add(lines, Ink.STATION, r));
    }
    Point at = outline.insertion();
    add(lines, Ink.INSERTION, cross(at, CROSS, CROSS));
    add(lines, Ink.INSERTION, cross(at, CROSS, -CROSS));
    outline
        .spur()
        .map(s -> line(Ink.SPUR, s.base(), s.tip(), "spur"))
        .ifPresent(r -> add(lines, Ink.SPUR, r));
    return lines;
  }

  private static void add(List<Roi> lines, Ink ink, Roi line) {
    lines.add(ink.casing(line));
    lines.add(line);
  }

  private static Optional<ThicknessSample> sampleAt(HeelMeasurement m, double station) {
    return m.profile().stream()
        .filter(s -> Math.abs(s.stationMm() - station) <= STATION_TOLERANCE_MM)
        .min(Comparator.comparingDouble(s -> Math.abs(s.stationMm() - station)));
  }

  private static Roi border(Ink ink, Border border, int step) {
    return ink.draw(polyline(border, step), ink.label());
  }

  /**
   * A border as a line.
   *
   * @param step columns between its points; its last column is always one
   */
  public static PolygonRoi polyline(Border border, int step) {
    int n = (border.length() - 2) / step + 2;
    float[] x = new float[n];
    float[] y = new float[n];
    for (int i = 0; i < n; i++) {
      int at = Math.min(i * step, border.length() - 1);
      x[i] = border.x0() + at;
      y[i] = (float) border.y(at);
    }
    return new PolygonRoi(x, y, Roi.POLYLINE);
  }

  private static Roi line(Ink ink, Point from, Point to, String name) {
    return ink.draw(new Line(from.x(), from.y(), to.x(), to.y()), name);
  }

  private static Roi cross(Point at, double dx, double dy) {
    Point from = new Point(at.x() - dx, at.y() - dy);
    return line(Ink.INSERTION, from, new Point(at.x() + dx, at.y() + dy), "insertion");
  }
}
