package org.fasciaj.dicom;

import java.util.ArrayList;
import java.util.List;

/**
 * The region that is measured, chosen among those of the header: 2D with a size in cm, tissue
 * before colour flow, then the largest. Where a region of higher priority owns a whole edge of the
 * box (region flags, bit 0), that edge is cut off. Immutable.
 *
 * @param box the tissue region, inside the picture: the whole picture when the header names none
 * @param scaled the region that gives the scale; null when none does
 * @param flow the colour box; null when the header names none
 * @param trusted false when a region reaches beyond the picture
 * @param warnings short sentences
 */
record RegionChoice(
    PixelBox box, UltrasoundRegion scaled, PixelBox flow, boolean trusted, List<String> warnings) {
  /** Relative difference of two scales that is worth a warning. */
  static final double SCALE_TOLERANCE = 0.01;

  /** A picture smaller than this in either direction shows nothing that could be measured. */
  private static final int SMALLEST = 16;

  /** Chooses for a picture of this size. */
  static RegionChoice of(Attributes set, int columns, int rows) {
    List<UltrasoundRegion> all = UltrasoundRegion.listOf(set);
    List<UltrasoundRegion> pictures =
        all.stream()
            .filter(r -> r.isPicture() && isUsable(r.boxIn(columns, rows)))
            .sorted((a, b) -> order(a, b, columns, rows))
            .toList();
    boolean trusted = all.stream().noneMatch(r -> r.exceeds(columns, rows));
    PixelBox flow =
        pictures.stream()
            .filter(r -> r.dataType() == UltrasoundRegion.COLOUR_FLOW)
            .map(r -> r.boxIn(columns, rows))
            .findFirst()
            .orElse(null);
    if (pictures.isEmpty()) {
      PixelBox whole = new PixelBox(0, 0, columns - 1, rows - 1);
      return new RegionChoice(whole, null, null, trusted, List.of());
    }
    UltrasoundRegion chosen = pictures.get(0);
    List<String> warnings = new ArrayList<>();
    if (chosen.isCalibrated() && pictures.stream().anyMatch(r -> differs(r, chosen))) {
      warnings.add("Another 2D region of this picture has a different scale.");
    }
    return new RegionChoice(
        trimmed(chosen, all, columns, rows),
        chosen.isCalibrated() ? chosen : null,
        flow,
        trusted,
        List.copyOf(warnings));
  }

  /**
   * With a size in cm first, then tissue, then the larger. Not by Comparator.comparing: its lambdas
   * are serializable, which the class-data archive cannot hold.
   */
  private static int order(UltrasoundRegion a, UltrasoundRegion b, int columns, int rows) {
    if (a.isCalibrated() != b.isCalibrated()) {
      return a.isCalibrated() ? -1 : 1;
    }
    if (a.dataType() != b.dataType()) {
      return Long.compare(a.dataType(), b.dataType());
    }
    return Long.compare(area(b.boxIn(columns, rows)), area(a.boxIn(columns, rows)));
  }

  private static boolean isUsable(PixelBox box) {
    return box != null && box.width() >= SMALLEST && box.height() >= SMALLEST;
  }

  private static long area(PixelBox box) {
    return (long) box.width() * box.height();
  }

  private static boolean differs(UltrasoundRegion one, UltrasoundRegion other) {
    return one.isCalibrated()
        && (differs(one.xMm(), other.xMm()) || differs(one.yMm(), other.yMm()));
  }

  /** True when two scales differ by more than the tolerance. */
  static boolean differs(double one, double other) {
    return Math.abs(one - other) > SCALE_TOLERANCE * Math.max(one, other);
  }

  private static PixelBox trimmed(
      UltrasoundRegion chosen, List<UltrasoundRegion> all, int columns, int rows) {
    PixelBox box = chosen.boxIn(columns, rows);
    for (UltrasoundRegion other : all) {
      PixelBox over = other.boxIn(columns, rows);
      if (over == null || other.isPicture() || other.lowPriority() || !chosen.lowPriority()) {
        continue;
      }
      PixelBox rest = without(box, over);
      if (isUsable(rest)) {
        box = rest;
      }
    }
    return box;
  }

  /** The box without a strip that covers one of its edges from end to end; else the same box. */
  private static PixelBox without(PixelBox box, PixelBox over) {
    boolean wide = over.x0() <= box.x0() && over.x1() >= box.x1();
    boolean high = over.y0() <= box.y0() && over.y1() >= box.y1();
    if (wide == high) {
      return wide ? null : box;
    }
    if (wide && over.y0() > box.y0() && over.y1() >= box.y1() && over.y0() <= box.y1()) {
      return new PixelBox(box.x0(), box.y0(), box.x1(), over.y0() - 1);
    }
    if (wide && over.y0() <= box.y0() && over.y1() < box.y1() && over.y1() >= box.y0()) {
      return new PixelBox(box.x0(), over.y1() + 1, box.x1(), box.y1());
    }
    if (high && over.x0() > box.x0() && over.x1() >= box.x1() && over.x0() <= box.x1()) {
      return new PixelBox(box.x0(), box.y0(), over.x0() - 1, box.y1());
    }
    if (high && over.x0() <= box.x0() && over.x1() < box.x1() && over.x1() >= box.x0()) {
      return new PixelBox(over.x1() + 1, box.y0(), box.x1(), box.y1());
    }
    return box;
  }
}
