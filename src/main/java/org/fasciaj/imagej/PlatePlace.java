package org.fasciaj.imagej;

import ij.gui.Line;
import ij.gui.Roi;
import ij.process.FloatPolygon;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fasciaj.dicom.PixelBox;

/**
 * Finds the place of a plate in the picture: where it hides least of the outline and then least of
 * the tissue. Immutable.
 *
 * @param width width of the picture, pixels
 * @param height height of the picture, pixels
 * @param tissue the tissue region
 * @param lines the outline
 */
record PlatePlace(int width, int height, PixelBox tissue, List<Roi> lines) {
  /** Places tried along each side of the picture. */
  private static final int STEPS = 8;

  /** A hidden station or spur weighs as much as this length of a hidden border, pixels. */
  private static final int SHORT_LINE = 200;

  /** The place for a plate of a size; one that is larger than the picture starts at its corner. */
  Rectangle2D find(double plateWidth, double plateHeight) {
    Rectangle2D best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int j = STEPS; j >= 0; j--) {
      for (int i = 0; i <= STEPS; i++) {
        double x = Math.max(0, (width - plateWidth) * i / STEPS);
        double y = Math.max(0, (height - plateHeight) * j / STEPS);
        Rectangle2D place = new Rectangle2D.Double(x, y, plateWidth, plateHeight);
        double cost = hidden(place) + hiddenTissue(place);
        if (cost < least) {
          least = cost;
          best = place;
        }
      }
    }
    return best;
  }

  private long hidden(Rectangle2D plate) {
    long points = 0;
    for (Roi line : lines) {
      if (line instanceof Line l) {
        points += plate.intersectsLine(l.x1d, l.y1d, l.x2d, l.y2d) ? SHORT_LINE : 0;
        continue;
      }
      FloatPolygon p = line.getFloatPolygon();
      for (int i = 0; i < p.npoints; i++) {
        points += plate.contains(p.xpoints[i], p.ypoints[i]) ? 1 : 0;
      }
    }
    return points;
  }

  /** Below 1, so that no tissue weighs as much as a point of the outline. */
  private double hiddenTissue(Rectangle2D plate) {
    Rectangle2D both =
        plate.createIntersection(
            new Rectangle2D.Double(tissue.x0(), tissue.y0(), tissue.width(), tissue.height()));
    double area = Math.max(0, both.getWidth()) * Math.max(0, both.getHeight());
    return area / (1 + plate.getWidth() * plate.getHeight());
  }
}
