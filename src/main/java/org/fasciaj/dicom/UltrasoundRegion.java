package org.fasciaj.dicom;

import java.util.ArrayList;
import java.util.List;

/**
 * One item of the Sequence of Ultrasound Regions (PS3.3 C.8.5.5). Immutable.
 *
 * @param spatialFormat 1 is 2D
 * @param dataType 1 tissue, 2 colour flow
 * @param flags bit 0: lower priority where regions overlap
 * @param x0 left column
 * @param y0 top row
 * @param x1 right column, inside
 * @param y1 bottom row, inside
 * @param unitsX 3 is cm
 * @param unitsY 3 is cm
 * @param deltaX size of a pixel in units, may be negative
 * @param deltaY size of a pixel in units, may be negative
 */
record UltrasoundRegion(
    long spatialFormat,
    long dataType,
    long flags,
    long x0,
    long y0,
    long x1,
    long y1,
    long unitsX,
    long unitsY,
    double deltaX,
    double deltaY) {
  private static final int FORMAT_2D = 1;
  static final int TISSUE = 1;
  static final int COLOUR_FLOW = 2;
  private static final int CENTIMETRES = 3;
  private static final double MM_PER_CM = 10;

  /** Longest pixel that is still a length, in cm: a guard against broken numbers. */
  private static final double LONGEST_DELTA = 10;

  /** Reads all items; an item without a box is left out. */
  static List<UltrasoundRegion> listOf(Attributes set) {
    List<UltrasoundRegion> regions = new ArrayList<>();
    for (Attributes item : set.items(Tag.REGIONS)) {
      UltrasoundRegion region =
          new UltrasoundRegion(
              item.integer(Tag.REGION_SPATIAL_FORMAT, 0),
              item.integer(Tag.REGION_DATA_TYPE, 0),
              item.integer(Tag.REGION_FLAGS, 0),
              item.integer(Tag.REGION_X0, -1),
              item.integer(Tag.REGION_Y0, -1),
              item.integer(Tag.REGION_X1, -1),
              item.integer(Tag.REGION_Y1, -1),
              item.integer(Tag.REGION_UNITS_X, 0),
              item.integer(Tag.REGION_UNITS_Y, 0),
              item.real(Tag.REGION_DELTA_X),
              item.real(Tag.REGION_DELTA_Y));
      if (region.x0 >= 0 && region.y0 >= 0 && region.x1 > region.x0 && region.y1 > region.y0) {
        regions.add(region);
      }
    }
    return regions;
  }

  /** True for a B-mode picture or the colour flow over one. */
  boolean isPicture() {
    return spatialFormat == FORMAT_2D && (dataType == TISSUE || dataType == COLOUR_FLOW);
  }

  /** True when a pixel of a picture has a size in both directions. */
  boolean isCalibrated() {
    return isPicture()
        && unitsX == CENTIMETRES
        && unitsY == CENTIMETRES
        && isLength(deltaX)
        && isLength(deltaY);
  }

  private static boolean isLength(double delta) {
    return Math.abs(delta) > 0 && Math.abs(delta) < LONGEST_DELTA;
  }

  /** Width of a pixel in mm; the sign only tells where the scanner counts from. */
  double xMm() {
    return Math.abs(deltaX) * MM_PER_CM;
  }

  /** Height of a pixel in mm. */
  double yMm() {
    return Math.abs(deltaY) * MM_PER_CM;
  }

  boolean lowPriority() {
    return (flags & 1) != 0;
  }

  /**
   * True when the box reaches beyond the picture. One pixel is allowed: some writers name the first
   * pixel outside, and a picture rescaled by so little keeps its scale within 1 in its width.
   */
  boolean exceeds(int columns, int rows) {
    return x1 > columns || y1 > rows;
  }

  /** The box inside the picture; null when nothing of it is. */
  PixelBox boxIn(int columns, int rows) {
    if (x0 >= columns || y0 >= rows) {
      return null;
    }
    return new PixelBox(
        (int) x0, (int) y0, (int) Math.min(x1, columns - 1), (int) Math.min(y1, rows - 1));
  }
}
