package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.study.FrameResult;

/**
 * Gives the pictures of one heel windows of one size, in mm and in pixels, with the insertion at
 * the same place, so that a millimetre is as long in one as in the other. Stateless.
 */
final class Alignment {
  // What a reader needs around the insertion, mm: the tuberosity behind it, the fascia well past
  // the 10 mm station, skin and fat pad above, the bone's shadow below.
  private static final double PROXIMAL_MM = 16;
  private static final double DISTAL_MM = 30;
  private static final double ABOVE_MM = 22;
  private static final double BELOW_MM = 12;

  private Alignment() {}

  /**
   * Windows for an open report, in the order of the rows. Every row needs a tissue region. A row
   * without a scale gets a window of its own, in pixels.
   */
  static List<Framing> open(List<FrameResult> rows, int maxPx) {
    int distal = distal(rows, 0);
    List<Extent> all = extents(rows, distal);
    boolean anchored = all.stream().anyMatch(Extent::anchored);
    double place =
        all.stream()
            .filter(Extent::anchored)
            .mapToDouble(e -> (e.insertionU() - e.left()) / e.width())
            .findFirst()
            .orElse(0.5);
    double above = farthest(all, e -> e.anchored() ? e.insertionV() - e.top() : 0);
    double before = farthest(all, e -> anchorU(e, place) - e.left());
    double after = farthest(all, e -> e.right() - anchorU(e, place));
    double below = farthest(all, e -> e.bottom() - anchorV(e, above));
    double over = above;
    if (anchored) {
      before = Math.min(before, distal < 0 ? DISTAL_MM : PROXIMAL_MM);
      after = Math.min(after, distal < 0 ? PROXIMAL_MM : DISTAL_MM);
      over = Math.min(above, ABOVE_MM);
      below = Math.min(below, BELOW_MM);
    }
    Size size = Size.of(before + after, over + below, densest(all), maxPx);
    List<Framing> out = new ArrayList<>();
    int next = 0;
    for (FrameResult row : rows) {
      if (!row.calibration().known()) {
        out.add(unscaled(row.region(), maxPx));
        continue;
      }
      Extent e = all.get(next++);
      out.add(size.framing(e, anchorU(e, place) - before, anchorV(e, above) - over));
    }
    return out;
  }

  /**
   * Windows for a blinded report: as large as the smallest region, inside every region, distal to
   * the right, at the coarsest of the samplings, so that neither depth nor gaps tell the visit.
   * Every row needs a tissue region and a scale.
   */
  static List<Framing> blinded(List<FrameResult> rows, int maxPx) {
    List<Extent> all = extents(rows, 1);
    double width = -farthest(all, e -> -e.width());
    double height = -farthest(all, e -> -e.height());
    double coarsest = farthest(all, Extent::finest);
    Size size = Size.of(width, height, 1 / coarsest, maxPx);
    Extent narrow = all.stream().filter(e -> e.width() == width).findFirst().orElseThrow();
    List<Framing> out = new ArrayList<>();
    for (Extent e : all) {
      double free = e.width() - size.width;
      double wish =
          narrow.anchored() && e.anchored()
              ? e.insertionU() - e.left() - (narrow.insertionU() - narrow.left())
              : free / 2;
      out.add(size.framing(e, e.left() + Math.max(0, Math.min(free, wish)), e.top()));
    }
    return out;
  }

  private static List<Extent> extents(List<FrameResult> rows, int distal) {
    return rows.stream()
        .filter(r -> r.calibration().known())
        .map(r -> Extent.of(r, distal))
        .toList();
  }

  /** The side on which the first outlined row has distal. */
  private static int distal(List<FrameResult> rows, int otherwise) {
    return rows.stream()
        .filter(r -> r.outline() != null)
        .mapToInt(r -> r.outline().distal())
        .findFirst()
        .orElse(otherwise);
  }

  /** The insertion; where it is not known, the same part of the region as in the other picture. */
  private static double anchorU(Extent e, double place) {
    return e.anchored() ? e.insertionU() : e.left() + place * e.width();
  }

  private static double anchorV(Extent e, double above) {
    return e.anchored() ? e.insertionV() : e.top() + above;
  }

  private static double farthest(List<Extent> all, ToDoubleFunction<Extent> f) {
    return all.stream().mapToDouble(f).max().orElse(0);
  }

  /** Finest sampling among the pictures, pixels per mm: a finer one would add no detail. */
  private static double densest(List<Extent> all) {
    return farthest(all, e -> 1 / e.finest());
  }

  private static Framing unscaled(PixelBox box, int maxPx) {
    Size size = Size.of(box.width(), box.height(), 1, maxPx);
    View view = new View(1, 1, false, box.x0() - 0.5, box.y0() - 0.5, size.width, size.height);
    return new Framing(view, size.widthPx, size.heightPx, false);
  }

  private record Size(double width, double height, int widthPx, int heightPx) {
    /** A window that is a whole number of square pixels, not larger than asked for. */
    static Size of(double width, double height, double perUnit, int maxPx) {
      if (!(width > 0 && height > 0)) {
        return new Size(1, 1, 1, 1);
      }
      double p = Math.min(perUnit, maxPx / Math.max(width, height));
      int w = Math.max(1, (int) Math.floor(width * p + 1e-9));
      int h = Math.max(1, (int) Math.floor(height * p + 1e-9));
      return new Size(w / p, h / p, w, h);
    }

    Framing framing(Extent e, double u0, double v0) {
      return new Framing(e.view(u0, v0, width, height), widthPx, heightPx, true);
    }
  }
}
