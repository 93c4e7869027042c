package org.fasciaj.report;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.anatomy.Point;
import org.fasciaj.anatomy.Spur;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.CalibrationSource;
import org.fasciaj.dicom.Frame;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.Instance;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.Limits;
import org.fasciaj.measure.Quantity;
import org.fasciaj.measure.Status;
import org.fasciaj.measure.ThicknessSample;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.HeelVisit;

/**
 * A heel drawn in millimetres: fat pad, fascia of known thickness that tapers, bone with shadow.
 * The rows carry the very numbers that it was drawn with.
 */
final class Drawn {
  /** Width of the tissue region, mm. */
  static final double REGION_W = 50;

  /** Depth of the tissue region, mm. */
  static final double REGION_H = 40;

  private static final double INSERTION_U = 18;
  private static final double SUPERFICIAL_V = 13;

  final double thickness;
  double xMm = 0.1;
  double yMm = 0.1;
  int distal = 1;
  double spur;
  boolean doppler;
  double shiftU;
  String subject = "S-01";
  String side = "R";
  String timepoint = "V1";
  String date = "20240102";
  String file = "in/pre.dcm";
  String sha = "00".repeat(32);
  String uid = "1.2.3.4";
  Status status = Status.MEASURED;
  Reason reason;
  List<String> warnings = List.of();

  Drawn(double thickness) {
    this.thickness = thickness;
  }

  private double insertionU() {
    return INSERTION_U + shiftU;
  }

  /** Thickness at a station: thinner by 0.03 mm for each mm. */
  double at(double station) {
    return thickness - 0.03 * station;
  }

  private int columns() {
    return (int) Math.round(REGION_W / xMm);
  }

  private int lines() {
    return (int) Math.round(REGION_H / yMm);
  }

  /** A margin around the region where a scanner would write the patient's name. */
  private static final int MARGIN = 40;

  PixelBox region() {
    return new PixelBox(MARGIN, MARGIN, MARGIN + columns() - 1, MARGIN + lines() - 1);
  }

  private double station(int x) {
    double u = (x - MARGIN + 0.5) * xMm;
    return distal > 0 ? u - insertionU() : REGION_W - u - insertionU();
  }

  private double column(double station) {
    double u = distal > 0 ? insertionU() + station : REGION_W - insertionU() - station;
    return u / xMm - 0.5 + MARGIN;
  }

  private double row(double v) {
    return v / yMm - 0.5 + MARGIN;
  }

  /** The picture. Outside the region everything is 255: it must never be seen in a report. */
  Frame frame() {
    GrayF32 grey = new GrayF32(columns() + 2 * MARGIN, lines() + 2 * MARGIN);
    GrayU8 colour = doppler ? new GrayU8(grey.width, grey.height) : null;
    Random random = new Random(7);
    for (int y = 0; y < grey.height; y++) {
      for (int x = 0; x < grey.width; x++) {
        boolean inside = x >= MARGIN && y >= MARGIN && x <= region().x1() && y <= region().y1();
        grey.unsafe_set(x, y, inside ? tissue(x, y, random) : 255);
      }
    }
    if (doppler) {
      for (int y = (int) row(SUPERFICIAL_V + 1); y < row(SUPERFICIAL_V + 3); y++) {
        for (int x = (int) Math.min(column(3), column(6));
            x < Math.max(column(3), column(6));
            x++) {
          colour.unsafe_set(x, y, 1);
        }
      }
    }
    return new Frame(grey, colour, doppler ? region() : null, region(), calibration());
  }

