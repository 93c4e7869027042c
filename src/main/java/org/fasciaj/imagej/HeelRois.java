package org.fasciaj.imagej;

import ij.gui.Line;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.session.Calliper;
import org.fasciaj.session.FrameRecord;

/** The outline of a frame as ImageJ regions, for the ROI manager and as a ZIP. Stateless. */
public final class HeelRois {
  private HeelRois() {}

  /** Borders, insertion, stations, spur and callipers of a frame, each with a name of its own. */
  public static List<Roi> of(FrameRecord record, HeelMeasurement m, boolean stack) {
    List<Roi> rois = new ArrayList<>();
    record
        .outline()
        .ifPresent(
            o -> {
              for (Roi line : HeelOverlay.lines(o, m)) {
                String name = line.getName().substring(HeelOverlay.PREFIX.length());
                if (!name.equals("casing") && !name.equals("insertion")) {
                  rois.add(named((Roi) line.clone(), name));
                }
              }
              rois.add(named(new PointRoi(o.insertion().x(), o.insertion().y()), "insertion"));
            });
    for (Calliper c : record.callipers()) {
      rois.add(
          named(
              new Line(c.from().x(), c.from().y(), c.to().x(), c.to().y()),
              "calliper " + c.mode().code()));
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Roi roi : rois) {
      int n = seen.merge(roi.getName(), 1, Integer::sum);
      String frame = stack ? String.format(Locale.ROOT, "%04d ", record.frame()) : "";
      roi.setName(frame + roi.getName() + (n > 1 ? " " + n : ""));
      roi.setPosition(stack ? record.frame() : 0);
    }
    return rois;
  }

  private static Roi named(Roi roi, String name) {
    roi.setName(name);
    return roi;
  }

  /**
   * Writes regions into a ZIP that ImageJ's ROI manager opens.
   *
   * @throws IOException when it cannot be written
   */
  static void zip(Path file, List<Roi> rois) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Roi roi : rois) {
        zip.putNextEntry(new ZipEntry(roi.getName().replace(' ', '-') + ".roi"));
        zip.write(RoiEncoder.saveAsByteArray(roi));
        zip.closeEntry();
      }
    }
  }
}
