package org.fasciaj.session;

import boofcv.struct.image.GrayF32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.Sha256;

/** Sessions and outlines that are known to the last digit. */
final class Worked {
  static final double MM = 0.1;
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private Worked() {}

  static TissueImage black() {
    return new TissueImage(new GrayF32(400, 300), null, 0, 0, 399, 299, MM, MM);
  }

  /** Straight borders 4 mm apart along the normal, tilted; insertion in column 150. */
  static HeelOutline straight(double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    double vertical = 4 / MM / Math.cos(Math.toRadians(degrees));
    Border deep = line(20, 380, 200, slope, 150);
    Border superficial = line(20, 380, 200 - vertical, slope, 150);
    return Outlines.drawn(1, superficial, deep, new Point(150, 0));
  }

  private static Border line(int x0, int x1, double y, double slope, double at) {
    double[] depth = new double[x1 - x0 + 1];
    for (int i = 0; i < depth.length; i++) {
      depth[i] = y + slope * (x0 + i - at);
    }
    return new Border(x0, depth, new double[depth.length]);
  }

  static Session drawn(HeelOutline outline) {
    Session s =
        new Session(
            new ImageKey("", 0, "", 400, 300, 1),
            new PixelBox(0, 0, 399, 299),
            new Calibration(CalibrationSource.USER, MM, MM, null, java.util.List.of()),
            Limits.DEFAULT,
            StudyForm.EMPTY.by("AB"),
            new TreeMap<>(),
            java.util.List.of());
    return s.with(FrameRecord.proposed(1, "", Optional.of(outline), null));
  }

  static TissueImage tissue(Session s, GrayF32 grey) {
    PixelBox r = s.region();
    return new TissueImage(
        grey, null, r.x0(), r.y0(), r.x1(), r.y1(), s.scale().xMm(), s.scale().yMm());
  }

  static GrayF32 grey(Path file) throws IOException {
    try (DicomImage image = DicomImage.open(file)) {
      return image.frame(0, Double.NaN).grey();
    } catch (org.fasciaj.dicom.DicomException e) {
      throw new IOException(e);
    }
  }

  /** A session of a test image as the finder proposes it. */
  static Session proposed(Path file, String named) throws Exception {
    try (DicomImage image = DicomImage.open(file)) {
      Frame frame = image.frame(0, Double.NaN);
      ImageKey key =
          new ImageKey(
              named,
              Files.size(file),
              Sha256.of(file),
              frame.grey().width,
              frame.grey().height,
              image.instance().frames());
      Session s =
          Session.begin(
              key, frame.region(), frame.calibration(), Limits.DEFAULT, StudyForm.EMPTY.by("AB"));
      HeelFinding found = new HeelFinder().find(tissue(s, frame.grey()));
      HeelOutline outline = ((HeelFinding.Found) found).outline();
      return s.with(
          FrameRecord.proposed(1, PixelHash.of(frame.grey()), Optional.of(outline), null));
    }
  }
}