  private float tissue(int x, int y, Random random) {
    double s = station(x);
    double v = (y - MARGIN + 0.5) * yMm;
    double t = s < 0 ? thickness : at(Math.min(s, 25));
    double mean = 120;
    if (v < 2) {
      mean = 190;
    } else if (Math.abs(v - SUPERFICIAL_V) < 0.3
        || (s > 0 && Math.abs(v - SUPERFICIAL_V - t) < 0.3)) {
      mean = 220;
    } else if (v > SUPERFICIAL_V && v < SUPERFICIAL_V + t) {
      mean = 75;
    } else if (s <= 0 && v >= SUPERFICIAL_V + t) {
      mean = v < SUPERFICIAL_V + t + 0.8 ? 245 : 12;
    } else if (v > SUPERFICIAL_V + t) {
      mean = 90;
    }
    return (float) Math.max(0, Math.min(254, mean * (0.75 + 0.5 * random.nextDouble())));
  }

  Calibration calibration() {
    return new Calibration(CalibrationSource.REGION, xMm, yMm, null, List.of());
  }

  private Border border(double from, double to, boolean deep) {
    int a = (int) Math.ceil(Math.min(column(from), column(to)));
    int b = (int) Math.floor(Math.max(column(from), column(to)));
    double[] y = new double[b - a + 1];
    double[] sd = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double s = station(a + i);
      double t = s < 0 ? thickness : at(s);
      y[i] = row(SUPERFICIAL_V + (deep ? t : 0));
      sd[i] = 0.5;
    }
    return new Border(a, y, sd);
  }

  private HeelOutline outline() {
    Point insertion = new Point(column(0), row(SUPERFICIAL_V + thickness));
    Optional<Spur> s =
        spur == 0
            ? Optional.empty()
            : Optional.of(
                new Spur(
                    new Point(column(-0.5), row(SUPERFICIAL_V + thickness + 1)),
                    new Point(column(-0.5 + spur), row(SUPERFICIAL_V + thickness + 1)),
                    0.3));
    return new HeelOutline(
        distal,
        Optional.empty(),
        border(-14, 0, true),
        border(-5, 25, false),
        border(-5, 25, true),
        insertion,
        0.4,
        s,
        null,
        null,
        Double.NaN);
  }

  private HeelMeasurement measurement() {
    List<ThicknessSample> profile = new ArrayList<>();
    for (double s = 0; s <= 20; s += 0.25) {
      profile.add(
          new ThicknessSample(
              s,
              at(s),
              0.08 + 0.004 * s,
              new Point(column(s), row(SUPERFICIAL_V)),
              new Point(column(s), row(SUPERFICIAL_V + at(s)))));
    }
    Quantity no = Quantity.refused(Reason.NO_COLOUR_BOX);
    return new HeelMeasurement(
        new Quantity(thickness, 0.08, status, reason),
        Quantity.measured(at(5), 0.1),
        Quantity.measured(at(10), 0.12),
        Quantity.measured(thickness, 0.08),
        0,
        Quantity.measured(at(5), 0.09),
        Quantity.measured(thickness + 0.05, 0.08),
        thickness > Limits.DEFAULT.thicknessMm(),
        thickness > Limits.DEFAULT.thicknessMm(),
        Quantity.measured(spur, 0.3),
        spur > Limits.DEFAULT.spurMm(),
        Quantity.measured(0.62, 0.05),
        doppler ? Quantity.measured(6, 0.4) : no,
        doppler ? Quantity.measured(15, 1) : no,
        profile,
        Double.NaN);
  }

  Instance instance() {
    return new Instance(
        uid,
        "US",
        subject,
        side,
        timepoint,
        date,
        "101112",
        "9.8.7." + uid,
        "1.2.840.10008.1.2.1",
        "Maker",
        "Model",
        1,
        lines() + 2 * MARGIN,
        columns() + 2 * MARGIN);
  }

  /** The row as it was measured. */
  FrameResult measured() {
    return new FrameResult(
        new InputFile(Path.of("/data").resolve(file), file),
        sha,
        instance(),
        1,
        calibration(),
        region(),
        status,
        reason,
        "",
        outline(),
        measurement(),
        warnings);
  }

  /** A visit of this one picture. */
  HeelVisit visit() {
    return Heels.visit(timepoint, date, measured());
  }
}
