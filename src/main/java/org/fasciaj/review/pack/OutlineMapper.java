package org.fasciaj.review.pack;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.Point;
import org.fasciaj.measure.ThicknessSample;
import org.fasciaj.study.FrameResult;

/** Carries an automatic outline into a package's picture. Stateless. */
final class OutlineMapper {
  /** A point every so many columns draws the border well enough. */
  private static final int STEP = 4;

  private OutlineMapper() {}

  /** The outline; null when the automatic search refused. */
  static ImageInfo.Outline map(Source source, Crop crop) {
    FrameResult row = source.outlined();
    if (row == null) {
      return null;
    }
    List<Double> calliper =
        row.measurement().profile().stream()
            .min((a, b) -> Double.compare(Math.abs(a.stationMm()), Math.abs(b.stationMm())))
            .map(s -> calliper(s, crop))
            .orElse(List.of());
    return new ImageInfo.Outline(
        row.frame() - 1,
        line(row.outline().superficial(), crop),
        line(row.outline().deep(), crop),
        calliper);
  }

  private static List<Double> calliper(ThicknessSample s, Crop crop) {
    List<Double> out = new ArrayList<>();
    add(out, crop.toPackage(s.superficial()));
    add(out, crop.toPackage(s.deep()));
    return out;
  }

  private static List<Double> line(Border border, Crop crop) {
    List<Double> out = new ArrayList<>();
    for (int i = 0; i < border.length(); i += STEP) {
      add(out, crop.toPackage(new Point(border.x0() + (double) i, border.y(i))));
    }
    return out;
  }

  private static void add(List<Double> out, Point p) {
    out.add(round(p.x()));
    out.add(round(p.y()));
  }

  private static double round(double value) {
    return Math.rint(value * 100) / 100;
  }
}
