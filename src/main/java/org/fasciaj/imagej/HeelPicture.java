package org.fasciaj.imagej;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Roi;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.FrameMeasure;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Session;
import org.fasciaj.study.FrameResult;

/**
 * Everything that is drawn over one measured frame: the plate of values at the bottom, lines over
 * it so that none is hidden, and the stations' names on top. Stateless.
 */
final class HeelPicture {
  private HeelPicture() {}

  /**
   * The overlay's elements, from the bottom up.
   *
   * @param row the measured or refused frame
   * @param image the image, for its size
   * @param region its tissue region
   * @param limits the limits that the flags were set by
   */
  static List<Roi> of(FrameResult row, ImagePlus image, PixelBox region, Limits limits) {
    return of(row, image, region, limits, List.of());
  }

  /** The same for a frame as a session left it, with its callipers. */
  static List<Roi> of(
      Session session, FrameRecord record, HeelMeasurement m, HeelImage heel, ImagePlus image) {
    FrameResult row = FrameMeasure.row(session, record.frame(), heel.input(), heel.header(), m);
    List<Roi> callipers = new ArrayList<>();
    for (Calliper c : record.callipers()) {
      Line line = new Line(c.from().x(), c.from().y(), c.to().x(), c.to().y());
      callipers.add(Ink.CALLIPER.casing(Ink.CALLIPER.draw(line, "calliper")));
      callipers.add(line);
    }
    return of(row, image, session.region(), session.limits(), callipers);
  }

  private static List<Roi> of(
      FrameResult row, ImagePlus image, PixelBox region, Limits limits, List<Roi> more) {
    boolean found = row.outline() != null;
    List<Roi> lines = found ? HeelOverlay.lines(row.outline(), row.measurement()) : List.of();
    List<ValuePlate.Row> text =
        found
            ? ValueText.rows(row.measurement(), limits, row.calibration())
            : ValueText.refused(row.reason());
    ValuePlate plate = new ValuePlate(image.getWidth());
    PlatePlace place = new PlatePlace(image.getWidth(), image.getHeight(), region, lines);
    List<Roi> all = new ArrayList<>(plate.lay(text, place));
    all.addAll(lines);
    all.addAll(more);
    for (Roi line : lines) {
      if (line instanceof Line l && line.getName().startsWith(HeelOverlay.STATION_NAME)) {
        boolean first = l.y1d <= l.y2d;
        String station =
            line.getName()
                .substring(HeelOverlay.STATION_NAME.length(), line.getName().lastIndexOf(' '));
        all.add(plate.label(first ? l.x1d : l.x2d, Math.min(l.y1d, l.y2d), station));
      }
    }
    return all;
  }
}
